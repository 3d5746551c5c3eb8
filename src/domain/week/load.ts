import type { Appointment } from '../appointment/appointment.ts';
import type { DayEntry, HostCalendar } from '../day/day.ts';
import { openSpans } from '../time/open-time.ts';
import { MINUTE, overlaps, type Period } from '../time/period.ts';
import { clipSpans, intersectSpans, subtractSpans, toSpans, type Spans } from '../time/spans.ts';

/** Minutes of open time: all of it, what appointments take of it, and what else takes. */
export type Load = { readonly open: number; readonly booked: number; readonly other: number };

export const NO_LOAD: Load = { open: 0, booked: 0, other: 0 };

type LoadContext = {
  readonly period: Period;
  readonly entries: readonly DayEntry[];
  readonly takesTime: (appointment: Appointment) => boolean;
};

/** For a host whose calendars are all known. What lies outside open time does not count. */
export function loadOf(
  { host, calendar, elsewhere = [] }: HostCalendar,
  { period, entries, takesTime }: LoadContext,
): Load {
  const open = clipSpans(openSpans(host.workingHours, period), period);
  const visits = entries.filter(({ role, appointment }) => role === 'appointment' && takesTime(appointment));
  const booked = intersectSpans(open, spansOf(visits.map(({ appointment }) => appointment.period)));
  const all = [calendar, ...elsewhere].flatMap((read) => (read.kind === 'known' ? read.appointments : []));
  const busy = all.filter((one) => overlaps(one.period, period) && takesTime(one)).map((one) => one.period);
  const taken = intersectSpans(open, spansOf(busy));
  return {
    open: minutes(open),
    booked: minutes(booked),
    other: minutes(subtractSpans(taken, booked)),
  };
}

export function sumLoads(a: Load, b: Load): Load {
  return { open: a.open + b.open, booked: a.booked + b.booked, other: a.other + b.other };
}

function spansOf(periods: readonly Period[]): number[] {
  return toSpans(periods.filter(({ start, end }) => start < end));
}

function minutes(spans: Spans): number {
  let total = 0;
  for (let index = 0; index < spans.length; index += 2) total += (spans[index + 1] ?? 0) - (spans[index] ?? 0);
  return Math.round(total / MINUTE);
}
