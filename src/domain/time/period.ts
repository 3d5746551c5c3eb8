/** Epoch milliseconds. */
export type Instant = number;

/** Half-open: includes `start`, excludes `end`. Periods that only touch do not overlap. */
export type Period = { readonly start: Instant; readonly end: Instant };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(period: Period, instant: Instant): boolean {
  return period.start <= instant && instant < period.end;
}

export function minutesOf(period: Period): number {
  return Math.round((period.end - period.start) / MINUTE);
}

/** The same time covered by sorted periods that neither overlap nor touch. Empty ones vanish. */
export function merge(periods: readonly Period[]): Period[] {
  const sorted = periods.filter((p) => p.start < p.end).toSorted((a, b) => a.start - b.start);
  const merged: Period[] = [];
  for (const period of sorted) {
    const last = merged.at(-1);
    if (last && period.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, period.end) };
    } else {
      merged.push(period);
    }
  }
  return merged;
}

/** What is left of `whole` once `holes` are cut out of it. */
export function subtract(whole: Period, holes: readonly Period[]): Period[] {
  const left: Period[] = [];
  let cursor = whole.start;
  for (const hole of merge(holes.filter((h) => overlaps(whole, h)))) {
    if (cursor < hole.start) left.push({ start: cursor, end: hole.start });
    cursor = Math.max(cursor, hole.end);
  }
  if (cursor < whole.end) left.push({ start: cursor, end: whole.end });
  return left;
}
