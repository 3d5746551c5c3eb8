import { dayPeriod, isTimeZone } from '../../../src/domain/time/civil.ts';
import { openSpans, openTimeWithin } from '../../../src/domain/time/open-time.ts';
import { DAY, HOUR, type Period } from '../../../src/domain/time/period.ts';
import { toPeriods } from '../../../src/domain/time/spans.ts';
import type { WorkingHours } from '../../../src/domain/time/working-hours.ts';

function hours(timeZone: string, start: string, end: string): WorkingHours {
  const windows = [{ start, end }];
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, windows]));
  return { timeZone, weekly, overrides: [] };
}

function shown(periods: readonly { start: number; end: number }[]): string[] {
  return periods.map(({ start, end }) => {
    const text = (instant: number) => new Date(instant).toISOString().slice(0, 16);
    return `${text(start)} ${text(end)}`;
  });
}

/** What opens on the date, and only on it. */
function opensOn(base: WorkingHours, date: string): Period[] {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  const weekly = { [dayOfWeek]: base.weekly[dayOfWeek] ?? [] };
  return toPeriods(openSpans({ ...base, weekly }, around(date, base.timeZone)));
}

function around(date: string, zone: string): Period {
  return dayPeriod(Temporal.PlainDate.from(date), zone);
}

test.each([
  {
    name: 'in winter nine in Berlin is eight in UTC',
    zone: 'Europe/Berlin', window: ['09:00', '17:00'], date: '2026-01-12',
    is: ['2026-01-12T08:00 2026-01-12T16:00'],
  },
  {
    name: 'a window over the spring gap is an hour shorter',
    zone: 'Europe/Berlin', window: ['01:00', '05:00'], date: '2026-03-29',
    is: ['2026-03-29T00:00 2026-03-29T03:00'],
  },
  {
    name: 'a start inside the spring gap moves forward by the gap',
    zone: 'Europe/Berlin', window: ['02:30', '05:00'], date: '2026-03-29',
    is: ['2026-03-29T01:30 2026-03-29T03:00'],
  },
  {
    name: 'in the autumn fold the first reading is meant',
    zone: 'Europe/Berlin', window: ['02:30', '04:00'], date: '2026-10-25',
    is: ['2026-10-25T00:30 2026-10-25T03:00'],
  },
  {
    name: 'hours past midnight end on the next day',
    zone: 'Europe/Berlin', window: ['20:00', '26:00'], date: '2026-01-12',
    is: ['2026-01-12T19:00 2026-01-13T01:00'],
  },
  {
    name: 'Kathmandu is a quarter of an hour off',
    zone: 'Asia/Kathmandu', window: ['09:00', '10:00'], date: '2026-01-12',
    is: ['2026-01-12T03:15 2026-01-12T04:15'],
  },
  {
    name: 'Lord Howe shifts by half an hour',
    zone: 'Australia/Lord_Howe', window: ['09:00', '10:00'], date: '2026-07-12',
    is: ['2026-07-11T22:30 2026-07-11T23:30'],
  },
])('$name', ({ zone, window: [start = '', end = ''], date, is }) => {
  expect(shown(opensOn(hours(zone, start, end), date))).toEqual(is);
});

test('an override replaces the weekly hours of its date, and an empty one closes it', () => {
  const base = hours('UTC', '09:00', '17:00');
  const overrides = [
    { date: '2026-01-12', windows: [{ start: '10:00', end: '11:00' }] },
    { date: '2026-01-13', windows: [] },
  ];
  const on = (date: string) => shown(opensOn({ ...base, overrides }, date));
  expect(on('2026-01-12')).toEqual(['2026-01-12T10:00 2026-01-12T11:00']);
  expect(on('2026-01-13')).toEqual([]);
  expect(on('2026-01-14')).toEqual(['2026-01-14T09:00 2026-01-14T17:00']);
});

test('a range in another zone finds the open time of both dates, and the night before', () => {
  const night = hours('America/Los_Angeles', '22:00', '25:00');
  const range = dayPeriod(Temporal.PlainDate.from('2026-01-12'), 'Europe/Berlin');
  expect(shown(openTimeWithin(night, range))).toEqual(['2026-01-12T06:00 2026-01-12T09:00']);
});

test('windows that meet are one, also over midnight, and a window is not cut by the period asked for', () => {
  const weekly = { 1: [{ start: '22:00', end: '24:00' }], 2: [{ start: '00:00', end: '02:00' }] };
  const tuesday = around('2026-01-13', 'UTC');
  expect(shown(toPeriods(openSpans({ timeZone: 'UTC', weekly, overrides: [] }, tuesday)))).toEqual([
    '2026-01-12T22:00 2026-01-13T02:00',
  ]);
});

test('a day away closes what is open on it: its own hours, an override, and the night before', () => {
  const away: WorkingHours = {
    ...hours('Europe/Berlin', '22:00', '26:00'),
    overrides: [{ date: '2026-01-13', windows: [{ start: '10:00', end: '12:00' }] }],
    awayDays: [{ from: '2026-01-13', to: '2026-01-14' }],
  };
  const week = { start: Date.UTC(2026, 0, 12, 12), end: Date.UTC(2026, 0, 15, 23) };
  expect(shown(openTimeWithin(away, week))).toEqual([
    '2026-01-12T21:00 2026-01-12T23:00',
    '2026-01-15T21:00 2026-01-15T23:00',
  ]);
});

test('from a date on, the same hours are meant in another zone', () => {
  const zoneChanges = [
    { from: '2026-01-13', to: '2026-01-13', timeZone: 'America/New_York' },
    { from: '2026-01-15', timeZone: 'Asia/Kolkata' },
  ];
  const days = { start: Date.UTC(2026, 0, 12), end: Date.UTC(2026, 0, 17) };
  expect(shown(openTimeWithin({ ...hours('UTC', '09:00', '10:00'), zoneChanges }, days))).toEqual([
    '2026-01-12T09:00 2026-01-12T10:00',
    '2026-01-13T14:00 2026-01-13T15:00',
    '2026-01-14T09:00 2026-01-14T10:00',
    '2026-01-15T03:30 2026-01-15T04:30',
    '2026-01-16T03:30 2026-01-16T04:30',
  ]);
});

test('a long weekend that is open throughout keeps its start and end, wherever it is asked for', () => {
  const whole = [{ start: '00:00', end: '24:00' }];
  const weekend: WorkingHours = { timeZone: 'UTC', weekly: { 5: whole, 6: whole, 7: whole, 1: whole }, overrides: [] };
  for (let hour = 0; hour < 96; hour += 5) {
    const start = Date.UTC(2026, 0, 9) + hour * HOUR;
    expect(shown(toPeriods(openSpans(weekend, { start, end: start + HOUR })))).toEqual([
      '2026-01-09T00:00 2026-01-13T00:00',
    ]);
  }
});

test('of hours that never close, more than a week shows on either side', () => {
  const start = Date.UTC(2026, 0, 14, 9);
  const [open, ...others] = toPeriods(openSpans(hours('Europe/Berlin', '00:00', '24:00'), { start, end: start + HOUR }));
  expect(others).toEqual([]);
  expect(start - (open?.start ?? start)).toBeGreaterThan(8 * DAY);
  expect((open?.end ?? start) - start).toBeGreaterThan(8 * DAY);
});

test('a civil day has 23, 24 or 25 hours', () => {
  const lengths = ['2026-03-29', '2026-06-01', '2026-10-25'].map((date) => {
    const { start, end } = dayPeriod(Temporal.PlainDate.from(date), 'Europe/Berlin');
    return (end - start) / 3_600_000;
  });
  expect(lengths).toEqual([23, 24, 25]);
});

test('where midnight does not exist the day starts with its first moment', () => {
  // Clocks go from 23:59 to 01:00 there.
  const { start: gap } = dayPeriod(Temporal.PlainDate.from('2026-04-24'), 'Africa/Cairo');
  expect(new Date(gap).toISOString()).toBe('2026-04-23T22:00:00.000Z');
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['W. Europe Standard Time', false],
  ['Mars/Olympus', false],
  ['', false],
])('%j is a time zone: %s', (zone, is) => {
  expect(isTimeZone(zone)).toBe(is);
});
