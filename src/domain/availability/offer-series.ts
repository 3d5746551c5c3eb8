import { InvalidQueryError } from '../invalid-query.ts';
import { MINUTE, type Instant } from '../time/period.ts';
import { checkHost, checkQuery } from './check-query.ts';
import { explainHost, type HostExplanation } from './explain-host.ts';
import { groupsOf, type SlotQuery } from './query.ts';
import { occurrencesOf, type Recurrence } from './recurrence.ts';

/**
 * `unknown`: it may be free, but a calendar does not say. `refused`: nothing is in its way but a
 * rule: closed, too soon, too far ahead or used up.
 */
export type OccurrenceState = 'free' | 'taken' | 'unknown' | 'refused';

export type OfferedOccurrence = {
  readonly start: Instant;
  readonly state: OccurrenceState;
  /** Who is free for it. */
  readonly free: readonly string[];
  readonly hosts: readonly HostExplanation[];
};

export type OfferedSeries = {
  readonly occurrences: readonly OfferedOccurrence[];
  /** Those that would have to be left out or moved. */
  readonly exceptions: readonly Instant[];
};

/**
 * What a series of bookings meets, occurrence by occurrence; the grid does not matter, and each one
 * that is free counts for the limits of those after it, with the first of each group who is free. The query's range does not count.
 */
export function offerSeries(query: SlotQuery, recurrence: Recurrence): OfferedSeries {
  if (!Number.isFinite(recurrence.start)) throw new InvalidQueryError('start', `${recurrence.start} is no moment`);
  checkQuery({ ...query, zone: recurrence.zone, range: { start: recurrence.start, end: recurrence.start } });
  checkQuery({ ...query, range: { start: recurrence.start, end: recurrence.start } });
  query.hosts.forEach((host, index) => checkHost(host, `hosts[${index}]`));
  const length = query.rules.durationMinutes * MINUTE;
  const occurrences: OfferedOccurrence[] = [];
  let { hosts } = query;
  for (const start of occurrencesOf(recurrence)) {
    const occurrence = offerOccurrence({ ...query, hosts }, start);
    occurrences.push(occurrence);
    if (occurrence.state !== 'free') continue;
    const taking = firstFree(query, occurrence);
    const booking = { start, end: start + length };
    hosts = hosts.map((host, index) =>
      taking.has(index) ? { ...host, bookings: [...(host.bookings ?? []), booking] } : host,
    );
  }
  const exceptions = occurrences.filter(({ state }) => state !== 'free').map(({ start }) => start);
  return { occurrences, exceptions };
}

/** Whoever would take it if the book's order decided. */
function firstFree(query: SlotQuery, { free }: OfferedOccurrence): ReadonlySet<number | undefined> {
  return new Set(
    groupsOf(query).map((group) => group.find((index) => free.includes(query.hosts[index]?.id ?? ''))),
  );
}

function offerOccurrence(query: SlotQuery, start: Instant): OfferedOccurrence {
  const { now, rules, zone } = query;
  const hosts = query.hosts.map((host) => explainHost(host, { now, rules, zone, start }));
  const free = hosts.filter(({ isFree }) => isFree).map(({ host }) => host);
  return { start, state: stateOf(groupsOf(query), hosts), free, hosts };
}

/** Of the host nearest to being free in each group, and of the groups the worst. */
function stateOf(groups: readonly (readonly number[])[], hosts: readonly HostExplanation[]): OccurrenceState {
  const states = groups.map((group) => {
    const ofGroup = group.flatMap((index) => hosts[index] ?? []).map(hostState);
    return ORDER.find((state) => ofGroup.includes(state)) ?? 'refused';
  });
  return ORDER.findLast((state) => states.includes(state)) ?? 'refused';
}

const ORDER = ['free', 'unknown', 'taken', 'refused'] as const satisfies readonly OccurrenceState[];

function hostState({ verdicts }: HostExplanation): OccurrenceState {
  const broken = verdicts.filter(({ holds }) => !holds).map(({ rule }) => rule);
  if (broken.length === 0) return 'free';
  if (broken.some((rule) => rule !== 'known' && rule !== 'notBusy')) return 'refused';
  return broken.includes('notBusy') ? 'taken' : 'unknown';
}
