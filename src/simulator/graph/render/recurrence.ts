import type { EventRecord, JsonObject } from '../../mailbox/model.ts';
import {
  DAYS_OF_WEEK,
  weekdayOf,
  type EpochDay,
  type RecurrencePattern,
  type RecurrenceRange,
} from '../../mailbox/recurrence.ts';
import { DAY } from '../../mailbox/wall.ts';

/** patternedRecurrence. A series that no pattern can say is shown as the nearest one: so many weekly times. */
export function renderRecurrence({
  rule,
  zone,
}: NonNullable<EventRecord['recurrence']>): JsonObject {
  if (rule.kind === 'pattern')
    return { pattern: renderPattern(rule.pattern), range: renderRange(rule.range, zone.name) };
  const first = Math.floor((rule.starts[0] ?? 0) / DAY);
  const numberOfOccurrences = Math.max(1, rule.starts.length);
  const pattern: RecurrencePattern = {
    type: 'weekly',
    interval: 1,
    daysOfWeek: [DAYS_OF_WEEK[weekdayOf(first)] ?? 'monday'],
    firstDayOfWeek: 'sunday',
    dayOfMonth: 0,
    month: 0,
    index: 'first',
  };
  const range = {
    type: 'numbered',
    startDate: first,
    endDate: undefined,
    numberOfOccurrences,
  } as const;
  return { pattern: renderPattern(pattern), range: renderRange(range, zone.name) };
}

/** Fields that the type does not use are zero. */
function renderPattern(pattern: RecurrencePattern): JsonObject {
  const { type, interval, firstDayOfWeek, index } = pattern;
  const isAbsolute = type === 'absoluteMonthly' || type === 'absoluteYearly';
  const hasDays = type === 'weekly' || type === 'relativeMonthly' || type === 'relativeYearly';
  return {
    type,
    interval,
    month: type === 'absoluteYearly' || type === 'relativeYearly' ? pattern.month : 0,
    dayOfMonth: isAbsolute ? pattern.dayOfMonth : 0,
    ...(hasDays && { daysOfWeek: pattern.daysOfWeek }),
    firstDayOfWeek,
    index,
  };
}

function renderRange(range: RecurrenceRange, zone: string): JsonObject {
  return {
    type: range.type,
    startDate: dateOf(range.startDate),
    endDate: range.endDate === undefined ? '0001-01-01' : dateOf(range.endDate),
    recurrenceTimeZone: zone,
    numberOfOccurrences: range.numberOfOccurrences ?? 0,
  };
}

function dateOf(day: EpochDay): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
