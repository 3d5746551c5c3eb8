import type { Instant, Period } from './period.ts';

/**
 * Periods as one flat list – start, end, start, end … – in order, none empty, none meeting another
 * unless said. What is computed thousands of times is kept like this; elsewhere there are periods.
 */
export type Spans = readonly number[];

/** Sorted and joined where they meet or overlap. Empty periods vanish. */
export function toSpans(periods: readonly Period[]): number[] {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of periods) {
    if (start < end) {
      starts.push(start);
      ends.push(end);
    }
  }
  return joinSpans(starts, ends);
}

/** Of pairs of start and end in any order, all of them with start < end. */
export function joinSpans(starts: readonly number[], ends: readonly number[]): number[] {
  if (!isAscending(starts)) {
    const order = starts.map((_, index) => index).toSorted((a, b) => at(starts, a) - at(starts, b));
    return joinSpans(order.map((index) => at(starts, index)), order.map((index) => at(ends, index)));
  }
  const spans: number[] = [];
  for (let index = 0; index < starts.length; index += 1) {
    const last = spans.length - 1;
    const end = at(ends, index);
    if (last > 0 && at(starts, index) <= at(spans, last)) {
      if (end > at(spans, last)) spans[last] = end;
    } else {
      spans.push(at(starts, index), end);
    }
  }
  return spans;
}

export function toPeriods(spans: Spans): Period[] {
  const periods: Period[] = [];
  for (let index = 0; index < spans.length; index += 2) {
    periods.push({ start: at(spans, index), end: at(spans, index + 1) });
  }
  return periods;
}

/** What is left of `whole` once `holes` are cut out of it. */
export function subtractSpans(whole: Spans, holes: Spans): number[] {
  const left: number[] = [];
  let hole = 0;
  for (let index = 0; index < whole.length; index += 2) {
    let start = at(whole, index);
    const end = at(whole, index + 1);
    while (hole < holes.length && at(holes, hole + 1) <= start) hole += 2;
    for (let next = hole; next < holes.length && at(holes, next) < end; next += 2) {
      if (at(holes, next) > start) left.push(start, at(holes, next));
      start = at(holes, next + 1);
    }
    if (start < end) left.push(start, end);
  }
  return left;
}

export function intersectSpans(a: Spans, b: Spans): number[] {
  const both: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const start = Math.max(at(a, i), at(b, j));
    const end = Math.min(at(a, i + 1), at(b, j + 1));
    if (start < end) both.push(start, end);
    if (at(a, i + 1) < at(b, j + 1)) i += 2;
    else j += 2;
  }
  return both;
}

/** Joined where they meet. */
export function uniteSpans(a: Spans, b: Spans): number[] {
  const united: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const takesA = j >= b.length || (i < a.length && at(a, i) <= at(b, j));
    const start = takesA ? at(a, i) : at(b, j);
    const end = takesA ? at(a, i + 1) : at(b, j + 1);
    if (takesA) i += 2;
    else j += 2;
    const last = united.length - 1;
    if (last > 0 && start <= at(united, last)) united[last] = Math.max(at(united, last), end);
    else united.push(start, end);
  }
  return united;
}

export function uniteAll(all: readonly Spans[]): Spans {
  if (all.length <= 1) return all[0] ?? [];
  const middle = all.length >>> 1;
  return uniteSpans(uniteAll(all.slice(0, middle)), uniteAll(all.slice(middle)));
}

export function intersectAll(all: readonly Spans[]): Spans {
  return all.slice(1).reduce((common: Spans, spans) => intersectSpans(common, spans), all[0] ?? []);
}

export function clipSpans(spans: Spans, { start, end }: Period): number[] {
  return intersectSpans(spans, start < end ? [start, end] : []);
}

/** The index of the first span that ends after the instant; the length where none does. */
export function spanAfter(spans: Spans, instant: Instant): number {
  let low = 0;
  let high = spans.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(spans, 2 * middle + 1) > instant) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}

/** Whether one span holds all of it. */
export function spansHold(spans: Spans, { start, end }: Period): boolean {
  const index = spanAfter(spans, start);
  return index < spans.length && at(spans, index) <= start && end <= at(spans, index + 1);
}

function isAscending(numbers: readonly number[]): boolean {
  for (let index = 1; index < numbers.length; index += 1) {
    if (at(numbers, index) < at(numbers, index - 1)) return false;
  }
  return true;
}

/** Only for indexes within the list. */
function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? NaN;
}
