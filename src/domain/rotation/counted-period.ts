import { dateAt, startOfDay, zonedAt } from '../time/civil.ts';
import type { Instant, Period } from '../time/period.ts';
import { ALL_TIME, checkedQuery } from './checked-query.ts';
import type { CheckedQuery, CheckedRule, RotationQuery } from './query.ts';

/**
 * Which bookings count. By creation: those of the day, week or month up to and including now; by
 * start: those of the whole day, week or month of the meeting.
 */
export function countedPeriod(query: Omit<RotationQuery, 'hosts'>): Period {
  return countedPeriodOf(checkedQuery({ ...query, hosts: [] }));
}

export function countedPeriodOf({ rule, now, start }: Omit<CheckedQuery, 'hosts'>): Period {
  if (rule.period === 'ever') return ALL_TIME;
  const isByStart = rule.basis === 'start';
  const first = firstDay(dateAt(isByStart ? start : now, rule.timeZone), rule.period);
  const end = isByStart ? startOfDay(first.add(lengthOf(rule.period)), rule.timeZone) : now + 1;
  return { start: startOfDay(first, rule.timeZone), end };
}

/** The next days from now, to the same time of day. */
export function upcomingPeriod({ timeZone, upcomingDays }: CheckedRule, now: Instant): Period {
  return { start: now, end: zonedAt(now, timeZone).add({ days: upcomingDays }).epochMilliseconds };
}

type Bounded = Exclude<CheckedRule['period'], 'ever'>;

function firstDay(date: Temporal.PlainDate, period: Bounded): Temporal.PlainDate {
  switch (period) {
    case 'day':
      return date;
    case 'week':
      return date.subtract({ days: date.dayOfWeek - 1 });
    case 'month':
      return date.with({ day: 1 });
  }
}

function lengthOf(period: Bounded): Temporal.DurationLike {
  switch (period) {
    case 'day':
      return { days: 1 };
    case 'week':
      return { days: 7 };
    case 'month':
      return { months: 1 };
  }
}
