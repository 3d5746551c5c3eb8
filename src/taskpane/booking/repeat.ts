import type { Instant } from '../../domain/time/period.ts';
import { dateAt } from '../../domain/time/civil.ts';

export type RepeatKind = 'daily' | 'weekly' | 'monthly';

/** How a booking is repeated, as it is chosen on the screen. */
export type Repeat = {
  readonly kind: RepeatKind;
  /** Every how many days, weeks or months. */
  readonly interval: number;
  readonly end: { readonly kind: 'count'; readonly count: number } | { readonly kind: 'until'; readonly date: string };
};

export const FIRST_REPEAT: Repeat = { kind: 'weekly', interval: 1, end: { kind: 'count', count: 6 } };

export const MOST_TIMES = 60;
export const LONGEST_INTERVAL = 26;

const FREQUENCY = { daily: 'DAILY', weekly: 'WEEKLY', monthly: 'MONTHLY' } as const;

/** As an RRULE (RFC 5545 §3.3.10); `undefined` where what was typed makes none. */
export function ruleOf({ kind, interval, end }: Repeat, start: Instant, zone: string): string | undefined {
  if (!isBetween(interval, 1, LONGEST_INTERVAL)) return undefined;
  const often = `FREQ=${FREQUENCY[kind]};INTERVAL=${interval}`;
  if (end.kind === 'count') return isBetween(end.count, 2, MOST_TIMES) ? `${often};COUNT=${end.count}` : undefined;
  const first = dateAt(start, zone).toString();
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(end.date) || end.date <= first) return undefined;
  // On the wall clock of the series, as its starts are: the last day counts.
  return `${often};UNTIL=${end.date.replaceAll('-', '')}T235959`;
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
