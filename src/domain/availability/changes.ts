import type { Instant } from '../time/period.ts';
import { findStarts, type Starts } from './find-starts.ts';
import type { HostAvailability, SlotQuery } from './query.ts';

export type StartChanges = {
  /** Offered before, and no longer. */
  readonly taken: readonly Instant[];
  /** Offered now, and not before. */
  readonly given: readonly Instant[];
  /** The answer after the change, for the next one. */
  readonly after: Starts;
};

/**
 * What a change of calendars took away or gave back. Hosts that did not change should be the same
 * objects before and after: they are then worked out once.
 */
export function changes(
  query: Omit<SlotQuery, 'hosts'>,
  before: readonly HostAvailability[] | Starts,
  after: readonly HostAvailability[],
): StartChanges {
  const earlier = 'starts' in before ? before : findStarts({ ...query, hosts: before });
  const later = findStarts({ ...query, hosts: after }, earlier);
  return { ...difference(earlier.starts, later.starts), after: later };
}

function difference(
  before: readonly Instant[],
  after: readonly Instant[],
): { readonly taken: Instant[]; readonly given: Instant[] } {
  const had = new Set(before);
  const has = new Set(after);
  return {
    taken: before.filter((start) => !has.has(start)),
    given: after.filter((start) => !had.has(start)),
  };
}
