import { bookQuery } from '../../../src/domain/availability/book-query.ts';
import { hostReadings, type CalendarEvent, type HostEvents } from '../../../src/domain/availability/calendar-events.ts';
import { findStarts } from '../../../src/domain/availability/find-starts.ts';
import type { BookingConfiguration, Host, Service } from '../../../src/domain/book/configuration.ts';
import { newHost, newService } from '../../../src/domain/book/defaults.ts';
import { isRotated, rankFree, rotationReadsFrom } from '../../../src/domain/rotation/service-rotation.ts';
import { DAY, HOUR } from '../../../src/domain/time/period.ts';
import { appointment, change, state } from '../appointment/support.ts';
import { configuration } from '../book/support.ts';

const NOW = Date.UTC(2026, 10, 20, 9);
const START = Date.UTC(2026, 10, 23, 9);
const range = { start: NOW - 30 * DAY, end: NOW + 10 * DAY };
const hours = { timeZone: 'Europe/Berlin', weekly: { 1: [{ start: '09:00', end: '12:00' }] }, overrides: [] };

function book(service: Partial<Service>, hosts: readonly (Partial<Host> & { readonly name: string })[]): BookingConfiguration {
  const all = hosts.map((host) => ({ ...newHost({ name: host.name, mailbox: `${host.name}@example.com`, workingHours: hours, others: [] }), ...host }));
  const visit = newService({ name: 'Visit', durationMinutes: 60, hosts: all.map(({ id }) => id), others: [] });
  return { ...configuration(), hosts: all, services: [{ ...visit, team: { kind: 'roundRobin' }, ...service }] };
}

let ids = 0;
/** A booking that was made so many days ago and takes place an hour later, unless said. */
function booking(daysAgo: number, fields: Partial<CalendarEvent> = {}, statuses: readonly ('awaiting' | 'noShow')[] = ['awaiting']): CalendarEvent {
  const at = NOW - daysAgo * DAY;
  ids += 1;
  return {
    ...appointment({ ref: { mailbox: 'x@example.com', eventId: `e${ids}` }, kind: 'booking', period: { start: at + HOUR, end: at + 2 * HOUR } }),
    state: state({ service: 'visit', history: statuses.map((status) => change({ status, at })) }),
    ...fields,
  };
}

function ranked(...asked: Parameters<typeof standings>) {
  return standings(...asked).map(({ hostId, reason }) => [hostId, reason.criterion]);
}

function standings(configured: BookingConfiguration, bookings: Readonly<Record<string, readonly CalendarEvent[]>>, free?: readonly string[]) {
  const [service] = configured.services;
  if (!service) throw new Error('There is a service.');
  const events: HostEvents[] = configured.hosts.map(({ id }) => ({
    host: id,
    calendars: [{ name: id, reads: [{ kind: 'known', range, events: bookings[id] ?? [] }] }],
  }));
  const readings = hostReadings(events, { configuration: configured, now: NOW, service });
  const starts = findStarts(bookQuery(configured, { service: 'visit', now: NOW, range: { start: NOW, end: range.end } }, readings));
  const input = { configuration: configured, service, start: START, now: NOW, events, starts };
  return rankFree(input, free ?? service.hosts);
}

const three = [{ name: 'ada' }, { name: 'bo' }, { name: 'cy' }];

test('who is furthest below the share of this month comes first, and why is said', () => {
  expect(ranked(book({}, three), { ada: [booking(1), booking(2)], bo: [booking(3)] })).toEqual([
    ['cy', 'first'],
    ['bo', 'share'],
    ['ada', 'share'],
  ]);
});

test('what is cancelled, of another service, missed or of last month does not count', () => {
  const bookings = {
    ada: [
      booking(1, { isCancelled: true }),
      booking(1, { categories: ['Cancelled'] }),
      booking(1, {}, ['awaiting', 'noShow']),
      booking(1, { state: state({ service: 'other' }) }),
      booking(25),
    ],
    bo: [booking(2)],
  };
  expect(ranked(book({}, three), bookings).at(-1)?.[0]).toBe('bo');
});

test('only those who are free, by priority and weight of the book', () => {
  const configured = book({ rotation: { kind: 'weighted' } }, [{ name: 'ada', weight: 0 }, { name: 'bo' }, { name: 'cy', priority: 4 }]);
  expect(ranked(configured, {})).toEqual([['cy', 'first'], ['bo', 'priority'], ['ada', 'weight']]);
  expect(ranked(configured, {}, ['ada'])).toEqual([['ada', 'first']]);
});

test('who has the most free time that day comes first where the rule says so', () => {
  const taken = booking(0, { period: { start: START, end: START + HOUR } });
  expect(ranked(book({ rotation: { kind: 'mostFree' } }, three), { ada: [taken] }, ['ada', 'bo'])).toEqual([
    ['bo', 'first'],
    ['ada', 'mostFree'],
  ]);
});

test('who joined or was away stands level with the others', () => {
  const configured = book({}, [{ name: 'ada' }, { name: 'bo', since: '2026-11-19' }]);
  const away = { ...configured.hosts[0], workingHours: { ...hours, awayDays: [{ from: '2026-11-17', to: '2026-11-18' }] } } as Host;
  expect(ranked(configured, { ada: [booking(5), booking(6)], bo: [] })).toEqual([['bo', 'first'], ['ada', 'leastRecent']]);
  expect(ranked({ ...configured, hosts: [away, ...configured.hosts.slice(1)] }, { ada: [booking(5)], bo: [booking(0.5)] })[0]?.[0]).toBe('ada');
});

test('bookings are read from the beginning of the counted period, but never from before what is bounded', () => {
  const configured = book({ rotation: { kind: 'equal', period: 'ever' } }, three);
  const [service] = configured.services;
  if (!service) throw new Error('There is a service.');
  const context = { configuration: configured, start: START, now: NOW };
  expect(rotationReadsFrom({ ...context, service }, NOW - 90 * DAY)).toBe(NOW - 90 * DAY);
  expect(rotationReadsFrom({ ...context, service: { ...service, rotation: { kind: 'equal' } } }, 0)).toBe(Date.UTC(2026, 9, 31, 23));
  expect(isRotated(service)).toBe(true);
  expect(isRotated({ ...service, team: { kind: 'any' } })).toBe(false);
});

test.each([
  { name: 'the first line of its record', event: booking(3), at: NOW - 3 * DAY },
  { name: 'its start, where its record has no line', event: booking(3, { state: state({ service: 'visit', history: [] }) }), at: NOW - 3 * DAY + HOUR },
  {
    name: 'its start, where the record was written later',
    event: booking(3, { period: { start: NOW - 4 * DAY, end: NOW - 4 * DAY + HOUR } }),
    at: NOW - 4 * DAY,
  },
])('a booking was made at $name', ({ event, at }) => {
  expect(standings(book({}, three), { ada: [event] }).find(({ hostId }) => hostId === 'ada')?.lastBookedAt).toBe(at);
});

test('what was missed once and kept in the end counts', () => {
  const kept = booking(1, { state: state({ service: 'visit', history: ['noShow', 'arrived'].map((status) => change({ status: status as 'noShow', at: NOW - DAY })) }) });
  expect(countsOf(book({}, three), { ada: [kept, booking(1, {}, ['noShow'])] })).toEqual({ ada: 1, bo: 0, cy: 0 });
  expect(countsOf(book({ rotation: { kind: 'equal', countNoShows: true } }, three), { ada: [kept, booking(1, {}, ['noShow'])] })).toEqual({ ada: 2, bo: 0, cy: 0 });
});

test('by its start a booking counts in the month in which it takes place', () => {
  const nextMonth = booking(1, { period: { start: Date.UTC(2026, 11, 1, 9), end: Date.UTC(2026, 11, 1, 10) } });
  expect(countsOf(book({}, three), { ada: [nextMonth] })).toEqual({ ada: 1, bo: 0, cy: 0 });
  expect(countsOf(book({ rotation: { kind: 'equal', basis: 'start' } }, three), { ada: [nextMonth] })).toEqual({ ada: 0, bo: 0, cy: 0 });
});

test('hosts whom the service does not have share nothing, and without any booking read nobody has one', () => {
  const configured = book({ hosts: ['ada', 'bo'] }, three);
  expect(countsOf(configured, { ada: [booking(1)], cy: [booking(1)] })).toEqual({ ada: 1, bo: 0 });
  const [service] = configured.services;
  if (!service) throw new Error('There is a service.');
  const events: HostEvents[] = [{ host: 'ada', calendars: [] }];
  const query = bookQuery(configured, { service: 'visit', now: NOW, range: { start: NOW, end: range.end } }, new Map());
  const input = { configuration: configured, service, start: START, now: NOW, events, starts: findStarts(query) };
  expect(rankFree(input, ['ada', 'bo']).map(({ share }) => share.count)).toEqual([0, 0]);
});

test('what others got while a host was away, to the end of the last day, is added to its count', () => {
  const configured = book({}, [{ name: 'ada' }, { name: 'bo' }]);
  const [ada, bo] = configured.hosts;
  if (!ada || !bo) throw new Error('There are two.');
  const away: Host = { ...ada, workingHours: { ...hours, awayDays: [{ from: '2026-11-17', to: '2026-11-18' }] } };
  const at = (instant: number) => booking(0, { state: state({ service: 'visit', history: [change({ status: 'awaiting', at: instant })] }) });
  const bookings = { bo: [Date.UTC(2026, 10, 16, 22, 59), Date.UTC(2026, 10, 16, 23), Date.UTC(2026, 10, 18, 22, 59), Date.UTC(2026, 10, 18, 23)].map(at) };
  const shares = standings({ ...configured, hosts: [away, bo] }, bookings).map(({ hostId, share }) => [hostId, share.count, share.calibration]);
  expect(shares.toSorted()).toEqual([['ada', 0, 2], ['bo', 4, 0]]);
});

test('a service without a team has no rotation', () => {
  const { team: _none, ...service } = book({}, three).services[0] ?? ({} as Service);
  expect(isRotated(service)).toBe(false);
});

function countsOf(...asked: Parameters<typeof standings>): Readonly<Record<string, number>> {
  return Object.fromEntries(standings(...asked).map(({ hostId, share }) => [hostId, share.count]).toSorted());
}
