import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { DEFAULT_BUSY_RULES } from '../../../src/domain/availability/busy-rules.ts';
import { claimsOf, rangeOfClaims, type ClaimContext } from '../../../src/domain/booking/claims-of.ts';
import { appointment, at, period, SETTINGS, state } from '../appointment/support.ts';

const context: ClaimContext = {
  rules: DEFAULT_BUSY_RULES,
  categories: SETTINGS.categories,
  now: at('8:00'),
  slot: period('10:00-10:30'),
  own: { bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
  buffers: new Map([['surgery', { bufferBeforeMinutes: 0, bufferAfterMinutes: 30 }]]),
};

test.each<{ name: string; fields: Partial<Appointment>; kinds: string[] }>([
  { name: 'an event at the slot blocks', fields: { period: period('10:00-10:30') }, kinds: ['blocking'] },
  { name: 'one that only touches it does not', fields: { period: period('9:30-10:00') }, kinds: [] },
  { name: 'one within the buffer after it does', fields: { period: period('10:35-11:00') }, kinds: ['blocking'] },
  { name: 'one at the end of that buffer does not', fields: { period: period('10:40-11:00') }, kinds: [] },
  {
    name: 'a booking whose own buffer reaches the slot does',
    fields: { kind: 'booking', period: period('9:00-9:45'), state: state({ service: 'surgery' }) },
    kinds: ['booking'],
  },
  {
    name: 'an expired hold still counts',
    fields: { kind: 'hold', period: period('10:00-10:30'), state: state({ holdExpiresAt: at('7:00') }) },
    kinds: ['hold'],
  },
  { name: 'a claim counts', fields: { kind: 'claim', period: period('10:00-10:30') }, kinds: ['claim'] },
  { name: 'a void is shown to be deleted', fields: { kind: 'void', period: period('10:00-10:30') }, kinds: ['void'] },
  { name: 'the carrier does not count', fields: { kind: 'carrier', period: period('10:00-10:30') }, kinds: [] },
  {
    name: 'what is cancelled does not count',
    fields: { kind: 'booking', period: period('10:00-10:30'), categories: ['cancelled'] },
    kinds: [],
  },
  {
    name: 'a status that nobody knows counts',
    fields: { period: period('10:00-10:30'), freeBusyStatus: 'unknown' },
    kinds: ['blocking'],
  },
])('$name', ({ fields, kinds }) => {
  expect(claimsOf([appointment(fields)], context).map(({ kind }) => kind)).toEqual(kinds);
});

test('a claim carries what decisions need', () => {
  const hold = appointment({
    kind: 'hold',
    key: 'K',
    period: period('10:00-10:30'),
    createdAt: at('7:59'),
    state: state({ holdExpiresAt: at('8:02') }),
  });
  expect(claimsOf([hold], context)).toEqual([
    {
      id: 'E1',
      version: 'W/"1"',
      kind: 'hold',
      period: period('10:00-10:30'),
      key: 'K',
      createdAt: at('7:59'),
      expiresAt: at('8:02'),
      bookingId: undefined,
    },
  ]);
});

test('calendars are read as far as any buffer reaches', () => {
  expect(rangeOfClaims(context)).toEqual(period('9:30-10:40'));
});
