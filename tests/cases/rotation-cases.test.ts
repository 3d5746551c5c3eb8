import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { runRotationCase } from './rotation-case.ts';
import { OTHER_POLICIES } from './rotation-policies.ts';

const SHARED = path.resolve(__dirname, '../../../shared/cases/rotation-cases.json');

function casesOf(file: string): readonly unknown[] {
  const text: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return z.object({ cases: z.array(z.unknown()) }).parse(text).cases;
}

if (existsSync(SHARED)) {
  test('the cases of other schedulers pass, or are skipped for a policy that is named', () => {
    const results = casesOf(SHARED).map(runRotationCase);
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(0);
  });
} else {
  process.stderr.write(
    `The cases of other schedulers are not here (${path.basename(SHARED)}): not run.\n`,
  );
}

const rule = { weights: true, reset: 'month', basis: 'createdAt', countNoShows: false };
const JUNE = '2026-06-15T12:00:00.000Z';

/** Bookings made on days of June 2026. */
function on(...days: readonly number[]) {
  return days.map((day) => ({ createdAt: `2026-06-${String(day).padStart(2, '0')}T09:00:00Z` }));
}

const two = [
  { id: 'ada', weight: 100, bookings: on(1, 2) },
  { id: 'ben', weight: 100, bookings: on(3) },
];

describe('a case passes', () => {
  test.each([
    { name: 'by who is chosen', rule, hosts: two, expect: { chosen: 'ben' } },
    { name: 'by one of several', rule, hosts: two, expect: { chosenOneOf: ['cy', 'ben'] } },
    { name: 'by the whole order', rule, hosts: two, expect: { order: ['ben', 'ada'] } },
    {
      name: 'by the shortfall, as near as the case wants it',
      rule,
      hosts: [{ id: 'ada', weight: 200, bookings: on(1) }, { id: 'ben' }],
      expect: { shortfall: { ada: -0.33, ben: 0.33 }, shortfallTolerance: 0.01 },
    },
    {
      name: 'by the calibration of a host who was away',
      rule,
      hosts: [
        ...two,
        { id: 'cy', away: [{ from: '2026-06-02T00:00:00Z', to: '2026-06-04T00:00:00Z' }] },
      ],
      expect: { calibration: { cy: 1, ada: 0 } },
    },
    {
      name: 'with every booking counted when the interval is to be ignored, which stays what it is',
      rule,
      hosts: [{ id: 'ada', bookings: [{ createdAt: '2031-01-01T00:00:00Z' }] }, { id: 'ben' }],
      intervalIgnored: true,
      expect: {
        shortfall: { ada: -0.5, ben: 0.5 },
        interval: { from: '2026-06-01T00:00:00Z', to: JUNE },
      },
    },
    {
      name: 'with the week of the meeting, Monday to Sunday',
      rule: { ...rule, reset: 'week', basis: 'startTime' },
      meetingStart: '2026-07-02T10:00:00Z',
      hosts: [],
      expect: {
        chosen: null,
        interval: { from: '2026-06-29T00:00:00Z', to: '2026-07-05T23:59:59.999Z' },
      },
    },
    {
      name: 'with bookings counted by when they take place',
      rule: { ...rule, basis: 'startTime' },
      meetingStart: '2026-07-02T10:00:00Z',
      hosts: [
        { id: 'ada', bookings: [{ createdAt: JUNE, startTime: '2026-07-30T00:00:00Z' }] },
        { id: 'ben', bookings: [{ createdAt: JUNE, startTime: '2026-08-01T00:00:00Z' }] },
      ],
      expect: { chosen: 'ben', shortfall: { ada: -0.5, ben: 0.5 } },
    },
    {
      name: 'without the bookings that the host or the guest missed',
      rule,
      hosts: [
        { id: 'ada', bookings: on(1) },
        { id: 'ben', bookings: on(2, 3).map((one) => ({ ...one, guestNoShow: true })) },
        { id: 'cy', bookings: on(4, 5).map((one) => ({ ...one, hostNoShow: true })), weight: 50 },
      ],
      expect: { order: ['ben', 'cy', 'ada'] },
    },
    {
      name: 'with them where they are to be counted',
      rule: { ...rule, countNoShows: true },
      hosts: [
        two[0],
        { id: 'ben', bookings: on(2, 3, 4).map((one) => ({ ...one, hostNoShow: true })) },
      ],
      expect: { chosen: 'ada' },
    },
    {
      name: 'with only those chosen who are free, and shares of all',
      rule,
      hosts: [...two, { id: 'cy', available: false }],
      expect: { order: ['ben', 'ada'], shortfall: { cy: 1 } },
    },
    {
      name: 'with a last booking that is later than those listed',
      rule: { weights: false },
      hosts: two,
      lastBooked: { ben: '2026-06-04T00:00:00Z', ada: null },
      expect: { chosen: 'ada' },
    },
    {
      name: 'without a read when one host is left',
      rule,
      hosts: [two[0], { ...two[1], available: false }],
      expect: { chosen: 'ada', reads: 0 },
    },
    {
      name: 'when all are booked for the same start, one after the other',
      rule: { kind: 'fewestUpcoming', horizonDays: 14 },
      hosts: [
        { id: 'ada', upcoming: 2 },
        { id: 'ben', upcoming: 0 },
      ],
      sequence: { sameInstantBookedTimes: 2 },
      expect: { chosen: 'ben', eachChosenOnce: true, instantOfferedAfterwards: false },
    },
    {
      name: 'when fewer are booked than there are, and the start is still offered',
      rule: { kind: 'leastRecentlyAssigned' },
      hosts: [
        { id: 'ada', lastAssigned: 5 },
        { id: 'ben', lastAssigned: -5 },
      ],
      sequence: { sameInstantBookedTimes: 1 },
      expect: { chosen: 'ben', eachChosenOnce: false, instantOfferedAfterwards: true },
    },
    {
      name: 'by priority, then by the last booking',
      rule: { kind: 'priorityThenLeastRecent' },
      hosts: [
        { id: 'ada', priority: 1, lastAssigned: null },
        { id: 'ben', priority: 3, lastAssigned: 9 },
      ],
      expect: { order: ['ben', 'ada'] },
    },
    {
      name: 'by the most free time of those who are free at the hour',
      rule: { kind: 'mostFreeHoursThatDay' },
      hosts: [
        { id: 'ada', freeHoursThatDay: 2.5, freeAtAskedHour: true },
        { id: 'ben', freeHoursThatDay: 8, freeAtAskedHour: false },
      ],
      expect: { order: ['ada'] },
    },
    {
      name: 'with a host hidden who is three bookings ahead, even as the only one free',
      rule: { kind: 'equalDistribution' },
      hosts: [
        { id: 'ada', assigned: 4 },
        { id: 'ben', assigned: 1, available: false },
      ],
      expect: { offeredHosts: [], chosen: null },
    },
  ])('$name', ({ name, ...rest }) => {
    expect(runRotationCase({ id: name, now: JUNE, ...rest })).toEqual({
      id: name,
      outcome: 'passed',
    });
  });
});

describe('a case fails, with the field,', () => {
  const id = 'own-01';
  const good = { id, now: JUNE, rule, hosts: two, expect: { chosen: 'ben' } };

  test.each([
    { expected: { chosen: 'ada' }, problem: 'chosen: expected "ada", got "ben"' },
    { expected: { chosen: null }, problem: 'chosen: expected null, got "ben"' },
    {
      expected: { chosenOneOf: ['ada', 'cy'] },
      problem: 'chosenOneOf: expected ["ada","cy"], got "ben"',
    },
    { expected: { order: ['ben'] }, problem: 'order: expected ["ben"], got ["ben","ada"]' },
    { expected: { shortfall: { ben: 1 } }, problem: 'shortfall.ben: expected 1, got 0.5' },
    { expected: { shortfall: { cy: 0 } }, problem: 'shortfall.cy: expected 0, got no such host' },
    { expected: { calibration: { ben: 1 } }, problem: 'calibration.ben: expected 1, got 0' },
    {
      expected: { interval: { from: '2026-05-01T00:00:00Z', to: JUNE } },
      problem: 'interval.from: expected "2026-05-01T00:00:00Z", got "2026-06-01T00:00:00Z"',
    },
    { expected: { reads: 0 }, problem: 'reads: expected 0, got 1' },
    {
      expected: { offeredHosts: ['ben'] },
      problem: 'offeredHosts: expected ["ben"], got ["ada","ben"]',
    },
    { expected: { eachChosenOnce: false }, problem: 'eachChosenOnce: expected false, got true' },
    {
      expected: { instantOfferedAfterwards: true },
      problem: 'instantOfferedAfterwards: expected true, got false',
    },
  ])('when it expects $expected', ({ expected, problem }) => {
    expect(runRotationCase({ ...good, expect: expected })).toEqual({
      id,
      outcome: 'failed',
      problems: [problem],
    });
  });

  test.each([
    { wrong: { expect: { winner: 'ben' } }, field: 'expect' },
    { wrong: { expect: {} }, field: 'expect' },
    { wrong: { expect: undefined }, field: 'expect' },
    { wrong: { rule: { reset: 'month' } }, field: 'rule.kind' },
    { wrong: { rule: { kind: 'dice' } }, field: 'rule.kind' },
    { wrong: { rule: { ...rule, reset: 'year' } }, field: 'rule.reset' },
    { wrong: { rule: { ...rule, basis: 'startTime' } }, field: 'meetingStart' },
    { wrong: { now: 'tomorrow' }, field: 'now' },
    { wrong: { hosts: [{ id: 7 }] }, field: 'hosts.0.id' },
    {
      wrong: { hosts: [{ id: 'a', bookings: [{ createdAt: 'x' }] }] },
      field: 'hosts.0.bookings.0.createdAt',
    },
    { wrong: { lastBooked: { cy: JUNE } }, field: 'lastBooked.cy' },
  ])('when it is malformed: $wrong', ({ wrong, field }) => {
    expect(runRotationCase({ ...good, ...wrong })).toMatchObject({
      id,
      outcome: 'failed',
      problems: expect.arrayContaining([expect.stringMatching(new RegExp(`^${field}: `, 'u'))]),
    });
  });

  test('when the question itself has no answer', () => {
    const hosts = [{ id: 'ada', weight: -1 }];
    expect(runRotationCase({ ...good, hosts })).toEqual({
      id,
      outcome: 'failed',
      problems: ['hosts.0.weight must be a number from 0 to 10000'],
    });
  });

  test.each([null, 'case', 3, {}])('when it is no case at all: %p', (value) => {
    expect(runRotationCase(value)).toMatchObject({ id: 'case without id', outcome: 'failed' });
  });
});

describe('a case is skipped', () => {
  const behind = { id: 'behind', priority: 1, bookings: [] };
  const ahead = { id: 'ahead', priority: 3, bookings: on(1, 2) };

  test.each([
    {
      policy: 'Weights before priority',
      hosts: [behind, ahead],
      expected: { chosen: 'behind', shortfall: { behind: 1, ahead: -1 } },
    },
    {
      policy: 'No weight is a weight like any other',
      hosts: [
        { id: 'none', weight: 0 },
        { id: 'over', bookings: on(1, 2, 3) },
        { id: 'under', available: false },
      ],
      expected: { chosen: 'none' },
    },
  ])('for $policy, and only when that policy fulfils it', ({ policy, hosts, expected }) => {
    const one = { id: policy, now: JUNE, rule, hosts };
    expect(runRotationCase({ ...one, expect: expected })).toEqual({
      id: policy,
      outcome: 'skipped',
      policy,
    });
    expect(runRotationCase({ ...one, expect: { ...expected, reads: 0 } })).toMatchObject({
      outcome: 'failed',
    });
  });

  test('never when ours fulfils it', () => {
    const one = {
      id: 'both',
      now: JUNE,
      rule,
      hosts: [behind, ahead],
      expect: { chosen: 'ahead' },
    };
    expect(runRotationCase(one)).toEqual({ id: 'both', outcome: 'passed' });
  });
});

test('every policy that a case may be skipped for is explained, and no other', () => {
  const page = readFileSync(path.resolve(__dirname, '../domain/policies.md'), 'utf8');
  const section = page.split(/^## /mu).find((text) => text.startsWith('Rotation\n')) ?? '';
  const headings = [...section.matchAll(/^### (.+)$/gmu)].map(([, heading]) => heading);
  expect(headings).toEqual([...OTHER_POLICIES.keys()]);
});
