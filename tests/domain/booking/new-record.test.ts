import { companionChange, isCompanionOf, teamKeys } from '../../../src/domain/booking/companions.ts';
import { newRecord, plannedReminders } from '../../../src/domain/booking/new-record.ts';
import { STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import { appointment, at, change, state } from '../appointment/support.ts';

const plan = [
  { minutesBefore: 1440, channel: 'email' },
  { minutesBefore: 60, channel: 'sms' },
] as const;

test.each([
  { name: 'by mail and by phone', customer: { email: 'a@b.example', phone: '1' }, start: at('9:00') + 2 * 86_400_000, minutes: [1440, 60] },
  { name: 'only by what the customer has', customer: { phone: '1' }, start: at('9:00') + 2 * 86_400_000, minutes: [60] },
  { name: 'only what is not over already', customer: { email: 'a@b.example', phone: '1' }, start: at('12:00'), minutes: [60] },
  { name: 'not at all', customer: {}, start: at('12:00'), minutes: [] },
])('a booking is reminded of $name', ({ customer, start, minutes }) => {
  const reminders = plannedReminders(plan, { customer, start, now: at('8:00') });
  expect(reminders.map(({ minutesBefore }) => minutesBefore)).toEqual(minutes);
});

test('a series has no one start that was agreed', () => {
  const booking = { service: 'check-up', customer: { name: 'Ada' }, status: change() };
  expect(newRecord({ ...booking, start: at('9:00') })).toHaveProperty('agreedStart', at('9:00'));
  expect(newRecord({ ...booking, start: undefined })).not.toHaveProperty('agreedStart');
});

test('who is reached at the booking of a team is not to be reached at a companion once more', () => {
  const companionOf = { host: 'jonas', key: 'K' };
  const main = appointment({
    key: 'K',
    state: state({ customer: { name: 'Ada', email: 'a@b.example', phone: '1' }, history: [change()] }),
  });
  const claim = appointment({ key: 'K.1', kind: 'claim', state: state({ companionOf }) });
  const outcome = companionChange(claim, main);
  if (outcome.kind !== 'values') throw new Error(outcome.kind);
  const written = decodeState(outcome.values.properties[STATE_PROPERTY]);
  expect(written).toEqual(state({ customer: { name: 'Ada' }, history: [change()], companionOf }));
  expect(isCompanionOf({ ...claim, state: written }, main)).toBe(true);
  expect(isCompanionOf(appointment(), main)).toBe(false);
});

test('the events of one booking of a team have keys of their own', () => {
  expect(teamKeys('K', 3)).toEqual(['K', 'K.1', 'K.2']);
});
