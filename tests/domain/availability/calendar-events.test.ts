import { hostReadings, serviceBookings, type CalendarEvent, type EventsRead, type HostEvents, type ReadingContext } from '../../../src/domain/availability/calendar-events.ts';
import type { BookingConfiguration, Service } from '../../../src/domain/book/configuration.ts';
import { newService } from '../../../src/domain/book/defaults.ts';
import { appointment, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';
import { FAR, from, on } from './support/plain.ts';

const massage: Service = { ...newService({ name: 'Massage', durationMinutes: 60, hosts: ['lena'], others: [] }), bufferBeforeMinutes: 5, bufferAfterMinutes: 10 };
const limited: Service = { ...massage, limits: { perDay: { bookings: 3 } } };
const book: BookingConfiguration = { ...configuration(), services: [massage] };
const NOW = on('08:00');

function event(eventId: string, text: string, fields: Partial<CalendarEvent> = {}): CalendarEvent {
  return { ...appointment({ ref: { mailbox: 'lena@example.com', eventId } }), period: from(text), ...fields };
}

function booking(eventId: string, text: string, fields: Partial<CalendarEvent> = {}): CalendarEvent {
  return event(eventId, text, { kind: 'booking', state: state({ service: 'massage' }), ...fields });
}

function hold(text: string, expires?: number): CalendarEvent {
  return event('hold', text, { kind: 'hold', key: 'k1', state: state(expires === undefined ? {} : { holdExpiresAt: expires }) });
}

function read(...events: CalendarEvent[]): EventsRead {
  return { kind: 'known', range: FAR, events };
}

const failed: EventsRead = { kind: 'unknown', range: from('12:00-14:00'), reason: 'forbidden' };

function readingOf(calendars: readonly (readonly EventsRead[])[], more: Partial<ReadingContext> = {}) {
  const events: HostEvents = { host: 'lena', calendars: calendars.map((reads, index) => ({ name: `c${index}`, reads })) };
  return hostReadings([events], { configuration: book, now: NOW, ...more }).get('lena');
}

/** What one read says; the same object for as long as nothing changes. */
function askOf(one: EventsRead) {
  return (more: Partial<ReadingContext> = {}) => readingOf([[one]], more)?.calendars[0]?.reads[0];
}

test('events are the time they take, calendar by calendar, and what could not be read stays unknown', () => {
  const calendars = [[read(booking('b', '09:00-10:00'), event('e', '11:00-12:00')), failed], [read(event('gone', '15:00-16:00', { isCancelled: true }))]];
  expect(readingOf(calendars)).toEqual({
    calendars: [
      {
        calendar: 'c0',
        reads: [
          {
            kind: 'known',
            range: FAR,
            busy: [{ ...from('09:00-10:00'), bufferBeforeMinutes: 5, bufferAfterMinutes: 10, eventId: 'b' }, { ...from('11:00-12:00'), eventId: 'e' }].map((busy) => expect.objectContaining(busy)),
          },
          failed,
        ],
      },
      { calendar: 'c1', reads: [{ kind: 'known', range: FAR, busy: [] }] },
    ],
  });
});

test('each host is told by its id', () => {
  const hosts = ['lena', 'omar'].map((host) => ({ host, calendars: [] }));
  expect([...hostReadings(hosts, { configuration: book, now: NOW, service: limited })]).toEqual([
    ['lena', { calendars: [], bookings: [] }],
    ['omar', { calendars: [], bookings: [] }],
  ]);
});

describe('bookings that limits count', () => {
  test('are those of the service in the first calendar', () => {
    const calendars = [[read(booking('one', '09:00-10:00'), event('e', '11:00-12:00')), failed], [read(booking('two', '13:00-14:00'))]];
    expect(readingOf(calendars, { service: limited })?.bookings).toEqual([from('09:00-10:00')]);
  });

  test('are not collected where nothing limits them', () => {
    const reads = [[read(booking('one', '09:00-10:00'))]];
    expect([readingOf(reads), readingOf(reads, { service: massage })].map((reading) => Object.keys(reading ?? {}))).toEqual([['calendars'], ['calendars']]);
  });

  test('are all but the one that is moved; without a key of one’s own, all', () => {
    const reads = [[read(booking('one', '09:00-10:00', { key: 'k1' }), booking('two', '10:00-11:00', { key: 'k2' }), booking('old', '11:00-12:00'))]];
    const of = (ownKey?: string) => readingOf(reads, { service: limited, ...(ownKey !== undefined && { ownKey }) })?.bookings;
    expect(of('k1')).toEqual([from('10:00-11:00'), from('11:00-12:00')]);
    expect(of()).toEqual([from('09:00-10:00'), from('10:00-11:00'), from('11:00-12:00')]);
  });
});

test.each<{ name: string; found: CalendarEvent; is: boolean }>([
  { name: 'a booking of the service', found: booking('x', '09:00-10:00'), is: true },
  { name: 'a booking of another service', found: booking('x', '09:00-10:00', { state: state({ service: 'taping' }) }), is: false },
  { name: 'a booking whose record cannot be read', found: booking('x', '09:00-10:00', { state: { kind: 'malformed', text: '{', problem: 'is cut off' } }), is: true },
  { name: 'a booking without a record', found: booking('x', '09:00-10:00', { state: { kind: 'absent' } }), is: false },
  { name: 'a hold of the service', found: booking('x', '09:00-10:00', { kind: 'hold' }), is: false },
  { name: 'what is none of ours', found: event('x', '09:00-10:00'), is: false },
  { name: 'a cancelled booking', found: booking('x', '09:00-10:00', { isCancelled: true }), is: false },
  { name: 'a booking marked as cancelled', found: booking('x', '09:00-10:00', { categories: ['Cancelled'] }), is: false },
  { name: 'a booking marked as confirmed', found: booking('x', '09:00-10:00', { categories: ['Confirmed'] }), is: true },
])('$name counts as one of the service: $is', ({ found, is }) => {
  expect(serviceBookings([read(found)], massage, book)).toEqual(is ? [found] : []);
});

test('a booking that two reads hold counts once, and what could not be read has none', () => {
  const once = booking('x', '09:00-10:00');
  expect(serviceBookings([read(once, booking('y', '11:00-12:00')), failed, read({ ...once })], massage, book).map(({ ref }) => ref.eventId)).toEqual(['x', 'y']);
});

describe('one read is worked out once', () => {
  test('while nothing changes', () => {
    const ask = askOf(read(event('e', '11:00-12:00')));
    const first = ask();
    expect(ask()).toBe(first);
    expect(ask({ now: on('08:00', 9) })).toBe(first);
    expect(ask({ ownKey: 'k1' })).not.toBe(first);
    expect(ask()).not.toBe(first);
  });

  test('and anew for another book', () => {
    const ask = askOf(read(event('e', '11:00-12:00', { freeBusyStatus: 'tentative' })));
    const lenient = { ...book, busyRules: { busy: true, outOfOffice: true, tentative: false, workingElsewhere: false, allDay: true, private: true } };
    expect(ask()).toMatchObject({ busy: [from('11:00-12:00')] });
    expect(ask({ configuration: lenient })).toMatchObject({ busy: [] });
    expect(ask()).toMatchObject({ busy: [from('11:00-12:00')] });
  });

  test('and anew for another key of one’s own', () => {
    const ask = askOf(read(hold('11:00-12:00', on('09:00'))));
    expect([ask(), ask({ ownKey: 'k1' }), ask({ ownKey: 'k2' })]).toMatchObject([{ busy: [from('11:00-12:00')] }, { busy: [] }, { busy: [from('11:00-12:00')] }]);
  });

  test('until the first of its holds expires, and again until the next does', () => {
    const later = { ...hold('13:00-14:00', on('09:30')), ref: { mailbox: 'lena@example.com', eventId: 'later' } };
    const ask = askOf(read(later, hold('11:00-12:00', on('09:00'))));
    const first = ask();
    expect(ask({ now: on('08:59') })).toBe(first);
    const second = ask({ now: on('09:00') });
    expect(second).toMatchObject({ busy: [from('13:00-14:00')] });
    expect(ask({ now: on('09:29') })).toBe(second);
    const third = ask({ now: on('09:30') });
    expect(third).toMatchObject({ busy: [] });
    expect(ask({ now: on('20:00') })).toBe(third);
  });

  test('and asked about an earlier time, a hold that had expired stands', () => {
    const ask = askOf(read(hold('11:00-12:00', on('09:00'))));
    expect([ask({ now: on('10:00') }), ask({ now: on('08:30') })]).toMatchObject([{ busy: [] }, { busy: [from('11:00-12:00')] }]);
  });

  test.each<{ name: string; never: CalendarEvent }>([
    { name: 'a hold without expiry', never: hold('11:00-12:00') },
    { name: 'a hold whose record cannot be read', never: { ...hold('11:00-12:00'), state: { kind: 'malformed', text: '{', problem: 'is cut off' } } },
    { name: 'a booking that was a hold once', never: booking('b', '11:00-12:00', { state: state({ service: 'massage', holdExpiresAt: on('09:00') }) }) },
  ])('for good, where there is only $name', ({ never }) => {
    const ask = askOf(read(never));
    const first = ask();
    expect(first).toMatchObject({ busy: [from('11:00-12:00')] });
    expect(ask({ now: on('20:00') })).toBe(first);
  });
});
