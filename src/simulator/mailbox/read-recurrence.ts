import { z } from 'zod';
import { InvalidItem } from './invalid-item.ts';
import { firstProblem, oneOf, record, whole } from './lenient.ts';
import {
  DAYS_OF_WEEK,
  WEEK_INDEXES,
  type Recurrence,
  type RecurrencePattern,
  type RecurrenceRange,
} from './recurrence.ts';
import { DAY, parseWall, type ZonedWall } from './wall.ts';
import { findZone, type Zone } from './zones.ts';

const PATTERN_TYPES = [
  'daily',
  'weekly',
  'absoluteMonthly',
  'relativeMonthly',
  'absoluteYearly',
  'relativeYearly',
] as const;
const RANGE_TYPES = ['endDate', 'noEnd', 'numbered'] as const;

const schema = record({
  pattern: record({
    type: oneOf(PATTERN_TYPES),
    interval: whole.nullish(),
    daysOfWeek: z.array(oneOf(DAYS_OF_WEEK)).nullish(),
    firstDayOfWeek: oneOf(DAYS_OF_WEEK).nullish(),
    dayOfMonth: whole.nullish(),
    month: whole.nullish(),
    index: oneOf(WEEK_INDEXES).nullish(),
  }),
  range: record({
    type: oneOf(RANGE_TYPES),
    startDate: z.string().nullish(),
    endDate: z.string().nullish(),
    numberOfOccurrences: whole.nullish(),
    recurrenceTimeZone: z.string().nullish(),
  }),
});

/** Graph's patternedRecurrence. A field that the pattern's type ignores is validated all the same. */
export function readRecurrence(
  value: unknown,
  start: ZonedWall,
): { readonly rule: Recurrence; readonly zone: Zone } {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const { field, problem } = firstProblem(parsed.error);
    throw invalid(`${field}: ${problem}`);
  }
  const { pattern, range } = parsed.data;
  const zoneName = range.recurrenceTimeZone ?? '';
  const zone = zoneName === '' ? start.zone : findZone(zoneName);
  if (!zone) throw invalid(`range/recurrenceTimeZone: ${zoneName} is no time zone`);
  const rule: Recurrence = {
    kind: 'pattern',
    pattern: readPattern(pattern, start),
    range: readRange(range, start),
  };
  return { rule, zone };
}

function readPattern(
  pattern: z.output<typeof schema>['pattern'],
  start: ZonedWall,
): RecurrencePattern {
  const { type } = pattern;
  if (!type) throw invalid('pattern/type is missing');
  const interval = pattern.interval ?? 1;
  if (interval < 1 || interval > 999)
    throw invalid(`pattern/interval: ${interval} is not between 1 and 999`);
  const daysOfWeek = (pattern.daysOfWeek ?? []).flatMap((day) => day ?? []);
  if (needsDays(type) && daysOfWeek.length === 0) throw invalid('pattern/daysOfWeek is missing');
  const date = new Date(start.wall);
  // A client that sends back what it has read sends zeros for what the pattern does not use.
  const dayOfMonth = (pattern.dayOfMonth ?? 0) || date.getUTCDate();
  const month = (pattern.month ?? 0) || date.getUTCMonth() + 1;
  if (dayOfMonth < 1 || dayOfMonth > 31)
    throw invalid(`pattern/dayOfMonth: ${dayOfMonth} is not between 1 and 31`);
  if (month < 1 || month > 12) throw invalid(`pattern/month: ${month} is not between 1 and 12`);
  const firstDayOfWeek = pattern.firstDayOfWeek ?? 'sunday';
  return {
    type,
    interval,
    daysOfWeek,
    firstDayOfWeek,
    dayOfMonth,
    month,
    index: pattern.index ?? 'first',
  };
}

function needsDays(type: RecurrencePattern['type']): boolean {
  return type === 'weekly' || type === 'relativeMonthly' || type === 'relativeYearly';
}

function readRange(range: z.output<typeof schema>['range'], start: ZonedWall): RecurrenceRange {
  const { type } = range;
  if (!type) throw invalid('range/type is missing');
  const startDate =
    range.startDate == null
      ? Math.floor(start.wall / DAY)
      : readDate('range/startDate', range.startDate);
  const base = { type, startDate, endDate: undefined, numberOfOccurrences: undefined };
  if (type === 'noEnd') return base;
  if (type === 'endDate') {
    const endDate = readDate('range/endDate', range.endDate ?? '');
    if (endDate < startDate) throw invalid('range/endDate is before range/startDate');
    return { ...base, endDate };
  }
  const count = range.numberOfOccurrences ?? 0;
  if (count < 1 || count > 999)
    throw invalid(`range/numberOfOccurrences: ${count} is not between 1 and 999`);
  return { ...base, numberOfOccurrences: count };
}

function readDate(field: string, text: string): number {
  const wall = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? parseWall(text) : undefined;
  if (wall === undefined)
    throw invalid(`${field}: ${text === '' ? 'is missing' : `${text} is no date`}`);
  return wall / DAY;
}

function invalid(problem: string): InvalidItem {
  return new InvalidItem(`The recurrence is not valid: ${problem}.`);
}
