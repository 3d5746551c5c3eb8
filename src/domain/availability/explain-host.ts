import { MINUTE, overlaps, type Instant, type Period } from '../time/period.ts';
import { toPeriods } from '../time/spans.ts';
import { bookingPeriod } from './booking-window.ts';
import type { BusyPeriod, CalendarReading } from './free-busy.ts';
import { unknownIn, withBuffers } from './host-time.ts';
import { isUsedUp, limitUses, type LimitUse } from './limits.ts';
import { daysOfHost, daysOfZone } from './local-day.ts';
import { openVerdict, type OpenVerdict } from './open-verdict.ts';
import type { HostAvailability, SlotQuery, SlotRules } from './query.ts';

/** What stands against a slot: time that is taken, or only too near to it. */
export type Clash = {
  readonly calendar: string;
  readonly busy: BusyPeriod;
  readonly kind: 'overlap' | 'buffer';
  /** The gap that would have to be kept to it. */
  readonly gapMinutes: number;
};

export type UnknownReading = { readonly calendar: string; readonly period: Period; readonly reason?: string };

/** One rule and whether it speaks for a start. */
export type Verdict =
  | OpenVerdict
  | { readonly rule: 'known'; readonly holds: boolean; readonly unknown: readonly UnknownReading[] }
  | { readonly rule: 'notBusy'; readonly holds: boolean; readonly clashes: readonly Clash[] }
  | { readonly rule: 'minimumNotice'; readonly holds: boolean; readonly earliest: Instant }
  /** Half-open; without an end where there is none. */
  | { readonly rule: 'bookingWindow'; readonly holds: boolean; readonly from?: Instant; readonly until?: Instant }
  | { readonly rule: 'limits'; readonly holds: boolean; readonly uses: readonly LimitUse[] };

export type HostExplanation = {
  readonly host: string;
  /** Whether the host could take the start, on the grid or not: every verdict holds. */
  readonly isFree: boolean;
  readonly verdicts: readonly Verdict[];
};

type StartContext = Pick<SlotQuery, 'now' | 'rules' | 'zone'> & { readonly start: Instant };

export function explainHost(host: HostAvailability, context: StartContext): HostExplanation {
  const verdicts = [
    openVerdict(host, context),
    knownVerdict(host, context),
    busyVerdict(host, context),
    noticeVerdict(context),
    windowVerdict(host, context),
    limitVerdict(host, context),
  ];
  return { host: host.id, isFree: verdicts.every(({ holds }) => holds), verdicts };
}

function knownVerdict({ calendars }: HostAvailability, context: StartContext): Verdict {
  const needed = withBuffers(slotOf(context), context.rules);
  const unknown = calendars.flatMap((calendar) => unknownOf(calendar, needed));
  if (calendars.length === 0) unknown.push({ calendar: '', period: needed });
  return { rule: 'known', holds: unknown.length === 0, unknown };
}

function unknownOf(calendar: CalendarReading, needed: Period): UnknownReading[] {
  return toPeriods(unknownIn([calendar], needed)).map((period) => {
    const failed = calendar.reads.find((read) => read.kind === 'unknown' && overlaps(read.range, period));
    const reason = failed?.kind === 'unknown' ? { reason: failed.reason } : {};
    return { calendar: calendar.calendar, period, ...reason };
  });
}

function busyVerdict({ calendars }: HostAvailability, context: StartContext): Verdict {
  const clashes = calendars.flatMap(({ calendar, reads }) =>
    reads.flatMap((read) =>
      read.kind === 'unknown' ? [] : read.busy.flatMap((busy) => clashOf({ calendar, busy }, context)),
    ),
  );
  return { rule: 'notBusy', holds: clashes.length === 0, clashes };
}

function clashOf(
  { calendar, busy }: { readonly calendar: string; readonly busy: BusyPeriod },
  context: StartContext,
): Clash[] {
  const slot = slotOf(context);
  const { bufferBeforeMinutes, bufferAfterMinutes } = context.rules;
  const gapAfterBusy = Math.max(busy.bufferAfterMinutes ?? 0, bufferBeforeMinutes);
  const gapBeforeBusy = Math.max(busy.bufferBeforeMinutes ?? 0, bufferAfterMinutes);
  const isClear =
    busy.start >= busy.end ||
    slot.start >= busy.end + gapAfterBusy * MINUTE ||
    slot.end <= busy.start - gapBeforeBusy * MINUTE;
  if (isClear) return [];
  const isOverlap = overlaps(slot, busy);
  const gapMinutes = slot.start >= busy.end ? gapAfterBusy : gapBeforeBusy;
  return [{ calendar, busy, kind: isOverlap ? 'overlap' : 'buffer', gapMinutes }];
}

function noticeVerdict({ start, now, rules }: StartContext): Verdict {
  const earliest = now + rules.minimumNoticeMinutes * MINUTE;
  return { rule: 'minimumNotice', holds: start >= earliest, earliest };
}

function windowVerdict(host: HostAvailability, { start, now, rules, zone }: StartContext): Verdict {
  const hostDays = daysOfHost(host.hours);
  const days = zone === undefined ? hostDays : daysOfZone(zone);
  const { start: from, end: until } = bookingPeriod(rules.bookingWindow, { now, days, hostDays });
  return {
    rule: 'bookingWindow',
    holds: from <= start && start < until,
    ...(Number.isFinite(from) && { from }),
    ...(Number.isFinite(until) && { until }),
  };
}

function limitVerdict({ hours, bookings = [] }: HostAvailability, { start, rules }: StartContext): Verdict {
  const days = daysOfHost(hours);
  const { durationMinutes } = rules;
  const uses = limitUses(rules.limits, days.dayAt(start), { bookings, durationMinutes, days });
  return { rule: 'limits', holds: !uses.some((use) => isUsedUp(use, durationMinutes)), uses };
}

function slotOf({ start, rules }: { readonly start: Instant; readonly rules: SlotRules }): Period {
  return { start, end: start + rules.durationMinutes * MINUTE };
}
