import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { DEFAULT_BUSY_RULES } from '../../../src/domain/availability/busy-rules.ts';
import { inTheWay } from '../../../src/domain/booking/in-the-way.ts';
import { appointment, at, period, SETTINGS, state } from '../appointment/support.ts';

const context = {
  rules: DEFAULT_BUSY_RULES,
  categories: SETTINGS.categories,
  now: at('8:00'),
  slot: period('10:00-10:30'),
  own: { bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
  buffers: new Map([['surgery', { bufferBeforeMinutes: 0, bufferAfterMinutes: 30 }]]),
  ownEvent: appointment({ ref: { mailbox: 'lena@example.com', eventId: 'own' }, uid: 'uid-own' }),
};

test.each<{ name: string; fields: Partial<Appointment>; kinds: string[] }>([
  { name: 'an event over the time', fields: { period: period('10:15-11:00') }, kinds: ['overlap'] },
  { name: 'one within the own gap', fields: { period: period('10:35-11:00') }, kinds: ['buffer'] },
  {
    name: 'one whose gap reaches the time',
    fields: { kind: 'booking', period: period('9:00-9:45'), state: state({ service: 'surgery' }) },
    kinds: ['buffer'],
  },
  { name: 'one that only touches', fields: { period: period('9:30-10:00') }, kinds: [] },
  {
    name: 'a hold that was left behind',
    fields: { kind: 'hold', period: period('10:00-10:30'), state: state({ holdExpiresAt: at('7:00') }) },
    kinds: [],
  },
  {
    name: 'a hold that stands',
    fields: { kind: 'hold', period: period('10:00-10:30'), state: state({ holdExpiresAt: at('8:02') }) },
    kinds: ['overlap'],
  },
  { name: 'a void', fields: { kind: 'void', period: period('10:00-10:30') }, kinds: [] },
  { name: 'the meeting itself', fields: { ...context.ownEvent, period: period('10:00-10:30') }, kinds: [] },
  { name: 'a colleague’s copy of it', fields: { uid: 'uid-own', period: period('10:00-10:30') }, kinds: [] },
  {
    name: 'an occurrence of the series that is being edited',
    fields: { series: { kind: 'occurrence', masterId: 'own' }, period: period('10:00-10:30') },
    kinds: [],
  },
  {
    name: 'an occurrence of another series',
    fields: { series: { kind: 'occurrence', masterId: 'other' }, period: period('10:00-10:30') },
    kinds: ['overlap'],
  },
])('$name', ({ fields, kinds }) => {
  const obstacles = inTheWay([appointment({ uid: 'other', ...fields })], context);
  expect(obstacles.map(({ kind }) => kind)).toEqual(kinds);
});

test('events without a uid are not the same', () => {
  const nameless = appointment({ uid: '', period: period('10:00-10:30') });
  const ownEvent = appointment({ ref: { mailbox: 'm', eventId: 'own' }, uid: '' });
  expect(inTheWay([nameless], { ...context, ownEvent })).toHaveLength(1);
});

test('the earliest comes first', () => {
  const [late, early] = ['10:20-11:00', '9:50-10:10'].map((time, index) =>
    appointment({ ref: { mailbox: 'm', eventId: `E${index}` }, uid: `u${index}`, period: period(time) }),
  );
  const obstacles = inTheWay([late!, early!], { ...context, ownEvent: undefined });
  expect(obstacles.map(({ appointment: one }) => one.ref.eventId)).toEqual(['E1', 'E0']);
});
