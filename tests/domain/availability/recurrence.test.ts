import { occurrencesOf } from '../../../src/domain/availability/recurrence.ts';
import { InvalidQueryError } from '../../../src/domain/invalid-query.ts';

/** The dates of the series, or why there is none. */
function ask(date: string, rule: string): string[] | string {
  const start = Temporal.Instant.from(`${date}T09:00Z`).epochMilliseconds;
  try {
    return occurrencesOf({ start, zone: 'UTC', rule }).map((one) => new Date(one).toISOString().replace('T09:00:00.000Z', ''));
  } catch (error) {
    if (error instanceof InvalidQueryError) return error.message;
    throw error;
  }
}

test.each<{ name: string; date?: string; rule: string; is: string[] }>([
  { name: 'once', rule: 'FREQ=WEEKLY;COUNT=1', is: ['2026-11-24'] },
  { name: 'with parts in small letters', rule: 'freq=WEEKLY;count=2', is: ['2026-11-24', '2026-12-01'] },
  { name: 'to a day', rule: 'FREQ=DAILY;UNTIL=20261126T090000', is: ['2026-11-24', '2026-11-25', '2026-11-26'] },
  { name: 'to an hour before the last', rule: 'FREQ=DAILY;UNTIL=20261126T080000', is: ['2026-11-24', '2026-11-25'] },
  { name: 'as rarely as can be', rule: 'FREQ=DAILY;INTERVAL=366;COUNT=2', is: ['2026-11-24', '2027-11-25'] },
  { name: 'for five years', rule: 'FREQ=YEARLY;COUNT=6', is: ['2026-11-24', '2027-11-24', '2028-11-24', '2029-11-24', '2030-11-24', '2031-11-24'] },
  { name: 'on this of two dates of the month', rule: 'FREQ=MONTHLY;BYMONTHDAY=10,24;COUNT=2', is: ['2026-11-24', '2026-12-10'] },
  { name: 'on the seventh date from the end', rule: 'FREQ=MONTHLY;BYMONTHDAY=-7;COUNT=2', is: ['2026-11-24', '2026-12-25'] },
  { name: 'on the last date', date: '2026-11-30', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2', is: ['2026-11-30', '2026-12-31'] },
  { name: 'on every Tuesday of the month', rule: 'FREQ=MONTHLY;BYDAY=TU;COUNT=2', is: ['2026-11-24', '2026-12-01'] },
  { name: 'on the fourth Tuesday', rule: 'FREQ=MONTHLY;BYDAY=4TU;COUNT=2', is: ['2026-11-24', '2026-12-22'] },
  { name: 'on this of two Tuesdays', rule: 'FREQ=MONTHLY;BYDAY=1TU,4TU;COUNT=2', is: ['2026-11-24', '2026-12-01'] },
  { name: 'on the last Monday but one', date: '2026-11-23', rule: 'FREQ=MONTHLY;BYDAY=-2MO;COUNT=2', is: ['2026-11-23', '2026-12-21'] },
  { name: 'on the last but three', date: '2026-11-03', rule: 'FREQ=MONTHLY;BYDAY=-4TU;COUNT=2', is: ['2026-11-03', '2026-12-08'] },
  { name: 'on the fourth of the Tuesdays', rule: 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=4;COUNT=2', is: ['2026-11-24', '2026-12-22'] },
  { name: 'on the fourth of the Tuesdays from the end', date: '2026-11-03', rule: 'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-4;COUNT=2', is: ['2026-11-03', '2026-12-08'] },
])('$name', ({ date = '2026-11-24', rule, is }) => {
  expect(ask(date, rule)).toEqual(is);
});

test.each(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])('every week on %s', (weekday) => {
  const day = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(weekday);
  expect(ask(`2026-11-${23 + day}`, `FREQ=WEEKLY;BYDAY=${weekday};COUNT=1`)).toEqual([`2026-11-${23 + day}`]);
  expect(ask(`2026-11-${16 + ((day + 1) % 7)}`, `FREQ=WEEKLY;BYDAY=${weekday};COUNT=1`)).toBe('rule does not hold the first start');
});

test('two hundred times is as often as it may be', () => {
  expect(ask('2026-11-24', 'FREQ=DAILY;COUNT=200')).toHaveLength(200);
});

test.each([
  ['FREQ=HOURLY;COUNT=2', 'repeats neither daily, weekly, monthly nor yearly'],
  ['FREQ;COUNT=2', 'repeats neither daily, weekly, monthly nor yearly'],
  ['COUNT=2', 'repeats neither daily, weekly, monthly nor yearly'],
  ['FREQ=WEEKLY;BYHOUR=9;COUNT=2', 'has a part “BYHOUR”, which a series of bookings cannot have'],
  ['FREQ=WEEKLY;COUNT=two', expect.stringMatching(/^rule is no rule of RFC 5545: ./u)],
  ['FREQ=DAILY;INTERVAL=367;COUNT=2', 'has an INTERVAL that is not from 1 to 366'],
  ['FREQ=DAILY;INTERVAL=0;COUNT=2', 'has an INTERVAL that is not from 1 to 366'],
  ['FREQ=DAILY', 'never ends; say COUNT or UNTIL'],
  ['FREQ=DAILY;COUNT=0', 'has a COUNT that is not from 1 to 200'],
  ['FREQ=DAILY;COUNT=201', 'has a COUNT that is not from 1 to 200'],
  ['FREQ=DAILY;UNTIL=20300101T000000', 'has more than 200 occurrences'],
  ['FREQ=YEARLY;COUNT=7', 'goes on for more than 5 years'],
  ['FREQ=WEEKLY;BYMONTHDAY=24;COUNT=2', 'has a BYMONTHDAY that is not of a monthly rule by date'],
  ['FREQ=YEARLY;BYMONTHDAY=24;COUNT=2', 'has a BYMONTHDAY that is not of a monthly rule by date'],
  ['FREQ=MONTHLY;BYMONTHDAY=24;BYDAY=TU;COUNT=2', 'has a BYMONTHDAY that is not of a monthly rule by date'],
  ['FREQ=MONTHLY;BYMONTHDAY=25;COUNT=2', 'does not hold the first start'],
  ['FREQ=MONTHLY;BYMONTHDAY=-6;COUNT=2', 'does not hold the first start'],
  ['FREQ=YEARLY;BYDAY=TU;COUNT=2', 'has a BYDAY that is not of a weekly or monthly rule'],
  ['FREQ=DAILY;BYDAY=TU;COUNT=2', 'has a BYDAY that is not of a weekly or monthly rule'],
  ['FREQ=WEEKLY;BYDAY=WE;COUNT=2', 'does not hold the first start'],
  ['FREQ=MONTHLY;BYDAY=WE;COUNT=2', 'does not hold the first start'],
  ['FREQ=MONTHLY;BYDAY=2TU;COUNT=2', 'does not hold the first start'],
  ['FREQ=MONTHLY;BYDAY=4MO,2TU;COUNT=2', 'does not hold the first start'],
  ['FREQ=MONTHLY;BYDAY=-2TU;COUNT=2', 'does not hold the first start'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;COUNT=2', 'does not hold the first start'],
  ['FREQ=WEEKLY;BYDAY=TU;BYSETPOS=1;COUNT=2', 'has a BYSETPOS that is not of a monthly rule by weekday, from -4 to 4'],
  ['FREQ=MONTHLY;BYSETPOS=1;COUNT=2', 'has a BYSETPOS that is not of a monthly rule by weekday, from -4 to 4'],
  ['FREQ=MONTHLY;BYMONTHDAY=24;BYSETPOS=1;COUNT=2', 'has a BYSETPOS that is not of a monthly rule by weekday, from -4 to 4'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=5;COUNT=2', 'has a BYSETPOS that is not of a monthly rule by weekday, from -4 to 4'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=4,-5;COUNT=2', 'has a BYSETPOS that is not of a monthly rule by weekday, from -4 to 4'],
])('%s is refused in these words', (rule, says) => {
  expect(ask('2026-11-24', rule)).toEqual(typeof says === 'string' ? `rule ${says}` : says);
});
