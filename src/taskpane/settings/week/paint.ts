import type { Host } from '../../../domain/book/configuration.ts';
import { minutesOfDay } from '../../../domain/time/working-hours.ts';
import { parseTimeOfDay } from '../time-of-day.ts';

export type Weekly = Host['workingHours']['weekly'];
type Window = Weekly[string][number];

/** Days by ISO number and minutes since midnight, half-open. */
export type Stretch = {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
};

/** `night`: open since the day before, past midnight. */
export type CellState = 'open' | 'partly' | 'closed' | 'night';

const DAY = 1440;

/** Open or close a stretch of the week. What lies outside of it stays as it was written. */
export function paint(weekly: Weekly, { days, from, to }: Stretch, isOpen: boolean): Weekly {
  if (isOpen) return days.reduce((week, day) => withDay(week, day, opened(windowsOf(week, day), from, to)), weekly);
  return days.reduce((week, day) => {
    const before = dayBefore(day);
    const own = withDay(week, day, closed(windowsOf(week, day), from, to));
    // What is open then may have begun on the day before.
    return withDay(own, before, closed(windowsOf(own, before), from + DAY, to + DAY));
  }, weekly);
}

export function stateOf(weekly: Weekly, day: number, { from, to }: Omit<Stretch, 'days'>): CellState {
  const own = coverage(windowsOf(weekly, day), from, to);
  if (own === to - from) return 'open';
  const night = coverage(windowsOf(weekly, dayBefore(day)), from + DAY, to + DAY);
  if (night === to - from) return 'night';
  return own + night > 0 ? 'partly' : 'closed';
}

/** From the earliest to the latest minute of a day on which anything is open; both within the day. */
export function reachOf(weekly: Weekly): { readonly from: number; readonly to: number } | undefined {
  const known = Object.values(weekly).flat().flatMap((window) => minutesOf(window) ?? []);
  if (known.length === 0) return undefined;
  return {
    from: Math.min(...known.map(({ start }) => start)),
    to: Math.min(DAY, Math.max(...known.map(({ end }) => end))),
  };
}

function windowsOf(weekly: Weekly, day: number): Window[] {
  return weekly[String(day)] ?? [];
}

function dayBefore(day: number): number {
  return day === 1 ? 7 : day - 1;
}

function withDay(weekly: Weekly, day: number, windows: Window[]): Weekly {
  if (windows === weekly[String(day)]) return weekly;
  const { [String(day)]: _before, ...others } = weekly;
  return windows.length === 0 ? others : { ...others, [String(day)]: windows };
}

/** One window instead of all that it meets or touches. */
function opened(windows: Window[], from: number, to: number): Window[] {
  const met = windows.filter((window) => {
    const minutes = minutesOf(window);
    return minutes !== undefined && minutes.start <= to && minutes.end >= from;
  });
  const times = met.flatMap((window) => minutesOf(window) ?? []);
  const start = Math.min(from, ...times.map((time) => time.start));
  const end = Math.max(to, ...times.map((time) => time.end));
  const one: Window = { ...met[0], start: toTime(start), end: toTime(end) };
  return inOrder([...windows.filter((window) => !met.includes(window)), one]);
}

function closed(windows: Window[], from: number, to: number): Window[] {
  if (windows.every((window) => coverage([window], from, to) === 0)) return windows;
  return windows.flatMap((window) => {
    const minutes = minutesOf(window);
    if (!minutes || coverage([window], from, to) === 0) return [window];
    return [
      { start: minutes.start, end: Math.min(minutes.end, from) },
      { start: Math.max(minutes.start, to), end: minutes.end },
    ]
      .filter(({ start, end }) => start < end)
      .map(({ start, end }) => ({ ...window, start: toTime(start), end: toTime(end) }));
  });
}

function coverage(windows: readonly Window[], from: number, to: number): number {
  const parts = windows.flatMap((window) => minutesOf(window) ?? []);
  return parts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
}

/** `undefined` of one that is being typed and is no window yet: it is left alone. */
function minutesOf({ start, end }: Window): { readonly start: number; readonly end: number } | undefined {
  const [first, last] = [parseTimeOfDay(start), parseTimeOfDay(end)];
  if (first === undefined || last === undefined) return undefined;
  const minutes = { start: minutesOfDay(first), end: minutesOfDay(last) };
  return minutes.start < minutes.end ? minutes : undefined;
}

function inOrder(windows: readonly Window[]): Window[] {
  return windows.toSorted((a, b) => (minutesOf(a)?.start ?? Infinity) - (minutesOf(b)?.start ?? Infinity));
}

/** HH:MM, past midnight beyond 24:00. */
export function toTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60]
    .map((number) => String(number).padStart(2, '0'))
    .join(':');
}
