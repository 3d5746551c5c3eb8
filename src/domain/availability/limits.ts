import type { CivilDay } from '../time/civil-day.ts';
import { minutesOf, type Period } from '../time/period.ts';
import { toSpans } from '../time/spans.ts';
import type { LocalDays } from './local-day.ts';
import type { Limit, Limits } from './query.ts';

export type LimitUse = {
  readonly per: 'day' | 'week';
  readonly what: 'bookings' | 'minutes';
  readonly limit: number;
  /** Without the new booking. */
  readonly used: number;
};

type LimitContext = {
  readonly bookings: readonly Period[];
  readonly durationMinutes: number;
  readonly days: LocalDays;
};

type Used = { bookings: number; minutes: number };

/** What the limits say of a day; a booking counts on the date on which it starts. */
export function limitUses(limits: Limits, day: CivilDay, context: LimitContext): LimitUse[] {
  const { perDay, perWeek } = limits;
  const { ofDay, ofWeek } = usedBy(context);
  return [
    ...usesOf('day', perDay, ofDay.get(day)),
    ...usesOf('week', perWeek, ofWeek.get(weekOf(day))),
  ];
}

export function isUsedUp({ what, limit, used }: LimitUse, durationMinutes: number): boolean {
  return used + (what === 'bookings' ? 1 : durationMinutes) > limit;
}

/** The days that the limits close, within a period, as spans. */
export function usedUpSpans(limits: Limits, period: Period, context: LimitContext): number[] {
  const { perDay, perWeek } = limits;
  if (!isLimit(perDay) && !isLimit(perWeek)) return [];
  const { days, durationMinutes } = context;
  const { ofDay, ofWeek } = usedBy(context);
  function isClosed(per: 'day' | 'week', limit: Limit | undefined, used: Used | undefined): boolean {
    return usesOf(per, limit, used).some((use) => isUsedUp(use, durationMinutes));
  }
  const closed: Period[] = [];
  for (let day = days.dayAt(period.start); days.periodOf(day).start < period.end; day += 1) {
    if (isClosed('day', perDay, ofDay.get(day)) || isClosed('week', perWeek, ofWeek.get(weekOf(day)))) {
      closed.push(days.periodOf(day));
    }
  }
  return toSpans(closed);
}

function isLimit(limit: Limit | undefined): boolean {
  return limit?.bookings !== undefined || limit?.minutes !== undefined;
}

function usesOf(per: 'day' | 'week', limit: Limit | undefined, used: Used | undefined): LimitUse[] {
  const { bookings, minutes } = limit ?? {};
  return [
    ...(bookings === undefined ? [] : [{ per, what: 'bookings' as const, limit: bookings, used: used?.bookings ?? 0 }]),
    ...(minutes === undefined ? [] : [{ per, what: 'minutes' as const, limit: minutes, used: used?.minutes ?? 0 }]),
  ];
}

function usedBy({ bookings, days }: LimitContext): {
  readonly ofDay: ReadonlyMap<CivilDay, Used>;
  readonly ofWeek: ReadonlyMap<number, Used>;
} {
  const ofDay = new Map<CivilDay, Used>();
  const ofWeek = new Map<number, Used>();
  for (const booking of bookings) {
    const day = days.dayAt(booking.start);
    add(ofDay, day, booking);
    add(ofWeek, weekOf(day), booking);
  }
  return { ofDay, ofWeek };
}

function add(uses: Map<number, Used>, key: number, booking: Period): void {
  const use = uses.get(key) ?? { bookings: 0, minutes: 0 };
  use.bookings += 1;
  use.minutes += minutesOf(booking);
  uses.set(key, use);
}

/** Weeks from Monday, counted from that of 1970-01-01, which was a Thursday. */
function weekOf(day: CivilDay): number {
  return Math.floor((day + 3) / 7);
}
