import { MINUTE, type Period } from '../time/period.ts';
import { clipSpans, joinSpans, subtractSpans, toSpans, uniteSpans, type Spans } from '../time/spans.ts';
import { bookingPeriod } from './booking-window.ts';
import type { CalendarReading } from './free-busy.ts';
import { usedUpSpans } from './limits.ts';
import { daysOfHost, daysOfZone } from './local-day.ts';
import { openOf } from './open-of.ts';
import type { HostAvailability, SlotQuery, SlotRules } from './query.ts';

/** One host's time around the range of a query, by the rules of the service. */
export type HostTime = {
  /** Whole windows of open time, also what lies before and after the range. */
  readonly open: Spans;
  /** Of the open time what a slot may fill: neither busy nor unknown, buffers and notice kept. */
  readonly free: Spans;
  /** Open time of which it is not known whether it is free. */
  readonly unknown: Spans;
  /** The moments at which a slot may start if it is free then. */
  readonly allowed: Spans;
};

export type TimeContext = Pick<SlotQuery, 'range' | 'now' | 'rules' | 'zone'> & {
  /** Whether what has passed begins the count of starts anew. */
  readonly restarts: boolean;
};

export function hostTime(host: HostAvailability, context: TimeContext): HostTime {
  const { range, now, rules, restarts } = context;
  const open = openOf(host, range, rules);
  const view = { start: open[0] ?? range.start, end: open.at(-1) ?? range.end };
  const unknown = unknownIn(host.calendars, withBuffers(view, rules));
  const known = subtractSpans(open, widened(unknown, rules));
  const free = subtractSpans(known, takenBy(host.calendars, rules));
  const earliest = now + rules.minimumNoticeMinutes * MINUTE;
  return {
    open,
    free: restarts ? clipSpans(free, { start: earliest, end: Infinity }) : free,
    unknown: unknown.length === 0 ? unknown : clipSpans(subtractSpans(open, known), range),
    allowed: allowedOf(host, { ...context, earliest }),
  };
}

/** How far busy time counts for what lies within `period`. */
export function withBuffers(
  { start, end }: Period,
  { bufferBeforeMinutes, bufferAfterMinutes }: Pick<SlotRules, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
): Period {
  return { start: start - bufferBeforeMinutes * MINUTE, end: end + bufferAfterMinutes * MINUTE };
}

/** The part of the period of which one of the calendars says nothing; all of it where there are none. */
export function unknownIn(calendars: readonly CalendarReading[], period: Period): number[] {
  const whole = [period.start, period.end];
  if (calendars.length === 0) return whole;
  let unknown: number[] = [];
  for (const { reads } of calendars) {
    const [only] = reads;
    if (reads.length === 1 && only?.kind === 'known' && covers(only.range, period)) continue;
    const read = toSpans(reads.map(({ range }) => range));
    const failed = toSpans(reads.filter(({ kind }) => kind === 'unknown').map(({ range }) => range));
    unknown = uniteSpans(unknown, subtractSpans(whole, subtractSpans(read, failed)));
  }
  return unknown;
}

function covers(range: Period, period: Period): boolean {
  return range.start <= period.start && period.end <= range.end;
}

/** A slot's buffers may not reach into it. */
function widened(spans: Spans, { bufferBeforeMinutes, bufferAfterMinutes }: SlotRules): number[] {
  const starts = spans.filter((_, index) => index % 2 === 0).map((start) => start - bufferAfterMinutes * MINUTE);
  const ends = spans.filter((_, index) => index % 2 === 1).map((end) => end + bufferBeforeMinutes * MINUTE);
  return joinSpans(starts, ends);
}

/**
 * Busy time with the gap that has to be kept to it: of two neighbours' buffers the larger. What has
 * no length takes no time.
 */
function takenBy(calendars: readonly CalendarReading[], rules: SlotRules): number[] {
  const before = rules.bufferBeforeMinutes;
  const after = rules.bufferAfterMinutes;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { reads } of calendars) {
    for (const read of reads) {
      if (read.kind === 'unknown') continue;
      for (const busy of read.busy) {
        if (busy.start >= busy.end) continue;
        starts.push(busy.start - Math.max(busy.bufferBeforeMinutes ?? 0, after) * MINUTE);
        ends.push(busy.end + Math.max(busy.bufferAfterMinutes ?? 0, before) * MINUTE);
      }
    }
  }
  return joinSpans(starts, ends);
}

function allowedOf(
  host: HostAvailability,
  { range, now, rules, zone, earliest }: TimeContext & { readonly earliest: number },
): number[] {
  const hostDays = daysOfHost(host.hours);
  const days = zone === undefined ? hostDays : daysOfZone(zone);
  const window = bookingPeriod(rules.bookingWindow, { now, days, hostDays });
  const start = Math.max(range.start, window.start, earliest);
  const end = Math.min(range.end, window.end);
  const { durationMinutes } = rules;
  const context = { bookings: host.bookings ?? [], durationMinutes, days: hostDays };
  return subtractSpans([start, end], usedUpSpans(rules.limits, { start, end }, context));
}
