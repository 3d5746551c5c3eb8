import { InvalidQueryError } from '../invalid-query.ts';
import { DAY, type Instant } from '../time/period.ts';
import { checkHost, checkQuery } from './check-query.ts';
import { explainHost, type HostExplanation } from './explain-host.ts';
import { bookableUntil, findStarts } from './find-starts.ts';
import { groupsOf, type SlotQuery } from './query.ts';

export type Explanation = {
  readonly start: Instant;
  readonly isOffered: boolean;
  readonly hosts: readonly HostExplanation[];
  /** Those groups of the team, by their hosts, of which nobody is free. */
  readonly missing: readonly (readonly string[])[];
  /** Where the first days that have a start are offered: when the last of them ends. */
  readonly bookableUntil?: Instant;
  /** Where all others are satisfied: whether it lies on the grid, and the nearest starts that do. */
  readonly alignment?: {
    readonly holds: boolean;
    readonly before?: Instant;
    readonly after?: Instant;
  };
};

/**
 * Every rule that speaks for or against a start, in the terms in which starts are found. The
 * query's range does not count.
 */
export function explain(query: SlotQuery, start: Instant): Explanation {
  if (!Number.isFinite(start)) throw new InvalidQueryError('start', `${start} is no moment`);
  const range = { start, end: start + 1 };
  checkQuery({ ...query, range });
  query.hosts.forEach((host, index) => checkHost(host, `hosts[${index}]`));
  const { now, rules, zone } = query;
  const hosts = query.hosts.map((host) => explainHost(host, { now, rules, zone, start }));
  const missing = groupsOf(query)
    .filter((group) => !group.some((index) => hosts[index]?.isFree))
    .map((group) => group.map((index) => hosts[index]?.host ?? ''));
  const isOffered = findStarts({ ...query, range }).starts.includes(start);
  const until = bookableUntil(query);
  const isFree = missing.length === 0 && (until === undefined || start < until);
  return {
    start,
    isOffered,
    hosts,
    missing,
    ...(until !== undefined && { bookableUntil: until }),
    ...(isFree && { alignment: { holds: isOffered, ...nearest(query, start) } }),
  };
}

/** Starts within a day to either side. */
function nearest(query: SlotQuery, start: Instant): { readonly before?: Instant; readonly after?: Instant } {
  const before = findStarts({ ...query, range: { start: start - DAY, end: start } }).starts.at(-1);
  const [after] = findStarts({ ...query, range: { start: start + 1, end: start + DAY } }).starts;
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
