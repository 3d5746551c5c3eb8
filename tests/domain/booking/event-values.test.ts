import { KEY_PROPERTY, KIND_PROPERTY, STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
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
import { at, change, period, SETTINGS, state } from '../appointment/support.ts';

function valuesOf(outcome: ValuesOutcome): EventValues {
  if (outcome.kind !== 'values') throw new Error(outcome.kind);
  return outcome.values;
}

const stateOf = (values: EventValues) => decodeState(values.properties[STATE_PROPERTY]);

test('a hold takes the time for three minutes, and says for which service', () => {
  const slot = period('9:00-9:30');
  const values = valuesOf(holdEvent({ key: 'K', slot, service: 'check-up', now: at('8:00') }));
  expect(values).toMatchObject({ period: slot, freeBusyStatus: 'busy' });
  expect(values.properties).toMatchObject({ [KIND_PROPERTY]: '2', [KEY_PROPERTY]: 'K' });
  expect(stateOf(values)).toEqual(state({ service: 'check-up', holdExpiresAt: at('8:03') }));
});

test('a booking has its customer, status and category, and expires no more', () => {
  const values = valuesOf(
    bookingChange(
      { key: 'K', subject: 'Ada Nowak', service: 'check-up', customer: { name: 'Ada Nowak' }, status: change(), categories: ['Red'] },
      SETTINGS,
    ),
  );
  expect(values).toMatchObject({ subject: 'Ada Nowak', categories: ['Red', 'Confirmed'], freeBusyStatus: 'busy' });
  expect(values.properties).toMatchObject({ [KIND_PROPERTY]: '1', [KEY_PROPERTY]: 'K' });
  expect(stateOf(values)).toEqual(
    state({ service: 'check-up', customer: { name: 'Ada Nowak' }, history: [change()] }),
  );
});

test('a booking whose customer does not fit on the event is refused', () => {
  const customer = { name: 'x'.repeat(300) };
  const outcome = bookingChange({ key: 'K', subject: '', customer, status: change() }, SETTINGS);
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
  const before = state({ service: 'check-up', history: [change()], unknownFields: { z: 1 } });
  const once = valuesOf(touchChange({ state: before }));
  const twice = valuesOf(touchChange({ state: stateOf(once) }));
  expect(stateOf(once)).not.toEqual(before);
  expect(stateOf(twice)).toEqual(before);
  expect(touchChange({ state: { kind: 'malformed', text: '{', problem: '' } })).toEqual({ kind: 'stateUnreadable' });
});

test('a move writes the time, and keeps the record', () => {
  const slot = period('10:00-10:30');
  const before = state({ history: [change()] });
  expect(valuesOf(moveChange({ state: before }, slot))).toEqual({ period: slot, properties: {} });
  const awaiting = change({ status: 'awaiting', at: at('8:30') });
  const values = valuesOf(moveChange({ state: before }, slot, awaiting));
  expect(values.period).toEqual(slot);
  expect(stateOf(values)).toEqual(state({ history: [change(), awaiting] }));
});
