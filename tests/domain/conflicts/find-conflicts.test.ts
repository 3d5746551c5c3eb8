import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { newHost } from '../../../src/domain/book/defaults.ts';
import { conflictKey, otherOf, type Conflict } from '../../../src/domain/conflicts/conflict.ts';
import { findConflicts } from '../../../src/domain/day/conflicts.ts';
import { MINUTE } from '../../../src/domain/time/period.ts';
import { appointment, at, period, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

/** 21 November 2026 is a Saturday. */
const workingHours = {
  timeZone: 'UTC',
  overrides: [],
  weekly: { 6: [{ start: '09:00', end: '12:00' }, { start: '13:00', end: '17:00' }] },
};
const lena = newHost({ name: 'Lena Marek', mailbox: 'lena@example.com', workingHours, others: [] });
const base = configuration();
const [service] = base.services;
const BOOK: BookingConfiguration = {
  ...base,
  hosts: [lena],
  services: [
    { ...service!, slug: 'plain', name: 'Plain' },
    { ...service!, slug: 'wide', name: 'Wide', bufferBeforeMinutes: 10, bufferAfterMinutes: 15 },
    { ...service!, slug: 'mornings', name: 'Mornings', hours: { ...workingHours, weekly: { 6: [{ start: '09:00', end: '11:00' }] } } },
  ],
};

function event(name: string, time: string, fields: Partial<Appointment> = {}): Appointment {
  const ref = { mailbox: 'lena@example.com', eventId: name };
  return appointment({ ref, uid: `uid of ${name}`, subject: name, period: period(time), ...fields });
}

function booking(name: string, time: string, slug = 'plain'): Appointment {
  return event(name, time, { kind: 'booking', state: state({ service: slug }) });
}

type Circumstances = { readonly elsewhere?: readonly Appointment[]; readonly now?: string; readonly host?: typeof lena };

/** As in `a: overlap b`, one line each. */
function found(appointments: readonly Appointment[], { elsewhere = [], now = '6:00', host = lena }: Circumstances = {}): string[] {
  const conflicts = findConflicts({ host, appointments, elsewhere }, { configuration: BOOK, now: at(now) });
  return [...conflicts].flatMap(([name, list]) => list.map((conflict) => `${name}: ${words(conflict)}`));
}

function words(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'overlap':
      return `overlap ${otherOf(conflict)?.subject}`;
    case 'buffer':
      return `buffer ${conflict.other.subject} ${conflict.gapMinutes} of ${conflict.keptMinutes}`;
    case 'notOpen':
      return conflict.because;
    case 'holdExpired':
    case 'claimLeft':
    case 'moveLeft':
      return conflict.kind;
  }
}

test.each([
  { name: 'two at once', events: [event('a', '9:00-10:00'), event('b', '9:30-10:00')], is: ['a: overlap b', 'b: overlap a'] },
  { name: 'those that only touch are none', events: [event('a', '9:00-9:30'), event('b', '9:30-10:00')], is: [] },
  { name: 'what has no length takes no time', events: [event('a', '9:00-10:00'), event('b', '9:30-9:30')], is: [] },
  { name: 'what is cancelled conflicts with nothing', events: [event('a', '9:00-10:00'), event('b', '9:00-10:00', { isCancelled: true })], is: [] },
  { name: 'free time conflicts with nothing', events: [event('a', '9:00-10:00'), event('b', '9:00-10:00', { freeBusyStatus: 'free' })], is: [] },
  { name: 'one long over two short ones', events: [event('a', '9:00-11:00'), event('b', '9:00-9:30'), event('c', '10:00-10:30')], is: ['a: overlap b', 'a: overlap c', 'b: overlap a', 'c: overlap a'] },
  { name: 'the larger of two buffers is kept', events: [booking('a', '9:00-9:30', 'wide'), booking('b', '9:40-10:10')], is: ['a: buffer b 10 of 15', 'b: buffer a 10 of 15'] },
  { name: 'a gap that is as large is enough', events: [booking('a', '9:00-9:30', 'wide'), booking('b', '9:45-10:10')], is: [] },
  { name: 'the buffer before counts, too, and to any event', events: [event('lunch', '9:00-9:30'), booking('b', '9:35-10:05', 'wide')], is: ['lunch: buffer b 5 of 10', 'b: buffer lunch 5 of 10'] },
  { name: 'touching without a gap breaks a buffer', events: [booking('a', '9:00-9:30', 'wide'), event('b', '9:30-10:00')], is: ['a: buffer b 0 of 15', 'b: buffer a 0 of 15'] },
  { name: 'before opening', events: [booking('a', '8:00-8:30')], is: ['a: closed'] },
  { name: 'through the lunch break', events: [booking('a', '11:45-12:15')], is: ['a: endsAfterClosing'] },
  { name: 'in the break', events: [booking('a', '12:15-12:45')], is: ['a: closed'] },
  { name: 'outside the hours of its service', events: [booking('a', '11:00-11:30', 'mornings')], is: ['a: service'] },
  { name: 'longer than its service lasts by now, and over closing', events: [booking('a', '16:30-17:30')], is: ['a: endsAfterClosing'] },
  { name: 'as what is no service any more', events: [booking('a', '17:00-17:30', 'gone')], is: ['a: closed'] },
  { name: 'what somebody typed into Outlook stands where it was wanted', events: [event('a', '7:00-7:30')], is: [] },
  { name: 'an overlap is said before closed hours, and these before a buffer', events: [booking('a', '8:00-8:30', 'wide'), event('b', '8:00-8:30'), event('c', '8:30-9:00')], is: ['a: overlap b', 'a: closed', 'a: buffer c 0 of 15', 'b: overlap a', 'c: buffer a 0 of 15'] },
])('$name', ({ events, is }) => {
  expect(found(events)).toEqual(is);
});

test.each([
  { name: 'on a day away', change: { awayDays: [{ from: '2026-11-21', to: '2026-11-21' }] }, is: ['a: away'] },
  { name: 'on a day with other hours', change: { overrides: [{ date: '2026-11-21', windows: [{ start: '13:00', end: '15:00' }] }] }, is: ['a: override'] },
  { name: 'on a day that is closed', change: { weekly: {} }, is: ['a: closed'] },
])('a booking whose host does not work then: $name', ({ change, is }) => {
  const host = { ...lena, workingHours: { ...lena.workingHours, ...change } };
  expect(found([booking('a', '10:00-10:30')], { host })).toEqual(is);
});

test('the hours that the host has that day are told with it', () => {
  const conflicts = findConflicts({ host: lena, appointments: [booking('a', '8:00-8:30')] }, { configuration: BOOK, now: at('6:00') });
  expect(conflicts.get('a')).toEqual([{ kind: 'notOpen', because: 'closed', open: [period('9:00-12:00'), period('13:00-17:00')] }]);
});

test('another calendar of the host stands in the way, and the same meeting in both is one', () => {
  const dentist = event('dentist', '9:15-9:45', { ref: { mailbox: 'lena.private@example.com', eventId: 'dentist' } });
  const team = event('team', '10:00-11:00');
  const again = event('again', '10:00-11:00', { uid: team.uid });
  const two = [event('x', '9:00-9:30'), event('y', '9:00-9:30')];
  expect(found([booking('a', '9:00-9:30'), team], { elsewhere: [dentist, again] })).toEqual(['a: overlap dentist']);
  expect(found([], { elsewhere: two })).toEqual([]);
});

describe('what somebody left behind', () => {
  const expiry = { holdExpiresAt: at('9:03') };
  const hold = event('hold', '10:00-10:30', { kind: 'hold', state: state({ service: 'plain', ...expiry }) });
  const claim = event('claim', '10:00-10:30', { kind: 'claim', state: state({ ...expiry, bookingId: 'a' }) });
  test.each([
    { name: 'a hold that still counts is none', event: hold, now: '9:00', is: [] },
    { name: 'a hold past its expiry', event: hold, now: '9:03', is: ['hold: holdExpired'] },
    { name: 'a hold whose expiry cannot be read does not expire', event: { ...hold, state: { kind: 'absent' as const } }, now: '9:03', is: [] },
    { name: 'the claim of a move that may be under way', event: claim, now: '9:00', is: [] },
    { name: 'the claim of a move that was never finished', event: claim, now: '9:03', is: ['claim: claimLeft'] },
  ])('$name', ({ event: one, now, is }) => {
    expect(found([one], { now })).toEqual(is);
  });

  test('a booking that was to go to another calendar and names it', () => {
    const leaving = event('a', '10:00-10:30', { kind: 'booking', state: state({ movingTo: { host: 'tom', key: 'k' } }) });
    expect(found([leaving])).toEqual(['a: moveLeft']);
  });

  test('a claim conflicts with nothing: it keeps the place of its booking', () => {
    expect(found([claim, booking('a', '10:00-10:30')], { now: '9:00' })).toEqual([]);
  });
});

test('hours and buffers of what is over need nobody any more', () => {
  const events = [booking('a', '8:00-8:30'), booking('b', '9:00-9:30', 'wide'), booking('c', '9:35-10:00')];
  expect(found(events, { now: '10:00' })).toEqual([]);
  expect(found(events, { now: '9:50' })).toEqual(['b: buffer c 5 of 15', 'c: buffer b 5 of 15']);
});

test('a conflict that was accepted is the same on both sides, and another one once either moves', () => {
  const [a, b] = [event('a', '9:00-10:00'), event('b', '9:30-10:00')];
  const moved = { ...b!, period: period('9:45-10:15') };
  expect(conflictKey(a!, { kind: 'overlap', other: b! })).toBe(conflictKey(b!, { kind: 'overlap', other: a! }));
  expect(conflictKey(a!, { kind: 'overlap', other: b! })).not.toBe(conflictKey(a!, { kind: 'overlap', other: moved }));
  expect(conflictKey(a!, { kind: 'holdExpired', since: 0 })).not.toBe(conflictKey(b!, { kind: 'holdExpired', since: 0 }));
});

test('a day of many is found in one pass: only neighbours are compared', () => {
  const many = Array.from({ length: 2000 }, (_, index) => {
    const start = at('9:00') + index * 5 * MINUTE;
    return { ...booking(`v${index}`, '9:00-9:05'), period: { start, end: start + 5 * MINUTE } };
  });
  let looks = 0;
  const counted = many.map((one) => ({ ...one, get period() { looks += 1; return one.period; } }));
  findConflicts({ host: lena, appointments: counted }, { configuration: BOOK, now: at('6:00') });
  expect(looks).toBeLessThan(100 * many.length);
});
