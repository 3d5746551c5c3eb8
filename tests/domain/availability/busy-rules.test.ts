import { busyPeriods, DEFAULT_BUSY_RULES, freeBecause, type BusyRules, type TimeTaker } from '../../../src/domain/availability/busy-rules.ts';
import type { Appointment } from '../../../src/domain/appointment/appointment.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const categories = { confirmed: 'Confirmed', cancelled: 'Cancelled' };
const event: TimeTaker = {
  kind: 'foreign',
  isCancelled: false,
  categories: [],
  freeBusyStatus: 'busy',
  isAllDay: false,
  isPrivate: false,
  state: { kind: 'absent' },
};

function because(fields: Partial<TimeTaker>, rules: Partial<BusyRules> = {}): string | undefined {
  return freeBecause({ ...event, ...fields }, { rules: { ...DEFAULT_BUSY_RULES, ...rules }, categories, now: NOW, ownKey: 'mine' });
}

function hold(holdExpiresAt: number | undefined): Partial<TimeTaker> {
  const value = { customer: {}, history: [], ...(holdExpiresAt !== undefined && { holdExpiresAt }) };
  return { kind: 'hold', freeBusyStatus: 'busy', state: { kind: 'known', value } };
}

test.each<{ name: string; fields: Partial<TimeTaker>; is: string | undefined }>([
  { name: 'busy', fields: {}, is: undefined },
  { name: 'out of office', fields: { freeBusyStatus: 'oof' }, is: undefined },
  { name: 'tentative', fields: { freeBusyStatus: 'tentative' }, is: undefined },
  { name: 'working elsewhere', fields: { freeBusyStatus: 'workingElsewhere' }, is: 'workingElsewhere' },
  { name: 'free', fields: { freeBusyStatus: 'free' }, is: 'free' },
  { name: 'of a status nobody knows', fields: { freeBusyStatus: 'unknown' }, is: undefined },
  { name: 'all day and busy', fields: { isAllDay: true }, is: undefined },
  { name: 'all day and free', fields: { isAllDay: true, freeBusyStatus: 'free' }, is: 'free' },
  { name: 'private', fields: { isPrivate: true }, is: undefined },
  { name: 'cancelled', fields: { isCancelled: true }, is: 'cancelled' },
  { name: 'in the Cancelled category, however it is spelt', fields: { categories: ['Blue', 'CANCELLED '] }, is: 'cancelled' },
  { name: 'in both categories', fields: { categories: ['Confirmed', 'Cancelled'] }, is: undefined },
  { name: 'a booking', fields: { kind: 'booking' }, is: undefined },
  { name: 'a hold that stands', fields: hold(NOW + 1), is: undefined },
  { name: 'a hold past its expiry', fields: hold(NOW), is: 'holdExpired' },
  { name: 'a hold without expiry', fields: hold(undefined), is: undefined },
  { name: 'a hold whose record cannot be read', fields: { kind: 'hold', state: { kind: 'malformed', text: '{', problem: 'is cut off' } }, is: undefined },
  { name: 'my own hold', fields: { ...hold(NOW + 1), key: 'mine' }, is: 'own' },
  { name: 'the hold of somebody else', fields: { ...hold(NOW + 1), key: 'other' }, is: undefined },
  { name: 'a voided hold', fields: { kind: 'void' }, is: 'ours' },
  { name: 'the carrier of the book', fields: { kind: 'carrier' }, is: 'ours' },
  { name: 'a claim of a move', fields: { kind: 'claim' }, is: undefined },
  { name: 'a claim of a move that shows as free', fields: { kind: 'claim', freeBusyStatus: 'free' }, is: undefined },
  { name: 'a booking that shows as free', fields: { kind: 'booking', freeBusyStatus: 'free' }, is: 'free' },
])('by default, what is $name is free because: $is', ({ fields, is }) => {
  expect(because(fields)).toBe(is);
});

test.each<{ name: string; fields: Partial<TimeTaker>; rules: Partial<BusyRules>; is: string | undefined }>([
  { name: 'busy does not count', fields: {}, rules: { busy: false }, is: 'busy' },
  { name: 'out of office does not count', fields: { freeBusyStatus: 'oof' }, rules: { outOfOffice: false }, is: 'outOfOffice' },
  { name: 'tentative does not count', fields: { freeBusyStatus: 'tentative' }, rules: { tentative: false }, is: 'tentative' },
  { name: 'working elsewhere counts', fields: { freeBusyStatus: 'workingElsewhere' }, rules: { workingElsewhere: true }, is: undefined },
  { name: 'all-day events do not count', fields: { isAllDay: true }, rules: { allDay: false }, is: 'allDay' },
  { name: 'private events do not count', fields: { isPrivate: true }, rules: { private: false }, is: 'private' },
  { name: 'nothing counts, and a hold does all the same', fields: hold(NOW + 1), rules: { busy: false, private: false }, is: undefined },
  { name: 'nothing counts, and an unknown status does all the same', fields: { freeBusyStatus: 'unknown' }, rules: { busy: false }, is: undefined },
])('where $name', ({ fields, rules, is }) => {
  expect(because(fields, rules)).toBe(is);
});

test('what shows as busy blocks, unless the setting says otherwise', () => {
  expect([because({}), because({}, { busy: false })]).toEqual([undefined, 'busy']);
});

test('what shows as out of office blocks, unless the setting says otherwise', () => {
  const away: Partial<TimeTaker> = { freeBusyStatus: 'oof' };
  expect([because(away), because(away, { outOfOffice: false })]).toEqual([undefined, 'outOfOffice']);
});

test('tentative blocks or not, as the setting says', () => {
  const tentative: Partial<TimeTaker> = { freeBusyStatus: 'tentative' };
  expect([because(tentative, { tentative: true }), because(tentative, { tentative: false })]).toEqual([undefined, 'tentative']);
});

test('private events block or not, as the setting says', () => {
  const secret: Partial<TimeTaker> = { isPrivate: true };
  expect([because(secret, { private: true }), because(secret, { private: false })]).toEqual([undefined, 'private']);
});

test('bookings bring the buffers of their service along', () => {
  const period = { start: NOW, end: NOW + 3_600_000 };
  const booking = {
    ...event,
    kind: 'booking',
    period,
    ref: { mailbox: 'lena@practice.example', eventId: 'one' },
    state: { kind: 'known', value: { service: 'massage', customer: {}, history: [] } },
  } as unknown as Appointment;
  const lunch = { ...booking, kind: 'foreign', state: { kind: 'absent' }, ref: { mailbox: 'lena@practice.example', eventId: 'two' } } as Appointment;
  const gone = { ...lunch, isCancelled: true };
  const buffers = new Map([['massage', { bufferBeforeMinutes: 5, bufferAfterMinutes: 10 }]]);
  expect(busyPeriods([booking, lunch, gone], { rules: DEFAULT_BUSY_RULES, categories, now: NOW, buffers })).toEqual([
    { ...period, bufferBeforeMinutes: 5, bufferAfterMinutes: 10, eventId: 'one' },
    { ...period, eventId: 'two' },
  ]);
});
