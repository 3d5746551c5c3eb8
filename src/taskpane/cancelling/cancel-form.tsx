import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useNavigation } from '../app/navigation.ts';
import { noticeView } from '../due/notice-view.ts';
import { Note } from '../look/note.tsx';
import { useText, type Text } from '../text/text.ts';
import { NoteField } from '../actions/note-field.tsx';
import { ReasonField } from '../actions/reason-field.tsx';
import { ruleOf } from '../actions/rule-text.ts';
import { useCancelling, type Meeting } from '../actions/use-cancelling.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', marginTop: '12px' },
  choice: { display: 'block' },
  hint: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What is cancelled and who gets mail, said before it is done. */
export function CancelForm({ appointment }: { readonly appointment: Appointment }) {
  const styles = useStyles();
  const text = useText();
  const now = useNow();
  const { back, go } = useNavigation();
  const { configuration } = useOpenBook();
  const { cancel, isWorking } = useCancelling();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<Meeting>('keep');
  const [isMissed, setIsMissed] = useState(false);
  const words = text.cancelling;
  const isMarked = confirmationOf(appointment, markSettings(configuration)).status === 'cancelled';
  const isLate = !isMarked && ruleOf(appointment, 'cancellation', { configuration, now }).kind === 'tooLate';
  const people = guests(appointment).map((guest) => guest.address);
  // What is marked already can only be cancelled in Outlook as well.
  const meeting: Meeting = !appointment.isOrganizer ? 'keep' : isMarked ? 'cancel' : chosen;

  if (appointment.isCancelled) return <Note name="ended">{words.ended}</Note>;

  async function submit(): Promise<void> {
    if (isLate && reason.trim() === '') return setIsMissed(true);
    const isDone = await cancel(appointment, {
      meeting,
      ...(isLate && { reason: reason.trim() }),
      ...(meeting === 'cancel' && people.length > 0 && { comment: note.trim() }),
    });
    if (!isDone) return;
    back();
    // What is gone from the calendar can record nothing any more.
    const next = meeting === 'keep' && noticeView(appointment, { kind: 'cancelled' }, { configuration, now });
    if (next) go(next);
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {isLate && <ReasonField value={reason} onChange={setReason} isMissed={isMissed} />}
      {isMarked && <Note name="marked">{words.marked}</Note>}
      {!appointment.isOrganizer && <Note name="notOrganizer">{words.notOrganizer}</Note>}
      {appointment.isOrganizer && !isMarked && (
        <Field label={words.meeting}>
          <RadioGroup
            value={chosen}
            onChange={(_event, data) => setChosen(data.value === 'cancel' ? 'cancel' : 'keep')}
          >
            <Radio value="keep" label={choice(words.keep, words.keepHint)} />
            <Radio value="cancel" label={choice(words.drop, dropHint(people, text))} />
          </RadioGroup>
        </Field>
      )}
      {appointment.isOrganizer && isMarked && (
        <span className={styles.hint}>{dropHint(people, text)}</span>
      )}
      {meeting === 'cancel' && people.length > 0 && <NoteField value={note} onChange={setNote} />}
      <div className={styles.actions}>
        {!(isMarked && meeting === 'keep') && (
          <Button type="submit" appearance="primary" disabledFocusable={isWorking} data-action="cancelNow">
            {isWorking ? words.working : submitText(meeting, people, text)}
          </Button>
        )}
        <Button onClick={back}>{words.back}</Button>
      </div>
    </form>
  );

  function choice(label: string, hint: string) {
    return (
      <span className={styles.choice}>
        {label}
        <span className={styles.hint}>{hint}</span>
      </span>
    );
  }
}

function dropHint(people: readonly string[], { cancelling }: Text): string {
  return people.length > 0 ? cancelling.dropHint(people.join(', ')) : cancelling.dropSilently;
}

function submitText(meeting: Meeting, people: readonly string[], { cancelling }: Text): string {
  if (meeting === 'keep') return cancelling.mark;
  return people.length > 0 ? cancelling.send : cancelling.remove;
}
