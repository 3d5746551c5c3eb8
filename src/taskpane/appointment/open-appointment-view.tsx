import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { OutlookAppointment } from '../../outlook/host.ts';
import { useNavigation } from '../app/navigation.ts';
import { useOpenItem } from '../app/open-item.tsx';
import { CopyDetails } from '../status/error-screen.tsx';
import { FormOffer } from '../organizer-form/form-offer.tsx';
import { StatusScreen } from '../status/status-screen.tsx';
import { useText } from '../text/text.ts';
import { ItemHead } from './item-head.tsx';
import { Note } from '../look/note.tsx';
import { SavedAppointment } from './saved-appointment.tsx';

/** How soon a first save, or another time in the form, is noticed; no client tells of both reliably. */
const FORM_POLL = 3000;

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  unsaved: { padding: '8px 12px', overflowY: 'auto' },
});

/** What is open in Outlook right now, as its organizer or as an attendee. */
export function OpenAppointmentView() {
  const styles = useStyles();
  const { item, failure } = useOpenItem();
  return (
    <div className={styles.view} data-open-item={item.kind}>
      {item.kind === 'appointment' ? (
        <Open item={item} />
      ) : failure === undefined ? (
        <NothingOpen />
      ) : (
        <NoAnswer />
      )}
    </div>
  );
}

function Open({ item }: { readonly item: OutlookAppointment }) {
  const { itemId, mailbox, form } = item;
  const { readAgain } = useOpenItem();
  useEffect(() => {
    if (form !== 'organizer') return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') readAgain();
    }, FORM_POLL);
    return () => clearInterval(timer);
  }, [form, readAgain]);
  if (itemId === undefined) return <Unsaved item={item} />;
  return <SavedAppointment key={`${mailbox} ${itemId}`} item={item} itemId={itemId} />;
}

function Unsaved({ item }: { readonly item: OutlookAppointment }) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.unsaved} data-unsaved>
      <ItemHead item={item} />
      <FormOffer item={item} />
      <div role="status">
        <Note name="unsaved">
          <strong>{text.appointment.open.unsavedTitle}.</strong> {text.appointment.open.unsaved}
        </Note>
      </div>
    </div>
  );
}

function NothingOpen() {
  const { go } = useNavigation();
  const words = useText().appointment.open;
  return (
    <StatusScreen title={words.nothingTitle} text={words.nothing}>
      <Button onClick={() => go({ kind: 'day' })}>{words.toDay}</Button>
    </StatusScreen>
  );
}

function NoAnswer() {
  const text = useText();
  const { failure, readAgain } = useOpenItem();
  return (
    <StatusScreen title={text.appointment.open.noAnswerTitle} text={text.appointment.open.noAnswer}>
      <Button appearance="primary" onClick={readAgain}>
        {text.common.retry}
      </Button>
      <CopyDetails error={failure} />
    </StatusScreen>
  );
}
