import { createClock } from '../../../src/simulator/clock.ts';
import { createGraphApp } from '../../../src/simulator/graph/app.ts';
import type { CallOut } from '../../../src/simulator/graph/handshake.ts';
import { createOrganisation } from '../../../src/simulator/mailbox/organisation.ts';
import { EVERYTHING, holderOf, NOW, practice, tokenOf } from './support/world.ts';

const ADA = 'ada@practice.test';
const HOOK = 'https://service.test/notifications';

function server(callOut: CallOut = echo) {
  const clock = createClock(NOW);
  const organisation = createOrganisation(practice(), clock);
  const app = createGraphApp({ organisation, clock, whoIs: holderOf, callOut });
  async function ask(method: string, path: string, body?: unknown, scopes = EVERYTHING) {
    const response = await app.request(`https://graph.test/v1.0/subscriptions${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokenOf(ADA, scopes)}`,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
  return { ask, clock };
}

const echo: CallOut = async (url) =>
  new Response(new URL(url).searchParams.get('validationToken'), {
    headers: { 'Content-Type': 'text/plain' },
  });

function wanted(more: object = {}) {
  const expirationDateTime = new Date(NOW + 3 * 86_400_000).toISOString();
  return {
    changeType: 'created,updated',
    notificationUrl: HOOK,
    resource: '/me/events',
    expirationDateTime,
    clientState: 'secret',
    ...more,
  };
}

test('a subscription begins with a handshake at both addresses', async () => {
  const called: string[] = [];
  const { ask } = server(async (url, init) => {
    called.push(
      `${init.method ?? ''} ${url.split('?')[0] ?? ''} ${new Headers(init.headers).get('content-type') ?? ''}`,
    );
    return echo(url, init);
  });
  const { status, body } = await ask(
    'POST',
    '',
    wanted({ lifecycleNotificationUrl: 'https://service.test/lifecycle' }),
  );
  expect([status, body.resource, body.changeType]).toEqual([201, '/me/events', 'created,updated']);
  expect(called).toEqual([
    `POST ${HOOK} text/plain; charset=utf-8`,
    'POST https://service.test/lifecycle text/plain; charset=utf-8',
  ]);
});

test.each<[string, CallOut]>([
  ['does not answer', async () => Promise.reject(new TypeError('no route'))],
  ['answers an error', async () => new Response('', { status: 500 })],
  [
    'answers something else',
    async () => new Response('ok', { headers: { 'Content-Type': 'text/plain' } }),
  ],
  [
    'answers the token as HTML',
    async (url) =>
      new Response(new URL(url).searchParams.get('validationToken'), {
        headers: { 'Content-Type': 'text/html' },
      }),
  ],
  [
    'echoes the token encoded',
    async (url) =>
      new Response(encodeURIComponent(new URL(url).searchParams.get('validationToken') ?? ''), {
        headers: { 'Content-Type': 'text/plain' },
      }),
  ],
])('an address that %s gets no subscription', async (_, callOut) => {
  const { ask } = server(callOut);
  const { status, body } = await ask('POST', '', wanted());
  expect([status, body.error.code]).toEqual([400, 'ValidationError']);
  expect((await ask('GET', '')).body.value).toEqual([]);
});

test.each([
  {
    name: 'more than a week',
    more: { expirationDateTime: new Date(NOW + 7 * 86_400_000 + 60_000).toISOString() },
    status: 400,
  },
  { name: 'the past', more: { expirationDateTime: '2020-01-01T00:00:00Z' }, status: 400 },
  { name: 'no end', more: { expirationDateTime: null }, status: 400 },
  { name: 'an unknown change', more: { changeType: 'read' }, status: 400 },
  {
    name: 'an address without encryption',
    more: { notificationUrl: 'http://service.test/' },
    status: 400,
  },
  { name: 'a long client state', more: { clientState: 'x'.repeat(129) }, status: 400 },
  {
    name: 'somebody else’s events',
    more: { resource: '/users/ben@practice.test/events' },
    status: 403,
  },
  { name: 'what is no mailbox item', more: { resource: '/teams/1/messages' }, status: 501 },
])('a subscription for $name is refused', async ({ more, status }) => {
  expect((await server().ask('POST', '', wanted(more))).status).toBe(status);
});

test('shared scopes do not allow subscriptions', async () => {
  expect((await server().ask('POST', '', wanted(), ['Calendars.ReadWrite.Shared'])).status).toBe(
    403,
  );
});

test('the same subscription a second time is a conflict; renewed and removed by its id it is gone', async () => {
  const { ask, clock } = server();
  const { id } = (await ask('POST', '', wanted())).body;
  expect((await ask('POST', '', wanted())).status).toBe(409);
  expect((await ask('POST', '', wanted({ resource: '/me/calendars/x/events' }))).status).toBe(201);
  const renewed = await ask('PATCH', `/${id}`, {
    expirationDateTime: new Date(NOW + 6 * 86_400_000).toISOString(),
  });
  expect(renewed.body.expirationDateTime).toMatch(/^2026-11-08T08:00:00/u);
  expect((await ask('POST', `/${id}/reauthorize`)).status).toBe(204);
  clock.advance(5 * 86_400_000);
  expect((await ask('GET', '')).body.value.map((one: { id: string }) => one.id)).toEqual([id]);
  expect((await ask('DELETE', `/${id}`)).status).toBe(204);
  expect((await ask('GET', `/${id}`)).status).toBe(404);
});

test('fewer than 45 minutes become 45', async () => {
  const { body } = await server().ask(
    'POST',
    '',
    wanted({ expirationDateTime: new Date(NOW + 60_000).toISOString() }),
  );
  expect(Date.parse(body.expirationDateTime) - NOW).toBeGreaterThan(44 * 60_000);
});

test('a server that cannot call out has no subscriptions', async () => {
  const clock = createClock(NOW);
  const app = createGraphApp({
    organisation: createOrganisation(practice(), clock),
    clock,
    whoIs: holderOf,
  });
  const response = await app.request('https://graph.test/v1.0/subscriptions', {
    method: 'POST',
    headers: { authorization: `Bearer ${tokenOf(ADA)}`, 'content-type': 'application/json' },
    body: JSON.stringify(wanted()),
  });
  expect([
    response.status,
    ((await response.json()) as { error: { code: string } }).error.code,
  ]).toEqual([501, 'NotImplemented']);
});
