import { KEY_PROPERTY, KIND_PROPERTY, STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import { adopt } from '../../../src/domain/booking/adopt.ts';
import { appointment, at, period, SETTINGS, state } from '../appointment/support.ts';

const adoption = {
  key: 'K',
  service: 'visit',
  customer: { name: 'Ada', email: 'ada@example.com' },
  at: at('8:00'),
  by: 'Mira',
};
const entered = appointment({ kind: 'foreign', period: period('10:00-10:30') });

function record(outcome: ReturnType<typeof adopt>) {
  if (outcome.kind !== 'change') throw new Error(outcome.reason);
  return decodeState(outcome.change.properties?.[STATE_PROPERTY]);
}

test('only our properties are written: kind, key and record', () => {
  const outcome = adopt(entered, adoption, SETTINGS);
  expect(outcome).toMatchObject({
    kind: 'change',
    change: { properties: { [KIND_PROPERTY]: '1', [KEY_PROPERTY]: 'K' } },
  });
  expect(outcome.kind === 'change' && Object.keys(outcome.change)).toEqual(['properties']);
  expect(record(outcome)).toEqual({
    kind: 'known',
    value: {
      service: 'visit',
      customer: adoption.customer,
      history: [{ status: 'awaiting', at: at('8:00'), by: 'Mira', through: 'pane' }],
      agreedStart: at('10:00'),
    },
  });
});

test('what was recorded before stays', () => {
  const history = [{ status: 'confirmed', at: at('7:00'), by: 'Tom', through: 'pane' }] as const;
  const known = { ...entered, key: 'old', state: state({ customer: { phone: '123' }, history }) };
  const outcome = adopt(known, adoption, SETTINGS);
  expect(outcome).toMatchObject({ change: { properties: { [KEY_PROPERTY]: 'old' } } });
  expect(record(outcome)).toMatchObject({
    value: { history, customer: { name: 'Ada', email: 'ada@example.com', phone: '123' } },
  });
});

test.each([
  { category: SETTINGS.categories.confirmed, status: 'confirmed' },
  { category: SETTINGS.categories.cancelled, status: 'cancelled' },
  { category: 'Anything', status: 'awaiting' },
])('with the category $category it is $status', ({ category, status }) => {
  const outcome = adopt({ ...entered, categories: [category] }, adoption, SETTINGS);
  expect(record(outcome)).toMatchObject({ value: { history: [{ status }] } });
});

test('what is a booking by now is left alone', () => {
  expect(adopt({ ...entered, kind: 'booking' }, adoption, SETTINGS)).toEqual({ kind: 'change', change: {} });
});

test.each([
  { name: 'a cancelled meeting', fields: { isCancelled: true }, reason: 'eventCancelled' },
  { name: 'what is private to its owner', fields: { isPrivate: true, subject: '', attendees: [] }, reason: 'private' },
  {
    name: 'a record of something else',
    fields: { state: { kind: 'malformed', text: '{', problem: 'is cut off' } as const },
    reason: 'stateUnreadable',
  },
])('$name is refused', ({ fields, reason }) => {
  expect(adopt({ ...entered, ...fields }, adoption, SETTINGS)).toEqual({ kind: 'refused', reason });
});

test('a contact that leaves no room is refused', () => {
  const customer = { name: 'A'.repeat(200), email: `${'b'.repeat(60)}@example.com` };
  expect(adopt(entered, { ...adoption, customer }, SETTINGS)).toEqual({ kind: 'refused', reason: 'tooLong' });
});
