import { customerOf, type Appointment } from '../appointment/appointment.ts';
import {
  dueAt,
  remindersFor,
  sameSlot,
  type Reminder,
  type ReminderChannel,
} from '../appointment/reminders.ts';
import type { Instant } from '../time/period.ts';

/** What a row says about reminders: the worst news first, then the latest good news. */
export type ReminderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'noContact' }
  | { readonly kind: 'planned'; readonly dueAt: Instant; readonly channel: ReminderChannel }
  | { readonly kind: 'due'; readonly dueAt: Instant; readonly channel: ReminderChannel }
  /** Begun, and not known to have ended; whoever opens what is due sees to it. */
  | { readonly kind: 'sending'; readonly at: Instant; readonly channel: ReminderChannel }
  | { readonly kind: 'sent'; readonly at: Instant; readonly channel: ReminderChannel }
  | {
      readonly kind: 'failed';
      readonly at: Instant;
      readonly channel: ReminderChannel;
      readonly reason: string;
    }
  | { readonly kind: 'unreadable'; readonly problem: string };

export type ReminderPlan = readonly {
  readonly minutesBefore: number;
  readonly channel: ReminderChannel;
}[];

type ReminderContext = { readonly plan: ReminderPlan; readonly now: Instant };

export function reminderStateOf(
  appointment: Appointment,
  { plan, now }: ReminderContext,
): ReminderState {
  if (appointment.reminders.kind === 'malformed') {
    return { kind: 'unreadable', problem: appointment.reminders.problem };
  }
  const reminders = remindersOf(appointment, plan);
  if (reminders.length === 0) return { kind: 'none' };
  const latest = latestOutcome(reminders);
  if (latest) return latest;
  if (!isReachable(appointment)) return { kind: 'noContact' };
  return nextPlanned(reminders, appointment, now) ?? { kind: 'none' };
}

/** Recorded ones, or the plan's where nothing is recorded for this start. Earliest due first. */
export function remindersOf(appointment: Appointment, plan: ReminderPlan): Reminder[] {
  const { reminders, period } = appointment;
  const recorded =
    reminders.kind === 'known'
      ? remindersFor(reminders.value, period.start).filter(({ notice }) => !notice)
      : [];
  const planned: Reminder[] = plan
    .filter((step) => recorded.every((r) => !sameSlot(r, step)))
    .map(({ minutesBefore, channel }) => ({
      minutesBefore,
      channel,
      outcome: { kind: 'planned' },
    }));
  return [...recorded, ...planned].toSorted((a, b) => b.minutesBefore - a.minutesBefore);
}

/** The last thing that happened; a failure that a later success made up for is no news. */
function latestOutcome(reminders: readonly Reminder[]): ReminderState | undefined {
  let latest: ReminderState | undefined;
  let latestAt = Number.NEGATIVE_INFINITY;
  for (const { outcome, channel } of reminders) {
    if (outcome.kind === 'planned' || outcome.at < latestAt) continue;
    latestAt = outcome.at;
    const { start: _start, ...news } = outcome;
    latest = news.kind === 'sending' ? { kind: 'sending', at: news.at, channel } : { ...news, channel };
  }
  return latest;
}

function nextPlanned(
  reminders: readonly Reminder[],
  appointment: Appointment,
  now: Instant,
): ReminderState | undefined {
  const { start } = appointment.period;
  if (start <= now) return undefined;
  const next = reminders.find((reminder) => reminder.outcome.kind === 'planned');
  if (!next) return undefined;
  const due = dueAt(next, start);
  return { kind: due <= now ? 'due' : 'planned', dueAt: due, channel: next.channel };
}

function isReachable(appointment: Appointment): boolean {
  const { email, phone } = customerOf(appointment);
  return Boolean(email) || Boolean(phone);
}
