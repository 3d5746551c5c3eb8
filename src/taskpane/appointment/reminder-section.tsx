import { makeStyles, tokens } from '@fluentui/react-components';
import { Chat16Regular, Mail16Regular } from '@fluentui/react-icons';
import { customerOf, type Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { dueAt, type Reminder } from '../../domain/appointment/reminders.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { remindersOf } from '../../domain/day/reminder-state.ts';
import { planFor } from '../../domain/day/reminder-plan.ts';
import type { Instant } from '../../domain/time/period.ts';
import { useNow, useOpenBook } from '../app/desk.ts';
import { useFormat, type Format } from '../format/format.ts';
import { useText, type Text } from '../text/text.ts';
import { failureText } from '../look/failure-text.ts';
import { LineList, type Line } from './line-list.tsx';
import { Section } from '../look/section.tsx';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Every reminder of the plan and what became of it. */
export function ReminderSection({ appointment }: { readonly appointment: Appointment }) {
  const styles = useStyles();
  const text = useText();
  const format = useFormat();
  const now = useNow();
  const { configuration } = useOpenBook();
  const words = text.appointment.reminders;
  const { status } = confirmationOf(appointment, markSettings(configuration));
  const isOff = status === 'cancelled';
  const { email, phone } = customerOf(appointment);
  const isReachable = Boolean(email) || Boolean(phone);
  const all = remindersOf(appointment, planFor(appointment, configuration));
  const shown = all.filter(
    ({ outcome }) => outcome.kind !== 'planned' || (isReachable && !isOff),
  );
  const note = isOff
    ? words.cancelled
    : all.length === 0
      ? words.none
      : isReachable
        ? ''
        : words.noContact;
  return (
    <Section title={words.title} name="reminders">
      {note && <p className={styles.note}>{note}</p>}
      <LineList
        lines={shown.map((reminder) => lineOf(reminder, { appointment, now, format, text }))}
      />
    </Section>
  );
}

type LineContext = {
  readonly appointment: Appointment;
  readonly now: Instant;
  readonly format: Format;
  readonly text: Text;
};

function lineOf(reminder: Reminder, { appointment, now, format, text }: LineContext): Line {
  const { channel, minutesBefore, outcome } = reminder;
  const words = text.appointment.reminders;
  const icon = channel === 'email' ? <Mail16Regular /> : <Chat16Regular />;
  const line = { key: `${channel} ${minutesBefore}`, words: words.one[channel], icon };
  const { start } = appointment.period;
  const due = dueAt(reminder, start);
  switch (outcome.kind) {
    case 'sending':
      return { ...line, more: words.sending, when: format.moment(outcome.at, now) };
    case 'sent':
      return { ...line, more: words.sent, when: format.moment(outcome.at, now) };
    case 'failed':
      return {
        ...line,
        more: words.failed(failureText(outcome.reason, text)),
        when: format.moment(outcome.at, now),
        isBad: true,
      };
    case 'planned': {
      const { email, phone } = customerOf(appointment);
      const missing = channel === 'email' ? (email ? '' : words.noEmail) : phone ? '' : words.noPhone;
      const state = start <= now ? words.missed : due <= now ? words.due : words.planned;
      return { ...line, more: missing || state, when: missing ? '' : format.moment(due, now) };
    }
  }
}
