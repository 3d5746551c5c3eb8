import type { Instant, Period } from './period.ts';

/** The civil day of `date` in `zone`: 23 to 25 hours where clocks change. */
export function dayPeriod(date: Temporal.PlainDate, zone: string): Period {
  return { start: startOfDay(date, zone), end: startOfDay(date.add({ days: 1 }), zone) };
}

/** Where midnight does not exist the day starts with its first moment. */
export function startOfDay(date: Temporal.PlainDate, zone: string): Instant {
  return date.toZonedDateTime({ timeZone: zone }).epochMilliseconds;
}

export function dateAt(instant: Instant, zone: string): Temporal.PlainDate {
  return zonedAt(instant, zone).toPlainDate();
}

export function zonedAt(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/**
 * A wall-clock time inside a spring gap is moved forward by the gap; in an autumn fold the first
 * reading is meant.
 */
export function instantAt(wallClock: Temporal.PlainDateTime, zone: string): Instant {
  return wallClock.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
