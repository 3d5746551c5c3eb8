import { findIana } from 'windows-iana';
import { isIanaName } from './iana.ts';

/** Epoch milliseconds from a Graph time that was asked for in UTC and has no offset of its own. */
export function instantOfUtc(dateTime: string): number {
  return Temporal.Instant.from(`${dateTime.replace(/Z$/u, '')}Z`).epochMilliseconds;
}

export function graphTime(instant: number): { dateTime: string; timeZone: string } {
  return { dateTime: new Date(instant).toISOString().replace('Z', '0000'), timeZone: 'UTC' };
}

export function civilDate(dateTime: string): string {
  return dateTime.slice(0, 10);
}

export function startOfDay(date: string, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

export function dateOf(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** Wall-clock minutes after midnight; where the clock jumps the grid shows what a clock on the wall shows. */
export function minutesOfDay(instant: number, zone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return hour * 60 + minute;
}

export function instantAt(date: string, minutes: number, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 }),
  }).epochMilliseconds;
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Monday of the week that a date lies in. */
export function weekStart(date: string): string {
  return addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** Mailboxes keep Windows names. */
export function ianaZone(name: string): string {
  if (isIanaName(name)) return name;
  const [first] = findIana(name);
  return first ?? 'UTC';
}
