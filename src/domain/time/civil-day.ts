import { DAY } from './period.ts';
import type { Wall } from './zone-table.ts';

/** A date as the number of days since 1970-01-01. */
export type CivilDay = number;

/** Of an ISO date; NaN where it is none. */
export function civilDay(date: string): CivilDay {
  const wall = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  // Date.parse takes 30 February for 1 or 2 March.
  return Number.isNaN(wall) || dateOf(wall / DAY) !== date ? NaN : wall / DAY;
}

/** As an ISO date. */
export function dateOf(day: CivilDay): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: CivilDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function isWorkday(day: CivilDay): boolean {
  return weekdayOf(day) <= 5;
}

export function civilDayOf(wall: Wall): CivilDay {
  return Math.floor(wall / DAY);
}
