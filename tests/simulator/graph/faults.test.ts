import { createDeltaRounds } from '../../../src/simulator/graph/delta-rounds.ts';
import { createFaultsApp } from '../../../src/simulator/graph/faults-app.ts';
import { FAULT_KINDS, type Fault } from '../../../src/simulator/graph/faults.ts';
import { hour, practice, tokenOf, world, type World } from './support/world.ts';

const ADA = 'ada@practice.test';
const SEED = practice([hour('A', '2026-11-03T09:00:00')]);

function withFault(fault: Fault): World {
  const w = world(SEED);
  w.faults.add(fault);
  return w;
}

async function raw(w: World, path: string, init: RequestInit = {}) {
  return w.app.fetch(
    new Request(`https://graph.test/v1.0${path}`, {
      ...init,
      headers: { authorization: `Bearer ${tokenOf(ADA)}`, 'content-type': 'application/json' },
    }),
  );
}

test.each([
  {
    fault: { kind: 'throttled', retryAfter: 7 },
    status: 429,
    code: 'ApplicationThrottled',
    retryAfter: '7',
  },
  { fault: { kind: 'throttled' }, status: 429, code: 'ApplicationThrottled', retryAfter: null },
  {
    fault: { kind: 'unavailable', retryAfter: 3 },
    status: 503,
    code: 'ServiceUnavailable',
    retryAfter: '3',
  },
  { fault: { kind: 'gatewayTimeout' }, status: 504, code: 'GatewayTimeout', retryAfter: null },
  { fault: { kind: 'serverError' }, status: 500, code: 'InternalServerError', retryAfter: null },
  { fault: { kind: 'accessDenied' }, status: 403, code: 'ErrorAccessDenied', retryAfter: null },
  {
    fault: { kind: 'unauthorized' },
    status: 401,
    code: 'InvalidAuthenticationToken',
    retryAfter: null,
  },
] as const)('$fault answers $status', async ({ fault, status, code, retryAfter }) => {
  const answer = await withFault(fault).ask(ADA, 'GET', '/me/events');
  expect([answer.status, answer.body.error.code, answer.headers.get('retry-after')]).toEqual([
    status,
    code,
    retryAfter,
  ]);
});

test('a claims challenge says which claims', async () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
  const { headers } = await withFault({ kind: 'unauthorized', claims }).ask(ADA, 'GET', '/me');
  const encoded = /claims="([^"]+)"/u.exec(headers.get('www-authenticate') ?? '')?.[1] ?? '';
  expect(headers.get('www-authenticate')).toContain('error="insufficient_claims"');
  expect(Buffer.from(encoded, 'base64').toString()).toBe(claims);
});

test('a fault happens as often as it should, to the requests it is for', async () => {
  const w = world(SEED);
  w.faults.add({ kind: 'unavailable', path: '/me/events', method: 'get', mail: ADA, times: 2 });
  const statuses = [];
  for (const path of ['/me', '/me/events', '/me/calendars', '/me/events', '/me/events'])
    statuses.push((await w.ask(ADA, 'GET', path)).status);
  expect(statuses).toEqual([200, 503, 200, 503, 200]);
  expect(w.faults.list()).toEqual([]);
});

test('without a path a batch is meant as a whole, with a path its parts', async () => {
  const requests = [
    { id: '1', method: 'GET', url: '/me/events' },
    { id: '2', method: 'GET', url: '/me/calendars' },
  ];
  expect(
    (await withFault({ kind: 'unavailable' }).ask(ADA, 'POST', '/$batch', { body: { requests } }))
      .status,
  ).toBe(503);
  const parts = await withFault({ kind: 'throttled', path: '/me/calendars', retryAfter: 2 }).ask(
    ADA,
    'POST',
    '/$batch',
    { body: { requests } },
  );
  expect(
    parts.body.responses.map(
      ({
        id,
        status,
        headers,
      }: {
        id: string;
        status: number;
        headers: Record<string, string>;
      }) => [id, status, headers['Retry-After']],
    ),
  ).toEqual([
    ['2', 429, '2'],
    ['1', 200, undefined],
  ]);
});

test('a storm of conflicts meets changes only, and ends', async () => {
  const w = withFault({ kind: 'conflict', times: 2 });
  const { id } = (await w.ask(ADA, 'GET', '/me/events')).body.value[0];
  const statuses = [];
  for (let i = 0; i < 3; i += 1)
    statuses.push(
      (await w.ask(ADA, 'PATCH', `/me/events/${id}`, { body: { subject: 'B' } })).status,
    );
  expect(statuses).toEqual([412, 412, 200]);
});

test('a lost sync state meets delta only', async () => {
  const w = withFault({ kind: 'syncStateNotFound', times: 1 });
  expect((await w.ask(ADA, 'GET', '/me/events')).status).toBe(200);
  const { status, body } = await w.ask(
    ADA,
    'GET',
    '/me/calendarView/delta?startDateTime=2026-11-02&endDateTime=2026-11-09',
  );
  expect([status, body.error.code]).toEqual([410, 'SyncStateNotFound']);
});

test.each([
  { kind: 'cutBefore', written: 0 },
  { kind: 'cutAfter', written: 1 },
] as const)(
  'with $kind there is no answer, and $written events were written',
  async ({ kind, written }) => {
    const w = world();
    w.faults.add({ kind, times: 1 });
    const body = JSON.stringify({
      subject: 'A',
      start: { dateTime: '2026-11-03T09:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-11-03T10:00:00', timeZone: 'UTC' },
    });
    await expect(raw(w, '/me/events', { method: 'POST', body })).rejects.toThrow(TypeError);
    expect((await w.ask(ADA, 'GET', '/me/events')).body.value).toHaveLength(written);
  },
);

test('a truncated answer is no JSON', async () => {
  const response = await raw(withFault({ kind: 'truncated' }), '/me/events');
  expect(response.status).toBe(200);
  await expect(response.json()).rejects.toThrow('JSON');
});

test('an answer of wrong types is JSON, and nothing in it is what it should be', async () => {
  const { body } = await withFault({ kind: 'wrongTypes' }).ask(ADA, 'GET', '/me/events');
  expect(body.value[0]).toMatchObject({
    id: 42,
    subject: 42,
    categories: { unexpected: true },
    start: ['unexpected'],
    isAllDay: 'neither',
  });
});

test('answers wait while there is latency', async () => {
  const w = withFault({ kind: 'latency', milliseconds: 30, path: '/me/calendars' });
  const answered: string[] = [];
  await Promise.all(
    ['/me/calendars', '/me/events'].map(async (path) =>
      w.ask(ADA, 'GET', path).then(() => answered.push(path)),
    ),
  );
  expect(answered).toEqual(['/me/events', '/me/calendars']);
});

function surface(w: World) {
  const rounds = createDeltaRounds(w.organisation);
  const app = createFaultsApp({
    faults: w.faults,
    clock: w.clock,
    organisation: w.organisation,
    rounds,
  });
  return async (method: string, path: string, body?: unknown) => {
    const response = await app.request(path, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  };
}

test('faults are added, listed and removed over HTTP', async () => {
  const w = world();
  const ask = surface(w);
  const added = await ask('POST', '/faults', {
    kind: 'throttled',
    retryAfter: 5,
    times: 3,
    path: '/me/events',
  });
  expect(added).toEqual({ status: 201, body: { id: '1' } });
  expect((await ask('GET', '/faults')).body).toEqual([
    { id: '1', kind: 'throttled', retryAfter: 5, times: 3, path: '/me/events' },
  ]);
  expect((await w.ask(ADA, 'GET', '/me/events')).status).toBe(429);
  expect((await ask('GET', '/faults')).body).toEqual([expect.objectContaining({ times: 2 })]);
  expect((await ask('DELETE', '/faults/1')).status).toBe(204);
  expect((await ask('DELETE', '/faults/1')).status).toBe(404);
  for (const kind of FAULT_KINDS) expect((await ask('POST', '/faults', { kind })).status).toBe(201);
  expect((await ask('DELETE', '/faults')).status).toBe(204);
  expect(w.faults.list()).toEqual([]);
});

test.each([
  ['/faults', { kind: 'earthquake' }, 'kind'],
  ['/faults', { kind: 'throttled', times: 0 }, 'times'],
  ['/faults', { kind: 'throttled', often: true }, 'often'],
  ['/faults', 'no JSON', 'expected object'],
  ['/clock', { now: 'noon' }, ''],
  ['/clock', {}, ''],
  ['/answers', { event: 'x', address: 'a@b', response: 'maybe' }, 'response'],
])('%s refuses %j by name', async (path, body, says) => {
  const answer = await surface(world())('POST', path, body);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([
    400,
    expect.stringContaining(says),
  ]);
});

test('the clock is set and advanced', async () => {
  const w = world();
  const ask = surface(w);
  await ask('POST', '/clock', { now: '2027-01-01T00:00:00Z' });
  await ask('POST', '/clock', { advance: 3_600_000 });
  expect((await ask('GET', '/clock')).body).toMatchObject({
    now: expect.stringMatching(/^2027-01-01T01:00:0/u),
  });
  expect(new Date(w.clock.now()).toISOString()).toMatch(/^2027-01-01T01:00:0/u);
});

test('customers answer, and the outbox tells who was mailed', async () => {
  const w = world();
  const ask = surface(w);
  const draft = {
    ...hour('A', '2026-11-03T09:00:00'),
    attendees: [{ emailAddress: { address: 'cleo@example.com' } }],
  };
  const { id } = (await w.ask(ADA, 'POST', '/me/events', { body: draft })).body;
  expect((await ask('GET', '/outbox')).body).toEqual([
    expect.objectContaining({ kind: 'invitation', to: ['cleo@example.com'] }),
  ]);
  expect(
    (
      await ask('POST', '/answers', {
        event: id,
        address: 'cleo@example.com',
        response: 'declined',
      })
    ).status,
  ).toBe(204);
  expect((await w.ask(ADA, 'GET', `/me/events/${id}`)).body.attendees[0].status.response).toBe(
    'declined',
  );
  expect(
    (
      await ask('POST', '/answers', {
        event: id,
        address: 'dora@example.com',
        response: 'declined',
      })
    ).status,
  ).toBe(404);
  expect((await ask('DELETE', '/outbox')).status).toBe(204);
  expect(w.organisation.outbox).toEqual([]);
});

test('a customer outside proposes another time with the answer', async () => {
  const w = world();
  const ask = surface(w);
  const attendees = [{ emailAddress: { address: 'cleo@example.com' } }];
  const draft = { ...hour('A', '2026-11-03T09:00:00'), attendees };
  const { id } = (await w.ask(ADA, 'POST', '/me/events', { body: draft })).body;
  const at = (time: string) => ({ dateTime: `2026-11-04T${time}`, timeZone: 'UTC' });
  const answer = {
    event: id,
    address: 'cleo@example.com',
    response: 'tentativelyAccepted',
    proposedNewTime: { start: at('10:00:00'), end: at('11:00:00') },
  };
  const broken = { ...answer, proposedNewTime: { ...answer.proposedNewTime, end: at('noon') } };
  expect((await ask('POST', '/answers', broken)).status).toBe(400);
  expect((await ask('POST', '/answers', { ...answer, response: 'accepted' })).status).toBe(400);
  expect((await ask('POST', '/answers', answer)).status).toBe(204);
  const read = () => w.ask(ADA, 'GET', `/me/events/${id}?$select=attendees`);
  expect((await read()).body.attendees[0]).toMatchObject({
    status: { response: 'tentativelyAccepted' },
    proposedNewTime: { start: { dateTime: '2026-11-04T10:00:00.0000000', timeZone: 'UTC' } },
  });
  await ask('POST', '/answers', { ...answer, response: 'accepted', proposedNewTime: undefined });
  expect((await read()).body.attendees[0]).not.toHaveProperty('proposedNewTime');
});

test('every delta token can be made to expire', async () => {
  expect((await surface(world())('POST', '/delta/expire')).status).toBe(204);
});
