import { checkedQuery } from './checked-query.ts';
import type { RotationQuery } from './query.ts';
import { ROUNDING, standingsOf, type Standing } from './standing.ts';

/**
 * Whose free time is shown, in the order of the book: everybody's, unless `equal` has a
 * `leadLimit`. Then whoever is that far ahead of another host of the same priority waits for it.
 */
export function offeredHosts(query: RotationQuery): readonly string[] {
  const checked = checkedQuery(query);
  const { leadLimit } = checked.rule;
  if (leadLimit === undefined) return checked.hosts.map(({ id }) => id);
  const standings = standingsOf(checked);
  const least = new Map<number, number>();
  for (const one of standings) {
    least.set(one.priority, Math.min(least.get(one.priority) ?? Infinity, loadOf(one)));
  }
  return standings
    .filter((one) => loadOf(one) - (least.get(one.priority) ?? 0) < leadLimit - ROUNDING)
    .map(({ hostId }) => hostId);
}

function loadOf({ share }: Standing): number {
  return share.count + share.calibration;
}
