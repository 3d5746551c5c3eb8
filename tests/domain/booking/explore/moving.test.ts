import type { ModelEvent, Shortcut } from './calendar.ts';
import type { Scenario, WriterSpec } from './explore.ts';
import { exploreAndTell } from './tell.ts';

const ada: ModelEvent = { id: 'ada', version: 1, kind: 'booking', slot: 'A', key: 'ada', rank: 0 };
const bob: ModelEvent = { id: 'bob', version: 1, kind: 'booking', slot: 'C', key: 'bob', rank: 0 };

const mover: WriterSpec = { key: 'mover', slot: 'B', rank: 1, moves: 'ada' };
const anna: WriterSpec = { key: 'anna', slot: 'B', rank: 0 };
const cleo: WriterSpec = { key: 'cleo', slot: 'B', rank: 2 };

test('a booking that nobody else touches always moves', () => {
  const { violation, outcomes } = exploreAndTell('alone', { writers: [mover], events: [ada] });
  expect(violation).toBeUndefined();
  expect([...outcomes]).toEqual(['moved']);
});

test('a booking moves though answers are lost', () => {
  const { violation, outcomes } = exploreAndTell('alone with losses', {
    writers: [mover],
    events: [ada],
    losses: 2,
    clocks: [0],
  });
  expect(violation).toBeUndefined();
  expect([...outcomes].toSorted()).toEqual(['moved', 'unknown']);
});

test.each<{ name: string; scenario: Scenario }>([
  {
    name: 'a move that may crash and a writer at its time, with a lost answer',
    scenario: { writers: [mover, anna], events: [ada], crashes: 1, losses: 1 },
  },
  {
    name: 'a move, a writer at its time and one at the old time, with a crash',
    scenario: { writers: [mover, anna, { ...cleo, slot: 'A' }], events: [ada], crashes: 1, clocks: [0] },
  },
  {
    name: 'a move and two writers at its time, with a crash',
    scenario: { writers: [mover, anna, cleo], events: [ada], crashes: 1, clocks: [0] },
  },
  {
    name: 'two moves of one booking to one time, with a crash',
    scenario: { writers: [mover, { ...mover, key: 'again', rank: 0 }], events: [ada], crashes: 1, losses: 1 },
  },
  {
    name: 'two moves of one booking to two times, and a writer, with a crash',
    scenario: {
      writers: [mover, { ...mover, key: 'elsewhere', slot: 'C' }, anna],
      events: [ada],
      crashes: 1,
      clocks: [0],
    },
  },
  {
    name: 'moves of two bookings to one time, with a crash and a lost answer',
    scenario: {
      writers: [mover, { ...mover, key: 'other', rank: 0, moves: 'bob' }],
      events: [ada, bob],
      crashes: 1,
      losses: 1,
    },
  },
  {
    name: 'a move, a writer at its time and somebody who edits the booking in Outlook, with a crash',
    scenario: { writers: [mover, anna], events: [ada], crashes: 1, edits: 1 },
  },
])('$name: no slot is booked twice, no booking lost or doubled, nothing left', ({ name, scenario }) => {
  const { violation } = exploreAndTell(name, scenario);
  expect(violation).toBeUndefined();
});

test.each<Shortcut>(['moveWithoutClaim', 'voidWithoutTouch'])('the shortcut %s books a slot twice', (shortcut) => {
  const { violation } = exploreAndTell(shortcut, {
    writers: [mover, anna],
    events: [ada],
    shortcut,
    seek: 'two bookings',
  });
  expect(violation?.problem).toBe('two bookings at B');
});
