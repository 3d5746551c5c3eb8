import { MAIN, type Shortcut } from './calendar.ts';
import type { Scenario, WriterSpec } from './explore.ts';
import { exploreAndTell } from './tell.ts';

const team: WriterSpec[] = [
  { key: MAIN, slot: 'A', rank: 1 },
  { key: 'companion', slot: 'B', rank: 1, beside: 0 },
];
const anna: WriterSpec = { key: 'anna', slot: 'B', rank: 0 };
const bob: WriterSpec = { key: 'bob', slot: 'A', rank: 2 };

test('a team of which everybody is free is always booked', () => {
  const { violation, outcomes } = exploreAndTell('team alone', { writers: team });
  expect(violation).toBeUndefined();
  expect([...outcomes]).toEqual(['booked moved']);
});

test.each<{ name: string; scenario: Scenario }>([
  { name: 'a team and a writer at one of its hosts, with crashes', scenario: { writers: [...team, anna], crashes: 2 } },
  { name: 'a team and a writer at its first host, with crashes', scenario: { writers: [...team, bob], crashes: 2 } },
  {
    name: 'a team and a writer at one of its hosts, with a crash and a lost answer',
    scenario: { writers: [...team, anna], crashes: 1, losses: 1, clocks: [0] },
  },
  { name: 'a team and writers at both of its hosts, with a crash', scenario: { writers: [...team, anna, bob], crashes: 1, clocks: [0] } },
])('$name: all of them are booked or none, and no time is given twice', ({ name, scenario }) => {
  const { violation } = exploreAndTell(name, scenario);
  expect(violation).toBeUndefined();
});

test.each<{ shortcut: Shortcut; problem: string }>([
  { shortcut: 'voidBesideHold', problem: 'a team is booked and one of its hosts is not' },
  { shortcut: 'besideWithoutClaim', problem: 'a team is booked and one of its hosts is not' },
])('the shortcut $shortcut leaves a host out', ({ shortcut, problem }) => {
  const { violation } = exploreAndTell(shortcut, {
    writers: [...team, anna],
    crashes: 1,
    shortcut,
    seek: 'one of its hosts',
  });
  expect(violation?.problem).toBe(problem);
});
