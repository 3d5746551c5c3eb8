import { explain } from '../../../src/domain/availability/explain.ts';
import { findStarts } from '../../../src/domain/availability/find-starts.ts';
import type { BusyPeriod } from '../../../src/domain/availability/free-busy.ts';
import { nextFree } from '../../../src/domain/availability/next-free.ts';
import type { HostAvailability, SlotQuery, SlotRules } from '../../../src/domain/availability/query.ts';
import { InvalidQueryError } from '../../../src/domain/invalid-query.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/period.ts';
import type { WorkingHours } from '../../../src/domain/time/working-hours.ts';

const MONDAY = Date.UTC(2026, 10, 23);
const range = { start: MONDAY, end: MONDAY + DAY };
const rules: SlotRules = {
  durationMinutes: 60, stepMinutes: 60, alignment: 'clock', bufferBeforeMinutes: 0, bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0, bookingWindow: { kind: 'none' }, limits: {},
};
const hours: WorkingHours = { timeZone: 'UTC', weekly: { 1: [{ start: '09:00', end: '12:00' }] }, overrides: [] };

function host(busy: readonly BusyPeriod[] = [], own: Partial<WorkingHours> = {}): HostAvailability {
  const reads = [{ kind: 'known' as const, range: { start: MONDAY - 20 * DAY, end: MONDAY + 20 * DAY }, busy }];
  return { id: 'lena', hours: { ...hours, ...own }, calendars: [{ calendar: 'own', reads }] };
}

function query(fields: Partial<SlotQuery> = {}): SlotQuery {
  return { range, now: MONDAY - DAY, rules, hosts: [host()], team: { kind: 'any' }, ...fields };
}

function withRules(fields: Partial<SlotRules>): Partial<SlotQuery> {
  return { rules: { ...rules, ...fields } };
}

const window = (start: string, end: string) => ({ weekly: { 1: [{ start, end }] } });

test.each<[field: string, Partial<SlotQuery>]>([
  ['range.start', { range: { start: NaN, end: MONDAY } }],
  ['range.end', { range: { start: MONDAY, end: MONDAY - 1 } }],
  ['range.start', { range: { start: -8.64e15, end: -8.64e15 + DAY } }],
  ['now', { now: NaN }],
  ['now', { now: 1e18 }],
  ['zone', { zone: 'Mars/Olympus' }],
  ['zone', { zone: '' }],
  ['rules.durationMinutes', withRules({ durationMinutes: 0 })],
  ['rules.durationMinutes', withRules({ durationMinutes: NaN })],
  ['rules.durationMinutes', withRules({ durationMinutes: 1.5 })],
  ['rules.stepMinutes', withRules({ stepMinutes: 0 })],
  ['rules.stepMinutes', withRules({ stepMinutes: -15 })],
  ['rules.bufferBeforeMinutes', withRules({ bufferBeforeMinutes: -1 })],
  ['rules.bufferAfterMinutes', withRules({ bufferAfterMinutes: Infinity })],
  ['rules.minimumNoticeMinutes', withRules({ minimumNoticeMinutes: -1 })],
  ['rules.bookingWindow.days', withRules({ bookingWindow: { kind: 'rolling', days: -1, count: 'days' } })],
  ['rules.bookingWindow.days', withRules({ bookingWindow: { kind: 'bookable', days: 0, count: 'days' } })],
  ['rules.bookingWindow.from', withRules({ bookingWindow: { kind: 'dates', from: '2026-02-30', to: '2026-03-01' } })],
  ['rules.bookingWindow.to', withRules({ bookingWindow: { kind: 'dates', from: '2026-03-02', to: '2026-03-01' } })],
  ['rules.limits.perDay.bookings', withRules({ limits: { perDay: { bookings: -1 } } })],
  ['rules.limits.perWeek.minutes', withRules({ limits: { perWeek: { minutes: 0.5 } } })],
  ['rules.alignment.offsetMinutes', withRules({ alignment: { origin: { kind: 'window' }, restarts: true, offsetMinutes: -5 } })],
  ['rules.alignment.origin.at', withRules({ alignment: { origin: { kind: 'instant', at: NaN }, restarts: true } })],
  ['rules.alignment.origin.minutes', withRules({ alignment: { origin: { kind: 'hour', minutes: 0 }, restarts: true } })],
  ['rules.hours.timeZone', withRules({ hours: { ...hours, timeZone: 'CET?' } })],
  ['hosts[1].id', { hosts: [host(), host()] }],
  ['hosts[0].hours.timeZone', { hosts: [host([], { timeZone: 'Nowhere' })] }],
  ['hosts[0].hours.weekly.8', { hosts: [host([], { weekly: { 8: [] } })] }],
  ['hosts[0].hours.weekly.1[0].start', { hosts: [host([], window('9:00', '12:00'))] }],
  ['hosts[0].hours.weekly.1[0].end', { hosts: [host([], window('09:00', '49:00'))] }],
  ['hosts[0].hours.weekly.1[0].end', { hosts: [host([], window('22:00', '06:00'))] }],
  ['hosts[0].hours.overrides[0].date', { hosts: [host([], { overrides: [{ date: 'soon', windows: [] }] })] }],
  ['hosts[0].hours.awayDays[0].to', { hosts: [host([], { awayDays: [{ from: '2026-11-24', to: '2026-11-23' }] })] }],
  ['hosts[0].hours.zoneChanges[0].timeZone', { hosts: [host([], { zoneChanges: [{ from: '2026-11-24', timeZone: '?' }] })] }],
  ['hosts[0].calendars[0].reads[0].busy[0].end', { hosts: [host([{ start: MONDAY, end: MONDAY - 1 }])] }],
  ['hosts[0].calendars[0].reads[0].busy[1].start', { hosts: [host([{ start: MONDAY, end: MONDAY }, { start: NaN, end: MONDAY }])] }],
  ['hosts[0].calendars[0].reads[0].busy[0].end', { hosts: [host([{ start: MONDAY, end: Infinity }])] }],
  ['hosts[0].calendars[0].reads[0].busy[0].bufferAfterMinutes', { hosts: [host([{ start: MONDAY, end: MONDAY, bufferAfterMinutes: -1 }])] }],
  ['hosts[0].calendars[0].reads[0].range.end', { hosts: [{ ...host(), calendars: [{ calendar: 'x', reads: [{ kind: 'unknown', range: { start: 1, end: 0 }, reason: '' }] }] }] }],
  ['hosts[0].bookings[0].end', { hosts: [{ ...host(), bookings: [{ start: 1, end: 0 }] }] }],
  ['hosts[0].openPeriods[0].start', { hosts: [{ ...host(), openPeriods: [{ start: NaN, end: 0 }] }] }],
  ['team.groups', { team: { kind: 'groups', groups: [] } }],
  ['team.groups[0]', { team: { kind: 'groups', groups: [['omar']] } }],
])('%s is named where it cannot be', (field, fields) => {
  for (const ask of [() => findStarts(query(fields)), () => nextFree(query(fields), 1)]) {
    expect(ask).toThrow(InvalidQueryError);
    expect(ask).toThrow(expect.objectContaining({ field }));
  }
});

/** What a question is refused with, word for word. */
function refusal(fields: Partial<SlotQuery>): string | undefined {
  try {
    findStarts(query(fields));
    return undefined;
  } catch (error) {
    if (error instanceof InvalidQueryError) return error.message;
    throw error;
  }
}

const DAY_MINUTES = 1440;

test.each<[field: string, least: number, most: number, rule: (value: number) => Partial<SlotRules>]>([
  ['durationMinutes', 1, 7 * DAY_MINUTES, (durationMinutes) => ({ durationMinutes })],
  ['stepMinutes', 1, 7 * DAY_MINUTES, (stepMinutes) => ({ stepMinutes })],
  ['bufferBeforeMinutes', 0, 7 * DAY_MINUTES, (bufferBeforeMinutes) => ({ bufferBeforeMinutes })],
  ['bufferAfterMinutes', 0, 7 * DAY_MINUTES, (bufferAfterMinutes) => ({ bufferAfterMinutes })],
  ['minimumNoticeMinutes', 0, 366 * DAY_MINUTES, (minimumNoticeMinutes) => ({ minimumNoticeMinutes })],
  ['alignment.offsetMinutes', 0, 60, (offsetMinutes) => ({ alignment: { origin: { kind: 'window' }, restarts: true, offsetMinutes } })],
  ['alignment.origin.minutes', 1, 60, (minutes) => ({ alignment: { origin: { kind: 'hour', minutes }, restarts: true } })],
  ['bookingWindow.days', 0, 3660, (days) => ({ bookingWindow: { kind: 'rolling', days, count: 'days' } })],
  ['bookingWindow.days', 1, 366, (days) => ({ bookingWindow: { kind: 'bookable', days, count: 'days' } })],
  ['limits.perDay.bookings', 0, 10_000, (bookings) => ({ limits: { perDay: { bookings } } })],
  ['limits.perDay.minutes', 0, 7 * DAY_MINUTES, (minutes) => ({ limits: { perDay: { minutes } } })],
  ['limits.perWeek.bookings', 0, 10_000, (bookings) => ({ limits: { perWeek: { bookings } } })],
  ['limits.perWeek.minutes', 0, 7 * DAY_MINUTES, (minutes) => ({ limits: { perWeek: { minutes } } })],
])('rules.%s is a whole number from %i to %i', (field, least, most, rule) => {
  const refusals = [least - 1, least, most, most + 1, least + 0.5].map((value) => refusal(withRules(rule(value))));
  const is = (value: number) => `rules.${field} ${value} is no whole number from ${least} to ${most}`;
  expect(refusals).toEqual([is(least - 1), undefined, undefined, is(most + 1), is(least + 0.5)]);
});

const BUSY = 'hosts[0].calendars[0].reads[0].busy[0]';
const far = 8.64e15 - 4000 * DAY;

test.each<[what: string, fields: Partial<SlotQuery>, says: string | undefined]>([
  ['a range of 1100 days', { range: { start: MONDAY, end: MONDAY + 1100 * DAY } }, undefined],
  ['a longer one', { range: { start: MONDAY, end: MONDAY + 1100 * DAY + 1 } }, 'range is longer than 1100 days; ask for a part of it'],
  ['a range that ends before it begins', { range: { start: MONDAY, end: MONDAY - 1 } }, 'range.end is before its start'],
  ['the first moment', { now: -far }, undefined],
  ['the last moment', { now: far, range: { start: far, end: far } }, undefined],
  ['a moment after the last', { now: far + 1 }, `now ${far + 1} is no moment; it is counted in milliseconds since 1970`],
  ['a zone that is none', { zone: 'Mars' }, 'zone “Mars” is no time zone; one is Europe/Berlin'],
  ['one host twice', { hosts: [host(), host()] }, 'hosts[1].id “lena” stands twice'],
  ['no group', { team: { kind: 'groups', groups: [] } }, 'team.groups names no group; one of each is needed'],
  ['a group with a stranger', { team: { kind: 'groups', groups: [['lena'], ['lena', 'omar']] } }, 'team.groups[1] names “omar”, who is none of the hosts'],
  ['a grid from a moment', withRules({ alignment: { origin: { kind: 'instant', at: MONDAY }, restarts: true } }), undefined],
  ['a grid by the hour', withRules({ alignment: { origin: { kind: 'hour' }, restarts: true } }), undefined],
  ['a read that failed', { hosts: [{ ...host(), calendars: [{ calendar: 'own', reads: [{ kind: 'unknown', range, reason: 'gone' }] }] }] }, undefined],
  ['dates the wrong way round', withRules({ bookingWindow: { kind: 'dates', from: '2026-12-02', to: '2026-12-01' } }), 'rules.bookingWindow.to 2026-12-01 is before 2026-12-02'],
  ['one date', withRules({ bookingWindow: { kind: 'dates', from: '2026-12-01', to: '2026-12-01' } }), undefined],
  ['a date that is none', withRules({ bookingWindow: { kind: 'dates', from: '2026-12-01', to: 'later' } }), 'rules.bookingWindow.to “later” is no date; one is 2026-11-21'],
  ['a date that other notations allow', withRules({ bookingWindow: { kind: 'dates', from: '+002026-12-01', to: '2026-12-01' } }), 'rules.bookingWindow.from “+002026-12-01” is no date; one is 2026-11-21'],
  ['a weekday that is none', { hosts: [host([], { weekly: { 8: [] } })] }, 'hosts[0].hours.weekly.8 is no weekday; 1 is Monday, 7 Sunday'],
  ['a weekday with more before it', { hosts: [host([], { weekly: { 81: [] } })] }, 'hosts[0].hours.weekly.81 is no weekday; 1 is Monday, 7 Sunday'],
  ['a weekday with more behind it', { hosts: [host([], { weekly: { 18: [] } })] }, 'hosts[0].hours.weekly.18 is no weekday; 1 is Monday, 7 Sunday'],
  ['Sunday', { hosts: [host([], { weekly: { 7: [] } })] }, undefined],
  ['hours on a date that are none', { hosts: [host([], { overrides: [{ date: '2026-11-24', windows: [{ start: '09:00', end: '10:00' }, { start: '9', end: '10:00' }] }] })] }, 'hosts[0].hours.overrides[0].windows[1].start “9” is no time of day; one is 09:00, past midnight 26:00'],
  ['days away without an end', { hosts: [host([], { awayDays: [{ from: '2026-11-24', to: '' }] })] }, 'hosts[0].hours.awayDays[0].to “” is no date; one is 2026-11-21'],
  ['a change of zone from no date', { hosts: [host([], { zoneChanges: [{ from: 'now', timeZone: 'UTC' }] })] }, 'hosts[0].hours.zoneChanges[0].from “now” is no date; one is 2026-11-21'],
  ['a change of zone to an earlier date', { hosts: [host([], { zoneChanges: [{ from: '2026-11-24', to: '2026-11-23', timeZone: 'UTC' }] })] }, 'hosts[0].hours.zoneChanges[0].to 2026-11-23 is before 2026-11-24'],
  ['a change of zone for good', { hosts: [host([], { zoneChanges: [{ from: '2026-11-24', timeZone: 'UTC' }] })] }, undefined],
  ['busy time that begins before the first moment', { hosts: [host([{ start: -far - 1, end: MONDAY }])] }, `${BUSY}.start ${-far - 1} is no moment; it is counted in milliseconds since 1970`],
  ['busy time that ends after the last', { hosts: [host([{ start: MONDAY, end: far + 1 }])] }, `${BUSY}.end ${far + 1} is no moment; it is counted in milliseconds since 1970`],
  ['busy time from the first moment to the last', { hosts: [host([{ start: -far, end: far }])] }, undefined],
  ['busy time with too long a buffer before it', { hosts: [host([{ start: MONDAY, end: MONDAY, bufferBeforeMinutes: 10_081 }])] }, `${BUSY}.bufferBeforeMinutes 10081 is no whole number from 0 to 10080`],
  ['busy time with too long a buffer after it', { hosts: [host([{ start: MONDAY, end: MONDAY, bufferAfterMinutes: 10_081 }])] }, `${BUSY}.bufferAfterMinutes 10081 is no whole number from 0 to 10080`],
  ['busy time with the longest buffers', { hosts: [host([{ start: MONDAY, end: MONDAY, bufferBeforeMinutes: 10_080, bufferAfterMinutes: 10_080 }])] }, undefined],
])('%s is answered or refused in these words', (_what, fields, says) => {
  expect(refusal(fields)).toBe(says);
});

test.each([
  ['00:00', '24:00', undefined],
  ['39:59', '40:00', undefined],
  ['00:00', '48:00', undefined],
  ['22:00', '06:30', '06:30 is not after 22:00; past midnight is written 30:30'],
  ['09:00', '09:00', '09:00 is not after 09:00; past midnight is written 33:00'],
  ['23:59', '23:58', '23:58 is not after 23:59; past midnight is written 47:58'],
  ['25:00', '24:00', '24:00 is not after 25:00'],
  ['09:00', '48:01', '“48:01” is no time of day; one is 09:00, past midnight 26:00'],
  ['09:00', 'x10:00', '“x10:00” is no time of day; one is 09:00, past midnight 26:00'],
  ['09:00', '10:00x', '“10:00x” is no time of day; one is 09:00, past midnight 26:00'],
  ['09:00', 'x48:00', '“x48:00” is no time of day; one is 09:00, past midnight 26:00'],
  ['09:00', '48:00x', '“48:00x” is no time of day; one is 09:00, past midnight 26:00'],
  ['09:00', '10:60', '“10:60” is no time of day; one is 09:00, past midnight 26:00'],
])('hours from %s to %s are answered or refused in these words', (start, end, says) => {
  expect(refusal({ hosts: [host([], window(start, end))] })).toBe(says && `hosts[0].hours.weekly.1[0].end ${says}`);
});

test.each([
  ['range.end', Infinity],
  ['range', MONDAY + 2000 * DAY],
])('all starts are not looked for without end, and the next ones are: %s', (field, end) => {
  const endless = query({ range: { start: MONDAY, end } });
  expect(() => findStarts(endless)).toThrow(expect.objectContaining({ field }));
  expect(hoursOf(nextFree(endless, 3).starts)).toEqual([9, 10, 11]);
  expect(nextFree(endless, 200).until).toBe(MONDAY + 366 * DAY);
});

test.each([['start', () => explain(query(), NaN)], ['wanted', () => nextFree(query(), 0)], ['wanted', () => nextFree(query(), 1.5)]])(
  '%s is named by those who ask for it', (field, ask) => {
    expect(ask).toThrow(expect.objectContaining({ field }));
  },
);

function hoursOf(starts: readonly number[]): number[] {
  return starts.map((start) => (start - MONDAY) / HOUR);
}

test('what has no answer to give gives none: nobody, no calendar, an empty range, an empty group', () => {
  const none: Partial<SlotQuery>[] = [
    { hosts: [] },
    { hosts: [], team: { kind: 'all' } },
    { hosts: [{ ...host(), calendars: [] }] },
    { range: { start: MONDAY + 9 * HOUR, end: MONDAY + 9 * HOUR } },
    { team: { kind: 'groups', groups: [['lena'], []] } },
  ];
  expect(none.map((fields) => findStarts(query(fields)).starts)).toEqual([[], [], [], [], []]);
});

test('busy times may overlap, stand in any order, twice, or have no length', () => {
  const ten = { start: MONDAY + 10 * HOUR, end: MONDAY + 10.5 * HOUR };
  const busy = [ten, { start: MONDAY + 9 * HOUR, end: MONDAY + 9 * HOUR }, ten, { start: MONDAY + 9.9 * HOUR, end: MONDAY + 10.2 * HOUR }];
  expect(hoursOf(findStarts(query({ hosts: [host(busy)] })).starts)).toEqual([11]);
});

test('ten thousand busy times in a day are worked through', () => {
  const busy = Array.from({ length: 10_000 }, (_, index) => {
    const start = MONDAY + 9 * HOUR + ((index * 7919) % 10_000) * 5000;
    return { start, end: start + 1000 };
  });
  expect(findStarts(query({ hosts: [host(busy)] })).starts).toEqual([]);
  const short = { rules: { ...rules, durationMinutes: 1, stepMinutes: 1 }, hosts: [host(busy.filter(({ start }) => start % (3 * MINUTE) < MINUTE))] };
  expect(findStarts(query(short)).starts.length).toBeGreaterThan(60);
});

test('centuries away there is an answer', () => {
  const far = Date.UTC(9000, 0, 6);
  const hosts = [{ ...host(), calendars: [{ calendar: 'x', reads: [{ kind: 'known' as const, range: { start: far - DAY, end: far + 9 * DAY }, busy: [] }] }] }];
  expect(findStarts(query({ hosts, range: { start: far, end: far + 7 * DAY } })).starts).toHaveLength(3);
});
