import { explain } from '../../../src/domain/availability/explain.ts';
import type { Verdict } from '../../../src/domain/availability/explain-host.ts';
import type { FreeBusy } from '../../../src/domain/availability/free-busy.ts';
import type { HostAvailability, SlotQuery, SlotRules } from '../../../src/domain/availability/query.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/period.ts';
import type { WorkingHours } from '../../../src/domain/time/working-hours.ts';

const MONDAY = Date.UTC(2026, 10, 23);
const NINE = MONDAY + 9 * HOUR;
const known = { start: MONDAY - 30 * DAY, end: MONDAY + 30 * DAY };
const hours: WorkingHours = {
  timeZone: 'UTC',
  weekly: { 1: [{ start: '09:00', end: '12:00' }], 2: [{ start: '09:00', end: '12:00' }] },
  overrides: [{ date: '2026-11-24', windows: [{ start: '15:00', end: '16:00' }] }],
  awayDays: [{ from: '2026-11-30', to: '2026-12-01' }],
};
const open = [{ start: NINE, end: MONDAY + 12 * HOUR }];
const lunch = { start: MONDAY + 11 * HOUR, end: MONDAY + 11.5 * HOUR, eventId: 'lunch' };

function host(reads: readonly FreeBusy[] = [{ kind: 'known', range: known, busy: [lunch] }], id = 'lena'): HostAvailability {
  return { id, hours, calendars: [{ calendar: 'own', reads }], bookings: [{ start: NINE + HOUR, end: NINE + 2 * HOUR }] };
}

function query(rules: Partial<SlotRules> = {}, fields: Partial<SlotQuery> = {}): SlotQuery {
  return {
    range: { start: 0, end: 0 },
    now: NINE - HOUR,
    rules: {
      durationMinutes: 60, stepMinutes: 60, alignment: 'clock', bufferBeforeMinutes: 0, bufferAfterMinutes: 0,
      minimumNoticeMinutes: 0, bookingWindow: { kind: 'none' }, limits: {}, ...rules,
    },
    hosts: [host()],
    team: { kind: 'any' },
    ...fields,
  };
}

function verdict<R extends Verdict['rule']>(asked: SlotQuery, start: number, rule: R): Extract<Verdict, { rule: R }> | undefined {
  return explain(asked, start).hosts[0]?.verdicts.find((one): one is Extract<Verdict, { rule: R }> => one.rule === rule);
}

test('a start that is offered is spoken for by every rule', () => {
  const explanation = explain(query(), NINE);
  const { hosts, ...rest } = explanation;
  // No key stands for what there is not.
  expect(rest).toStrictEqual({ start: NINE, isOffered: true, missing: [], alignment: { holds: true, after: NINE + HOUR } });
  expect(hosts).toStrictEqual([
    {
      host: 'lena',
      isFree: true,
      verdicts: [
        { rule: 'openTime', holds: true, open },
        { rule: 'known', holds: true, unknown: [] },
        { rule: 'notBusy', holds: true, clashes: [] },
        { rule: 'minimumNotice', holds: true, earliest: NINE - HOUR },
        { rule: 'bookingWindow', holds: true },
        { rule: 'limits', holds: true, uses: [] },
      ],
    },
  ]);
});

test.each<[name: string, start: number, because: string, shown: unknown]>([
  ['before it opens', MONDAY + 8 * HOUR, 'closed', open],
  ['that would end after closing', MONDAY + 11.5 * HOUR, 'endsAfterClosing', open],
  ['on a weekday without hours', MONDAY + 2 * DAY + 9 * HOUR, 'closed', []],
  ['on a date of its own hours', NINE + DAY, 'override', [{ start: MONDAY + DAY + 15 * HOUR, end: MONDAY + DAY + 16 * HOUR }]],
  ['on a day away', NINE + 7 * DAY, 'away', []],
])('a start %s is closed, with the hours of its date', (_, start, because, shown) => {
  expect(verdict(query(), start, 'openTime')).toEqual({ rule: 'openTime', holds: false, because, open: shown });
});

test('what is in the way is named, and whether it overlaps or is only too near', () => {
  expect(verdict(query(), MONDAY + 11 * HOUR, 'notBusy')?.clashes).toEqual([{ calendar: 'own', busy: lunch, kind: 'overlap', gapMinutes: 0 }]);
  const buffered = query({ bufferAfterMinutes: 10, bufferBeforeMinutes: 20 });
  expect(verdict(buffered, NINE + HOUR, 'notBusy')?.clashes).toEqual([{ calendar: 'own', busy: lunch, kind: 'buffer', gapMinutes: 10 }]);
  expect(verdict(query({ bufferBeforeMinutes: 20, durationMinutes: 15 }), lunch.end + 5 * MINUTE, 'notBusy')?.clashes).toEqual([
    { calendar: 'own', busy: lunch, kind: 'buffer', gapMinutes: 20 },
  ]);
});

test.each<{ name: string; rules: Partial<SlotRules>; busy: FreeBusy & { kind: 'known' }; start: number; clashes: unknown[] }>([
  { name: 'exactly the gap before it', rules: { bufferAfterMinutes: 10, durationMinutes: 50 }, busy: { kind: 'known', range: known, busy: [lunch] }, start: NINE + HOUR, clashes: [] },
  { name: 'less than the gap before it', rules: { bufferAfterMinutes: 10, durationMinutes: 55 }, busy: { kind: 'known', range: known, busy: [lunch] }, start: NINE + HOUR, clashes: [{ calendar: 'own', busy: lunch, kind: 'buffer', gapMinutes: 10 }] },
  { name: 'exactly the gap behind it', rules: { bufferBeforeMinutes: 10, durationMinutes: 15 }, busy: { kind: 'known', range: known, busy: [lunch] }, start: lunch.end + 10 * MINUTE, clashes: [] },
  { name: 'no gap behind it', rules: { bufferBeforeMinutes: 20, bufferAfterMinutes: 10, durationMinutes: 15 }, busy: { kind: 'known', range: known, busy: [lunch] }, start: lunch.end, clashes: [{ calendar: 'own', busy: lunch, kind: 'buffer', gapMinutes: 20 }] },
  { name: 'something without length in it', rules: { bufferBeforeMinutes: 10, bufferAfterMinutes: 10 }, busy: { kind: 'known', range: known, busy: [{ start: NINE + 30 * MINUTE, end: NINE + 30 * MINUTE }] }, start: NINE, clashes: [] },
])('a slot with $name clashes with: $clashes', ({ rules, busy, start, clashes }) => {
  expect(verdict(query(rules, { hosts: [host([busy])] }), start, 'notBusy')?.clashes).toEqual(clashes);
});

test('the reason is that of the read that failed, also where another one did not', () => {
  const reads: FreeBusy[] = [{ kind: 'known', range: known, busy: [] }, { kind: 'unknown', range: { start: NINE, end: NINE + HOUR }, reason: 'throttled' }];
  expect(verdict(query({}, { hosts: [host(reads)] }), NINE, 'known')?.unknown).toEqual([{ calendar: 'own', period: { start: NINE, end: NINE + HOUR }, reason: 'throttled' }]);
});

test('a start exactly as soon, and as late, as may be is allowed', () => {
  expect(verdict(query({ minimumNoticeMinutes: 60 }), NINE, 'minimumNotice')).toEqual({ rule: 'minimumNotice', holds: true, earliest: NINE });
  const dated = query({ bookingWindow: { kind: 'dates', from: '2026-11-24', to: '2026-11-25' } });
  const holds = [MONDAY + DAY - 1, MONDAY + DAY, MONDAY + 3 * DAY - 1, MONDAY + 3 * DAY].map((start) => verdict(dated, start, 'bookingWindow')?.holds);
  expect(holds).toEqual([false, true, true, false]);
});

test('the days ahead are those of the zone that is asked for', () => {
  const rolling = query({ bookingWindow: { kind: 'rolling', days: 0, count: 'days' } }, { zone: 'Asia/Tokyo' });
  expect(verdict(rolling, NINE, 'bookingWindow')).toEqual({ rule: 'bookingWindow', holds: true, until: MONDAY + 15 * HOUR });
});

test('what is not known is named by its calendar, with the reason where there is one', () => {
  const reads: FreeBusy[] = [
    { kind: 'known', range: { start: known.start, end: NINE + HOUR }, busy: [] },
    { kind: 'unknown', range: { start: NINE + HOUR, end: NINE + 2 * HOUR }, reason: 'throttled' },
  ];
  const asked = query({}, { hosts: [host(reads)] });
  expect(verdict(asked, NINE + 0.5 * HOUR, 'known')).toEqual({
    rule: 'known',
    holds: false,
    unknown: [{ calendar: 'own', period: { start: NINE + HOUR, end: NINE + 1.5 * HOUR }, reason: 'throttled' }],
  });
  expect(verdict(asked, NINE + 2 * HOUR, 'known')?.unknown).toEqual([{ calendar: 'own', period: { start: NINE + 2 * HOUR, end: NINE + 3 * HOUR } }]);
  const none = query({}, { hosts: [{ ...host(), calendars: [] }] });
  expect(verdict(none, NINE, 'known')?.unknown).toEqual([{ calendar: '', period: { start: NINE, end: NINE + HOUR } }]);
});

test('notice, window and limits say what they ask', () => {
  expect(verdict(query({ minimumNoticeMinutes: 90 }), NINE, 'minimumNotice')).toEqual({ rule: 'minimumNotice', holds: false, earliest: NINE + 0.5 * HOUR });
  const rolling = query({ bookingWindow: { kind: 'rolling', days: 3, count: 'days' } });
  expect(verdict(rolling, NINE + 7 * DAY, 'bookingWindow')).toEqual({ rule: 'bookingWindow', holds: false, until: MONDAY + 4 * DAY });
  const dated = query({ bookingWindow: { kind: 'dates', from: '2026-11-24', to: '2026-11-25' } });
  expect(verdict(dated, NINE, 'bookingWindow')).toEqual({ rule: 'bookingWindow', holds: false, from: MONDAY + DAY, until: MONDAY + 3 * DAY });
  const limited = query({ limits: { perDay: { bookings: 1 }, perWeek: { minutes: 120 } } });
  expect(verdict(limited, NINE, 'limits')).toEqual({
    rule: 'limits',
    holds: false,
    uses: [
      { per: 'day', what: 'bookings', limit: 1, used: 1 },
      { per: 'week', what: 'minutes', limit: 120, used: 60 },
    ],
  });
});

test('a free start off the grid is told from one that is not free, with the nearest starts', () => {
  const off = explain(query({}), NINE + 30 * MINUTE);
  expect([off.isOffered, off.missing, off.alignment]).toEqual([false, [], { holds: false, before: NINE, after: NINE + HOUR }]);
  expect(explain(query(), MONDAY + 11 * HOUR).alignment).toBeUndefined();
});

test('who is missing is named group by group', () => {
  const busyAll: FreeBusy[] = [{ kind: 'known', range: known, busy: [{ start: MONDAY, end: MONDAY + DAY }] }];
  const hosts = [host(), host(busyAll, 'omar'), host(busyAll, 'ida')];
  const team = { kind: 'groups' as const, groups: [['lena', 'omar'], ['omar', 'ida'], []] };
  expect(explain(query({}, { hosts, team }), NINE).missing).toEqual([['omar', 'ida'], []]);
});

test('where the first days with a start are offered, it is said when they end', () => {
  const asked = query({ bookingWindow: { kind: 'bookable', days: 1, count: 'days' } });
  expect(explain(asked, NINE)).toMatchObject({ isOffered: true, bookableUntil: MONDAY + DAY });
  const later = explain(asked, MONDAY + DAY + 15 * HOUR);
  expect([later.isOffered, later.missing, later.bookableUntil, later.alignment]).toEqual([false, [], MONDAY + DAY, undefined]);
  expect(explain(asked, NINE).alignment).toStrictEqual({ holds: true, after: NINE + HOUR });
});

test('a start as the last of those days ends is none of them, free as it is', () => {
  const always = { ...hours, weekly: Object.fromEntries([1, 2, 3].map((day) => [day, [{ start: '00:00', end: '24:00' }]])), overrides: [] };
  const asked = query({ bookingWindow: { kind: 'bookable', days: 1, count: 'days' } }, { hosts: [{ ...host(), hours: always }] });
  const [last, next] = [MONDAY + DAY - HOUR, MONDAY + DAY].map((start) => explain(asked, start));
  expect([last?.isOffered, last?.alignment?.holds, last?.bookableUntil]).toEqual([true, true, MONDAY + DAY]);
  expect([next?.isOffered, next?.missing, next?.alignment]).toEqual([false, [], undefined]);
});

test.each<[field: string, problem: string, start: number, fields: Partial<HostAvailability>]>([
  ['start', 'NaN is no moment', NaN, {}],
  ['start', 'Infinity is no moment', Infinity, {}],
  ['hosts[0].hours.timeZone', '“Mars” is no time zone; one is Europe/Berlin', NINE, { hours: { ...hours, timeZone: 'Mars' } }],
])('%s is named: %s', (field, problem, start, fields) => {
  expect(() => explain(query({}, { hosts: [{ ...host(), ...fields }] }), start)).toThrow(expect.objectContaining({ field, problem }));
});
