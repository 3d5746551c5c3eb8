import { InvalidQueryError } from '../invalid-query.ts';
import { isTimeZone } from '../time/civil.ts';
import type { Instant, Period } from '../time/period.ts';
import {
  ROTATION_BASES,
  ROTATION_KINDS,
  ROTATION_PERIODS,
  type CheckedHost,
  type CheckedQuery,
  type CheckedRule,
  type RotationHost,
  type RotationQuery,
  type RotationRule,
} from './query.ts';

export const MAX_WEIGHT = 10_000;
export const MAX_PRIORITY = 4;

/** The years 1 to 9999: adding a month to any of them stays within Temporal's range. */
export const ALL_TIME: Period = { start: -62_135_596_800_000, end: 253_402_300_800_000 };

const DEFAULT_WEIGHT = 100;
const DEFAULT_PRIORITY = 2;
const DEFAULT_UPCOMING_DAYS = 14;
const MAX_UPCOMING_DAYS = 366;
const MINUTES_PER_DAY = 25 * 60;

/** Throws `InvalidQueryError`, naming the first field that cannot be as it is. */
export function checkedQuery({ rule, now, start, hosts }: RotationQuery): CheckedQuery {
  const checked = {
    rule: checkedRule(rule),
    now: instant('now', now),
    start: instant('start', start),
    hosts: hosts
      .map((host, index) => checkedHost(`hosts.${index}`, host))
      .toSorted((a, b) => a.position - b.position),
  };
  eachOnce(
    hosts.map(({ id }) => id),
    (index) => `hosts.${index}.id`,
  );
  eachOnce(
    hosts.map(({ position }) => position),
    (index) => `hosts.${index}.position`,
  );
  return checked;
}

/** The hosts of the list, in the order of the book. */
export function freeAmong(
  hosts: readonly CheckedHost[],
  free: readonly string[],
): readonly CheckedHost[] {
  const known = new Set(hosts.map(({ id }) => id));
  free.forEach((id, index) => {
    if (!known.has(id))
      throw new InvalidQueryError(`free.${index}`, 'must be the id of one of the hosts');
  });
  eachOnce(free, (index) => `free.${index}`);
  const asked = new Set(free);
  return hosts.filter(({ id }) => asked.has(id));
}

function checkedRule(rule: RotationRule): CheckedRule {
  const { kind, timeZone, period = 'month', basis = 'createdAt', countNoShows = false } = rule;
  const { upcomingDays = DEFAULT_UPCOMING_DAYS, leadLimit } = rule;
  oneOf('rule.kind', kind, ROTATION_KINDS);
  oneOf('rule.period', period, ROTATION_PERIODS);
  oneOf('rule.basis', basis, ROTATION_BASES);
  if (!isTimeZone(timeZone))
    throw new InvalidQueryError('rule.timeZone', 'must be an IANA time zone');
  wholeBetween('rule.upcomingDays', upcomingDays, [1, MAX_UPCOMING_DAYS]);
  if (leadLimit !== undefined) {
    wholeBetween('rule.leadLimit', leadLimit, [1, Number.MAX_SAFE_INTEGER]);
    if (kind !== 'equal')
      throw new InvalidQueryError('rule.leadLimit', 'belongs to the rule "equal" only');
  }
  return { kind, timeZone, period, basis, countNoShows, upcomingDays, leadLimit };
}

function checkedHost(field: string, host: RotationHost): CheckedHost {
  const { id, position, since, lastBookedAt, freeMinutes } = host;
  const {
    weight = DEFAULT_WEIGHT,
    priority = DEFAULT_PRIORITY,
    absences = [],
    bookings = [],
  } = host;
  if (id === '') throw new InvalidQueryError(`${field}.id`, 'must not be empty');
  wholeBetween(`${field}.position`, position, [0, Number.MAX_SAFE_INTEGER]);
  between(`${field}.weight`, weight, [0, MAX_WEIGHT]);
  wholeBetween(`${field}.priority`, priority, [0, MAX_PRIORITY]);
  if (since !== undefined) instant(`${field}.since`, since);
  if (lastBookedAt !== undefined) instant(`${field}.lastBookedAt`, lastBookedAt);
  if (freeMinutes !== undefined) between(`${field}.freeMinutes`, freeMinutes, [0, MINUTES_PER_DAY]);
  absences.forEach((absence, index) => period(`${field}.absences.${index}`, absence));
  bookings.forEach((booking, index) => {
    instant(`${field}.bookings.${index}.createdAt`, booking.createdAt);
    instant(`${field}.bookings.${index}.start`, booking.start);
  });
  return { id, position, weight, priority, since, absences, bookings, lastBookedAt, freeMinutes };
}

function period(field: string, { start, end }: Period): void {
  instant(`${field}.start`, start);
  instant(`${field}.end`, end);
  if (end < start) throw new InvalidQueryError(`${field}.end`, 'must not be before the start');
}

function instant(field: string, value: Instant): Instant {
  // Put this way round, NaN is refused too.
  if (value >= ALL_TIME.start && value < ALL_TIME.end) return value;
  throw new InvalidQueryError(
    field,
    'must be a moment in the years 1 to 9999, in epoch milliseconds',
  );
}

function wholeBetween(
  field: string,
  value: number,
  [least, most]: readonly [number, number],
): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new InvalidQueryError(field, `must be a whole number from ${least} to ${most}`);
}

function between(field: string, value: number, [least, most]: readonly [number, number]): void {
  if (value >= least && value <= most) return;
  throw new InvalidQueryError(field, `must be a number from ${least} to ${most}`);
}

function oneOf(field: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return;
  throw new InvalidQueryError(field, `must be one of ${allowed.join(', ')}`);
}

function eachOnce<T>(values: readonly T[], fieldOf: (index: number) => string): void {
  const seen = new Set<T>();
  values.forEach((value, index) => {
    if (seen.has(value)) throw new InvalidQueryError(fieldOf(index), 'must not be there twice');
    seen.add(value);
  });
}
