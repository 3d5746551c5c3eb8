import { busyRulesOf } from '../../../src/domain/availability/busy-rules.ts';
import { bookQuery } from '../../../src/domain/availability/book-query.ts';
import { findStarts } from '../../../src/domain/availability/find-starts.ts';
import { parseConfiguration } from '../../../src/domain/book/configuration.ts';
import { checkRun, isLeftOver, isOfRun, LONGEST_CHECK } from '../../../src/domain/sync-check/check-key.ts';
import {
  candidateDates,
  checkSetting,
  planOn,
  planRange,
  wallTime,
  wantedStarts,
} from '../../../src/domain/sync-check/check-plan.ts';
import { DAY } from '../../../src/domain/time/period.ts';
import { configuration } from '../book/support.ts';

const NOW = Date.UTC(2026, 10, 24, 9);

test('the day lies more than a year ahead, on a working day', () => {
  const dates = candidateDates(NOW, 'Europe/Berlin');
  expect(dates).toHaveLength(10);
  expect(dates[0]).toBe('2027-12-29');
  for (const date of dates) expect(Temporal.PlainDate.from(date).dayOfWeek).toBeLessThanOrEqual(5);
});

test.each([
  { zone: 'Europe/Berlin', customer: 'America/New_York', after: ['2028-03-14T14:00', '2028-03-14T09:00'] },
  { zone: 'America/New_York', customer: 'Europe/Berlin', after: ['2028-03-14T16:00', '2028-03-14T21:00'] },
  { zone: 'Asia/Tokyo', customer: 'America/New_York', after: ['2028-03-14T14:00', '2028-03-14T01:00'] },
  { zone: 'Asia/Kathmandu', customer: 'America/New_York', after: ['2028-03-14T14:00', '2028-03-14T04:15'] },
  { zone: 'Australia/Lord_Howe', customer: 'America/New_York', after: ['2028-03-15T14:00', '2028-03-14T23:00'] },
  { zone: 'America/Bogota', customer: 'Europe/Berlin', after: ['2028-03-28T14:00', '2028-03-28T21:00'] },
])('from $zone somebody in $customer books the same time of day after the clocks change', ({ zone, customer, after }) => {
  const { zones } = planOn('2027-12-29', zone);
  expect(zones.customerZone).toBe(customer);
  expect(wallTime(zones.before.start, zone)).toBe('2027-12-29T15:00');
  expect([wallTime(zones.after.start, zone), wallTime(zones.after.start, customer)]).toEqual(after);
  expect(wallTime(zones.after.start, customer).slice(11)).toBe(wallTime(zones.before.start, customer).slice(11));
  expect(zones.changeAt).toBeGreaterThan(zones.before.end);
  expect(zones.changeAt).toBeLessThan(zones.after.start);
});

test('what is booked meets no rule of a real service, and changes nothing of the book', () => {
  const book = configuration();
  const [host] = book.hosts;
  const closed = {
    ...book,
    hosts: [{ ...host!, workingHours: { timeZone: 'Europe/Berlin', weekly: {}, overrides: [] } }],
  };
  const setting = checkSetting(closed, closed.hosts[0]!);
  expect(parseConfiguration(setting.configuration).kind).toBe('valid');
  expect(closed.services).toHaveLength(1);
  const plan = planOn('2027-12-29', 'Europe/Berlin');
  const offered = planRange(plan).flatMap((range) => {
    const reads = [{ kind: 'known', range: { start: range.start - DAY, end: range.end + DAY }, busy: [] } as const];
    const readings = new Map([[setting.host.id, { calendars: [{ calendar: 'x', reads }] }]]);
    const query = bookQuery(setting.configuration, { service: setting.service.slug, range, now: NOW }, readings);
    return [...findStarts(query).starts];
  });
  expect(wantedStarts(plan).filter((start) => !offered.includes(start))).toEqual([]);
  expect(busyRulesOf(setting.configuration)).toEqual(busyRulesOf(closed));
});

describe('the mark of a check', () => {
  const run = checkRun(NOW, 'a1b2c3d4e5f6a7b8');

  test('tells one check from another, and fits where keys go', () => {
    expect(`${run}-5.2`.length).toBeLessThanOrEqual(64);
    expect(isOfRun(`${run}-1`, run)).toBe(true);
    expect(isOfRun(`${run.toUpperCase()}-1.2`, run)).toBe(true);
    expect(isOfRun(`${checkRun(NOW, 'ffff')}-1`, run)).toBe(false);
    expect(isOfRun(undefined, run)).toBe(false);
  });

  test('says from when it was left behind', () => {
    expect(isLeftOver(`${run}-1`, NOW)).toBe(false);
    expect(isLeftOver(`${run}-1`, NOW + LONGEST_CHECK - 60_000)).toBe(false);
    expect(isLeftOver(`${run}-1`, NOW + LONGEST_CHECK)).toBe(true);
  });

  test.each([undefined, '', '0b1c2d3e-1111-4222-8333-444455556666', 'frontdesk-check-', 'x-frontdesk-check-abc-1'])(
    'is not on %j',
    (key) => {
      expect(isLeftOver(key, NOW + 10 * LONGEST_CHECK)).toBe(false);
    },
  );
});
