import { DAY, type Wall } from './wall.ts';

/** Days since 1970-01-01. */
export type EpochDay = number;

export const DAYS_OF_WEEK = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type DayOfWeek = (typeof DAYS_OF_WEEK)[number];

export const WEEK_INDEXES = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type WeekIndex = (typeof WEEK_INDEXES)[number];

export type RecurrencePattern = {
  readonly type:
    | 'daily'
    | 'weekly'
    | 'absoluteMonthly'
    | 'relativeMonthly'
    | 'absoluteYearly'
    | 'relativeYearly';
  readonly interval: number;
  readonly daysOfWeek: readonly DayOfWeek[];
  readonly firstDayOfWeek: DayOfWeek;
  readonly dayOfMonth: number;
  readonly month: number;
  readonly index: WeekIndex;
};

export type RecurrenceRange = {
  readonly type: 'endDate' | 'noEnd' | 'numbered';
  readonly startDate: EpochDay;
  readonly endDate: EpochDay | undefined;
  readonly numberOfOccurrences: number | undefined;
};

/** Graph's patternedRecurrence, or a list of starts for what its patterns cannot say. */
export type Recurrence =
  | {
      readonly kind: 'pattern';
      readonly pattern: RecurrencePattern;
      readonly range: RecurrenceRange;
    }
  | { readonly kind: 'starts'; readonly starts: readonly Wall[] };

/** More than fifty years of a daily series: a far window never takes for ever. */
const MAX_OCCURRENCES = 20_000;

/** Days of the occurrences in order, without end if the range has none. */
export function* recurrenceDays(
  pattern: RecurrencePattern,
  range: RecurrenceRange,
): Generator<EpochDay, void> {
  const last = range.type === 'endDate' ? (range.endDate ?? Infinity) : Infinity;
  const count = range.type === 'numbered' ? (range.numberOfOccurrences ?? 0) : MAX_OCCURRENCES;
  let found = 0;
  if (found >= count) return;
  for (const day of candidateDays(pattern, range.startDate)) {
    if (day > last) return;
    if (day < range.startDate) continue;
    yield day;
    found += 1;
    if (found >= Math.min(count, MAX_OCCURRENCES)) return;
  }
}

function candidateDays(pattern: RecurrencePattern, start: EpochDay): Generator<EpochDay, void> {
  switch (pattern.type) {
    case 'daily':
      return everyDays(pattern, start);
    case 'weekly':
      return everyWeeks(pattern, start);
    case 'absoluteMonthly':
    case 'relativeMonthly':
      return everyMonths(pattern, start, pattern.interval);
    case 'absoluteYearly':
    case 'relativeYearly':
      return everyMonths(
        pattern,
        firstDayOf(yearOf(start), pattern.month - 1),
        pattern.interval * 12,
      );
  }
}

function* everyDays({ interval }: RecurrencePattern, start: EpochDay): Generator<EpochDay, void> {
  for (let day = start; ; day += interval) yield day;
}

function* everyWeeks(pattern: RecurrencePattern, start: EpochDay): Generator<EpochDay, void> {
  const first = DAYS_OF_WEEK.indexOf(pattern.firstDayOfWeek);
  const offsets = pattern.daysOfWeek
    .map((day) => (DAYS_OF_WEEK.indexOf(day) - first + 7) % 7)
    .toSorted((a, b) => a - b);
  const weekStart = start - ((weekdayOf(start) - first + 7) % 7);
  for (let week = weekStart; ; week += 7 * pattern.interval)
    for (const offset of offsets) yield week + offset;
}

/** One day in every so many months; a month that has no such day gives its last one. */
function* everyMonths(
  pattern: RecurrencePattern,
  start: EpochDay,
  months: number,
): Generator<EpochDay, void> {
  const date = new Date(start * DAY);
  const absolute = pattern.type === 'absoluteMonthly' || pattern.type === 'absoluteYearly';
  for (let month = date.getUTCMonth(); ; month += months) {
    const first = firstDayOf(date.getUTCFullYear(), month);
    const length = firstDayOf(date.getUTCFullYear(), month + 1) - first;
    yield absolute
      ? first + Math.min(pattern.dayOfMonth, length) - 1
      : relativeDay(pattern, first, length);
  }
}

/** Of several days of the week, whichever comes first (or last) in the month satisfies the index. */
function relativeDay(pattern: RecurrencePattern, first: EpochDay, length: number): EpochDay {
  const wanted = new Set(pattern.daysOfWeek.map((day) => DAYS_OF_WEEK.indexOf(day)));
  const days = Array.from({ length }, (_, i) => first + i).filter((day) =>
    wanted.has(weekdayOf(day)),
  );
  const index = pattern.index === 'last' ? days.length - 1 : WEEK_INDEXES.indexOf(pattern.index);
  return days[index] ?? first;
}

function firstDayOf(year: number, month: number): EpochDay {
  return Date.UTC(year, month, 1) / DAY;
}

function yearOf(day: EpochDay): number {
  return new Date(day * DAY).getUTCFullYear();
}

export function weekdayOf(day: EpochDay): number {
  return (((day + 4) % 7) + 7) % 7;
}
