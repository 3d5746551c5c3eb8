import type { Instant } from '../time/period.ts';
import { dueAt, type Reminder } from './reminders.ts';

/**
 * Planned reminders follow the start by themselves. One that went out, or failed, for an earlier
 * start is planned again where the new one leaves time for it.
 */
export function remindersAfterMove(
  reminders: readonly Reminder[],
  { from, to, now }: { readonly from: Instant; readonly to: Instant; readonly now: Instant },
): Reminder[] {
  return reminders.map((reminder) =>
    reminder.outcome.kind !== 'planned' && to > from && dueAt(reminder, to) > now
      ? { ...reminder, outcome: { kind: 'planned' } }
      : reminder,
  );
}
