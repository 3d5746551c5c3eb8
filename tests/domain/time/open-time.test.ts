import { dayPeriod, isTimeZone } from '../../../src/domain/time/civil.ts';
import { awaySpans, openSpans, openTimeWithin } from '../../../src/domain/time/open-time.ts';
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

const whole = [{ start: '00:00', end: '24:00' }];

test.each<{ name: string; weekly: WorkingHours['weekly']; period: [string, string]; is: string[] }>([
  {
    name: 'a night that ends as a closed day would begin is the start of what follows',
    weekly: { 4: [{ start: '22:00', end: '48:00' }], 6: whole, 7: whole },
    period: ['2026-01-11T12:00', '2026-01-11T13:00'],
    is: ['2026-01-08T22:00 2026-01-12T00:00'],
  },
  {
    name: 'a long window after a short one is whole',
    weekly: { 5: [{ start: '09:00', end: '10:00' }], 6: whole, 7: whole, 1: whole },
    period: ['2026-01-09T08:00', '2026-01-10T12:00'],
    is: ['2026-01-09T09:00 2026-01-09T10:00', '2026-01-10T00:00 2026-01-13T00:00'],
  },
  { name: 'what opens as the period ends is not met', weekly: { 1: [{ start: '09:00', end: '10:00' }] }, period: ['2026-01-12T08:00', '2026-01-12T09:00'], is: [] },
  { name: 'what closes as the period begins is not met', weekly: { 1: [{ start: '09:00', end: '10:00' }] }, period: ['2026-01-12T10:00', '2026-01-12T11:00'], is: [] },
  { name: 'a day without hours is closed', weekly: { 2: [] }, period: ['2026-01-12T00:00', '2026-01-15T00:00'], is: [] },
])('$name', ({ weekly, period: [start, end], is }) => {
  const period = { start: Date.parse(`${start}Z`), end: Date.parse(`${end}Z`) };
  expect(shown(toPeriods(openSpans({ timeZone: 'UTC', weekly, overrides: [] }, period)))).toEqual(is);
});

test('hours that the spring gap turns around do not open', () => {
  expect(shown(opensOn(hours('Europe/Berlin', '02:30', '03:15'), '2026-03-29'))).toEqual([]);
});

test.each([
  { name: 'far in the east', home: 'Pacific/Pago_Pago', there: 'Pacific/Kiritimati', window: ['00:00', '01:00'], date: '2026-01-14', is: '2026-01-13T10:00 2026-01-13T11:00' },
  { name: 'far in the west', home: 'Pacific/Kiritimati', there: 'Pacific/Pago_Pago', window: ['22:00', '24:00'], date: '2026-01-12', is: '2026-01-13T09:00 2026-01-13T11:00' },
  { name: 'far in the west, into the next day', home: 'Pacific/Kiritimati', there: 'Pacific/Pago_Pago', window: ['22:00', '48:00'], date: '2026-01-12', is: '2026-01-13T09:00 2026-01-14T11:00' },
])('a host who is $name is open on the dates of there', ({ home, there, window: [start = '', end = ''], date, is }) => {
  const windows = [{ start, end }];
  const travels = { timeZone: home, weekly: {}, overrides: [{ date, windows }], zoneChanges: [{ from: '2026-01-01', timeZone: there }] };
  const [opens = '', closes = ''] = is.split(' ');
  const edges = [Date.parse(`${opens}Z`), Date.parse(`${closes}Z`) - 1];
  for (const at of edges) expect(shown(toPeriods(openSpans(travels, { start: at, end: at + 1 })))).toEqual([is]);
});

test.each([
  { name: 'none', away: [], is: [] },
  { name: 'the first of two dates', away: ['2026-01-12'], is: ['2026-01-12T00:00 2026-01-13T00:00'] },
  { name: 'the last of two dates', away: ['2026-01-13'], is: ['2026-01-13T00:00 2026-01-14T00:00'] },
  { name: 'both', away: ['2026-01-12', '2026-01-13'], is: ['2026-01-12T00:00 2026-01-14T00:00'] },
])('of the days away those are told that meet the period: $name', ({ away, is }) => {
  const from = { ...hours('UTC', '09:00', '17:00'), awayDays: away.map((date) => ({ from: date, to: date })) };
  expect(shown(toPeriods(awaySpans(from, { start: Date.UTC(2026, 0, 12, 9), end: Date.UTC(2026, 0, 13, 17) })))).toEqual(is);
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
