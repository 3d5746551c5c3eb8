import type { Day, DayEntry } from '../../../domain/day/day.ts';
import { HOUR, type Instant, type Period } from '../../../domain/time/period.ts';

/** So that half an hour has room for two lines. */
export const PIXELS_PER_HOUR = 88;

/** Shown of an empty day, from midnight. */
const USUAL = { start: 8 * HOUR, end: 18 * HOUR };

/** From the first full hour that has something to the last; on a day with little, the usual hours. */
export function shownPeriod({ period, rows }: Pick<Day, 'period' | 'rows'>): Period {
  const periods = rows.map((row) => (row.kind === 'gap' ? row.period : row.appointment.period));
  const start = Math.min(period.start + USUAL.start, ...periods.map((one) => one.start));
  const end = Math.max(period.start + USUAL.end, ...periods.map((one) => one.end));
  return {
    start: hourBefore(Math.max(start, period.start), period),
    end: Math.min(hourBefore(end + HOUR - 1, period), period.end),
  };
}

/** Hours counted from midnight, so that zones with half hours keep their own. */
function hourBefore(instant: Instant, { start }: Period): Instant {
  return start + Math.floor((instant - start) / HOUR) * HOUR;
}

export function hoursOf({ start, end }: Period): Instant[] {
  return Array.from({ length: Math.round((end - start) / HOUR) }, (_, hour) => start + hour * HOUR);
}

/** Pixels from the top; what lies outside stands at the edge. */
export function offsetOf(instant: Instant, { start, end }: Period): number {
  const inside = Math.min(Math.max(instant, start), end);
  return Math.round(((inside - start) / HOUR) * PIXELS_PER_HOUR);
}

/** Of one host, in time order. */
export function entriesOf(entries: readonly DayEntry[], hostId: string): DayEntry[] {
  return entries.filter((entry) => entry.host.id === hostId);
}

/** The moment so many pixels below the top. */
export function instantAt(pixels: number, { start }: Period): Instant {
  return start + (pixels / PIXELS_PER_HOUR) * HOUR;
}

/** Pixels of one that takes the whole day, and of the line of names above it. */
export const ALL_DAY = 40;
export const HEAD = 32;
