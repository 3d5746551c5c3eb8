import { contains, type Instant } from '../time/period.ts';
import { calibrationsOf, type CountedHost } from './calibration.ts';
import { countedPeriodOf, upcomingPeriod } from './counted-period.ts';
import type { CheckedHost, CheckedQuery, CheckedRule, RotationBooking } from './query.ts';

/** How far a host is from its share of what the hosts of the same priority got. */
export type Share = {
  /** Bookings that count: made or taking place in the period, and not missed. */
  readonly count: number;
  /** Added to the count for what was booked before the host joined or while it was away. */
  readonly calibration: number;
  /** What the host would have if all had got exactly what the weights give. */
  readonly target: number;
  /** Target less count and calibration. */
  readonly shortfall: number;
};

export type Standing = {
  readonly hostId: string;
  readonly position: number;
  readonly priority: number;
  readonly weight: number;
  readonly share: Share;
  /** Absent: never. */
  readonly lastBookedAt: Instant | undefined;
  /** Bookings that start in the days ahead. */
  readonly upcoming: number;
  readonly freeMinutes: number | undefined;
};

/** Fractions nearer to each other than this differ only by how they are rounded. */
export const ROUNDING = 1e-9;

/** Of all hosts, in the order of the book. */
export function standingsOf(query: CheckedQuery): readonly Standing[] {
  const { rule, now, hosts } = query;
  const counted = countedHosts(query);
  const shares = new Map<CheckedHost, Share>();
  for (const priority of new Set(hosts.map((host) => host.priority))) {
    const peers = counted.filter(({ host }) => host.priority === priority);
    for (const [host, share] of sharesOf(peers, rule)) shares.set(host, share);
  }
  const ahead = upcomingPeriod(rule, now);
  return [...shares]
    .map(([host, share]) => {
      const { id, position, priority, weight, freeMinutes } = host;
      const held = heldBookings(host, rule);
      const upcoming = held.filter(({ start }) => contains(ahead, start)).length;
      const lastBookedAt = latest([host.lastBookedAt, ...held.map(({ createdAt }) => createdAt)]);
      return { hostId: id, position, priority, weight, share, lastBookedAt, upcoming, freeMinutes };
    })
    .toSorted((a, b) => a.position - b.position);
}

function countedHosts(query: CheckedQuery): readonly CountedHost[] {
  const { rule, hosts } = query;
  const period = countedPeriodOf(query);
  return hosts.map((host) => ({
    host,
    counted: heldBookings(host, rule).filter((booking) => contains(period, booking[rule.basis])),
  }));
}

function heldBookings({ bookings }: CheckedHost, rule: CheckedRule): readonly RotationBooking[] {
  if (rule.countNoShows) return bookings;
  return bookings.filter(({ hostNoShow, guestNoShow }) => !hostNoShow && !guestNoShow);
}

function latest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce(
    (last, one) => (last === undefined || (one !== undefined && one > last) ? one : last),
    undefined,
  );
}

function sharesOf(
  peers: readonly CountedHost[],
  rule: CheckedRule,
): readonly (readonly [CheckedHost, Share])[] {
  const calibrations = calibrationsOf(peers, rule.basis);
  const parts = partsOf(peers.map(({ host }) => (rule.kind === 'weighted' ? host.weight : 1)));
  const total = sum(peers.map(({ counted }) => counted.length)) + sum(calibrations);
  const rows = peers.map(({ host, counted }, index) => {
    const [count, calibration] = [counted.length, calibrations[index] ?? 0];
    const target = total * (parts[index] ?? 0);
    return { host, count, calibration, target, shortfall: target - (count + calibration) };
  });
  const levels = levelsOf(rows.map(({ shortfall }) => shortfall));
  return rows.map(({ host, shortfall, ...row }) => [
    host,
    { ...row, shortfall: levels.get(shortfall) ?? shortfall },
  ]);
}

/** Where nobody has any weight, all have the same. */
function partsOf(weights: readonly number[]): readonly number[] {
  const total = sum(weights);
  return weights.map((weight) => (total === 0 ? 1 / weights.length : weight / total));
}

/** For each value the smallest of those that are the same but for rounding. */
function levelsOf(values: readonly number[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  let level = -Infinity;
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - level > ROUNDING) level = value;
    levels.set(value, level);
  }
  return levels;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
