import { LIMIT_MS, WAIT_MS } from '../../../../src/domain/booking/progress.ts';
import type { Shortcut } from './calendar.ts';
import type { Scenario, WriterSpec } from './explore.ts';
import { exploreAndTell } from './tell.ts';

const takers = (count: number): WriterSpec[] =>
  ['anna', 'bea', 'cleo'].slice(0, count).map((key, rank) => ({ key, slot: 'B', rank }));

/** Minutes rather than seconds: only with `EXPLORE=all`. */
const LONG: { readonly name: string; readonly scenario: Scenario }[] = [
  { name: 'three writers and a lost answer', scenario: { writers: takers(3), losses: 1, clocks: [0] } },
  { name: 'three writers who crash and whose clocks jump', scenario: { writers: takers(3), crashes: 3 } },
  { name: 'two writers, crashes and two lost answers', scenario: { writers: takers(2), crashes: 2, losses: 2 } },
];

test('a writer who is alone always gets the slot, whatever its clock says', () => {
  const { violation, outcomes } = exploreAndTell('alone', { writers: takers(1) });
  expect(violation).toBeUndefined();
  expect([...outcomes]).toEqual(['booked']);
});

test('a writer who is alone gets the slot though answers are lost', () => {
  const { violation, outcomes } = exploreAndTell('alone with losses', {
    writers: takers(1),
    losses: 3,
    clocks: [0],
  });
  expect(violation).toBeUndefined();
  expect([...outcomes].toSorted()).toEqual(['booked', 'unknown']);
});

test.each<{ name: string; scenario: Scenario }>([
  ...(process.env['EXPLORE'] === 'all' ? LONG : []),
  {
    name: 'three writers who may crash at any step',
    scenario: { writers: takers(3), crashes: 3, clocks: [0] },
  },
  { name: 'three writers whose clocks jump', scenario: { writers: takers(3), clocks: [0, WAIT_MS] } },
  { name: 'two writers who crash and whose clocks jump', scenario: { writers: takers(2), crashes: 2, clocks: [0, WAIT_MS, LIMIT_MS] } },
  { name: 'two writers with lost answers and crashes', scenario: { writers: takers(2), crashes: 2, losses: 1 } },
  { name: 'two writers and somebody in Outlook', scenario: { writers: takers(2), crashes: 1, foreign: 1, losses: 1, clocks: [0] } },
  {
    name: 'two writers who may give up, with lost answers and crashes',
    scenario: { writers: takers(2), crashes: 1, losses: 1, clocks: [0], mayGiveUp: true },
  },
  {
    name: 'one booking that two processes make with one key, and another',
    scenario: { writers: [...takers(2), { key: 'anna', slot: 'B', rank: 0 }] },
  },
])('$name never book a slot twice, always come to an end and leave nothing', ({ name, scenario }) => {
  const { violation } = exploreAndTell(name, scenario);
  expect(violation).toBeUndefined();
});

test.each<Shortcut>(['earlierWins', 'ignoreExpired', 'confirmUnconditionally'])(
  'the shortcut %s books a slot twice',
  (shortcut) => {
    const { violation } = exploreAndTell(shortcut, {
      writers: takers(3),
      crashes: 1,
      shortcut,
      seek: 'two bookings',
    });
    expect(violation?.problem).toBe('two bookings at B');
  },
);
