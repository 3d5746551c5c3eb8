import type { CalendarTime, Length } from './calendar-event.ts';
import type { Property } from './content-lines.ts';
import { dateOf, readWall } from './rule.ts';
import { DAY, HOUR, MINUTE, UTC, type Instant, type Wall, type Zone } from './zone.ts';

/** Knows what the TZIDs of one file mean. */
export type ZoneFinder = {
  /** Of times without a zone; `undefined` leaves them floating. */
  readonly floating: Zone | undefined;
  /** Whose midnight the days of the calendar begin at, as far as the file tells. */
  readonly home: Zone | undefined;
  readonly find: (tzid: string, about: Instant) => Zone | undefined;
};

/** Where times are read and what is wrong with them goes. */
export type TimeContext = { readonly zones: ZoneFinder; readonly problems: string[] };

/** A year inside of what four digits can say in every zone. */
const EARLIEST = Date.parse('0002-01-01T00:00:00Z');
const LATEST = Date.parse('9998-01-01T00:00:00Z');

/** `value` is jCal's; `undefined` for what is no time. */
export function readTime(value: unknown, property: Property, zones: ZoneFinder): CalendarTime | undefined {
  if (typeof value !== 'string') return undefined;
  // jCal of a date in a property that has date-times by default.
  const text = value.replace(/T::$/u, '');
  const read = readWall(text);
  if (read === undefined || read < EARLIEST) return undefined;
  // Some programs write the year 9999 for ever.
  const wall = Math.min(read, LATEST);
  if (!text.includes('T')) return { kind: 'date', wall };
  const { tzid } = property.params;
  if (text.endsWith('Z')) return { kind: 'dateTime', wall, zone: UTC };
  const zone = typeof tzid === 'string' ? zones.find(tzid, wall) : undefined;
  return { kind: 'dateTime', wall, zone: zone ?? zones.floating };
}

/** The times of a property with several values. */
export function readTimes(
  property: Property,
  { zones, problems }: TimeContext,
): { readonly start: CalendarTime; readonly length: Length | undefined }[] {
  return property.values.flatMap((value) => {
    const [first, second] = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    const start = readTime(first, property, zones);
    if (!start) {
      problems.push(`its ${property.name.toUpperCase()} cannot be read: left out`);
      return [];
    }
    if (second === undefined) return [{ start, length: undefined }];
    const end = readTime(second, property, zones);
    return [{ start, length: end ? lengthBetween(start, end) : readDuration(second) }];
  });
}

/** A century; the clock of a machine does not reach for ever. */
const MAX_DURATION = 36_525 * DAY;

/** RFC 5545 §3.3.6. `undefined` also for one that is longer than anything lasts. */
export function readDuration(value: unknown): Length | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u.exec(value);
  if (!match || value.endsWith('P')) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part) => Number(part ?? 0));
  const sign = match[1] === '-' ? -1 : 1;
  const elapsed = hours * HOUR + minutes * MINUTE + seconds * 1000;
  if ((weeks * 7 + days) * DAY + elapsed > MAX_DURATION) return undefined;
  return { days: sign * (weeks * 7 + days), elapsed: sign * elapsed };
}

/** Both of one kind. */
export function lengthBetween(start: CalendarTime, end: CalendarTime): Length {
  if (start.kind === 'date') return { days: Math.round((end.wall - start.wall) / DAY), elapsed: 0 };
  return { days: 0, elapsed: instantOf(end, UTC) - instantOf(start, UTC) };
}

/** `fallback` is the zone in which floating times and days are looked at. */
export function instantOf(time: CalendarTime, fallback: Zone): Instant {
  return zoneOf(time, fallback).toInstant(time.wall);
}

export function zoneOf(time: CalendarTime, fallback: Zone): Zone {
  return time.kind === 'date' ? fallback : (time.zone ?? fallback);
}

export function endOf(start: CalendarTime, length: Length, fallback: Zone): Instant {
  const zone = zoneOf(start, fallback);
  return zone.toInstant(start.wall + length.days * DAY) + length.elapsed;
}

/**
 * The day that a time with hours means among days: its own, except that midnight of the calendar's
 * own zone is sometimes written in UTC, as 22:00 of the day before.
 */
export function dayOf(time: CalendarTime, home: Zone | undefined): Wall {
  if (time.kind === 'dateTime' && time.zone === UTC && home) {
    const there = home.toWall(time.wall);
    if (there === dateOf(there)) return there;
  }
  return dateOf(time.wall);
}
