import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { confirmationOf } from '../../../src/domain/appointment/confirmation.ts';
import type { RecordedStatus } from '../../../src/domain/appointment/state.ts';
import { appointment, change, guest, SETTINGS, state } from './support.ts';

const recorded = (status: RecordedStatus, at = '8:00') =>
  state({ history: [change({ status, at: Temporal.Instant.from(`2026-11-21T${at.padStart(5, '0')}Z`).epochMilliseconds })] });

const cases: readonly {
  name: string;
  fields: Partial<Appointment>;
  status: string;
  reason: string;
}[] = [
  { name: 'nothing said yet is awaiting', fields: {}, status: 'awaiting', reason: 'nothingYet' },
  { name: 'a cancelled event is cancelled whatever else it says', fields: { isCancelled: true, categories: ['Confirmed'], state: recorded('confirmed') }, status: 'cancelled', reason: 'eventCancelled' },
  { name: 'record and category agree', fields: { categories: ['Confirmed'], state: recorded('confirmed') }, status: 'confirmed', reason: 'recorded' },
  { name: 'arrived keeps the Confirmed category', fields: { categories: ['Confirmed'], state: recorded('arrived') }, status: 'arrived', reason: 'recorded' },
  { name: 'no-show has no category', fields: { state: recorded('noShow') }, status: 'noShow', reason: 'recorded' },
  { name: 'category names are compared without case', fields: { categories: ['confirmed'] }, status: 'confirmed', reason: 'categoryByHand' },
  { name: 'foreign categories say nothing', fields: { categories: ['VIP', 'Insurance'] }, status: 'awaiting', reason: 'nothingYet' },
  { name: 'a category set by hand wins over the record', fields: { categories: ['Cancelled'], state: recorded('confirmed') }, status: 'cancelled', reason: 'categoryByHand' },
  { name: 'a category taken away by hand wins over the record', fields: { state: recorded('confirmed') }, status: 'awaiting', reason: 'categoryRemovedByHand' },
  { name: 'both categories are conflicting', fields: { categories: ['Cancelled', 'Confirmed'], state: recorded('confirmed') }, status: 'conflicting', reason: 'bothCategories' },
  { name: 'an accepted invitation is confirmed', fields: { attendees: [guest('accepted', '7:00')] }, status: 'confirmed', reason: 'response' },
  { name: 'a tentative answer is tentative', fields: { attendees: [guest('tentative', '7:00')] }, status: 'tentative', reason: 'response' },
  { name: 'a declined one is declined, not cancelled', fields: { attendees: [guest('declined', '7:00')] }, status: 'declined', reason: 'response' },
  { name: 'an answer newer than the record is the customer’s word', fields: { categories: ['Confirmed'], state: recorded('confirmed'), attendees: [guest('declined', '8:30')] }, status: 'declined', reason: 'response' },
  { name: 'an answer older than the record is not', fields: { categories: ['Confirmed'], state: recorded('confirmed'), attendees: [guest('declined', '7:30')] }, status: 'confirmed', reason: 'recorded' },
  { name: 'an answer of the record’s own minute is not newer', fields: { categories: ['Confirmed'], state: recorded('confirmed', '8:00'), attendees: [guest('declined', '8:00')] }, status: 'confirmed', reason: 'recorded' },
  { name: 'a newer answer that says the same changes nothing', fields: { categories: ['Confirmed'], state: recorded('confirmed'), attendees: [guest('accepted', '8:30')] }, status: 'confirmed', reason: 'recorded' },
  { name: 'accepting after it was cancelled contradicts', fields: { categories: ['Cancelled'], state: recorded('cancelled'), attendees: [guest('accepted', '8:30')] }, status: 'conflicting', reason: 'categoryAgainstResponse' },
  { name: 'declining after it was cancelled does not', fields: { categories: ['Cancelled'], state: recorded('cancelled'), attendees: [guest('declined', '8:30')] }, status: 'cancelled', reason: 'recorded' },
  { name: 'who has arrived has arrived, whatever is answered later', fields: { categories: ['Confirmed'], state: recorded('arrived'), attendees: [guest('declined', '9:30')] }, status: 'arrived', reason: 'recorded' },
  { name: 'a hand-set category against an answer of unknown order contradicts', fields: { categories: ['Confirmed'], attendees: [guest('declined', '7:00')] }, status: 'conflicting', reason: 'categoryAgainstResponse' },
  { name: 'a hand-set category and an agreeing answer do not', fields: { categories: ['Confirmed'], attendees: [guest('accepted', '7:00')] }, status: 'confirmed', reason: 'categoryByHand' },
  { name: 'an answer after a category was taken away counts', fields: { state: recorded('confirmed'), attendees: [guest('accepted', '8:30')] }, status: 'confirmed', reason: 'response' },
  { name: 'a title prefix alone counts', fields: { subject: '[Cancelled] Ada' }, status: 'cancelled', reason: 'titlePrefix' },
  { name: 'a prefix against the category contradicts', fields: { subject: '[Cancelled] Ada', categories: ['Confirmed'] }, status: 'conflicting', reason: 'categoryAgainstTitle' },
  { name: 'both prefixes contradict', fields: { subject: '[Cancelled] [Confirmed] Ada' }, status: 'conflicting', reason: 'categoryAgainstTitle' },
  { name: 'a prefix left over from a category taken away says nothing', fields: { subject: '[Confirmed] Ada', state: recorded('confirmed') }, status: 'awaiting', reason: 'categoryRemovedByHand' },
  { name: 'a record that cannot be read is unknown, never unconfirmed', fields: { state: { kind: 'malformed', text: '{', problem: 'is cut off' } }, status: 'unknown', reason: 'stateUnreadable' },
  { name: 'a category still speaks beside a record that cannot be read', fields: { categories: ['Confirmed'], state: { kind: 'malformed', text: '{', problem: 'is cut off' } }, status: 'confirmed', reason: 'categoryByHand' },
];

test.each(cases)('$name', ({ fields, status, reason }) => {
  expect(confirmationOf(appointment(fields), SETTINGS)).toMatchObject({ status, reason });
});

test('the record says who, when and through what', () => {
  const confirmation = confirmationOf(
    appointment({ categories: ['Confirmed'], state: recorded('confirmed') }),
    SETTINGS,
  );
  expect(confirmation.change).toEqual({ at: change().at, by: 'Mira Keller', through: 'pane' });
});

test('with a contact on record only that guest’s answer counts', () => {
  const attendees = [guest('declined', '8:30'), { ...guest('accepted', '8:40'), address: 'bo@example.com' }];
  const customer = { email: 'BO@example.com' };
  expect(confirmationOf(appointment({ attendees, state: state({ customer }) }), SETTINGS).status).toBe('confirmed');
});

test('guests who answer differently leave it awaiting', () => {
  const attendees = [guest('declined', '8:30'), { ...guest('accepted', '8:40'), address: 'bo@example.com' }];
  expect(confirmationOf(appointment({ attendees }), SETTINGS).status).toBe('awaiting');
});

test('a room’s answer is not the customer’s', () => {
  const attendees = [{ ...guest('accepted', '8:30'), role: 'resource' as const }];
  expect(confirmationOf(appointment({ attendees }), SETTINGS).status).toBe('awaiting');
});

test('names of categories are configuration', () => {
  const german = { ...SETTINGS, categories: { confirmed: 'Bestätigt', cancelled: 'Abgesagt' } };
  expect(confirmationOf(appointment({ categories: ['Bestätigt'] }), german).status).toBe('confirmed');
  expect(confirmationOf(appointment({ categories: ['Confirmed'] }), german).status).toBe('awaiting');
});
