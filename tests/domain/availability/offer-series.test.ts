import { offerSeries } from '../../../src/domain/availability/offer-series.ts';
import type { BusyPeriod, FreeBusy } from '../../../src/domain/availability/free-busy.ts';
import type { HostAvailability, SlotQuery } from '../../../src/domain/availability/query.ts';
import { occurrencesOf } from '../../../src/domain/availability/recurrence.ts';
import { InvalidQueryError } from '../../../src/domain/invalid-query.ts';
import { DAY, HOUR } from '../../../src/domain/time/period.ts';

const ZONE = 'Europe/Berlin';

function at(text: string): number {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).epochMilliseconds;
}

function local(instants: readonly number[]): string[] {
  return instants.map((instant) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }),
  );
}

describe('a rule of RFC 5545', () => {
  test.each<{ name: string; start: string; rule: string; is: string[] }>([
    {
      name: 'weekly keeps the time on the wall over the change of clocks',
      start: '2026-10-21T09:00', rule: 'FREQ=WEEKLY;COUNT=2', is: ['2026-10-21T09:00', '2026-10-28T09:00'],
    },
    {
      name: 'on two weekdays of every other week, to a date',
      start: '2026-11-24T10:30', rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261211T000000',
      is: ['2026-11-24T10:30', '2026-11-26T10:30', '2026-12-08T10:30', '2026-12-10T10:30'],
    },
    {
      name: 'on the last Friday of the month',
      start: '2026-11-27T08:00', rule: 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', is: ['2026-11-27T08:00', '2026-12-25T08:00', '2027-01-29T08:00'],
    },
    {
      name: 'on the first workday of the month',
      start: '2026-12-01T08:00', rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=3',
      is: ['2026-12-01T08:00', '2027-01-01T08:00', '2027-02-01T08:00'],
    },
    {
      name: 'on the 31st, where there is one',
      start: '2026-12-31T08:00', rule: 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', is: ['2026-12-31T08:00', '2027-01-31T08:00', '2027-03-31T08:00'],
    },
    {
      name: 'daily through the spring gap moves the one inside it forward',
      start: '2026-03-28T02:30', rule: 'FREQ=DAILY;COUNT=3', is: ['2026-03-28T02:30', '2026-03-29T03:30', '2026-03-30T02:30'],
    },
    { name: 'yearly', start: '2028-02-29T08:00', rule: 'FREQ=YEARLY;INTERVAL=4;COUNT=2', is: ['2028-02-29T08:00', '2032-02-29T08:00'] },
  ])('$name', ({ start, rule, is }) => {
    expect(local(occurrencesOf({ start: at(start), zone: ZONE, rule }))).toEqual(is);
  });

  test.each([
    ['', 'part'], ['weekly', 'weekly'], ['INTERVAL=2;COUNT=2', 'neither daily'],
    ['FREQ=SECONDLY;COUNT=5', 'neither daily'],
    ['FREQ=HOURLY;COUNT=5', 'neither daily'],
    ['FREQ=WEEKLY', 'never ends'],
    ['FREQ=WEEKLY;COUNT=0', 'COUNT'],
    ['FREQ=WEEKLY;COUNT=100000', 'COUNT'],
    ['FREQ=WEEKLY;INTERVAL=0;COUNT=2', 'INTERVAL'],
    ['FREQ=WEEKLY;INTERVAL=9999;COUNT=2', 'INTERVAL'],
    ['FREQ=WEEKLY;COUNT=two', ''],
    ['FREQ=WEEKLY;UNTIL=soon', ''],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=2', 'BYMONTH'],
    ['FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=12;COUNT=2', 'first start'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6;COUNT=2', ''],
    ['FREQ=MONTHLY;BYDAY=6TU;COUNT=2', ''],
    ['FREQ=WEEKLY;BYDAY=WE;COUNT=2', 'first start'],
    ['FREQ=YEARLY;BYWEEKNO=20;COUNT=2', 'BYWEEKNO'],
    ['FREQ=WEEKLY;BYHOUR=9,10;COUNT=2', 'BYHOUR'],
    ['FREQ=YEARLY;COUNT=50', 'years'],
    ['FREQ=DAILY;UNTIL=20991231T000000', 'occurrences'],
  ])('%s is refused with its reason, and at once', (rule, says) => {
    const expand = () => occurrencesOf({ start: at('2026-11-24T09:00'), zone: ZONE, rule });
    expect(expand).toThrow(InvalidQueryError);
    expect(expand).toThrow(says);
  });
});

const START = at('2026-11-24T09:00');
const known = { start: START - 30 * DAY, end: START + 90 * DAY };

function host(id: string, reads: readonly FreeBusy[]): HostAvailability {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [{ start: '09:00', end: '17:00' }]]));
  return { id, hours: { timeZone: ZONE, weekly, overrides: [{ date: '2026-12-22', windows: [] }] }, calendars: [{ calendar: id, reads }] };
}

function busy(...periods: BusyPeriod[]): FreeBusy {
  return { kind: 'known', range: known, busy: periods };
}

function week(number: number): { start: number; end: number } {
  return { start: START + number * 7 * DAY, end: START + number * 7 * DAY + HOUR };
}

function query(hosts: readonly HostAvailability[], more: Partial<SlotQuery> = {}): SlotQuery {
  return {
    range: { start: 0, end: 0 },
    now: START - DAY,
    rules: {
      durationMinutes: 45, stepMinutes: 30, alignment: 'clock', bufferBeforeMinutes: 0, bufferAfterMinutes: 0,
      minimumNoticeMinutes: 0, bookingWindow: { kind: 'none' }, limits: {},
    },
    hosts,
    team: { kind: 'any' },
    ...more,
  };
}

const weekly = { start: START, zone: ZONE, rule: 'FREQ=WEEKLY;COUNT=6' };

function states(of: SlotQuery, recurrence = weekly): string[] {
  return offerSeries(of, recurrence).occurrences.map(({ state }) => state);
}

test('each occurrence is free, taken, unknown or refused, and what is not free is an exception', () => {
  const lost: FreeBusy = { kind: 'unknown', range: week(2), reason: 'forbidden' };
  const series = offerSeries(query([host('lena', [busy(week(1)), lost])]), weekly);
  expect(series.occurrences.map(({ state }) => state)).toEqual(['free', 'taken', 'unknown', 'free', 'refused', 'free']);
  expect(local(series.exceptions)).toEqual(['2026-12-01T09:00', '2026-12-08T09:00', '2026-12-22T09:00']);
  expect(series.occurrences[1]?.hosts[0]?.verdicts.find(({ rule }) => rule === 'notBusy')).toMatchObject({ holds: false, clashes: [{ busy: week(1) }] });
});

test('of hosts of whom one is enough, one who is free is; of all, the worst counts', () => {
  const hosts = [host('lena', [busy(week(1), week(2))]), host('omar', [busy(week(2), week(3))])];
  expect(states(query(hosts)).slice(0, 4)).toEqual(['free', 'free', 'taken', 'free']);
  expect(states(query(hosts, { team: { kind: 'all' } })).slice(0, 4)).toEqual(['free', 'taken', 'taken', 'taken']);
});

test('where one may be free and the other is busy, it is unknown', () => {
  const hosts = [host('lena', [busy(week(1))]), host('omar', [{ kind: 'unknown', range: known, reason: 'gone' }])];
  expect(states(query(hosts))[1]).toBe('unknown');
  expect(states(query(hosts, { team: { kind: 'all' } }))[1]).toBe('taken');
});

test('occurrences count for the limits of those after them, and the grid does not matter', () => {
  const daily = { start: START + 10 * 60_000, zone: ZONE, rule: 'FREQ=DAILY;COUNT=4' };
  const limited = query([host('lena', [busy()])]);
  const rules = { ...limited.rules, limits: { perWeek: { bookings: 2 } } };
  expect(states({ ...limited, rules }, daily)).toEqual(['free', 'free', 'refused', 'refused']);
});

test('the minutes of occurrences count for the limits of those after them', () => {
  const daily = { start: START, zone: ZONE, rule: 'FREQ=DAILY;COUNT=4' };
  const limited = query([host('lena', [busy()])]);
  const rules = { ...limited.rules, limits: { perWeek: { minutes: 134 } } };
  expect(states({ ...limited, rules }, daily)).toEqual(['free', 'free', 'refused', 'refused']);
});

test('an occurrence that is not free counts for nobody’s limits', () => {
  const hosts = [host('lena', [busy(week(0))]), host('omar', [busy()])];
  const limited = query(hosts, { team: { kind: 'all' } });
  const rules = { ...limited.rules, limits: { perWeek: { bookings: 1 } } };
  expect(states({ ...limited, rules }, { start: START, zone: ZONE, rule: 'FREQ=DAILY;COUNT=3' })).toEqual(['taken', 'free', 'refused']);
});

test('each occurrence says who is free for it', () => {
  const hosts = [host('lena', [busy(week(1))]), host('omar', [busy(week(2))])];
  expect(offerSeries(query(hosts), weekly).occurrences.slice(0, 4).map(({ free }) => free)).toEqual([['lena', 'omar'], ['omar'], ['lena'], ['lena', 'omar']]);
});

test('where it is closed anyway, what is busy or unknown does not matter', () => {
  const lost: FreeBusy = { kind: 'unknown', range: week(4), reason: 'gone' };
  expect([[busy(week(4))], [busy(), lost]].map((reads) => states(query([host('lena', reads)]))[4])).toEqual(['refused', 'refused']);
});

test.each([
  { name: 'a group without anybody', of: query([host('lena', [busy()])], { team: { kind: 'groups', groups: [['lena'], []] } }) },
  { name: 'nobody', of: query([], { team: { kind: 'all' } }) },
  { name: 'nobody of whom one would be enough', of: query([]) },
])('of $name every occurrence is refused', ({ of }) => {
  expect(states(of)).toEqual(Array.from({ length: 6 }, () => 'refused'));
});

test('too far ahead is refused', () => {
  const near = query([host('lena', [busy()])]);
  const rules = { ...near.rules, bookingWindow: { kind: 'rolling', days: 14, count: 'days' } as const };
  expect(states({ ...near, rules })).toEqual(['free', 'free', 'refused', 'refused', 'refused', 'refused']);
});

test.each<[field: string, says: string, recurrence: Partial<typeof weekly>, own: Partial<HostAvailability>]>([
  ['start', 'NaN is no moment', { start: NaN }, {}],
  ['zone', '“Mars” is no time zone; one is Europe/Berlin', { zone: 'Mars' }, {}],
  ['hosts[0].hours.timeZone', '“Mars” is no time zone; one is Europe/Berlin', {}, { hours: { timeZone: 'Mars', weekly: {}, overrides: [] } }],
  ['hosts[0].bookings[0].end', 'is before its start', {}, { bookings: [{ start: 1, end: 0 }] }],
])('%s is named: %s', (field, problem, recurrence, own) => {
  const asked = () => offerSeries(query([{ ...host('lena', [busy()]), ...own }]), { ...weekly, ...recurrence });
  expect(asked).toThrow(InvalidQueryError);
  expect(asked).toThrow(expect.objectContaining({ field, problem }));
});
