import { civilDay, isWorkday, type CivilDay } from '../time/civil-day.ts';
import type { Instant, Period } from '../time/period.ts';
import type { LocalDays } from './local-day.ts';
import type { BookingWindow } from './query.ts';

type WindowContext = {
  readonly now: Instant;
  /** Of the query's zone, else of the host's. */
  readonly days: LocalDays;
  readonly hostDays: LocalDays;
};

/**
 * Between which moments a start may lie, half-open. Of `bookable` days only what can be said
 * without looking at what is free, which is nothing.
 */
export function bookingPeriod(window: BookingWindow, { now, days, hostDays }: WindowContext): Period {
  switch (window.kind) {
    case 'none':
    case 'bookable':
      return { start: -Infinity, end: Infinity };
    case 'rolling': {
      const last = daysAhead(days.dayAt(now), window);
      return { start: -Infinity, end: days.periodOf(last).end };
    }
    case 'dates':
      return {
        start: hostDays.periodOf(civilDay(window.from)).start,
        end: hostDays.periodOf(civilDay(window.to)).end,
      };
  }
}

type Ahead = { readonly days: number; readonly count: 'days' | 'workdays' };

/** The last day of a window of so many days after today. */
function daysAhead(today: CivilDay, { days, count }: Ahead): CivilDay {
  if (count === 'days') return today + days;
  let day = today;
  for (let counted = 0; counted < days; counted += isWorkday(day) ? 1 : 0) day += 1;
  return day;
}

export function counts(day: CivilDay, count: 'days' | 'workdays'): boolean {
  return count === 'days' || isWorkday(day);
}
