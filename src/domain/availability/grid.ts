import { civilDayOf, weekdayOf } from '../time/civil-day.ts';
import { LONGEST_OPEN } from '../time/open-time.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../time/period.ts';
import type { Spans } from '../time/spans.ts';
import type { ZoneTable } from '../time/zone-table.ts';
import type { SlotRules } from './query.ts';

/** An alignment of one's own. */
export type GridRules = {
  readonly origin:
    /** Round times of the hour; `fits` rounds only by as much as costs no start. */
    | { readonly kind: 'hour'; readonly minutes?: number | undefined; readonly fits?: boolean | undefined }
    /** The moment at which the window opens. */
    | { readonly kind: 'window' }
    /** Steps from one moment on, before it too. */
    | { readonly kind: 'instant'; readonly at: Instant };
  /** Whether busy time begins the count anew; else it runs on from when open time began. */
  readonly restarts: boolean;
  /** Each first start is this much later. */
  readonly offsetMinutes?: number | undefined;
};

/** What the starts of a window are worked out with, in milliseconds. */
export type Grid = {
  readonly duration: number;
  readonly step: number;
  readonly offset: number;
  readonly restarts: boolean;
  readonly firstIn: (start: Instant, end: Instant, table: ZoneTable) => Instant;
};

/**
 * Starts as pairs of the first and the last of a row, the grid's step apart. Rows of one host are
 * in order.
 */
export type Rows = readonly Instant[];

const ROUND_MINUTES = [60, 30, 20, 15, 10, 5];

/** The first of 60, 30, 20, 15, 10 and 5 minutes that divides the step; else a minute. */
export function roundMinutes(stepMinutes: number): number {
  return ROUND_MINUTES.find((minutes) => stepMinutes % minutes === 0) ?? 1;
}

export function gridOf({ alignment, durationMinutes, stepMinutes }: SlotRules): Grid {
  const { origin, restarts, offsetMinutes = 0 } = toGridRules(alignment);
  const duration = durationMinutes * MINUTE;
  const offset = offsetMinutes * MINUTE;
  const step = stepMinutes * MINUTE;
  // An offset lengthens the step; what is round goes by the step without it.
  const round = roundMinutes(stepMinutes - offsetMinutes) * MINUTE;
  function startsFrom(first: Instant, end: Instant): number {
    return Math.max(0, Math.floor((end - first - duration) / step) + 1);
  }
  function firstIn(start: Instant, end: Instant, table: ZoneTable): Instant {
    switch (origin.kind) {
      case 'window':
        return start;
      case 'instant':
        return origin.at + Math.ceil((start - origin.at) / step) * step;
      case 'hour': {
        const own = origin.minutes === undefined ? round : origin.minutes * MINUTE;
        if (!origin.fits) return roundUp(start, own, table);
        const rounded = [own, 15 * MINUTE, 5 * MINUTE].map((to) => roundUp(start, to, table));
        return rounded.find((first) => startsFrom(first, end) >= startsFrom(start, end)) ?? start;
      }
    }
  }
  return { duration, step, offset, restarts, firstIn };
}

function toGridRules(alignment: SlotRules['alignment']): GridRules {
  switch (alignment) {
    case 'clock':
      return { origin: { kind: 'hour' }, restarts: true };
    case 'open':
      return { origin: { kind: 'window' }, restarts: false };
    default:
      return alignment;
  }
}

/** The first moment from `instant` on at which the clock stands at a multiple past the hour. */
function roundUp(instant: Instant, multiple: number, table: ZoneTable): Instant {
  let from = instant;
  for (;;) {
    const wall = table.toWall(from);
    const past = wall - Math.floor(wall / HOUR) * HOUR;
    const rounded = from + Math.min(Math.ceil(past / multiple) * multiple, HOUR) - past;
    const change = table.offsetEnd(from);
    if (rounded < change) return rounded;
    from = change;
  }
}

/** Whose clock is meant at a moment: that of hosts who travel changes. */
export type ClockAt = (instant: Instant) => ZoneTable;

/** The starts of windows that may overlap one another; each row lies in one window. */
export function rowsOf(windows: Spans, grid: Grid, clockAt: ClockAt): number[] {
  const rows: number[] = [];
  for (let index = 0; index < windows.length; index += 2) {
    const start = windows[index] ?? 0;
    const end = windows[index + 1] ?? 0;
    if (end - start < grid.duration) continue;
    const table = clockAt(start);
    if (end - start > LONGEST_OPEN) pushWeeks(rows, { start, end, grid, table });
    else pushRow(rows, { start, next: Infinity, end, grid, table });
  }
  return rows;
}

type Window = {
  readonly start: Instant;
  readonly end: Instant;
  readonly grid: Grid;
  readonly table: ZoneTable;
};

/** What is free for more than a week has no start to count from: it begins anew on each Monday. */
function pushWeeks(rows: number[], { start, end, grid, table }: Window): void {
  let from = start;
  while (from < end) {
    const day = civilDayOf(table.toWall(from));
    const next = table.toInstant((day + 8 - weekdayOf(day)) * DAY);
    pushRow(rows, { start: from, next, end, grid, table });
    from = next;
  }
}

/** `next`: where the count begins anew. */
function pushRow(
  rows: number[],
  { start, next, end, grid, table }: Window & { readonly next: Instant },
): void {
  const first = grid.firstIn(start, end, table) + grid.offset;
  const last = Math.min(end - grid.duration, next - 1);
  if (first <= last) rows.push(first, first + Math.floor((last - first) / grid.step) * grid.step);
}

/** Those of the rows that lie in the spans, which are of moments and half-open. */
export function clipRows(rows: Rows, spans: Spans, step: number): number[] {
  const clipped: number[] = [];
  let span = 0;
  for (let index = 0; index < rows.length; index += 2) {
    const first = rows[index] ?? 0;
    const last = rows[index + 1] ?? 0;
    while (span > 0 && (spans[span - 1] ?? 0) > first) span -= 2;
    while (span < spans.length && (spans[span + 1] ?? 0) <= first) span += 2;
    for (let next = span; next < spans.length && (spans[next] ?? 0) <= last; next += 2) {
      const from = Math.max(first, first + Math.ceil(((spans[next] ?? 0) - first) / step) * step);
      const to = Math.min(last, first + (Math.ceil(((spans[next + 1] ?? 0) - first) / step) - 1) * step);
      if (from <= to) clipped.push(from, to);
    }
  }
  return clipped;
}
