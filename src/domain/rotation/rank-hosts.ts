import { InvalidQueryError } from '../invalid-query.ts';
import { checkedQuery, freeAmong } from './checked-query.ts';
import { criteriaOf, deciding, inOrderOf, type Reason } from './criteria.ts';
import type { RotationQuery } from './query.ts';
import { standingsOf, type Standing } from './standing.ts';

export type RankedHost = Standing & {
  /** Why it comes after the one before it; the first comes after nobody. */
  readonly reason: Reason | { readonly criterion: 'first' };
};

/**
 * The free hosts in the order in which they are to be tried. `free` is a set: its order says
 * nothing. Throws `InvalidQueryError`.
 */
export function rankHosts(query: RotationQuery, free: readonly string[]): readonly RankedHost[] {
  const checked = checkedQuery(query);
  const candidates = new Set(freeAmong(checked.hosts, free).map(({ id }) => id));
  if (checked.rule.kind === 'mostFree') {
    query.hosts.forEach(({ id, freeMinutes }, index) => {
      if (freeMinutes !== undefined || !candidates.has(id)) return;
      throw new InvalidQueryError(`hosts.${index}.freeMinutes`, 'must be known of every free host');
    });
  }
  const criteria = criteriaOf(checked.rule.kind);
  const standings = standingsOf(checked).filter(({ hostId }) => candidates.has(hostId));
  return inOrderOf(criteria, standings).map((standing, index, ranked) => {
    const ahead = ranked[index - 1];
    const reason = ahead
      ? deciding(criteria, ahead, standing).explain(ahead, standing)
      : ({ criterion: 'first' } as const);
    return { ...standing, reason };
  });
}

/** The first who has not been refused. */
export function nextHost(
  ranked: readonly RankedHost[],
  refused: readonly string[] = [],
): RankedHost | undefined {
  return ranked.find(({ hostId }) => !refused.includes(hostId));
}

/** Whether bookings and absences must be read: not when there is nobody to choose between. */
export function needsHistory(free: readonly string[]): boolean {
  return free.length > 1;
}
