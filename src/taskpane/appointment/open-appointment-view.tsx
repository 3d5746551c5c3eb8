import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, type ComponentType } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { OutlookAppointment } from '../../outlook/host.ts';
import { useNavigation } from '../app/navigation.ts';
import { useOpenItem } from '../app/open-item.tsx';
import { CopyDetails } from '../status/error-screen.tsx';
import { StatusScreen } from '../status/status-screen.tsx';
import { useText } from '../text/text.ts';
import { ItemHead } from './item-head.tsx';
import { Note } from './note.tsx';
import { SavedAppointment } from './saved-appointment.tsx';

/** How soon a first save, or another time in the form, is noticed; no client tells of both reliably. */
const FORM_POLL = 3000;

/** What else is offered in the organizer's form, saved or not. */
export type FormOffer = ComponentType<{
  readonly item: OutlookAppointment;
  readonly saved?: Appointment;
}>;

type OfferProps = { readonly offer: FormOffer };

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  unsaved: { padding: '8px 12px', overflowY: 'auto' },
});

/** What is open in Outlook right now, as its organizer or as an attendee. */
export function OpenAppointmentView({ offer }: OfferProps) {
  const styles = useStyles();
  const { item, failure } = useOpenItem();
  return (
    <div className={styles.view} data-open-item={item.kind}>
      {item.kind === 'appointment' ? (
        <Open item={item} offer={offer} />
      ) : failure === undefined ? (
        <NothingOpen />
      ) : (
        <NoAnswer />
      )}
    </div>
  );
}

type OpenProps = OfferProps & { readonly item: OutlookAppointment };

function Open({ item, offer }: OpenProps) {
  const { itemId, mailbox, form } = item;
  const { readAgain } = useOpenItem();
  useEffect(() => {
    if (form !== 'organizer') return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') readAgain();
    }, FORM_POLL);
    return () => clearInterval(timer);
  }, [form, readAgain]);
  if (itemId === undefined) return <Unsaved item={item} offer={offer} />;
  return <SavedAppointment key={`${mailbox} ${itemId}`} item={item} itemId={itemId} offer={offer} />;
}

function Unsaved({ item, offer: Offer }: OpenProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.unsaved} data-unsaved>
      <ItemHead item={item} />
      <Offer item={item} />
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
