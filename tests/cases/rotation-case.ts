import { InvalidQueryError } from '../../src/domain/invalid-query.ts';
import { countedPeriod } from '../../src/domain/rotation/counted-period.ts';
import { offeredHosts } from '../../src/domain/rotation/offered-hosts.ts';
import type { RotationQuery } from '../../src/domain/rotation/query.ts';
import { needsHistory } from '../../src/domain/rotation/rank-hosts.ts';
import type { CaseResult } from './case-result.ts';
import { parseRotationCase, type RotationCase } from './rotation-case-format.ts';
import { freeIn, toQuery, toRule } from './rotation-case-query.ts';
import { OTHER_POLICIES, OURS, type Ranking } from './rotation-policies.ts';

const TOLERANCE = 1e-9;

/**
 * Checks all that the case expects. Skipped is only what another policy, tried out, fulfils wholly
 * and ours does not.
 */
export function runRotationCase(value: unknown): CaseResult {
  const rotationCase = parseRotationCase(value);
  if (!('expect' in rotationCase)) {
    return { id: idOf(value), outcome: 'failed', problems: rotationCase };
  }
  const { id } = rotationCase;
  const problems = problemsOf(rotationCase, OURS);
  if (problems.length === 0) return { id, outcome: 'passed' };
  for (const [policy, ranking] of OTHER_POLICIES) {
    if (problemsOf(rotationCase, ranking).length === 0) return { id, outcome: 'skipped', policy };
  }
  return { id, outcome: 'failed', problems };
}

function idOf(value: unknown): string {
  const hasId = typeof value === 'object' && value !== null && 'id' in value;
  return hasId && typeof value.id === 'string' ? value.id : 'case without id';
}

function problemsOf(rotationCase: RotationCase, ranking: Ranking): readonly string[] {
  try {
    return [
      ...choiceProblems(rotationCase, ranking),
      ...numberProblems(rotationCase, ranking),
      ...intervalProblems(rotationCase),
      ...readProblems(rotationCase, ranking),
      ...sequenceProblems(rotationCase, ranking),
    ];
  } catch (error) {
    if (error instanceof InvalidQueryError) return [error.message];
    throw error;
  }
}

function choiceProblems(rotationCase: RotationCase, ranking: Ranking): readonly string[] {
  const { chosen, chosenOneOf, order, offeredHosts: offered } = rotationCase.expect;
  const query = toQuery(rotationCase);
  const candidates = candidatesFor(query, freeIn(rotationCase));
  const ranked = ranking(query, candidates).map(({ hostId }) => hostId);
  const first = ranked[0] ?? null;
  const problems = [
    ...(chosen === undefined ? [] : differences('chosen', chosen, first)),
    ...(order === undefined ? [] : differences('order', order, ranked)),
    ...(offered === undefined
      ? []
      : differences('offeredHosts', offered.toSorted(), candidates.toSorted())),
  ];
  if (chosenOneOf === undefined || chosenOneOf.includes(first)) return problems;
  return [...problems, ...differences('chosenOneOf', chosenOneOf, first)];
}

/** A host that the rule hides for being too far ahead is not to be had. */
function candidatesFor(query: RotationQuery, free: readonly string[]): readonly string[] {
  const offered = offeredHosts(query);
  return free.filter((id) => offered.includes(id));
}

function numberProblems(rotationCase: RotationCase, ranking: Ranking): readonly string[] {
  const { shortfall = {}, shortfallTolerance = TOLERANCE } = rotationCase.expect;
  const { calibration = {}, calibrationTolerance = TOLERANCE } = rotationCase.expect;
  const query = toQuery(rotationCase);
  const { leadLimit: _, ...rule } = query.rule;
  const kind = rule.kind === 'equal' ? 'equal' : 'weighted';
  const standings = ranking(
    { ...query, rule: { ...rule, kind } },
    query.hosts.map(({ id }) => id),
  );
  const shares = new Map(standings.map(({ hostId, share }) => [hostId, share]));
  const near = (field: string, expected: number, got: number | undefined, tolerance: number) =>
    got !== undefined && Math.abs(got - expected) <= tolerance
      ? []
      : [`${field}: expected ${expected}, got ${got ?? 'no such host'}`];
  return [
    ...Object.entries(shortfall).flatMap(([id, expected]) =>
      near(`shortfall.${id}`, expected, shares.get(id)?.shortfall, shortfallTolerance),
    ),
    ...Object.entries(calibration).flatMap(([id, expected]) =>
      near(`calibration.${id}`, expected, shares.get(id)?.calibration, calibrationTolerance),
    ),
  ];
}

/** The cases name the last moment that still counts, periods the first that does not. */
function intervalProblems(rotationCase: RotationCase): readonly string[] {
  const { interval } = rotationCase.expect;
  if (!interval) return [];
  const { now, start } = toQuery(rotationCase);
  const period = countedPeriod({ rule: toRule(rotationCase.rule), now, start });
  return [
    ...differences('interval.from', isoOf(interval.from), isoOf(period.start)),
    ...differences('interval.to', isoOf(interval.to), isoOf(period.end - 1)),
  ];
}

/** All bookings and absences together are one read. Unread, they must not matter. */
function readProblems(rotationCase: RotationCase, ranking: Ranking): readonly string[] {
  const { reads } = rotationCase.expect;
  if (reads === undefined) return [];
  const free = freeIn(rotationCase);
  if (needsHistory(free)) {
    return reads > 0 ? [] : ['reads: expected 0, got 1'];
  }
  const query = toQuery(rotationCase);
  const unread = query.hosts.map(({ id, position, freeMinutes }) => ({
    id,
    position,
    freeMinutes,
  }));
  const idsFor = (hosts: RotationQuery['hosts']) =>
    ranking({ ...query, hosts }, free).map(({ hostId }) => hostId);
  return differences('reads: the choice', idsFor(query.hosts), idsFor(unread));
}

function sequenceProblems(rotationCase: RotationCase, ranking: Ranking): readonly string[] {
  const { eachChosenOnce, instantOfferedAfterwards } = rotationCase.expect;
  if (eachChosenOnce === undefined && instantOfferedAfterwards === undefined) return [];
  const times = rotationCase.sequence?.sameInstantBookedTimes ?? rotationCase.hosts.length;
  const { chosen, isOffered } = bookAgainAndAgain(rotationCase, ranking, times);
  const ids = rotationCase.hosts.map(({ id }) => id);
  const once = chosen.length === ids.length && ids.every((id) => chosen.includes(id));
  return [
    ...(eachChosenOnce === undefined ? [] : differences('eachChosenOnce', eachChosenOnce, once)),
    ...(instantOfferedAfterwards === undefined
      ? []
      : differences('instantOfferedAfterwards', instantOfferedAfterwards, isOffered)),
  ];
}

/** The same start every time: whoever is booked is no longer free for it. */
function bookAgainAndAgain(rotationCase: RotationCase, ranking: Ranking, times: number) {
  let query = toQuery(rotationCase);
  let free = freeIn(rotationCase);
  const chosen: string[] = [];
  for (let count = 0; count < times; count += 1) {
    const id = ranking(query, candidatesFor(query, free))[0]?.hostId;
    if (id === undefined) break;
    chosen.push(id);
    free = free.filter((other) => other !== id);
    query = afterBooking(query, id);
  }
  return { chosen, isOffered: candidatesFor(query, free).length > 0 };
}

function afterBooking(query: RotationQuery, id: string): RotationQuery {
  const { now, start } = query;
  return {
    ...query,
    now: now + 1,
    hosts: query.hosts.map((host) =>
      host.id === id
        ? { ...host, bookings: [...(host.bookings ?? []), { createdAt: now, start }] }
        : host,
    ),
  };
}

function differences(field: string, expected: unknown, got: unknown): readonly string[] {
  const [wanted, had] = [JSON.stringify(expected), JSON.stringify(got)];
  return wanted === had ? [] : [`${field}: expected ${wanted}, got ${had}`];
}

function isoOf(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}
