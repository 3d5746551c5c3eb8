import { zonedAt } from './civil.ts';
import { DAY } from './period.ts';
import type { Wall } from './zone-table.ts';

/** A date as the number of days since 1970-01-01. */
export type CivilDay = number;

/** Of an ISO date; NaN where it is none. */
export function civilDay(date: string): CivilDay {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return NaN;
  try {
    return Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds / DAY;
  } catch (error) {
    if (error instanceof RangeError) return NaN;
    throw error;
  }
}

/** As an ISO date. */
export function dateOf(day: CivilDay): string {
  return zonedAt(day * DAY, 'UTC').toPlainDate().toString();
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
