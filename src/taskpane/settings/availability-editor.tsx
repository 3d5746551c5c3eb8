import { Button, makeStyles, Select, Field } from '@fluentui/react-components';
import { Add16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Host, LinkedCalendar } from '../../domain/book/configuration.ts';
import { sameMailbox } from '../../graph/calendar-address.ts';
import { useDesk } from '../app/desk.ts';
import { useText } from '../text/text.ts';
import { calendarsQuery, choosableCalendars, ownersOf } from './calendars-query.ts';
import { useForm, useFormStyles } from './form.tsx';
import { Question } from '../look/question.tsx';

const useStyles = makeStyles({
  calendars: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0, padding: 0, listStyle: 'none' },
  calendar: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

type AvailabilityEditorProps = {
  readonly path: string;
  readonly host: Host;
  readonly onChange: (calendars: Host['availability']) => void;
};

/** Calendars whose time is taken too, without being shown. */
export function AvailabilityEditor({ path, host, onChange }: AvailabilityEditorProps) {
  const styles = useStyles();
  const form = useFormStyles();
  const text = useText();
  const { isReadOnly } = useForm();
  const [asked, setAsked] = useState<LinkedCalendar | undefined>(undefined);
  const words = text.settings.hosts;
  const { availability } = host;

  return (
    <fieldset className={form.group} data-path={path}>
      <legend className={form.legend}>{words.availabilityTitle}</legend>
      <p className={form.hint}>{words.availabilityHint}</p>
      <ul className={styles.calendars}>
        {availability.map((calendar) => (
          <li key={keyOf(calendar)} className={styles.calendar}>
            <span className={styles.name} title={calendar.mailbox}>
              {calendar.name}
            </span>
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={words.removeCalendar(calendar.name)}
              disabled={isReadOnly}
              onClick={() => setAsked(calendar)}
            />
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <AddCalendar host={host} onAdd={(calendar) => onChange([...availability, calendar])} />
      )}
      {asked && (
        <Question
          title={words.removeCalendarTitle(asked.name)}
          lines={[words.removeCalendarText]}
          answers={[
            {
              label: words.removeCalendar(asked.name),
              isPrimary: true,
              onChoose() {
                setAsked(undefined);
                onChange(availability.filter((calendar) => calendar !== asked));
              },
            },
            { label: text.settings.back, onChoose: () => setAsked(undefined) },
          ]}
          onDismiss={() => setAsked(undefined)}
        />
      )}
    </fieldset>
  );
}

type AddCalendarProps = { readonly host: Host; readonly onAdd: (calendar: LinkedCalendar) => void };

function AddCalendar({ host, onAdd }: AddCalendarProps) {
  const form = useFormStyles();
  const { hosts: words } = useText().settings;
  const desk = useDesk();
  const calendars = useQuery(calendarsQuery(desk));
  const listed = calendars.data ?? [];
  const taken = new Set([host.destination, ...host.availability].map(keyOf));
  const choices: LinkedCalendar[] = ownersOf(listed)
    .flatMap(({ name, address, isOwn }) => [
      { mailbox: address, name, color: host.destination.color },
      ...(isOwn ? choosableCalendars(listed, address) : []).map((calendar) => ({
        mailbox: address,
        calendarId: calendar.id,
        name: `${name}, ${calendar.name}`,
        color: host.destination.color,
      })),
    ])
    .filter((calendar) => !taken.has(keyOf(calendar)))
    // The person's own come first.
    .toSorted((a, b) => rank(b, host) - rank(a, host));
  const [chosen, setChosen] = useState('');
  const calendar = choices.find((choice) => keyOf(choice) === chosen) ?? choices[0];
  if (!calendar) return null;
  return (
    <div className={form.addRow}>
      <Field label={words.addCalendar} className={form.grow}>
        <Select
          className={form.control}
          value={keyOf(calendar)}
          onChange={(_event, data) => setChosen(data.value)}
        >
          {choices.map((choice) => (
            <option key={keyOf(choice)} value={keyOf(choice)}>
              {choice.name}
            </option>
          ))}
        </Select>
      </Field>
      <Button icon={<Add16Regular />} onClick={() => onAdd(calendar)}>
        {words.addButton}
      </Button>
    </div>
  );
}

function rank({ mailbox }: LinkedCalendar, { destination }: Host): number {
  return sameMailbox(mailbox, destination.mailbox) ? 1 : 0;
}

function keyOf({ mailbox, calendarId }: LinkedCalendar): string {
  return `${mailbox.toLowerCase()} ${calendarId ?? ''}`;
}
