import { contains, merge, type Instant, type Period } from '../time/period.ts';
import type { CheckedHost, RotationBasis, RotationBooking } from './query.ts';

/** A host with those of its bookings that count. */
export type CountedHost = { readonly host: CheckedHost; readonly counted: readonly RotationBooking[] };

type Taken = { readonly by: CheckedHost; readonly time: Instant; readonly createdAt: Instant };

/**
 * What is added to each host's count, in the order given, so that nobody is flooded to make up for
 * bookings that could not have been theirs: of the others' bookings, the average of those made
 * before the host joined, and of those that fell into an absence. None is added twice.
 */
export function calibrationsOf(hosts: readonly CountedHost[], basis: RotationBasis): readonly number[] {
  const taken = hosts
    .flatMap(({ host, counted }) =>
      counted.map((booking): Taken => ({ by: host, time: booking[basis], createdAt: booking.createdAt })),
    )
    .toSorted((a, b) => a.time - b.time);
  const joins = inOrder(hosts.map(({ host }) => host.since ?? -Infinity));
  const creations = inOrder(taken.map(({ createdAt }) => createdAt));
  return hosts.map(({ host, counted }) => {
    const earlier = countBefore(joins, host.since ?? -Infinity);
    const own = inOrder(counted.map(({ createdAt }) => createdAt));
    const missed =
      countBefore(creations, host.since ?? -Infinity) - countBefore(own, host.since ?? -Infinity);
    return average(missed, earlier) + average(missedWhileAway(host, taken), hosts.length - 1);
  });
}

function missedWhileAway(host: CheckedHost, taken: readonly Taken[]): number {
  let missed = 0;
  for (const absence of merge(host.absences)) {
    for (let index = firstIn(taken, absence); index < taken.length; index += 1) {
      const one = taken[index];
      if (!one || !contains(absence, one.time)) break;
      if (one.by !== host && one.createdAt >= (host.since ?? -Infinity)) missed += 1;
    }
  }
  return missed;
}

function average(bookings: number, hosts: number): number {
  return hosts === 0 ? 0 : bookings / hosts;
}

function firstIn(taken: readonly Taken[], { start }: Period): number {
  return countWhile(taken, ({ time }) => time < start);
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

function inOrder(values: readonly number[]): readonly number[] {
  return values.toSorted((a, b) => a - b);
}
