import { MINUTE, type Instant, type Period } from '../time/period.ts';
import type { Rows } from './grid.ts';

/** How many hosts have each minute of a range among their starts. */
export type StartCounts = {
  readonly base: Instant;
  readonly counts: Uint16Array;
};

export function emptyCounts({ start, end }: Period): StartCounts {
  const base = Math.floor(start / MINUTE) * MINUTE;
  return { base, counts: new Uint16Array(Math.max(0, Math.ceil((end - base) / MINUTE))) };
}

export function copyCounts({ base, counts }: StartCounts): StartCounts {
  return { base, counts: counts.slice() };
}

/** Rows of whole minutes within the range only; `by` is 1 or -1. */
export function countRows(
  { base, counts }: StartCounts,
  rows: Rows,
  { step, by }: { readonly step: number; readonly by: number },
): void {
  const stride = step / MINUTE;
  for (let index = 0; index < rows.length; index += 2) {
    const last = ((rows[index + 1] ?? 0) - base) / MINUTE;
    for (let minute = ((rows[index] ?? 0) - base) / MINUTE; minute <= last; minute += stride) {
      counts[minute] = (counts[minute] ?? 0) + by;
    }
  }
}

export function countedStarts({ base, counts }: StartCounts): Instant[] {
  const starts: Instant[] = [];
  for (let minute = 0; minute < counts.length; minute += 1) {
    if (counts[minute]) starts.push(base + minute * MINUTE);
  }
  return starts;
}

export function areWholeMinutes(rows: Rows): boolean {
  for (let index = 0; index < rows.length; index += 2) {
    if ((rows[index] ?? 0) % MINUTE !== 0) return false;
  }
  return true;
}

/** Of any rows, also of such as overlap one another. */
export function startsOf(rows: Rows, step: number): Instant[] {
  const starts: Instant[] = [];
  for (let index = 0; index < rows.length; index += 2) {
    const last = rows[index + 1] ?? 0;
    for (let start = rows[index] ?? 0; start <= last; start += step) starts.push(start);
  }
  return isAscending(starts) ? starts : [...new Set(starts)].toSorted((a, b) => a - b);
}

function isAscending(starts: readonly Instant[]): boolean {
  return starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0));
}
