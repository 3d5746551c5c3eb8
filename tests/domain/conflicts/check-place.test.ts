import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import type { HostEvents } from '../../../src/domain/availability/calendar-events.ts';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import { newHost } from '../../../src/domain/book/defaults.ts';
import { checkPlace } from '../../../src/domain/conflicts/check-place.ts';
import { appointment, at, period, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

/** 21 November 2026 is a Saturday. */
const workingHours = { timeZone: 'UTC', overrides: [], weekly: { 6: [{ start: '09:00', end: '17:00' }] } };
const lena = newHost({ name: 'Lena Marek', mailbox: 'lena@example.com', workingHours, others: [] });
const base = configuration();
const BOOK: BookingConfiguration = {
  ...base,
  hosts: [lena],
  services: [{ ...base.services[0]!, slug: 'visit', durationMinutes: 30, bufferAfterMinutes: 10, minimumNoticeMinutes: 60 }],
};
const ada = event('ada', '9:00-9:30', { kind: 'booking', key: 'k1', state: state({ service: 'visit' }) });

function event(id: string, time: string, fields: Partial<Appointment> = {}): Appointment {
  return appointment({ ref: { mailbox: 'lena@example.com', eventId: id }, subject: id, period: period(time), ...fields });
}

function reads(events: readonly Appointment[] | 'unknown'): HostEvents[] {
  const range = { start: at('0:00'), end: at('23:59') };
  const read = events === 'unknown'
    ? { kind: 'unknown' as const, range, reason: 'forbidden' }
    : { kind: 'known' as const, range, events };
  return [{ host: lena.id, calendars: [{ name: 'Lena', reads: [read] }] }];
}

test.each([
  { name: 'nothing stands there', to: '14:00-14:30', events: [ada], is: 'free' },
  { name: 'where it stands itself, a little later', to: '9:15-9:45', events: [ada], is: 'free' },
  { name: 'over another', to: '14:00-14:30', events: [ada, event('ben', '14:15-15:00')], is: 'taken' },
  { name: 'too near to another', to: '14:00-14:30', events: [ada, event('ben', '14:35-15:00')], is: 'taken' },
  { name: 'longer than its service, over another', to: '14:00-15:00', events: [event('ben', '14:45-15:00')], is: 'taken' },
  { name: 'outside opening hours', to: '18:00-18:30', events: [ada], is: 'unusual' },
  { name: 'sooner than the service allows', to: '9:30-10:00', now: '9:00', events: [ada], is: 'unusual' },
  { name: 'taken counts more than hours', to: '18:00-18:30', events: [event('ben', '18:00-19:00')], is: 'taken' },
  { name: 'a calendar that could not be read', to: '14:00-14:30', events: 'unknown', is: 'unknown' },
  { name: 'what is no booking moves, too', moving: event('typed', '9:00-9:30'), to: '9:10-9:40', events: [event('typed', '9:00-9:30')], is: 'free' },
] as const)('$name: $is', ({ to, events, is, ...more }) => {
  const now = at('now' in more ? more.now : '6:00');
  const moving = 'moving' in more ? more.moving : ada;
  const check = checkPlace(
    { appointment: moving, period: period(to), host: lena },
    { configuration: BOOK, now, events: reads(events) },
  );
  expect(check.kind).toBe(is);
  expect(check.explanation.isFree).toBe(is === 'free');
});

test('of a host of whom nothing was read, nothing is known', () => {
  const place = { appointment: ada, period: period('14:00-14:30'), host: lena };
  expect(checkPlace(place, { configuration: BOOK, now: at('6:00'), events: [] }).kind).toBe('unknown');
});
