import { instantAt } from './civil.ts';
import { merge, type Period } from './period.ts';

/** Wall-clock times as HH:MM; `end` may be 24:00, and up to 48:00 for hours past midnight. */
export type HoursWindow = { readonly start: string; readonly end: string };

/** Windows by ISO weekday, 1 Monday to 7 Sunday. A day that is missing is closed. */
export type WeeklyHours = Readonly<Record<string, readonly HoursWindow[]>>;

/** Replaces the weekly hours of its date; no windows means closed. */
export type DateOverride = {
  /** ISO date. */
  readonly date: string;
  readonly windows: readonly HoursWindow[];
};

export type WorkingHours = {
  /** IANA. */
  readonly timeZone: string;
  readonly weekly: WeeklyHours;
  readonly overrides: readonly DateOverride[];
};

/** Open time that starts on the civil date in the host's own zone, merged and sorted. */
export function openTime(hours: WorkingHours, date: Temporal.PlainDate): Period[] {
  const override = hours.overrides.find((o) => o.date === date.toString());
  const windows = override?.windows ?? hours.weekly[String(date.dayOfWeek)] ?? [];
  return merge(windows.map((window) => windowPeriod(window, date, hours.timeZone)));
}

/** Open time that overlaps `range`, whatever zone the range was thought in. */
export function openTimeWithin(hours: WorkingHours, range: Period): Period[] {
  const zone = hours.timeZone;
  const first = Temporal.Instant.fromEpochMilliseconds(range.start).toZonedDateTimeISO(zone);
  const last = Temporal.Instant.fromEpochMilliseconds(range.end).toZonedDateTimeISO(zone);
  const periods: Period[] = [];
  // A window past midnight belongs to the day before.
  let date = first.toPlainDate().subtract({ days: 1 });
  while (Temporal.PlainDate.compare(date, last.toPlainDate()) <= 0) {
    periods.push(...openTime(hours, date));
    date = date.add({ days: 1 });
  }
  return merge(periods.map((p) => clip(p, range)));
}

function clip(period: Period, range: Period): Period {
  return { start: Math.max(period.start, range.start), end: Math.min(period.end, range.end) };
}

function windowPeriod(window: HoursWindow, date: Temporal.PlainDate, zone: string): Period {
  return { start: wallInstant(window.start, date, zone), end: wallInstant(window.end, date, zone) };
}

function wallInstant(hhmm: string, date: Temporal.PlainDate, zone: string): number {
  const minutes = minutesOfDay(hhmm);
  const day = date.add({ days: Math.floor(minutes / 1440) });
  const rest = minutes % 1440;
  const time = Temporal.PlainTime.from({ hour: Math.floor(rest / 60), minute: rest % 60 });
  return instantAt(day.toPlainDateTime(time), zone);
}

/** Minutes since midnight of HH:MM. */
export function minutesOfDay(hhmm: string): number {
  return Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3, 5));
}
