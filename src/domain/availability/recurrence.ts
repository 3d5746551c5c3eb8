import ICAL from 'ical.js';
import { InvalidQueryError } from '../invalid-query.ts';
import { instantAt, zonedAt } from '../time/civil.ts';
import type { Instant } from '../time/period.ts';

/** A series of bookings: the first start, and by which rule the others follow it. */
export type Recurrence = {
  readonly start: Instant;
  /** IANA: on whose clock the time of day stays the same. */
  readonly zone: string;
  /** RRULE value of RFC 5545 §3.3.10, for example `FREQ=WEEKLY;INTERVAL=2;COUNT=6`. */
  readonly rule: string;
};

const MOST_OCCURRENCES = 200;
const LONGEST_YEARS = 5;

const FREQUENCIES = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
/** Parts that a series of appointments can have; the library knows more, and hangs on some. */
const PARTS = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'WKST']);

/**
 * The starts of a series, the first included, at the same time of day on the clock of its zone: a
 * time inside a spring gap moves forward by the gap, in an autumn fold the first reading is meant.
 * Throws `InvalidQueryError` for a rule that is none, never ends or does not hold its first start.
 */
export function occurrencesOf({ start, zone, rule }: Recurrence): Instant[] {
  const recur = parseRule(rule);
  const first = zonedAt(start, zone).toPlainDateTime();
  checkHolds(recur, first);
  const iterator = recur.iterator(new ICAL.Time({ ...timeOf(first), isDate: false }, ICAL.Timezone.localTimezone));
  const starts: Instant[] = [];
  for (let time = iterator.next(); time; time = iterator.next()) {
    const wall = Temporal.PlainDateTime.from({ ...timeOf(first), year: time.year, month: time.month, day: time.day });
    if (starts.length === 0 && !wall.equals(first)) fail('does not hold the first start');
    if (wall.year > first.year + LONGEST_YEARS) fail(`goes on for more than ${LONGEST_YEARS} years`);
    if (starts.length === MOST_OCCURRENCES) fail(`has more than ${MOST_OCCURRENCES} occurrences`);
    starts.push(instantAt(wall, zone));
  }
  return starts;
}

function parseRule(rule: string): ICAL.Recur {
  const parts = rule.split(';').map((part) => part.split('=', 2));
  const stranger = parts.find(([name = '']) => !PARTS.has(name.toUpperCase()))?.[0];
  if (stranger !== undefined) fail(`has a part “${stranger}”, which a series of bookings cannot have`);
  function partOf(wanted: string): string | undefined {
    return parts.find(([name = '']) => name.toUpperCase() === wanted)?.[1]?.toUpperCase();
  }
  const freq = partOf('FREQ') ?? '';
  // The library reads 0 as 1.
  const interval = Number(partOf('INTERVAL') ?? 1);
  if (!FREQUENCIES.has(freq)) fail('repeats neither daily, weekly, monthly nor yearly');
  let recur: ICAL.Recur;
  try {
    recur = ICAL.Recur.fromString(rule);
  } catch (error) {
    return fail(`is no rule of RFC 5545: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  if (!(interval >= 1 && interval <= 366)) fail('has an INTERVAL that is not from 1 to 366');
  if (recur.count === null && recur.until === null) fail('never ends; say COUNT or UNTIL');
  if (recur.count !== null && !(recur.count >= 1 && recur.count <= MOST_OCCURRENCES)) {
    fail(`has a COUNT that is not from 1 to ${MOST_OCCURRENCES}`);
  }
  return recur;
}

/** Without this the library could look for ever: a rule that holds its start holds others too. */
function checkHolds(recur: ICAL.Recur, first: Temporal.PlainDateTime): void {
  const { BYMONTHDAY: monthDays, BYDAY: weekdays, BYSETPOS: positions } = recur.parts;
  if (monthDays) {
    if (recur.freq !== 'MONTHLY' || weekdays) fail('has a BYMONTHDAY that is not of a monthly rule by date');
    const fromEnd = first.day - first.daysInMonth - 1;
    if (!monthDays.some((day) => Number(day) === first.day || Number(day) === fromEnd)) fail('does not hold the first start');
  }
  if (weekdays) {
    if (recur.freq === 'YEARLY' || recur.freq === 'DAILY') fail('has a BYDAY that is not of a weekly or monthly rule');
    const name = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][first.dayOfWeek - 1] ?? '';
    const place = Math.ceil(first.day / 7);
    const fromEnd = -Math.ceil((first.daysInMonth - first.day + 1) / 7);
    const ofDay = weekdays.map(String).filter((day) => day.endsWith(name)).map((day) => Number(day.slice(0, -2) || 0));
    if (!ofDay.some((nth) => nth === 0 || nth === place || nth === fromEnd)) fail('does not hold the first start');
  }
  if (positions && (recur.freq !== 'MONTHLY' || !weekdays || positions.some((position) => Math.abs(Number(position)) > 4))) {
    fail('has a BYSETPOS that is not of a monthly rule by weekday, from -4 to 4');
  }
}

function timeOf({ year, month, day, hour, minute, second }: Temporal.PlainDateTime) {
  return { year, month, day, hour, minute, second };
}

function fail(problem: string): never {
  throw new InvalidQueryError('rule', problem);
}
