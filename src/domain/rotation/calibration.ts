import { merge, type Instant } from '../time/period.ts';
import type { CheckedHost, RotationBasis, RotationBooking } from './query.ts';

/** A host with those of its bookings that count. */
export type CountedHost = {
  readonly host: CheckedHost;
  readonly counted: readonly RotationBooking[];
};

/**
 * What is added to each host's count, in the order given, so that nobody is flooded to make up for
 * bookings that could not have been theirs: of the others' bookings, the average of those made
 * before the host joined, and of those that fell into an absence. None is added twice.
 */
export function calibrationsOf(
  hosts: readonly CountedHost[],
  basis: RotationBasis,
): readonly number[] {
  const all = byTime(
    hosts.flatMap(({ counted }) => counted),
    basis,
  );
  const creations = inOrder(all.map(({ createdAt }) => createdAt));
  const joins = inOrder(hosts.map(({ host }) => joinOf(host)));
  return hosts.map(({ host, counted }) => {
    const join = joinOf(host);
    const before = countBefore(creations, join);
    const missed = before - counted.filter(({ createdAt }) => createdAt < join).length;
    // Most hosts joined before all that counts: nothing is left out for them, and nothing copied.
    const shared = before === 0 || host.absences.length === 0 ? all : since(join, all);
    const own = byTime(since(join, counted), basis);
    const away = countAway(host, shared, basis) - countAway(host, own, basis);
    return average(missed, countBefore(joins, join)) + average(away, hosts.length - 1);
  });
}

function joinOf({ since }: CheckedHost): Instant {
  return since ?? -Infinity;
}

function since(join: Instant, bookings: readonly RotationBooking[]): readonly RotationBooking[] {
  return bookings.filter(({ createdAt }) => createdAt >= join);
}

/** How many of the bookings, which are sorted, fall into an absence of the host. */
function countAway(
  { absences }: CheckedHost,
  sorted: readonly RotationBooking[],
  basis: RotationBasis,
): number {
  return merge(absences).reduce(
    (sum, { start, end }) =>
      sum +
      countWhile(sorted, (booking) => booking[basis] < end) -
      countWhile(sorted, (booking) => booking[basis] < start),
    0,
  );
}

function average(bookings: number, hosts: number): number {
  return hosts === 0 ? 0 : bookings / hosts;
}

function byTime(
  bookings: readonly RotationBooking[],
  basis: RotationBasis,
): readonly RotationBooking[] {
  return bookings.toSorted((a, b) => a[basis] - b[basis]);
}

function inOrder(values: readonly number[]): readonly number[] {
  return values.toSorted((a, b) => a - b);
}

function countBefore(sorted: readonly Instant[], limit: Instant): number {
  return countWhile(sorted, (value) => value < limit);
}

/** How many come first of which it is true, in a list where it is true of none after them. */
function countWhile<T>(sorted: readonly T[], isTrue: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const one = sorted[middle];
    if (one !== undefined && isTrue(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
