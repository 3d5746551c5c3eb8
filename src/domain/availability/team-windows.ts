import { intersectAll, type Spans } from '../time/spans.ts';

/**
 * The windows in which one of each group has time: of every choice of hosts the time that all the
 * chosen share, as far as another choice does not hold it whole and from the same start. In order;
 * they may overlap.
 */
export function teamWindows(groups: readonly (readonly Spans[])[]): Spans {
  const single = groups.filter((group) => group.length === 1).map(([only]) => only ?? []);
  const fixed = single.length === 0 ? [] : [intersectAll(single)];
  const choices = groups.filter((group) => group.length !== 1);
  if (choices.length === 0) return fixed[0] ?? [];
  const lists = [...fixed.map((spans) => [spans]), ...choices].map(toWindows);
  return sweep(lists);
}

type WindowList = { readonly starts: readonly number[]; readonly ends: readonly number[] };

/** One group's windows of all its hosts, by start; of those with one start only the longest. */
function toWindows(hosts: readonly Spans[]): WindowList {
  const longest = new Map<number, number>();
  for (const spans of hosts) {
    for (let index = 0; index < spans.length; index += 2) {
      const start = spans[index] ?? 0;
      const end = spans[index + 1] ?? 0;
      if (end > (longest.get(start) ?? -Infinity)) longest.set(start, end);
    }
  }
  const starts = [...longest.keys()].toSorted((a, b) => a - b);
  return { starts, ends: starts.map((start) => longest.get(start) ?? 0) };
}

/** At each start in turn: how long each group has somebody whose window holds it. */
function sweep(lists: readonly WindowList[]): number[] {
  const windows: number[] = [];
  const next: number[] = [];
  const until: number[] = [];
  const starts = [...new Set(lists.flatMap((list) => list.starts))].toSorted((a, b) => a - b);
  for (const start of starts) {
    const opening = lists.map(({ starts: own, ends }, group) => {
      const index = next[group] ?? 0;
      if (own[index] !== start) return -Infinity;
      next[group] = index + 1;
      return ends[index] ?? 0;
    });
    opening.forEach((end, group) => {
      until[group] = Math.max(until[group] ?? -Infinity, end);
    });
    const end = latestEnd(opening, until);
    if (end > start) windows.push(start, end);
  }
  return windows;
}

/** Somebody's window opens now; all others take the longest that is open. */
function latestEnd(opening: readonly number[], until: readonly number[]): number {
  const ends = opening.map((own, group) =>
    until.reduce((end, other, index) => Math.min(end, index === group ? own : other), Infinity),
  );
  return Math.max(...ends);
}
