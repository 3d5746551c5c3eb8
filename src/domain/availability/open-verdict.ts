import { openSpans } from '../time/open-time.ts';
import { MINUTE, type Instant, type Period } from '../time/period.ts';
import { clipSpans, spansHold, toPeriods } from '../time/spans.ts';
import { hoursPlan } from '../time/working-hours.ts';
import { daysOfHost } from './local-day.ts';
import { openOf } from './open-of.ts';
import type { HostAvailability, SlotRules } from './query.ts';

/** Why open time does not hold a slot. */
export type ClosedBecause = 'away' | 'override' | 'endsAfterClosing' | 'closed';

export type OpenVerdict = {
  readonly rule: 'openTime';
  readonly holds: boolean;
  /** Of the start's date. */
  readonly open: readonly Period[];
  readonly because?: ClosedBecause;
};

/** Whether the host is open for it, or why not. */
export function openVerdict(
  host: Pick<HostAvailability, 'hours' | 'openPeriods'>,
  { start, rules }: { readonly start: Instant; readonly rules: SlotRules },
): OpenVerdict {
  const slot = { start, end: start + rules.durationMinutes * MINUTE };
  const range = { start, end: start + 1 };
  const open = openOf(host, range, rules);
  const days = daysOfHost(host.hours);
  const day = days.dayAt(start);
  const ofDate = toPeriods(clipSpans(openSpans(host.hours, days.periodOf(day)), days.periodOf(day)));
  if (spansHold(open, slot)) return { rule: 'openTime', holds: true, open: ofDate };
  const plan = hoursPlan(host.hours);
  const isWithin = spansHold(open, range);
  const because = isWithin ? 'endsAfterClosing' : plan.isAway(day) ? 'away' : plan.isOverridden(day) ? 'override' : 'closed';
  return { rule: 'openTime', holds: false, open: ofDate, because };
}
