import { confirmationOf } from '../../../src/domain/appointment/confirmation.ts';
import { mark, undoMark, undoOf, withChange } from '../../../src/domain/appointment/marking.ts';
import { REMINDERS_PROPERTY, STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { decodeReminders } from '../../../src/domain/appointment/reminders.ts';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import { appointment, at, change, guest, period, SETTINGS, state } from './support.ts';

const PREFIXED = { ...SETTINGS, titlePrefixes: { ...SETTINGS.titlePrefixes, enabled: true } };

function changeOf(outcome: ReturnType<typeof mark>) {
  if (outcome.kind !== 'change') throw new Error(outcome.reason);
  return outcome.change;
}

test('category, prefix and record are written together, and foreign categories and words are kept', () => {
  const before = appointment({ subject: 'VIP: Ada', categories: ['VIP', 'Cancelled', 'Insurance'] });
  const written = changeOf(mark(before, change(), PREFIXED));
  expect(written.categories).toEqual(['VIP', 'Insurance', 'Confirmed']);
  expect(written.subject).toBe('[Confirmed] VIP: Ada');
  const after = withChange(before, written, decodeState);
  expect(confirmationOf(after, PREFIXED)).toMatchObject({ status: 'confirmed', reason: 'recorded' });
});

test('with prefixes off the title is not touched', () => {
  expect(changeOf(mark(appointment(), change(), SETTINGS))).not.toHaveProperty('subject');
});

test('the title of a meeting stays: Outlook would mail everybody invited about another one', () => {
  const meeting = appointment({ attendees: [guest('needsAction')] });
  const written = changeOf(mark(meeting, change(), PREFIXED));
  expect(written).not.toHaveProperty('subject');
  const after = withChange(meeting, written, decodeState);
  expect(confirmationOf(after, PREFIXED)).toMatchObject({ status: 'confirmed', reason: 'recorded' });
  expect(undoMark(after, undoOf(meeting, written, PREFIXED), PREFIXED)).not.toHaveProperty('change.subject');
});

test('a title that a meeting had before contradicts no mark since', () => {
  const meeting = appointment({ subject: '[Confirmed] Ada', attendees: [guest('needsAction')] });
  const cancelled = changeOf(mark(meeting, change({ status: 'cancelled' }), PREFIXED));
  const after = withChange(meeting, cancelled, decodeState);
  expect(confirmationOf(after, PREFIXED)).toMatchObject({ status: 'cancelled', reason: 'recorded' });
});

test('a move made in Outlook is noted with the next mark, and its reminders are planned again', () => {
  const sent = { kind: 'sent', at: at('7:00') } as const;
  const dragged = appointment({
    period: period('12:00-12:30'),
    state: state({ history: [change({ status: 'awaiting' })], agreedStart: at('9:00') }),
    reminders: { kind: 'known', value: [{ minutesBefore: 60, channel: 'sms', outcome: sent }] },
  });
  const { properties = {} } = changeOf(mark(dragged, change({ at: at('8:00') }), SETTINGS));
  expect(decodeState(properties[STATE_PROPERTY])).toMatchObject({
    value: {
      agreedStart: at('12:00'),
      moves: [{ from: at('9:00'), at: at('8:00'), by: '', through: 'outlook' }],
    },
  });
  expect(decodeReminders(properties[REMINDERS_PROPERTY])).toMatchObject({ value: [{ outcome: { kind: 'planned' } }] });
});

test('the customer and the history before stay in the record', () => {
  const before = appointment({
    state: state({ service: 'first-visit', customer: { name: 'Ada' }, history: [change({ status: 'awaiting' })] }),
  });
  const written = changeOf(mark(before, change({ at: at('8:30') }), SETTINGS));
  expect(decodeState(written.properties?.[STATE_PROPERTY])).toEqual({
    kind: 'known',
    value: {
      service: 'first-visit',
      customer: { name: 'Ada' },
      history: [change({ status: 'awaiting' }), change({ at: at('8:30') })],
    },
  });
});

test.each([
  { name: 'a meeting cancelled in Outlook', fields: { isCancelled: true }, reason: 'eventCancelled' },
  { name: 'a private one whose details are withheld', fields: { isPrivate: true, subject: '' }, reason: 'private' },
  { name: 'a private one shown under Exchange’s own words', fields: { isPrivate: true, subject: 'Private Appointment' }, reason: 'private' },
  { name: 'a record that cannot be read', fields: { state: { kind: 'malformed', text: '{', problem: '' } }, reason: 'stateUnreadable' },
  { name: 'a contact that leaves no room', fields: { state: state({ customer: { email: 'a'.repeat(260) } }) }, reason: 'tooLong' },
] as const)('$name is not marked', ({ fields, reason }) => {
  expect(mark(appointment(fields), change(), SETTINGS)).toEqual({ kind: 'refused', reason });
});

test('a record that cannot be read is replaced only when that was said', () => {
  const before = appointment({ state: { kind: 'malformed', text: '{', problem: '' } });
  const outcome = mark(before, change(), { ...SETTINGS, replaceUnreadableState: true });
  expect(outcome.kind).toBe('change');
});

test('a private appointment whose details are visible is marked', () => {
  expect(mark(appointment({ isPrivate: true }), change(), SETTINGS).kind).toBe('change');
});

test('undo brings back what stood there, and keeps what others changed meanwhile', () => {
  const before = appointment({ subject: 'Ada', categories: ['VIP', 'Cancelled'], state: state({ history: [change({ status: 'cancelled' })] }) });
  const written = changeOf(mark(before, change({ at: at('8:30') }), PREFIXED));
  const undo = undoOf(before, written, PREFIXED);
  const since = withChange(before, written, decodeState);
  const outcome = undoMark({ ...since, categories: [...since.categories, 'Insurance'] }, undo, PREFIXED);
  if (outcome.kind !== 'change') throw new Error(outcome.reason);
  expect(outcome.change.categories).toEqual(['VIP', 'Insurance', 'Cancelled']);
  expect(outcome.change.subject).toBe('Ada');
  const after = withChange(since, outcome.change, decodeState);
  expect(confirmationOf(after, PREFIXED)).toMatchObject({ status: 'cancelled', reason: 'recorded' });
});

test('undo of the first mark leaves no record', () => {
  const before = appointment();
  const written = changeOf(mark(before, change(), SETTINGS));
  const outcome = undoMark(withChange(before, written, decodeState), undoOf(before, written, SETTINGS), SETTINGS);
  expect(outcome).toEqual({ kind: 'change', change: { categories: [], properties: { [STATE_PROPERTY]: '' } } });
});

test('a title changed by somebody since is not taken back with the mark', () => {
  const before = appointment({ subject: 'Ada' });
  const written = changeOf(mark(before, change(), PREFIXED));
  const since = { ...withChange(before, written, decodeState), subject: '[Confirmed] Ada Nowak, knee' };
  const outcome = undoMark(since, undoOf(before, written, PREFIXED), PREFIXED);
  if (outcome.kind !== 'change') throw new Error(outcome.reason);
  expect(outcome.change).not.toHaveProperty('subject');
});

test('nothing is taken back over somebody else’s newer mark', () => {
  const before = appointment();
  const written = changeOf(mark(before, change(), SETTINGS));
  const since = withChange(before, written, decodeState);
  const theirs = withChange(since, changeOf(mark(since, change({ status: 'noShow', by: 'Tom' }), SETTINGS)), decodeState);
  expect(undoMark(theirs, undoOf(before, written, SETTINGS), SETTINGS)).toEqual({ kind: 'refused', reason: 'markedSince' });
});
