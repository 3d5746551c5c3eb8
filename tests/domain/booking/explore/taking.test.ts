import type { Shortcut } from './calendar.ts';
import { explore, type Exploration, type Scenario, type WriterSpec } from './explore.ts';

const takers = (count: number): WriterSpec[] =>
  ['anna', 'bea', 'cleo'].slice(0, count).map((key, rank) => ({ key, slot: 'B', rank }));

/** `EXPLORE=1` prints how much was explored, and the shortest way to each violation. */
function exploreAndTell(name: string, scenario: Scenario): Exploration {
  const began = performance.now();
  const found = explore(scenario);
  if (process.env['EXPLORE']) {
    const ms = Math.round(performance.now() - began);
    process.stderr.write(`${name}: ${found.states} states, ${found.finished} endings, ${ms} ms\n`);
    if (found.violation) {
      process.stderr.write(`  ${found.violation.problem}\n    ${found.violation.trace.join('\n    ')}\n`);
    }
  }
  return found;
}

test('a writer who is alone always gets the slot, whatever its clock says', () => {
  const { violation, outcomes } = exploreAndTell('alone', { writers: takers(1) });
  expect(violation).toBeUndefined();
  expect([...outcomes]).toEqual(['booked']);
});

test('a writer who is alone gets the slot though answers are lost', () => {
  const { violation, outcomes } = exploreAndTell('alone with losses', {
    writers: takers(1),
    losses: 3,
    impatient: false,
  });
  expect(violation).toBeUndefined();
  expect([...outcomes].toSorted()).toEqual(['booked', 'unknown']);
});

test.each<{ name: string; scenario: Scenario }>([
  { name: 'three writers who may crash at any step', scenario: { writers: takers(3), crashes: 3 } },
  { name: 'two writers with lost answers and crashes', scenario: { writers: takers(2), crashes: 2, losses: 2 } },
  { name: 'three writers and a lost answer', scenario: { writers: takers(3), losses: 1 } },
  { name: 'two writers and somebody in Outlook', scenario: { writers: takers(2), crashes: 1, foreign: 1, losses: 1 } },
  {
    name: 'one booking that two processes make with one key, and another',
    scenario: { writers: [...takers(2), { key: 'anna', slot: 'B', rank: 0 }], crashes: 1 },
  },
])('$name never book a slot twice, always come to an end and leave nothing', ({ name, scenario }) => {
  const { violation } = exploreAndTell(name, scenario);
  expect(violation).toBeUndefined();
});

test.each<Shortcut>(['earlierWins', 'ignoreExpired', 'confirmUnconditionally'])(
  'the shortcut %s books a slot twice',
  (shortcut) => {
    const { violation } = exploreAndTell(shortcut, { writers: takers(3), crashes: 1, shortcut });
    expect(violation?.problem).toBe('two bookings at B');
  },
);
