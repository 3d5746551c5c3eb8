import type { Instant } from '../time/period.ts';
import type { RotationKind } from './query.ts';
import type { Share, Standing } from './standing.ts';

/** What decided between a host and the one ahead of it, with the numbers of both. They differ. */
export type Reason =
  | Decided<'priority', number>
  | Decided<'share', Share>
  | Decided<'weight', number>
  | Decided<'mostFree', number>
  | Decided<'fewestUpcoming', number>
  /** When each was last booked; absent: never. */
  | Decided<'leastRecent', Instant | undefined>
  /** The places in the book: everything else is the same. */
  | Decided<'fixedOrder', number>;

type Decided<C extends string, T> = { readonly criterion: C; readonly ahead: T; readonly own: T };

export type Criterion = {
  /** Below 0: `a` comes first. */
  readonly compare: (a: Standing, b: Standing) => number;
  readonly explain: (ahead: Standing, own: Standing) => Reason;
};

export const byPriority: Criterion = {
  compare: (a, b) => b.priority - a.priority,
  explain: (ahead, own) => ({ criterion: 'priority', ahead: ahead.priority, own: own.priority }),
};

/** Whoever has no weight comes after all who have some, however far these are above their share. */
export const byHavingWeight: Criterion = {
  compare: (a, b) => Number(b.weight > 0) - Number(a.weight > 0),
  explain: (ahead, own) => ({ criterion: 'weight', ahead: ahead.weight, own: own.weight }),
};

export const byShare: Criterion = {
  compare: (a, b) => b.share.shortfall - a.share.shortfall,
  explain: (ahead, own) => ({ criterion: 'share', ahead: ahead.share, own: own.share }),
};

export const byWeight: Criterion = {
  compare: (a, b) => b.weight - a.weight,
  explain: (ahead, own) => ({ criterion: 'weight', ahead: ahead.weight, own: own.weight }),
};

const byFreeTime: Criterion = {
  compare: (a, b) => freeMinutes(b) - freeMinutes(a),
  explain: (ahead, own) => ({
    criterion: 'mostFree',
    ahead: freeMinutes(ahead),
    own: freeMinutes(own),
  }),
};

const byUpcoming: Criterion = {
  compare: (a, b) => a.upcoming - b.upcoming,
  explain: (ahead, own) => ({
    criterion: 'fewestUpcoming',
    ahead: ahead.upcoming,
    own: own.upcoming,
  }),
};

export const byLastBooked: Criterion = {
  compare: (a, b) => lastBooked(a) - lastBooked(b),
  explain: (ahead, own) => ({
    criterion: 'leastRecent',
    ahead: ahead.lastBookedAt,
    own: own.lastBookedAt,
  }),
};

export const byPosition: Criterion = {
  compare: (a, b) => a.position - b.position,
  explain: (ahead, own) => ({ criterion: 'fixedOrder', ahead: ahead.position, own: own.position }),
};

const OF_KIND: Readonly<Record<RotationKind, readonly Criterion[]>> = {
  leastRecent: [],
  equal: [byShare],
  weighted: [byHavingWeight, byShare, byWeight],
  mostFree: [byFreeTime],
  fewestUpcoming: [byUpcoming],
};

export function criteriaOf(kind: RotationKind): readonly Criterion[] {
  return [byPriority, ...OF_KIND[kind], byLastBooked];
}

/** Sorts by the first criterion on which two differ. */
export function inOrderOf(
  criteria: readonly Criterion[],
  standings: readonly Standing[],
): readonly Standing[] {
  return standings.toSorted((a, b) => deciding(criteria, a, b).compare(a, b));
}

export function deciding(criteria: readonly Criterion[], a: Standing, b: Standing): Criterion {
  return criteria.find(({ compare }) => compare(a, b) !== 0) ?? byPosition;
}

function freeMinutes(standing: Standing): number {
  return standing.freeMinutes ?? 0;
}

// Before every moment a query may hold. Not -Infinity: two never booked must differ by 0, not NaN.
function lastBooked({ lastBookedAt }: Standing): number {
  return lastBookedAt ?? -Number.MAX_SAFE_INTEGER;
}
