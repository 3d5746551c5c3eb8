import { Button, Field, Input, makeStyles, Switch, Textarea, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import type { Details } from '../../domain/appointment/details.ts';
import { changeDetails, readDetails, type DetailsChange, type DetailsRead } from '../../graph/change-details.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { replaceAppointment } from '../app/day-query.ts';
import { messageOf } from '../status/error-message.ts';
import { useText } from '../text/text.ts';
import { Section } from '../look/section.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
  buttons: { display: 'flex', gap: '8px' },
});

type EditDetailsProps = { readonly appointment: Appointment; readonly onClose: () => void };

/** Title, place, text and video link of the event in Outlook. */
export function EditDetails({ appointment, onClose }: EditDetailsProps) {
  const styles = useStyles();
  const text = useText();
  const desk = useDesk();
  const { titlePrefixes } = useOpenBook().configuration;
  const words = text.appointment.details;
  const read = useQuery({
    queryKey: ['details', appointment.ref.mailbox, appointment.ref.eventId],
    queryFn: ({ signal }) => readDetails(desk.graph, appointment.ref, { prefixes: titlePrefixes, signal }),
    // What is being edited does not change under the hands; a save finds out.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <Section title={words.title} name="details">
      {read.data ? (
        <DetailsForm appointment={appointment} first={read.data} onClose={onClose} />
      ) : (
        <p className={styles.hint} role="status">
          {read.isError ? messageOf(read.error, text) : text.common.loading}
        </p>
      )}
    </Section>
  );
}

type DetailsFormProps = EditDetailsProps & { readonly first: DetailsRead };

function DetailsForm({ appointment, first, onClose }: DetailsFormProps) {
  const styles = useStyles();
  const text = useText();
  const words = text.appointment.details;
  const [shown, setShown] = useState(first);
  const [draft, setDraft] = useState<Details>(first.details);
  const [problem, setProblem] = useState('');
  const { save, isSaving } = useSaveDetails(appointment);
  const people = guests(appointment).map(({ address }) => address).join(', ');
  const change = changeOf(shown.details, draft);

  function set(part: Partial<Details>): void {
    setDraft((before) => ({ ...before, ...part }));
    setProblem('');
  }

  async function submit(): Promise<void> {
    if (Object.keys(change).length === 0) return onClose();
    const result = await save(shown, change);
    if (result.kind === 'saved') return onClose();
    if (result.now) setShown(result.now);
    setProblem(result.words);
  }

  return (
    <form
      className={styles.form}
      data-edit-details
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={words.subject}>
        <Input value={draft.title} maxLength={255} data-field="title" onChange={(_event, { value }) => set({ title: value })} />
      </Field>
      <Field label={words.place}>
        <Input value={draft.place} maxLength={255} data-field="place" onChange={(_event, { value }) => set({ place: value })} />
      </Field>
      <Field label={words.description} hint={words.descriptionHint}>
        <Textarea
          value={draft.description}
          maxLength={4000}
          rows={4}
          data-field="description"
          onChange={(_event, { value }) => set({ description: value })}
        />
      </Field>
      <Field {...(shown.details.isOnline && { hint: words.onlineStays })}>
        <Switch
          label={words.online}
          checked={draft.isOnline}
          disabled={shown.details.isOnline}
          data-field="online"
          onChange={(_event, { checked }) => set({ isOnline: checked })}
        />
      </Field>
      <p className={styles.hint} data-mail>
        {people === '' ? text.moving.mail.none : text.moving.mail.update(people)}
      </p>
      <p role="alert" className={`${styles.hint} ${styles.bad}`}>
        {problem}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSaving} data-action="saveDetails">
          {isSaving ? words.saving : words.save}
        </Button>
        <Button onClick={onClose}>{text.common.cancel}</Button>
      </div>
    </form>
  );
}

/** Only what differs is written. */
function changeOf(before: Details, after: Details): DetailsChange {
  return {
    ...(after.title !== before.title && { title: after.title }),
    ...(after.place !== before.place && { place: after.place }),
    ...(after.description !== before.description && { description: after.description }),
    ...(after.isOnline && !before.isOnline && { isOnline: true }),
  };
}

type SaveResult =
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly words: string; readonly now?: DetailsRead };

function useSaveDetails(appointment: Appointment) {
  const text = useText();
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const { tell } = useMarks();
  const [isSaving, setIsSaving] = useState(false);
  const words = text.appointment.details;

  async function save(shown: DetailsRead, change: DetailsChange): Promise<SaveResult> {
    setIsSaving(true);
    try {
      const outcome = await changeDetails(desk.graph, {
        appointment,
        shown,
        change,
        zone: configuration.organisation.timeZone,
        prefixes: configuration.titlePrefixes,
      });
      switch (outcome.kind) {
        case 'written':
          replaceAppointment(client, outcome.appointment);
          tell(words.saved);
          await client.invalidateQueries({ queryKey: ['day'] });
          return { kind: 'saved' };
        case 'changedMeanwhile':
          return { kind: 'failed', words: words.changedMeanwhile, now: outcome.now };
        case 'textNotKept':
          return { kind: 'failed', words: words.textNotKept };
      }
    } catch (error) {
      return { kind: 'failed', words: messageOf(error, text) };
    } finally {
      setIsSaving(false);
    }
  }

  return { save, isSaving };
}
