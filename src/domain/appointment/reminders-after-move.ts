import type { Instant } from '../time/period.ts';
import { dueAt, type Reminder } from './reminders.ts';

/**
 * Planned reminders follow the start by themselves. One that went out, or failed, for an earlier
 * start is planned again where the new one leaves time for it, and else counts for the new one.
 * What is being sent speaks of the former start and is left to whoever began it.
 */
export function remindersAfterMove(
  reminders: readonly Reminder[],
  { from, to, now }: { readonly from: Instant; readonly to: Instant; readonly now: Instant },
): Reminder[] {
  return reminders.map((reminder) => {
    const { outcome, notice } = reminder;
    if (outcome.kind === 'planned' || outcome.kind === 'sending' || notice) return reminder;
    if (to > from && dueAt(reminder, to) > now) return { ...reminder, outcome: { kind: 'planned' } };
    return outcome.start === undefined ? reminder : { ...reminder, outcome: { ...outcome, start: to } };
  });
}
