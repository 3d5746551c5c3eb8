import { KIND_PROPERTY, REMINDERS_PROPERTY, STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { decodeReminders } from '../../../src/domain/appointment/reminders.ts';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import { arrivalChange, linkChange, missedStatus } from '../../../src/domain/booking/moving-away.ts';
import { appointment, at, change, state } from '../appointment/support.ts';

const link = { host: 'lena', key: 'K2' };

test('the booking left behind names the other one, and no longer does', () => {
  const before = state({ history: [change()], unknownFields: { zz: 1 } });
  const linked = linkChange({ state: before }, link);
  if (linked.kind !== 'change') throw new Error(linked.reason);
  const after = decodeState(linked.change.properties?.[STATE_PROPERTY]);
  expect(after).toMatchObject({ value: { movingTo: link, unknownFields: { zz: 1 } } });
  const unlinked = linkChange({ state: after }, undefined);
  if (unlinked.kind !== 'change') throw new Error(unlinked.reason);
  expect(decodeState(unlinked.change.properties?.[STATE_PROPERTY])).toEqual(before);
});

test('a record that cannot be read, or has no room, names nothing', () => {
  expect(linkChange({ state: { kind: 'malformed', text: '{', problem: '' } }, link)).toMatchObject({ reason: 'stateUnreadable' });
  const full = state({ customer: { email: 'x'.repeat(200) }, history: [change()] });
  expect(linkChange({ state: full }, link)).toMatchObject({ reason: 'tooLong' });
});

test('the booking that arrives says all that the other one said, and the move', () => {
  const sent = { kind: 'sent', at: at('7:00') } as const;
  const from = appointment({
    subject: '[Confirmed] Ada',
    categories: ['VIP', 'Confirmed'],
    state: state({ customer: { name: 'Ada' }, history: [change()], movingTo: link, touched: true }),
    reminders: { kind: 'known', value: [{ minutesBefore: 60, channel: 'sms', outcome: sent }] },
  });
  const entry = { at: at('8:30'), by: 'Mira Keller', through: 'pane', fromHost: 'jonas' } as const;
  const outcome = arrivalChange(from, { key: 'K2', start: at('12:00'), entry });
  if (outcome.kind !== 'values') throw new Error(outcome.kind);
  const { properties, ...values } = outcome.values;
  expect(values).toEqual({ subject: '[Confirmed] Ada', categories: ['VIP', 'Confirmed'], freeBusyStatus: 'busy' });
  expect(properties[KIND_PROPERTY]).toBe('1');
  expect(decodeState(properties[STATE_PROPERTY])).toEqual(
    state({
      customer: { name: 'Ada' },
      history: [change()],
      moves: [{ ...entry, from: at('9:00') }],
      agreedStart: at('12:00'),
    }),
  );
  expect(decodeReminders(properties[REMINDERS_PROPERTY])).toMatchObject({ value: [{ outcome: { kind: 'planned' } }] });
});

test.each([
  { name: 'the same', left: [change()], arrived: [change()], missed: undefined },
  {
    name: 'one more where it was left',
    left: [change(), change({ status: 'declined', at: at('8:10') })],
    arrived: [change()],
    missed: change({ status: 'declined', at: at('8:10') }),
  },
  { name: 'a newer one where it arrived', left: [change()], arrived: [change({ status: 'arrived', at: at('8:20') })], missed: undefined },
  { name: 'none where it was left', left: [], arrived: [change()], missed: undefined },
])('of the status of both: $name', ({ left, arrived, missed }) => {
  const of = (history: typeof left) => appointment({ state: state({ history }) });
  expect(missedStatus(of(left), of(arrived))).toEqual(missed);
});
