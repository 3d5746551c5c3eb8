import { checkedQuery, freeAmong } from '../../src/domain/rotation/checked-query.ts';
import {
  byHavingWeight,
  byLastBooked,
  byPriority,
  byShare,
  byWeight,
  criteriaOf,
  inOrderOf,
  type Criterion,
} from '../../src/domain/rotation/criteria.ts';
import type { CheckedQuery, RotationQuery } from '../../src/domain/rotation/query.ts';
import { rankHosts } from '../../src/domain/rotation/rank-hosts.ts';
import { standingsOf, type Standing } from '../../src/domain/rotation/standing.ts';

/** A way to rank: the product's, or another scheduler's that the product has decided against. */
export type Ranking = (query: RotationQuery, free: readonly string[]) => readonly Standing[];

export const OURS: Ranking = rankHosts;

/** Policies of others. Each is a heading in tests/domain/policies.md. */
export const OTHER_POLICIES: ReadonlyMap<string, Ranking> = new Map([
  [
    'Weights before priority',
    ranking([byHavingWeight, byShare, byWeight, byPriority, byLastBooked], all),
  ],
  [
    'No weight is a weight like any other',
    ranking([byPriority, byShare, byWeight, byLastBooked], ofPriority),
  ],
]);

function ranking(
  criteria: readonly Criterion[],
  standingsIn: (query: CheckedQuery) => readonly Standing[],
): Ranking {
  return (query, free) => {
    const checked = checkedQuery(query);
    const candidates = freeAmong(checked.hosts, free).map(({ id }) => id);
    const standings = standingsIn(checked).filter(({ hostId }) => candidates.includes(hostId));
    const { kind } = checked.rule;
    return inOrderOf(kind === 'weighted' ? criteria : criteriaOf(kind), standings);
  };
}

function ofPriority(query: CheckedQuery): readonly Standing[] {
  return standingsOf(query);
}

/** Shares of what all hosts got, not only those of the same priority. */
function all(query: CheckedQuery): readonly Standing[] {
  const level = query.hosts.map((host) => ({ ...host, priority: 0 }));
  const priorities = new Map(query.hosts.map(({ id, priority }) => [id, priority]));
  return standingsOf({ ...query, hosts: level }).map((standing) => ({
    ...standing,
    priority: priorities.get(standing.hostId) ?? standing.priority,
  }));
}
