import { minutesOf, type Instant, type Period } from '../time/period.ts';
import { clipSpans, intersectAll, intersectSpans, spansHold, toPeriods, uniteAll, type Spans } from '../time/spans.ts';
import { bookableEnd } from './bookable-days.ts';
import { checkHost, checkQuery } from './check-query.ts';
import { clipRows, gridOf, rowsOf, type ClockAt, type Grid, type Rows } from './grid.ts';
import { hostTime, type HostTime } from './host-time.ts';
import { clockOfHost, clockOfZone, daysOfHost } from './local-day.ts';
import { groupsOf, teamZone, type HostAvailability, type SlotQuery } from './query.ts';
import * as counting from './start-counts.ts';
import { teamWindows } from './team-windows.ts';

/** Time that is not offered because nobody knows whether it is free. */
export type UnknownTime = { readonly host: string; readonly period: Period };

export type Starts = {
  /** Ascending, each once. */
  readonly starts: readonly Instant[];
  readonly unknown: readonly UnknownTime[];
  /** What it was worked out from, for asking again when little has changed. */
  readonly work: StartsWork;
};

export type StartsWork = {
  readonly query: SlotQuery;
  readonly hosts: readonly HostStarts[];
  readonly counts: counting.StartCounts | undefined;
};

/** One host by itself. */
export type HostStarts = {
  readonly host: HostAvailability;
  readonly time: HostTime;
  /** Where its own grid has starts that it can take, or could if it were free. */
  readonly rows: Rows;
  /** Whether all of them are at whole minutes. */
  readonly isWhole: boolean;
};

/**
 * The starts at which the team is free for the service, by the rules and on the grid. Throws
 * `InvalidQueryError` where the query cannot be answered. Of an earlier answer to the same question
 * the hosts that are the same objects are not worked out again.
 */
export function findStarts(query: SlotQuery, before?: Starts): Starts {
  checkQuery(query);
  const until = bookableUntil(query);
  if (until === undefined) return withinRange(query, before);
  const { start, end } = query.range;
  return withinRange({ ...withoutWindow(query), range: { start, end: Math.max(start, Math.min(end, until)) } });
}

/**
 * Where the first days that have a start are offered: when the last of them ends. Else `undefined`.
 */
export function bookableUntil(query: SlotQuery): Instant | undefined {
  const { bookingWindow } = query.rules;
  if (bookingWindow.kind !== 'bookable') return undefined;
  const zone = teamZone(query);
  const open = withoutWindow(query);
  return bookableEnd(bookingWindow, { now: query.now, zone }, (range) => withinRange({ ...open, range }).starts);
}

function withoutWindow(query: SlotQuery): SlotQuery {
  return { ...query, rules: { ...query.rules, bookingWindow: { kind: 'none' } } };
}

function withinRange(query: SlotQuery, before?: Starts): Starts {
  const grid = gridOf(query.rules);
  const known = before && isSameQuestion(before.work.query, query) ? before.work : undefined;
  const hosts = query.hosts.map((host, index) => {
    const earlier = known?.hosts[index];
    if (earlier?.host === host) return earlier;
    checkHost(host, `hosts[${index}]`);
    return hostStarts(host, query, grid);
  });
  const groups = groupsOf(query);
  const [only = []] = groups;
  const unknown = hosts.flatMap(({ host: { id }, time }) =>
    toPeriods(time.unknown).map((period) => ({ host: id, period })),
  );
  if (groups.length > 1 || !grid.restarts) {
    const starts = counting.startsOf(teamRows(groups, { query, hosts, grid }), grid.step);
    return { starts, unknown, work: { query, hosts, counts: undefined } };
  }
  const first = hosts[only[0] ?? 0];
  if (first && only.length === 1) {
    const starts = counting.startsOf(first.rows, grid.step);
    return { starts, unknown, work: { query, hosts, counts: undefined } };
  }
  return { unknown, ...anyStarts(only, { query, hosts, known, grid }) };
}

function isSameQuestion(a: SlotQuery, b: SlotQuery): boolean {
  return (
    a.range.start === b.range.start &&
    a.range.end === b.range.end &&
    a.now === b.now &&
    a.rules === b.rules &&
    a.zone === b.zone &&
    (a.team === b.team || (a.team.kind === b.team.kind && a.team.kind !== 'groups'))
  );
}

function hostStarts(host: HostAvailability, query: SlotQuery, grid: Grid): HostStarts {
  const time = hostTime(host, { ...query, restarts: grid.restarts });
  const windows = grid.restarts ? time.free : time.open;
  const rows = clipRows(rowsOf(windows, grid, clockOf(query, host)), time.allowed, grid.step);
  return { host, time, rows, isWhole: counting.areWholeMinutes(rows) };
}

function clockOf({ zone }: SlotQuery, host: HostAvailability): ClockAt {
  return zone === undefined ? clockOfHost(host.hours) : clockOfZone(zone);
}

type Counted = TeamContext & { readonly known: StartsWork | undefined };

/** One of the group is enough, and each has its own grid. */
function anyStarts(
  group: readonly number[],
  { query, hosts, known, grid: { step } }: Counted,
): Pick<Starts, 'starts' | 'work'> {
  const members = group.flatMap((index) => hosts[index] ?? []);
  if (!members.every(({ isWhole }) => isWhole)) {
    const starts = counting.startsOf(members.flatMap(({ rows }) => rows), step);
    return { starts, work: { query, hosts, counts: undefined } };
  }
  const again = known?.counts && known.hosts.length === hosts.length ? known : undefined;
  const counts = again?.counts ? counting.copyCounts(again.counts) : counting.emptyCounts(query.range);
  for (const index of group) {
    const earlier = again?.hosts[index];
    const now = hosts[index];
    if (earlier === now) continue;
    if (earlier) counting.countRows(counts, earlier.rows, { step, by: -1 });
    if (now) counting.countRows(counts, now.rows, { step, by: 1 });
  }
  return { starts: counting.countedStarts(counts), work: { query, hosts, counts } };
}

type TeamContext = {
  readonly query: SlotQuery;
  readonly hosts: readonly HostStarts[];
  readonly grid: Grid;
};

/** One of each group: on the grid of the time they share, where each group has somebody free. */
function teamRows(
  groups: readonly (readonly number[])[],
  { query, hosts, grid }: TeamContext,
): Rows {
  const startable = intersectAll(groups.map((group) => uniteAll(group.map((index) => startableOf(hosts[index], grid)))));
  return clipRows(candidateRows(groups, { query, hosts, grid }), startable, grid.step);
}

function candidateRows(
  groups: readonly (readonly number[])[],
  { query, hosts, grid }: TeamContext,
): Rows {
  const [first = []] = groups;
  if (groups.length === 1) return distinctRows(first.map((index) => hosts[index]?.rows ?? []));
  function spansOf(index: number): Spans {
    const time = hosts[index]?.time;
    return (grid.restarts ? time?.free : time?.open) ?? [];
  }
  const windows = teamWindows(groups.map((group) => group.map(spansOf)));
  return rowsOf(windows, grid, clockOfZone(teamZone(query)));
}

/** Hosts of the same hours have the same rows. */
function distinctRows(all: readonly Rows[]): number[] {
  const seen = new Set<string>();
  const distinct: number[] = [];
  for (const rows of all) {
    for (let index = 0; index < rows.length; index += 2) {
      const first = rows[index] ?? 0;
      const last = rows[index + 1] ?? 0;
      const key = `${first} ${last}`;
      if (!seen.has(key)) distinct.push(first, last);
      seen.add(key);
    }
  }
  return distinct;
}

/** Who of the hosts could take a start, whether it lies on the grid or not. In the query's order. */
export function freeHosts({ work: { query, hosts } }: Starts, start: Instant): string[] {
  const grid = gridOf(query.rules);
  return hosts
    .filter((host) => spansHold(startableOf(host, grid), { start, end: start + 1 }))
    .map(({ host: { id } }) => id);
}

/** What each host would be offered for alone, on their own grid. */
export function startsByHost({ work: { query, hosts } }: Starts): Map<string, Instant[]> {
  const { step } = gridOf(query.rules);
  return new Map(hosts.map(({ host: { id }, rows }) => [id, counting.startsOf(rows, step)]));
}

/** How much of the host's date of a moment is free for the service, as far as the range reaches. */
export function freeMinutesOn({ work: { hosts } }: Starts, id: string, instant: Instant): number | undefined {
  const found = hosts.find(({ host }) => host.id === id);
  if (!found) return undefined;
  const days = daysOfHost(found.host.hours);
  const free = clipSpans(found.time.free, days.periodOf(days.dayAt(instant)));
  return toPeriods(free).reduce((sum, period) => sum + minutesOf(period), 0);
}

/** The moments at which the host may start and be free to the end, as half-open spans. */
function startableOf(
  host: Pick<HostStarts, 'time'> | undefined,
  { duration }: Pick<Grid, 'duration'>,
): number[] {
  if (!host) return [];
  const { free, allowed } = host.time;
  const spans: number[] = [];
  for (let index = 0; index < free.length; index += 2) {
    const start = free[index] ?? 0;
    const last = (free[index + 1] ?? 0) - duration;
    if (last >= start) spans.push(start, last + 1);
  }
  return intersectSpans(spans, allowed);
}
