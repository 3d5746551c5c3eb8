import { gridOf } from '../../src/domain/availability/grid.ts';
import { hostTime } from '../../src/domain/availability/host-time.ts';
import { groupsOf, type SlotQuery } from '../../src/domain/availability/query.ts';
import type { Period } from '../../src/domain/time/period.ts';
import { clipSpans, intersectAll, toPeriods, type Spans } from '../../src/domain/time/spans.ts';
import { zoneTable } from '../../src/domain/time/zone-table.ts';

/** The free windows of every choice of hosts, cut to the range asked for. */
export function freeWindows(query: SlotQuery): Period[] {
  const free = query.hosts.map((host) => hostTime(host, { ...query, restarts: false }).free);
  const windows = choicesOf(groupsOf(query)).flatMap((choice) =>
    toPeriods(clipSpans(intersectAll(choice.map((index): Spans => free[index] ?? [])), query.range)),
  );
  return distinct(windows);
}

/** The same with each start rounded up to where the grid begins. */
export function gridWindows(query: SlotQuery): Period[] {
  const { firstIn } = gridOf(query.rules);
  const table = zoneTable(query.zone ?? 'UTC');
  const windows = freeWindows(query).map(({ start, end }) => ({ start: firstIn(start, end, table), end }));
  return distinct(windows.filter(({ start, end }) => start < end));
}

function choicesOf(groups: readonly (readonly number[])[]): number[][] {
  return groups.reduce<number[][]>(
    (choices, group) => choices.flatMap((choice) => group.map((index) => [...choice, index])),
    [[]],
  );
}

function distinct(windows: readonly Period[]): Period[] {
  const byKey = new Map(windows.map((window) => [`${window.start} ${window.end}`, window]));
  return [...byKey.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
}
