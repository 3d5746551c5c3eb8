import {
  KEY_PROPERTY,
  KIND_PROPERTY,
  REMINDERS_PROPERTY,
  STATE_PROPERTY,
} from '../../../src/domain/appointment/properties.ts';
import { decodeReminders, type Reminder } from '../../../src/domain/appointment/reminders.ts';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import {
  bookingChange,
  bookingIdOf,
  claimChange,
  holdEvent,
  moveChange,
  touchChange,
  voidChange,
  type EventValues,
  type ValuesOutcome,
} from '../../../src/domain/booking/event-values.ts';
import { appointment, at, change, period, SETTINGS, state } from '../appointment/support.ts';

function valuesOf(outcome: ValuesOutcome): EventValues {
  if (outcome.kind !== 'values') throw new Error(outcome.kind);
  return outcome.values;
}

const PLANNED: Reminder = { minutesBefore: 1440, channel: 'email', outcome: { kind: 'planned' } };

const stateOf = (values: EventValues) => decodeState(values.properties[STATE_PROPERTY]);

test('a hold takes the time for three minutes, and says for which service', () => {
  const slot = period('9:00-9:30');
  const values = valuesOf(holdEvent({ key: 'K', slot, service: 'check-up', now: at('8:00') }));
  expect(values).toMatchObject({ period: slot, freeBusyStatus: 'busy' });
  expect(values.properties).toMatchObject({ [KIND_PROPERTY]: '2', [KEY_PROPERTY]: 'K' });
  expect(stateOf(values)).toEqual(state({ service: 'check-up', holdExpiresAt: at('8:03') }));
});

test('a booking has its customer, status and category, and expires no more', () => {
  const record = {
    service: 'check-up',
    customer: { name: 'Ada Nowak' },
    history: [change()],
    agreedStart: at('9:00'),
    customerZone: 'Europe/Berlin',
  };
  const values = valuesOf(
    bookingChange(
      { key: 'K', subject: 'Ada Nowak', record, reminders: [PLANNED], categories: ['Red'] },
      SETTINGS,
    ),
  );
  expect(values).toMatchObject({ subject: 'Ada Nowak', categories: ['Red', 'Confirmed'], freeBusyStatus: 'busy' });
  expect(values.properties).toMatchObject({ [KIND_PROPERTY]: '1', [KEY_PROPERTY]: 'K' });
  expect(stateOf(values)).toEqual(state(record));
  expect(decodeReminders(values.properties[REMINDERS_PROPERTY])).toEqual({ kind: 'known', value: [PLANNED] });
});

test('a booking whose customer does not fit on the event is refused', () => {
  const customer = { name: 'x'.repeat(300) };
  const record = { customer, history: [change()] };
  const outcome = bookingChange({ key: 'K', subject: '', record }, SETTINGS);
  expect(outcome.kind).toBe('tooLong');
});

test('a claim names its booking, if need be without its service', () => {
  const id = 'A'.repeat(152);
  const short = valuesOf(claimChange({ bookingId: id, service: 'check-up', now: at('8:00') }));
  const long = valuesOf(claimChange({ bookingId: id, service: 's'.repeat(100), now: at('8:00') }));
  for (const values of [short, long]) {
    expect(values.properties[KIND_PROPERTY]).toBe('4');
    expect(bookingIdOf({ kind: 'claim', state: stateOf(values) })).toBe(id);
  }
  expect(stateOf(short)).toMatchObject({ value: { service: 'check-up', holdExpiresAt: at('8:01') } });
  expect(bookingIdOf({ kind: 'booking', state: stateOf(short) })).toBeUndefined();
});

test('void is free', () => {
  expect(voidChange()).toEqual({ freeBusyStatus: 'free', properties: { [KIND_PROPERTY]: '0' } });
});

test('every touch writes another text and keeps the record', () => {
  const before = state({ service: 'check-up', history: [change()], unknownFields: { zz: 1 } });
  const once = valuesOf(touchChange({ state: before }));
  const twice = valuesOf(touchChange({ state: stateOf(once) }));
  expect(stateOf(once)).not.toEqual(before);
  expect(stateOf(twice)).toEqual(before);
  expect(touchChange({ state: { kind: 'malformed', text: '{', problem: '' } })).toEqual({ kind: 'stateUnreadable' });
});

const SENT: Reminder = { minutesBefore: 120, channel: 'sms', outcome: { kind: 'sent', at: at('7:00') } };

test('a move writes the time, who moved it from when, and what is agreed now', () => {
  const slot = period('10:00-10:30');
  const before = appointment({ state: state({ history: [change()], agreedStart: at('9:00') }) });
  const entry = { at: at('8:30'), by: 'Mira Keller', through: 'pane', reason: 'on holiday' } as const;
  const values = valuesOf(moveChange(before, slot, entry));
  expect(values.period).toEqual(slot);
  expect(stateOf(values)).toEqual(
    state({ history: [change()], moves: [{ ...entry, from: at('9:00') }], agreedStart: at('10:00') }),
  );
});

test('a move to a later start plans reminders again that are not due yet', () => {
  const before = appointment({ reminders: { kind: 'known', value: [SENT] }, state: state() });
  const entry = { at: at('7:30'), by: 'Mira Keller', through: 'pane' } as const;
  const values = valuesOf(moveChange(before, period('12:00-12:30'), entry));
  expect(decodeReminders(values.properties[REMINDERS_PROPERTY])).toEqual({
    kind: 'known',
    value: [{ ...SENT, outcome: { kind: 'planned' } }],
  });
});

test('a move notes the move that was made in Outlook before it', () => {
  const before = appointment({ state: state({ agreedStart: at('8:00') }) });
  const entry = { at: at('7:30'), by: 'Mira Keller', through: 'pane' } as const;
  const values = valuesOf(moveChange(before, period('12:00-12:30'), entry));
  expect(stateOf(values)).toEqual(
    state({
      moves: [
        { from: at('8:00'), at: at('7:30'), by: '', through: 'outlook' },
        { ...entry, from: at('9:00') },
      ],
      agreedStart: at('12:00'),
    }),
  );
});

test('the record of a booking that cannot be read is not replaced by moving it', () => {
  const before = appointment({ state: { kind: 'malformed', text: '{', problem: '' } });
  const entry = { at: at('7:30'), by: 'Mira Keller', through: 'pane' } as const;
  expect(moveChange(before, period('12:00-12:30'), entry)).toEqual({ kind: 'stateUnreadable' });
});
