import { KEY_PROPERTY, KIND_PROPERTY, STATE_PROPERTY } from '../../src/domain/appointment/properties.ts';
import { bookQuery } from '../../src/domain/availability/book-query.ts';
import { findStarts } from '../../src/domain/availability/find-starts.ts';
import { keepHosts } from '../../src/domain/availability/keep-hosts.ts';
import type { BookingConfiguration } from '../../src/domain/book/configuration.ts';
import { newHost, newService } from '../../src/domain/book/defaults.ts';
import { dayPeriod } from '../../src/domain/time/civil.ts';
import { HOUR } from '../../src/domain/time/period.ts';
import { readAvailability } from '../../src/graph/read-availability.ts';
import { configuration as base } from '../domain/book/support.ts';
import { answerParts, BASE_URL, eventBody, fakeGraph, graphError, NOW, partsOf, type Part, type Reply } from './support/fake-graph.ts';

const zone = 'Europe/Berlin';
/** From the Monday before to the Tuesday after: around the day that is asked about. */
const range = { start: dayPeriod(Temporal.PlainDate.from('2026-11-22'), zone).start, end: dayPeriod(Temporal.PlainDate.from('2026-11-24'), zone).end };
const day = dayPeriod(Temporal.PlainDate.from('2026-11-23'), zone);
const hours = { timeZone: zone, weekly: { 1: [{ start: '09:00', end: '12:00' }] }, overrides: [] };

function book(names: readonly string[], service: object = {}): BookingConfiguration {
  const hosts = names.map((name) => newHost({ name, mailbox: `${name}@practice.example`, workingHours: hours, others: [] }));
  const visit = newService({ name: 'Visit', durationMinutes: 60, hosts: hosts.map(({ id }) => id), others: [] });
  return { ...base(), hosts, services: [{ ...visit, ...service }] };
}

function startsOf(configuration: BookingConfiguration, readings: Awaited<ReturnType<typeof readAvailability>>['readings']) {
  const query = bookQuery(configuration, { service: 'visit', range: day, now: NOW - 24 * HOUR }, readings);
  return findStarts(query);
}

const hourOf = (start: number) => new Date(start).getUTCHours() + 1;
const page = (events: unknown[], next?: string): Reply => ({ body: { value: events, ...(next ? { '@odata.nextLink': `${BASE_URL}/${next}` } : {}) } });
const graphOf = (answer: (part: Part) => Reply) => fakeGraph(answerParts(answer));
const busy = (from: string, to: string, fields: object = {}) =>
  eventBody({ id: `${from} ${to}`, start: { dateTime: `2026-11-23T${from}:00.0000000`, timeZone: 'UTC' }, end: { dateTime: `2026-11-23T${to}:00.0000000`, timeZone: 'UTC' }, ...fields });

function read(graph: ReturnType<typeof fakeGraph>, configuration: BookingConfiguration, more: object = {}) {
  return readAvailability(graph.client, { hosts: configuration.hosts, range, configuration, zone, now: NOW, ...more });
}

test('what is busy in a calendar is not offered, and everything is one request of the fields that matter', async () => {
  const graph = graphOf(() => page([busy('09:00', '09:30')]));
  const configuration = book(['ada', 'bo']);
  const { readings, unknown } = await read(graph, configuration);
  expect(startsOf(configuration, readings).starts.map(hourOf)).toEqual([9, 11]);
  expect(unknown).toEqual([]);
  expect(graph.seen).toHaveLength(1);
  const parts = partsOf(graph.seen[0]);
  expect(parts).toHaveLength(2);
  const query = new URLSearchParams(parts[0]?.url.split('?')[1]);
  expect(query.get('$select')).toBe('id,subject,start,end,isAllDay,showAs,isCancelled,sensitivity,categories');
  for (const property of [KIND_PROPERTY, KEY_PROPERTY, STATE_PROPERTY]) expect(query.get('$expand')).toContain(property);
});

test('many calendars are read in batches of twenty, and a calendar of two hosts once', async () => {
  const graph = graphOf(() => page([]));
  const names = Array.from({ length: 23 }, (_, index) => `host${index}`);
  const configuration = book(names);
  const room = { mailbox: 'room@practice.example', name: 'Room', color: '#000000' };
  const hosts = configuration.hosts.map((host) => ({ ...host, availability: [room] }));
  const { readings } = await read(graph, { ...configuration, hosts });
  expect(graph.seen.map(({ path }) => path)).toEqual(['/$batch', '/$batch']);
  expect(graph.seen.map((request) => partsOf(request).length)).toEqual([20, 4]);
  expect([...readings.values()].every(({ calendars }) => calendars.length === 2 && calendars.every(({ reads }) => reads.length === 1))).toBe(true);
});

test('busy in a second calendar is busy, and every page of it counts', async () => {
  const graph = graphOf(({ url }) => {
    if (url.includes('page=2')) return page([busy('10:00', '11:00')]);
    return url.includes('private') ? page([busy('08:00', '08:30')], 'private?page=2') : page([]);
  });
  const configuration = book(['ada']);
  const own = { mailbox: 'ada@practice.example', calendarId: 'private', name: 'Private', color: '#000000' };
  const hosts = configuration.hosts.map((host) => ({ ...host, availability: [own] }));
  const { readings } = await read(graph, { ...configuration, hosts });
  expect(startsOf({ ...configuration, hosts }, readings).starts.map(hourOf)).toEqual([10]);
});

describe('unknown is not free', () => {
  test.each<{ name: string; reply: Reply; reason: string }>([
    { name: 'a calendar that may not be read', reply: { status: 403, body: graphError('ErrorAccessDenied') }, reason: 'forbidden' },
    { name: 'an event that cannot be understood', reply: page([busy('08:00', '09:00', { start: null })]), reason: 'malformed' },
    { name: 'a page that does not come', reply: page([], 'bo?page=2'), reason: 'notFound' },
  ])('$name leaves its host unknown and the other free', async ({ reply, reason }) => {
    const graph = graphOf(({ url }) => {
      if (url.includes('page=2')) return { status: 404 };
      return url.includes('bo@') ? reply : page([]);
    });
    const configuration = book(['ada', 'bo']);
    const { readings, unknown } = await read(graph, configuration);
    expect(unknown.map(({ host, calendar, reason: why }) => [host.id, calendar, why])).toEqual([['bo', 'bo', reason]]);
    const found = startsOf(configuration, readings);
    expect(found.starts.map(hourOf)).toEqual([9, 10, 11]);
    expect(new Set(found.unknown.map(({ host }) => host))).toEqual(new Set(['bo']));
  });

  test('a batch that fails leaves its calendars unknown; where all fail, that is the answer', async () => {
    const names = Array.from({ length: 21 }, (_, index) => `host${index}`);
    const configuration = book(names);
    const graph = fakeGraph((request) =>
      partsOf(request).length === 1 ? { status: 400, body: graphError('BadRequest') } : answerParts(() => page([]))(request),
    );
    const { unknown } = await read(graph, configuration);
    expect(unknown.map(({ host, reason }) => [host.id, reason])).toEqual([['host20', 'invalid']]);
    const failing = fakeGraph(() => ({ status: 400, body: graphError('BadRequest') }));
    await expect(read(failing, configuration)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('a sign-in that has run out is no reason to show anything', async () => {
    const graph = graphOf(() => ({ status: 401 }));
    await expect(read(graph, book(['ada']))).rejects.toMatchObject({ code: 'signInRequired' });
  });
});

function booked(from: string, to: string, { service = 'visit', key = 'k', kind = 1, ...fields }: Readonly<Record<string, unknown>> = {}) {
  return busy(from, to, {
    ...fields,
    singleValueExtendedProperties: [
      { id: KIND_PROPERTY, value: String(kind) },
      { id: KEY_PROPERTY, value: key },
      { id: STATE_PROPERTY, value: JSON.stringify({ v: 1, s: service, ...(kind === 2 ? { x: Math.round((NOW + HOUR) / 60_000).toString(36) } : {}) }) },
    ],
  });
}

test('the limits of a service count its own bookings that stand', async () => {
  const graph = graphOf(() =>
    page([
      booked('12:00', '13:00'),
      booked('13:00', '14:00', { service: 'other' }),
      booked('14:00', '15:00', { isCancelled: true }),
      booked('15:00', '16:00', { categories: ['Cancelled'] }),
      busy('16:00', '17:00'),
    ]),
  );
  const configuration = book(['ada'], { limits: { perDay: { bookings: 2 } } });
  const [service] = configuration.services;
  const { readings } = await read(graph, configuration, { service });
  expect(readings.get('ada')?.bookings?.map(({ start }) => hourOf(start))).toEqual([13]);
  expect(startsOf(configuration, readings).starts).not.toEqual([]);
  const moved = await read(graph, configuration, { service, ownKey: 'k' });
  expect(moved.readings.get('ada')?.bookings).toEqual([]);
});

test('a booking does not stand in its own way, and brings the buffers of its service', async () => {
  const graph = graphOf(() => page([booked('09:00', '10:00', { key: 'own' })]));
  const configuration = book(['ada'], { bufferAfterMinutes: 30 });
  const { readings } = await read(graph, configuration);
  expect(startsOf(configuration, readings).starts.map(hourOf)).toEqual([]);
  const moved = await read(graph, configuration, { ownKey: 'own' });
  expect(startsOf(configuration, moved.readings).starts.map(hourOf)).toEqual([9, 10, 11]);
});

test('what did not change is the same object, so that it need not be worked out again', async () => {
  const graph = graphOf(({ url }) => page(url.includes('ada') ? [busy('09:00', '10:00')] : [booked('09:00', '10:00', { kind: 2 })]));
  const configuration = book(['ada', 'bo']);
  const { events } = await read(graph, configuration);
  const { hostReadings } = await import('../../src/domain/availability/calendar-events.ts');
  function queryAt(now: number, ownKey?: string) {
    return bookQuery(configuration, { service: 'visit', range: day, now: NOW }, hostReadings(events, { configuration, now, ownKey }));
  }
  const first = queryAt(NOW);
  const later = keepHosts(queryAt(NOW + 60_000), first);
  expect(later.hosts.map((host, index) => host === first.hosts[index])).toEqual([true, true]);
  // The hold of the second one has expired by then.
  const muchLater = keepHosts(queryAt(NOW + 2 * HOUR), first);
  expect(muchLater.hosts.map((host, index) => host === first.hosts[index])).toEqual([true, false]);
});
