import { customerOf, guests, isShown, type Attendee } from '../../../src/domain/appointment/appointment.ts';
import type { EventKind } from '../../../src/domain/appointment/properties.ts';
import { appointment, guest, state } from './support.ts';

const ada: Attendee = guest('needsAction');
const nameless: Attendee = { ...ada, name: '' };
const ben: Attendee = { ...ada, name: 'Ben', address: 'ben@example.com' };
const room: Attendee = { ...ada, name: 'Room 2', address: 'room2@example.com', role: 'resource' };

test.each([
  { name: 'on record', event: appointment({ state: state({ customer: { name: 'Ada', phone: '+49 30 1' } }) }), is: { name: 'Ada', phone: '+49 30 1' } },
  { name: 'the one who is invited', event: appointment({ attendees: [ada] }), is: { name: 'Ada Nowak', email: 'ada@example.com' } },
  { name: 'the one who is invited, by address where there is no name', event: appointment({ attendees: [nameless] }), is: { name: 'ada@example.com', email: 'ada@example.com' } },
  { name: 'beside a room', event: appointment({ attendees: [room, ada] }), is: { name: 'Ada Nowak', email: 'ada@example.com' } },
  { name: 'on record before the one who is invited', event: appointment({ attendees: [ada], state: state({ customer: { name: 'Ada N.', phone: '1' } }) }), is: { name: 'Ada N.', email: 'ada@example.com', phone: '1' } },
  { name: 'of two who are invited, neither', event: appointment({ attendees: [ada, ben] }), is: {} },
  { name: 'of two who are invited, whom the record names', event: appointment({ attendees: [ada, ben], state: state({ customer: { email: 'ben@example.com' } }) }), is: { email: 'ben@example.com' } },
  { name: 'nobody', event: appointment(), is: {} },
])('the customer is $name', ({ event, is }) => {
  expect(customerOf(event)).toEqual(is);
});

test('whose calendar it is and who arranged it are no guests, however their address is written', () => {
  const attendees = [ada, { ...ben, address: 'LENA@example.com' }, { ...ben, address: 'Front@Example.com' }, ben];
  const event = appointment({ ref: { mailbox: 'Lena@Example.com', eventId: 'E' }, organizer: { name: 'Front', address: 'FRONT@example.com' }, attendees });
  expect(guests(event).map(({ address }) => address)).toEqual(['ada@example.com', 'ben@example.com']);
});

test.each<readonly [EventKind, boolean]>([
  ['foreign', true],
  ['booking', true],
  ['hold', true],
  ['void', false],
  ['carrier', false],
  ['claim', false],
])('of the kind %s it is shown: %s', (kind, is) => {
  expect(isShown(appointment({ kind }))).toBe(is);
});
