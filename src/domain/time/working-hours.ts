import { civilDay, weekdayOf, type CivilDay } from './civil-day.ts';

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

/**
 * ISO dates, both included. Closed from midnight to midnight, whatever else is said of them; hours
 * that would start on one of them and go past midnight do not open at all.
 */
export type AwayDays = { readonly from: string; readonly to: string };

/** Where the host is from `from` until `to`, both included, or for good. */
export type ZoneChange = {
  readonly from: string;
  readonly to?: string | undefined;
  /** IANA. */
  readonly timeZone: string;
};

export type WorkingHours = {
  /** IANA. */
  readonly timeZone: string;
  readonly weekly: WeeklyHours;
  readonly overrides: readonly DateOverride[];
  readonly awayDays?: readonly AwayDays[] | undefined;
  /** The last that holds on a date counts. */
  readonly zoneChanges?: readonly ZoneChange[] | undefined;
};

/** Minutes since midnight, start and end in turn. */
export type DayWindows = readonly number[];

/** Working hours as numbers, looked up by day. */
export type HoursPlan = {
  windowsOn(day: CivilDay): DayWindows;
  isOverridden(day: CivilDay): boolean;
  isAway(day: CivilDay): boolean;
  zoneOn(day: CivilDay): string;
  readonly hasAway: boolean;
  readonly hasZoneChanges: boolean;
};

const plans = new WeakMap<WorkingHours, HoursPlan>();

/** Worked out once for each value. */
export function hoursPlan(hours: WorkingHours): HoursPlan {
  let plan = plans.get(hours);
  if (!plan) {
    plan = toPlan(hours);
    plans.set(hours, plan);
  }
  return plan;
}

function toPlan({ timeZone, weekly, overrides, awayDays = [], zoneChanges = [] }: WorkingHours): HoursPlan {
  const week = [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) => toMinutes(weekly[String(weekday)] ?? []));
  const replaced = new Map<CivilDay, number[]>();
  for (const { date, windows } of overrides) {
    const day = civilDay(date);
    replaced.set(day, [...(replaced.get(day) ?? []), ...toMinutes(windows)]);
  }
  const hasOverrides = replaced.size > 0;
  const away = awayDays.map(({ from, to }) => [civilDay(from), civilDay(to)] as const);
  const changes = zoneChanges
    .map(({ from, to, timeZone: zone }) => {
      return { from: civilDay(from), to: to === undefined ? Infinity : civilDay(to), zone };
    })
    .toReversed();
  return {
    windowsOn: (day) => (hasOverrides ? replaced.get(day) : undefined) ?? week[weekdayOf(day)] ?? [],
    isOverridden: (day) => replaced.has(day),
    isAway: (day) => away.some(([from, to]) => from <= day && day <= to),
    zoneOn: (day) => changes.find(({ from, to }) => from <= day && day <= to)?.zone ?? timeZone,
    hasAway: away.length > 0,
    hasZoneChanges: changes.length > 0,
  };
}

function toMinutes(windows: readonly HoursWindow[]): number[] {
  return windows.flatMap(({ start, end }) => [minutesOfDay(start), minutesOfDay(end)]);
}

/** Minutes since midnight of HH:MM. */
export function minutesOfDay(hhmm: string): number {
  return Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3, 5));
}
