import { InvalidItem } from '../../../src/simulator/mailbox/invalid-item.ts';
import { readRecurrence } from '../../../src/simulator/mailbox/read-recurrence.ts';
import { recurrenceDays } from '../../../src/simulator/mailbox/recurrence.ts';
import { DAY, parseWall } from '../../../src/simulator/mailbox/wall.ts';
import { UTC } from '../../../src/simulator/mailbox/zones.ts';

function days(pattern: object, range: { readonly startDate: string }, most = 6): string[] {
  const start = { wall: parseWall(`${range.startDate}T09:00:00`) ?? NaN, zone: UTC };
  const { rule } = readRecurrence({ pattern, range: { type: 'noEnd', ...range } }, start);
  if (rule.kind !== 'pattern') throw new Error('a pattern was read as a list');
  return [...take(recurrenceDays(rule.pattern, rule.range), most)].map((day) =>
    new Date(day * DAY).toISOString().slice(0, 10),
  );
}

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken === most) return;
    yield item;
    taken += 1;
  }
}

test.each([
  {
    name: 'every day',
    pattern: { type: 'daily', interval: 1 },
    from: '2026-02-27',
    expected: ['2026-02-27', '2026-02-28', '2026-03-01'],
  },
  {
    name: 'every third day',
    pattern: { type: 'daily', interval: 3 },
    from: '2026-12-30',
    expected: ['2026-12-30', '2027-01-02', '2027-01-05'],
  },
  {
    name: 'Mondays and Wednesdays from a Tuesday on',
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday', 'wednesday'] },
    from: '2026-11-03',
    expected: ['2026-11-04', '2026-11-09', '2026-11-11'],
  },
  {
    name: 'every other week, weeks beginning on Sunday',
    pattern: {
      type: 'weekly',
      interval: 2,
      daysOfWeek: ['sunday', 'tuesday'],
      firstDayOfWeek: 'sunday',
    },
    from: '2026-11-03',
    expected: ['2026-11-03', '2026-11-15', '2026-11-17'],
  },
  {
    name: 'every other week, weeks beginning on Monday',
    pattern: {
      type: 'weekly',
      interval: 2,
      daysOfWeek: ['sunday', 'tuesday'],
      firstDayOfWeek: 'monday',
    },
    from: '2026-11-03',
    expected: ['2026-11-03', '2026-11-08', '2026-11-17'],
  },
  {
    name: 'the 15th of every month',
    pattern: { type: 'absoluteMonthly', interval: 1, dayOfMonth: 15 },
    from: '2026-11-20',
    expected: ['2026-12-15', '2027-01-15', '2027-02-15'],
  },
  {
    name: 'the 31st, or the last day of a shorter month',
    pattern: { type: 'absoluteMonthly', interval: 1, dayOfMonth: 31 },
    from: '2026-01-31',
    expected: ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
  },
  {
    name: 'the 7th of every third month',
    pattern: { type: 'absoluteMonthly', interval: 3, dayOfMonth: 7 },
    from: '2026-11-07',
    expected: ['2026-11-07', '2027-02-07', '2027-05-07'],
  },
  {
    name: 'the second Wednesday',
    pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['Wednesday'], index: 'second' },
    from: '2026-11-01',
    expected: ['2026-11-11', '2026-12-09', '2027-01-13'],
  },
  {
    name: 'the first of Thursday and Friday, whichever comes first',
    pattern: {
      type: 'relativeMonthly',
      interval: 1,
      daysOfWeek: ['Thursday', 'Friday'],
      index: 'first',
    },
    from: '2026-05-01',
    expected: ['2026-05-01', '2026-06-04', '2026-07-02'],
  },
  {
    name: 'the last Friday of every second month',
    pattern: { type: 'relativeMonthly', interval: 2, daysOfWeek: ['friday'], index: 'last' },
    from: '2026-10-01',
    expected: ['2026-10-30', '2026-12-25', '2027-02-26'],
  },
  {
    name: 'the 29th of February',
    pattern: { type: 'absoluteYearly', interval: 1, month: 2, dayOfMonth: 29 },
    from: '2027-01-01',
    expected: ['2027-02-28', '2028-02-29', '2029-02-28'],
  },
  {
    name: 'the last Thursday of November',
    pattern: {
      type: 'relativeYearly',
      interval: 1,
      month: 11,
      daysOfWeek: ['thursday'],
      index: 'last',
    },
    from: '2026-01-01',
    expected: ['2026-11-26', '2027-11-25', '2028-11-30'],
  },
  {
    name: 'every second year',
    pattern: { type: 'absoluteYearly', interval: 2, month: 3, dayOfMonth: 1 },
    from: '2026-06-01',
    expected: ['2028-03-01', '2030-03-01'],
  },
])('$name', ({ pattern, from, expected }) => {
  expect(days(pattern, { startDate: from }, expected.length)).toEqual(expected);
});

test.each([
  {
    name: 'until a date, which counts',
    range: { type: 'endDate', startDate: '2026-11-02', endDate: '2026-11-04' },
    count: 3,
  },
  {
    name: 'a number of times',
    range: { type: 'numbered', startDate: '2026-11-02', numberOfOccurrences: 5 },
    count: 5,
  },
  {
    name: 'for ever, and never more than can be looked at',
    range: { type: 'noEnd', startDate: '2026-11-02' },
    count: 20_000,
  },
])('a daily series goes on $name', ({ range, count }) => {
  expect(days({ type: 'daily', interval: 1 }, range, 100_000)).toHaveLength(count);
});

test('what a client reads it may send back: zeros stand for what is not used', () => {
  const sent = {
    type: 'weekly',
    interval: 1,
    month: 0,
    dayOfMonth: 0,
    daysOfWeek: ['monday'],
    firstDayOfWeek: 'sunday',
    index: 'first',
  };
  expect(days(sent, { startDate: '2026-11-02' }, 2)).toEqual(['2026-11-02', '2026-11-09']);
});

test.each([
  { name: 'no type', pattern: { interval: 1 }, says: 'pattern/type' },
  { name: 'an unknown type', pattern: { type: 'hourly', interval: 1 }, says: 'pattern/type' },
  {
    name: 'an interval of nothing',
    pattern: { type: 'daily', interval: 0 },
    says: 'pattern/interval',
  },
  { name: 'a week without days', pattern: { type: 'weekly', interval: 1 }, says: 'daysOfWeek' },
  {
    name: 'an ignored day of the month that does not exist',
    pattern: { type: 'daily', interval: 1, dayOfMonth: 32 },
    says: 'dayOfMonth',
  },
  {
    name: 'an ignored month that does not exist',
    pattern: { type: 'daily', interval: 1, month: 13 },
    says: 'month',
  },
  {
    name: 'an end before the start',
    range: { type: 'endDate', startDate: '2026-11-02', endDate: '2026-11-01' },
    says: 'range/endDate',
  },
  {
    name: 'no end date',
    range: { type: 'endDate', startDate: '2026-11-02' },
    says: 'range/endDate',
  },
  {
    name: 'a start that is no date',
    range: { type: 'noEnd', startDate: '2026-02-30' },
    says: 'range/startDate',
  },
  {
    name: 'no number',
    range: { type: 'numbered', startDate: '2026-11-02' },
    says: 'numberOfOccurrences',
  },
  {
    name: 'a zone that does not exist',
    range: { type: 'noEnd', startDate: '2026-11-02', recurrenceTimeZone: 'Nowhere' },
    says: 'recurrenceTimeZone',
  },
])(
  'a recurrence with $name is refused by name',
  ({
    pattern = { type: 'daily', interval: 1 },
    range = { type: 'noEnd', startDate: '2026-11-02' },
    says,
  }) => {
    const start = { wall: parseWall('2026-11-02T09:00:00') ?? NaN, zone: UTC };
    expect(() => readRecurrence({ pattern, range }, start)).toThrow(InvalidItem);
    expect(() => readRecurrence({ pattern, range }, start)).toThrow(says);
  },
);
