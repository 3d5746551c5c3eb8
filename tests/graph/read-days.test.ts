import { STATE_PROPERTY } from '../../src/domain/appointment/properties.ts';
import { dayPeriod } from '../../src/domain/time/civil.ts';
import { readDays, type CalendarRead } from '../../src/graph/read-days.ts';
import { readVersions } from '../../src/graph/read-versions.ts';
import {
  answerParts,
  BASE_URL,
  eventBody,
  fakeGraph,
  graphError,
  partsOf,
  type FakeGraph,
  type Part,
  type Reply,
} from './support/fake-graph.ts';

const zone = 'Europe/Berlin';
const range = dayPeriod(Temporal.PlainDate.from('2026-11-23'), zone);
const calendars = [
  { mailbox: 'jonas@practice.example' },
  { mailbox: 'mira@practice.example', calendarId: 'A/B=' },
];

const page = (events: unknown[], next?: string): Reply => ({
  body: { value: events, ...(next ? { '@odata.nextLink': `${BASE_URL}/${next}` } : {}) },
});
const ids = (read: CalendarRead | undefined) =>
  read?.kind === 'known' ? read.appointments.map(({ ref }) => ref.eventId) : read?.reason;

function graphOf(answer: (part: Part) => Reply): FakeGraph {
  return fakeGraph(answerParts(answer));
}

test('a day of several calendars is one request', async () => {
  const graph = graphOf(({ url }) => page([eventBody({ id: url.includes('jonas') ? 'j' : 'm' })]));
  const reads = await readDays(graph.client, { calendars, range, zone });
  expect(reads.map(ids)).toEqual([['j'], ['m']]);
  expect(reads.map(({ address }) => address)).toEqual(calendars);
  expect(graph.seen).toHaveLength(1);
  const requests = partsOf(graph.seen[0]);
  expect(requests.map(({ url }) => url.split('?')[0])).toEqual([
    '/users/jonas@practice.example/calendar/calendarView',
    '/users/mira@practice.example/calendars/A%2FB%3D/calendarView',
  ]);
  expect(requests[0]?.headers).toEqual({ Prefer: 'IdType="ImmutableId", outlook.timezone="UTC"' });
  const query = new URLSearchParams(requests[0]?.url.split('?')[1]);
  expect(query.get('startDateTime')).toBe('2026-11-22T23:00:00Z');
  expect(query.get('endDateTime')).toBe('2026-11-23T23:00:00Z');
  expect(query.get('$top')).toBe('100');
  expect(query.get('$expand')).toContain(`id eq '${STATE_PROPERTY}'`);
  // Graph refuses to select these two in a window.
  expect(query.get('$select')).not.toMatch(/createdDateTime|lastModifiedDateTime/u);
});

test('every further page of every part is read, empty ones too', async () => {
  const graph = graphOf(({ url }) => {
    if (url.includes('mira')) return page([eventBody({ id: 'm' })]);
    if (url.includes('page=2')) return page([], 'jonas?page=3');
    if (url.includes('page=3')) return page([eventBody({ id: 'j2' })]);
    return page([eventBody({ id: 'j1' })], 'jonas?page=2');
  });
  const reads = await readDays(graph.client, { calendars, range, zone });
  expect(reads.map(ids)).toEqual([['j1', 'j2'], ['m']]);
  expect(graph.seen.map(({ headers }) => headers.get('Prefer')).slice(1)).toEqual([
    'IdType="ImmutableId", outlook.timezone="UTC"',
    'IdType="ImmutableId", outlook.timezone="UTC"',
  ]);
});

describe('a calendar that cannot be read whole is unknown, and the others are known', () => {
  test.each<{ name: string; reply: Reply; reason: string }>([
    {
      name: 'forbidden',
      reply: { status: 403, body: graphError('ErrorAccessDenied') },
      reason: 'forbidden',
    },
    {
      name: 'not there',
      reply: { status: 404, body: graphError('ErrorItemNotFound') },
      reason: 'notFound',
    },
    { name: 'failing', reply: { status: 500 }, reason: 'unavailable' },
    {
      name: 'paused for long',
      reply: { status: 429, headers: { 'Retry-After': '99' } },
      reason: 'throttled',
    },
    { name: 'no list', reply: { body: { value: 'none' } }, reason: 'malformed' },
    { name: 'nothing', reply: {}, reason: 'malformed' },
    { name: 'a text', reply: { body: '{"value":[' }, reason: 'malformed' },
    { name: 'a page that leads to itself', reply: page([], 'jonas?circle'), reason: 'malformed' },
    {
      name: 'a page elsewhere',
      reply: { body: { value: [], '@odata.nextLink': 'https://evil.example/' } },
      reason: 'malformed',
    },
  ])('$name', async ({ reply, reason }) => {
    const graph = graphOf(({ url }) =>
      url.includes('jonas') ? reply : page([eventBody({ id: 'm' })]),
    );
    const reads = await readDays(graph.client, { calendars, range, zone });
    expect(reads.map(ids)).toEqual([reason, ['m']]);
  });

  test('a later page that fails leaves it unknown, not half known', async () => {
    const graph = graphOf(({ url }) =>
      url.includes('page=2') ? { status: 403 } : page([eventBody()], 'jonas?page=2'),
    );
    const reads = await readDays(graph.client, { calendars: calendars.slice(0, 1), range, zone });
    expect(reads.map(ids)).toEqual(['forbidden']);
  });
});

test('an event that cannot be understood stands beside the others', async () => {
  const graph = graphOf(() => page([eventBody(), eventBody({ id: 'bad', start: null })]));
  const [read] = await readDays(graph.client, { calendars: calendars.slice(0, 1), range, zone });
  expect(read).toMatchObject({ kind: 'known', unreadable: [{ eventId: 'bad', problem: 'start' }] });
});

describe('a record that the list has cut', () => {
  const whole = JSON.stringify({ v: 1, n: 'Ada', future: 'x'.repeat(400) });
  const cut = (id: string) =>
    eventBody({
      id,
      singleValueExtendedProperties: [{ id: STATE_PROPERTY, value: whole.slice(0, 255) }],
    });

  test('is read once more from the event itself', async () => {
    const graph = graphOf(({ url }) =>
      url.includes('/events/cut')
        ? {
            body: eventBody({
              id: 'cut',
              singleValueExtendedProperties: [{ id: STATE_PROPERTY, value: whole }],
            }),
          }
        : page([cut('cut'), eventBody({ id: 'other' })]),
    );
    const [read] = await readDays(graph.client, { calendars: calendars.slice(0, 1), range, zone });
    expect(ids(read)).toEqual(['cut', 'other']);
    expect(read?.kind === 'known' && read.appointments[0]?.state).toMatchObject({
      kind: 'known',
      value: { customer: { name: 'Ada' } },
    });
    expect(graph.seen).toHaveLength(2);
  });

  test('stays unreadable where that fails', async () => {
    const graph = graphOf(({ url }) =>
      url.includes('/events/') ? { status: 404 } : page([cut('cut')]),
    );
    const [read] = await readDays(graph.client, { calendars: calendars.slice(0, 1), range, zone });
    expect(read?.kind === 'known' && read.appointments[0]?.state.kind).toBe('malformed');
  });

  test('costs one request more, however many there are', async () => {
    const many = Array.from({ length: 60 }, (_, index) => cut(`cut-${index}`));
    const graph = graphOf(({ url }) => (url.includes('/events/') ? { status: 404 } : page(many)));
    await readDays(graph.client, { calendars: calendars.slice(0, 1), range, zone });
    expect(graph.seen).toHaveLength(2);
    expect(partsOf(graph.seen[1])).toHaveLength(20);
  });

  test('of 255 units that can be read is not read again', async () => {
    const exact = JSON.stringify({ v: 1, n: '' });
    const value = JSON.stringify({ v: 1, n: 'x'.repeat(255 - exact.length) });
    const graph = graphOf(() =>
      page([eventBody({ singleValueExtendedProperties: [{ id: STATE_PROPERTY, value }] })]),
    );
    await readDays(graph.client, { calendars: calendars.slice(0, 1), range, zone });
    expect([value.length, graph.seen.length]).toEqual([255, 1]);
  });
});

test('a token that is refused is no calendar’s fault', async () => {
  const graph = graphOf(() => ({ status: 401 }));
  await expect(readDays(graph.client, { calendars, range, zone })).rejects.toMatchObject({
    code: 'signInRequired',
  });
});

test('nobody waits any more: the whole day is given up', async () => {
  const graph = graphOf(() => page([]));
  const work = readDays(graph.client, { calendars, range, zone, signal: AbortSignal.abort() });
  await expect(work).rejects.toMatchObject({ name: 'AbortError' });
});

describe('the look for changes', () => {
  test('asks for ids only and gets the versions along', async () => {
    const graph = graphOf(({ url }) =>
      url.includes('jonas')
        ? page([
            { id: 'a', '@odata.etag': 'W/"1"' },
            { id: 'b', '@odata.etag': 'W/"2"' },
          ])
        : { status: 403 },
    );
    const versions = await readVersions(graph.client, { calendars, range });
    expect(versions).toEqual([
      {
        address: calendars[0],
        kind: 'known',
        versions: new Map([
          ['a', 'W/"1"'],
          ['b', 'W/"2"'],
        ]),
      },
      { address: calendars[1], kind: 'unknown', reason: 'forbidden' },
    ]);
    const requests = partsOf(graph.seen[0]);
    expect(requests[0]?.url).toMatch(/\$select=id&\$top=1000$/u);
  });

  test('a version that is missing leaves the calendar unknown', async () => {
    const graph = graphOf(() => page([{ id: 'a' }]));
    const [versions] = await readVersions(graph.client, {
      calendars: calendars.slice(0, 1),
      range,
    });
    expect(versions).toMatchObject({ kind: 'unknown', reason: 'malformed' });
  });
});
