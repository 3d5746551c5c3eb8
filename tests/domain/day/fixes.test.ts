import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import type { Conflict } from '../../../src/domain/conflicts/conflict.ts';
import { canMove, fixesOf } from '../../../src/domain/day/fixes.ts';
import { appointment, guest } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

const visit = appointment({ ref: { mailbox: 'lena@example.com', eventId: 'V' } });
const other = appointment({ ref: { mailbox: 'lena@example.com', eventId: 'O' } });

function kinds(one: Appointment, conflict: Conflict): string[] {
  return fixesOf(one, conflict, configuration()).map((fix) => (fix.kind === 'move' ? `move ${fix.appointment.ref.eventId}` : fix.kind));
}

test('of two that overlap either is moved, or both stay', () => {
  expect(kinds(visit, { kind: 'overlap', other })).toEqual(['move V', 'move O', 'accept']);
});

test('what cannot be moved is not offered', () => {
  const lunch = appointment({ ref: other.ref, freeBusyStatus: 'oof' });
  expect(kinds(visit, { kind: 'overlap', other: lunch })).toEqual(['move V', 'accept']);
  expect(kinds(lunch, { kind: 'overlap', other: visit })).toEqual(['move V', 'accept']);
});

test('what was left behind is cleared away or finished, and nothing else', () => {
  expect(kinds(visit, { kind: 'holdExpired', since: 0 })).toEqual(['clear']);
  expect(kinds(visit, { kind: 'claimLeft', since: 0 })).toEqual(['clear']);
  expect(kinds(visit, { kind: 'moveLeft', host: 'tom' })).toEqual(['finish']);
});

test.each<{ readonly name: string; readonly fields: Partial<Appointment>; readonly can: boolean }>([
  { name: 'a booking', fields: { kind: 'booking' }, can: true },
  { name: 'what was entered in Outlook', fields: {}, can: true },
  { name: 'a hold', fields: { kind: 'hold' }, can: false },
  { name: 'a claim', fields: { kind: 'claim' }, can: false },
  { name: 'an all-day booking', fields: { kind: 'booking', isAllDay: true }, can: false },
  { name: 'a cancelled meeting', fields: { kind: 'booking', isCancelled: true }, can: false },
  { name: 'somebody else’s meeting', fields: { kind: 'booking', isOrganizer: false }, can: false },
  { name: 'private without details', fields: { kind: 'booking', isPrivate: true, subject: '' }, can: false },
  { name: 'a meeting among colleagues', fields: { attendees: [{ ...guest('accepted'), address: configuration().hosts[0]!.destination.mailbox }], ref: { mailbox: 'tom@example.com', eventId: 'M' } }, can: false },
])('moving $name: $can', ({ fields, can }) => {
  expect(canMove(appointment(fields), configuration())).toBe(can);
});
