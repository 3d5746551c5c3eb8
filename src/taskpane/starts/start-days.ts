import { daysOfZone } from '../../domain/availability/local-day.ts';
import { weekdayOf, type CivilDay } from '../../domain/time/civil-day.ts';
import type { Instant } from '../../domain/time/period.ts';

/** Starts by the date on which they are in the zone that is shown. */
export type StartDays = ReadonlyMap<CivilDay, readonly Instant[]>;

export function groupByDay(starts: readonly Instant[], zone: string): StartDays {
  const local = daysOfZone(zone);
  const days = new Map<CivilDay, Instant[]>();
  for (const start of starts) {
    const day = local.dayAt(start);
    const held = days.get(day);
    if (held) held.push(start);
    else days.set(day, [start]);
  }
  return days;
}

export function mondayOf(day: CivilDay): CivilDay {
  return day + 1 - weekdayOf(day);
}

/** The days of a week from today on; a weekend day only where something is free, or it is wanted. */
export function daysToShow(
  monday: CivilDay,
  { days, today, wanted }: { readonly days: StartDays; readonly today: CivilDay; readonly wanted: CivilDay },
): CivilDay[] {
  return Array.from({ length: 7 }, (_, index) => monday + index).filter(
    (day) => day >= today && (weekdayOf(day) <= 5 || days.has(day) || day === wanted),
  );
}

/** The nearest ones to a moment, in order. */
export function nearestStarts(starts: readonly Instant[], wanted: Instant, count: number): Instant[] {
  return starts
    .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    .slice(0, count)
    .toSorted((a, b) => a - b);
}
