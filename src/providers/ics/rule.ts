import * as z from 'zod';
import type { Wall } from './zone.ts';
import { DAY } from './zone.ts';

export const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** 0 Sunday to 6 Saturday. */
export type Weekday = number;

/** A recurrence rule (RFC 5545 §3.3.10). Empty lists restrict nothing. */
export type Rule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: Until | undefined;
  readonly weekStart: Weekday;
  readonly byMonth: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byDay: readonly { readonly weekday: Weekday; readonly nth: number | undefined }[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPos: readonly number[];
};

export type Until = { readonly kind: 'date' | 'local' | 'utc'; readonly wall: Wall };

/** More occurrences a day than this are taken for an attack or a mistake. */
export const MAX_PER_DAY = 96;

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const numbers = z
  .union([z.number(), z.array(z.number())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));

const recurSchema = z.looseObject({
  freq: z.string(),
  interval: z.number().int().gte(1).lte(100_000).default(1),
  count: z.number().int().optional(),
  until: z.string().optional(),
  wkst: z.number().int().gte(1).lte(7).default(2),
  byday: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined ? [] : [value].flat())),
  bymonth: numbers,
  byweekno: numbers,
  byyearday: numbers,
  bymonthday: numbers,
  byhour: numbers,
  byminute: numbers,
  bysecond: numbers,
  bysetpos: numbers,
});

const KNOWN_PARTS = new Set(Object.keys(recurSchema.shape));

export type RuleReading = { readonly rule: Rule | undefined; readonly problems: readonly string[] };

/** `value` is the `recur` of jCal. What cannot be kept to is refused or named, never guessed. */
export function readRule(value: unknown): RuleReading {
  if (z.strictObject({}).safeParse(value).success) return refused('is empty');
  const parsed = recurSchema.safeParse(value);
  if (!parsed.success) {
    const part = parsed.error.issues[0]?.path[0];
    return refused(part === undefined ? 'cannot be read' : `has an unreadable ${String(part).toUpperCase()}`);
  }
  const recur = parsed.data;
  const frequency = FREQUENCIES.find((known) => known === recur.freq.toUpperCase());
  if (!frequency) return refused(`repeats ${recur.freq}, which is not expanded`);
  const days = recur.byday.map(readDay);
  if (days.includes(undefined)) return refused('has an unreadable BYDAY');
  const problems = Object.keys(recur)
    .filter((part) => !KNOWN_PARTS.has(part))
    .map((part) => `its rule has an unknown part ${part.toUpperCase()}: ignored`);
  const until = recur.until === undefined ? undefined : readUntil(recur.until);
  if (recur.until !== undefined && !until) return refused(`has an unreadable UNTIL ${recur.until}`);
  if (recur.count !== undefined && recur.count < 1) {
    problems.push(`its rule has COUNT=${recur.count}: ignored`);
  }
  const rule: Rule = {
    frequency,
    interval: recur.interval,
    count: recur.count !== undefined && recur.count >= 1 ? recur.count : undefined,
    until,
    weekStart: recur.wkst - 1,
    byMonth: within(recur.bymonth, 1, 12),
    byWeekNo: nonZeroWithin(recur.byweekno, 53),
    byYearDay: nonZeroWithin(recur.byyearday, 366),
    byMonthDay: nonZeroWithin(recur.bymonthday, 31),
    byDay: days.filter((day) => day !== undefined),
    byHour: within(recur.byhour, 0, 23),
    byMinute: within(recur.byminute, 0, 59),
    bySecond: within(recur.bysecond, 0, 59),
    bySetPos: nonZeroWithin(recur.bysetpos, 366),
  };
  if (timesPerDay(rule) > MAX_PER_DAY) return refused(`repeats more than ${MAX_PER_DAY} times a day`);
  return { rule, problems };
}

/** RFC 5545 value of jCal's `date` or `date-time` text; `undefined` for an impossible date. */
export function readWall(text: string): Wall | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?(Z?)$/u.exec(text);
  if (!match) return undefined;
  const [, date = '', time = '00:00:00'] = match;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // Date.parse takes 30 February for 1 or 2 March.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) return undefined;
  // A leap second, and 24:00, which some programs write for the end of the day.
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  if (hours > 24 || minutes > 59 || seconds > 60) return undefined;
  return midnight + ((hours * 60 + minutes) * 60 + Math.min(seconds, 59)) * 1000;
}

export function dateOf(wall: Wall): Wall {
  return Math.floor(wall / DAY) * DAY;
}

function refused(reason: string): RuleReading {
  return { rule: undefined, problems: [`its rule ${reason}: only its dates are kept`] };
}

function readDay(text: string): Rule['byDay'][number] | undefined {
  const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/u.exec(text.toUpperCase());
  if (!match) return undefined;
  const nth = match[1] === undefined ? undefined : Number(match[1]);
  return { weekday: WEEKDAYS.indexOf(match[2] ?? ''), nth: nth === 0 ? undefined : nth };
}

function readUntil(text: string): Until | undefined {
  const wall = readWall(text);
  if (wall === undefined) return undefined;
  const kind = !text.includes('T') ? 'date' : text.endsWith('Z') ? 'utc' : 'local';
  return { kind, wall };
}

function timesPerDay(rule: Rule): number {
  const hours = rule.frequency === 'HOURLY' ? 24 / rule.interval : Math.max(rule.byHour.length, 1);
  return hours * Math.max(rule.byMinute.length, 1) * Math.max(rule.bySecond.length, 1);
}

function within(values: readonly number[], min: number, max: number): number[] {
  return [...new Set(values)].filter((value) => value >= min && value <= max).toSorted((a, b) => a - b);
}

function nonZeroWithin(values: readonly number[], max: number): number[] {
  return within(values, -max, max).filter((value) => value !== 0);
}
