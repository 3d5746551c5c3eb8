import type { Period } from '../time/period.ts';

/** Where something stands beside what it overlaps: the how manieth of how many. */
export type Lane = { readonly lane: number; readonly lanes: number };

/**
 * In the order given, which is by start. What overlaps, directly or through others, shares the
 * width; a lane is taken again as soon as it is free.
 */
export function lanesOf(periods: readonly Period[]): Lane[] {
  const placed: { readonly lane: number; group: number }[] = [];
  const widths: number[] = [];
  let ends: number[] = [];
  for (const { start, end } of periods) {
    if (ends.every((until) => until <= start)) {
      ends = [];
      widths.push(0);
    }
    const free = ends.findIndex((until) => until <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    const group = widths.length - 1;
    widths[group] = Math.max(widths[group] ?? 0, ends.length);
    placed.push({ lane, group });
  }
  return placed.map(({ lane, group }) => ({ lane, lanes: widths[group] ?? 1 }));
}
