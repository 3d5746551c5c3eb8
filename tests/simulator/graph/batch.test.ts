import { hour, practice, world, type World } from './support/world.ts';

const ADA = 'ada@practice.test';
const RITA = 'rita@practice.test';

type Part = {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: {
    error?: { code: string };
    value?: unknown[];
    subject?: string;
    '@odata.nextLink'?: string;
  };
};

async function batch(w: World, requests: readonly object[], mail = ADA) {
  const { status, body } = await w.ask(mail, 'POST', '/$batch', { body: { requests } });
  const parts: readonly Part[] = body.responses ?? [];
  return { status, body, parts, byId: Object.fromEntries(parts.map((part) => [part.id, part])) };
}

const json = { 'Content-Type': 'application/json' };

test('each part is answered by itself, in whatever order', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const { status, parts, byId } = await batch(w, [
    { id: '1', method: 'GET', url: '/me/events?$select=subject' },
    { id: '2', method: 'get', url: 'me/nothing' },
    { id: '3', method: 'GET', url: `/users/ben@practice.test/events` },
  ]);
  expect(status).toBe(200);
  expect(parts.map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect([byId['1']?.status, byId['2']?.status, byId['3']?.status]).toEqual([200, 400, 403]);
  expect(byId['1']?.body.value).toEqual([expect.objectContaining({ subject: 'A' })]);
  expect(byId['1']?.headers['Content-Type']).toContain('application/json');
  expect(byId['3']?.body.error?.code).toBe('ErrorAccessDenied');
});

test('parts have headers of their own', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const event = (await w.ask(ADA, 'GET', '/me/events')).body.value[0];
  const { byId } = await batch(w, [
    {
      id: 'stale',
      method: 'PATCH',
      url: `/me/events/${event.id}`,
      headers: { ...json, 'If-Match': 'W/"x"' },
      body: { subject: 'B' },
    },
    {
      id: 'zone',
      method: 'GET',
      url: '/me/events',
      headers: { Prefer: 'outlook.timezone="Europe/Berlin"' },
    },
  ]);
  expect([byId['stale']?.status, byId['stale']?.body.error?.code]).toEqual([
    412,
    'ErrorIrresolvableConflict',
  ]);
  expect(byId['zone']?.headers['Preference-Applied']).toBe('outlook.timezone="Europe/Berlin"');
  expect(byId['zone']?.body.value).toEqual([
    expect.objectContaining({
      start: { dateTime: '2026-11-03T09:00:00.0000000', timeZone: 'Europe/Berlin' },
    }),
  ]);
});

test('a link to the next page of a part is followed outside of the batch', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00'), hour('B', '2026-11-03T10:00:00')]));
  const { byId } = await batch(w, [{ id: '1', method: 'GET', url: '/me/events?$top=1' }]);
  const link = byId['1']?.body['@odata.nextLink'] ?? '';
  expect((await w.ask(ADA, 'GET', link)).body.value).toHaveLength(1);
});

test('a part that depends on a failed one is not tried', async () => {
  const w = world();
  const draft = {
    subject: 'A',
    start: { dateTime: '2026-11-03T09:00:00', timeZone: 'UTC' },
    end: { dateTime: '2026-11-03T10:00:00', timeZone: 'UTC' },
  };
  const { byId } = await batch(w, [
    { id: '1', method: 'GET', url: '/me/nothing' },
    { id: '2', method: 'POST', url: '/me/events', headers: json, body: draft, dependsOn: ['1'] },
    { id: '3', method: 'GET', url: '/me/events', dependsOn: ['2'] },
    { id: '4', method: 'POST', url: '/me/events', headers: json, body: draft },
  ]);
  expect(['1', '2', '3', '4'].map((id) => byId[id]?.status)).toEqual([400, 424, 424, 201]);
  expect((await w.ask(ADA, 'GET', '/me/events')).body.value).toHaveLength(1);
});

const GET = { method: 'GET', url: '/me' };

test.each([
  {
    name: 'more than twenty parts',
    requests: Array.from({ length: 21 }, (_, i) => ({ id: String(i), ...GET })),
    says: 'exceeds the maximum value of 20',
  },
  { name: 'no part', requests: [], says: 'Invalid batch payload' },
  {
    name: 'one id twice, in other cases',
    requests: [
      { id: 'a', ...GET },
      { id: 'A', ...GET },
    ],
    says: 'Duplicate request id A',
  },
  {
    name: 'a dependence on nothing',
    requests: [{ id: '1', ...GET, dependsOn: ['9'] }],
    says: 'depends on 9',
  },
  {
    name: 'a dependence on a later part',
    requests: [
      { id: '1', ...GET, dependsOn: ['2'] },
      { id: '2', ...GET },
    ],
    says: 'depends on 2',
  },
  {
    name: 'a batch inside',
    requests: [{ id: '1', method: 'POST', url: '/$batch', headers: json, body: { requests: [] } }],
    says: 'cannot hold another batch',
  },
  {
    name: 'an absolute address',
    requests: [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me' }],
    says: 'not relative',
  },
  {
    name: 'a body without its type',
    requests: [{ id: '1', method: 'POST', url: '/me/events', body: {} }],
    says: 'does not contain Content-Type',
  },
  {
    name: 'an unknown method',
    requests: [{ id: '1', method: 'BREW', url: '/me' }],
    says: 'Invalid batch payload',
  },
  { name: 'a part without id', requests: [GET], says: 'Invalid batch payload' },
])('a batch with $name is refused as a whole', async ({ requests, says }) => {
  const { status, body } = await batch(world(), requests);
  expect([status, body.error.message]).toEqual([400, expect.stringContaining(says)]);
});

test('a batch that is not signed in is refused as a whole', async () => {
  const response = await world().app.fetch(
    new Request('https://graph.test/v1.0/$batch', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    }),
  );
  expect(response.status).toBe(401);
});

test('one batch at a time to a mailbox is never too much, two at once are', async () => {
  const w = world();
  const requests = Array.from({ length: 20 }, (_, i) => ({
    id: String(i),
    method: 'GET',
    url: '/me/events',
  }));
  const alone = await batch(w, requests);
  expect(alone.parts.every(({ status }) => status === 200)).toBe(true);
  const both = await Promise.all([batch(w, requests), batch(w, requests)]);
  const throttled = both.flatMap(({ parts }) => parts).filter(({ status }) => status === 429);
  expect(throttled.length).toBeGreaterThan(0);
  expect(throttled[0]).toMatchObject({
    headers: { 'Retry-After': '1' },
    body: { error: { code: 'ApplicationThrottled' } },
  });
});

test('four batches at once are not too much when their parts wait for one another', async () => {
  const w = world();
  const requests = Array.from({ length: 5 }, (_, i) => ({
    id: String(i),
    method: 'GET',
    url: '/me/events',
    ...(i > 0 && { dependsOn: [String(i - 1)] }),
  }));
  const all = await Promise.all(Array.from({ length: 4 }, async () => batch(w, requests)));
  expect(all.flatMap(({ parts }) => parts).every(({ status }) => status === 200)).toBe(true);
});

test('five requests at once to one mailbox are one too many, to several mailboxes they are not', async () => {
  const w = world();
  const statuses = async (paths: readonly string[]) =>
    (await Promise.all(paths.map(async (path) => w.ask(RITA, 'GET', path))))
      .map(({ status }) => status)
      .toSorted();
  expect(await statuses(Array.from({ length: 5 }, () => '/me/events'))).toEqual([
    200, 200, 200, 200, 429,
  ]);
  const spread = [
    '/me/events',
    '/me/events',
    '/me/events',
    `/users/${ADA}/events`,
    `/users/${ADA}/events`,
    `/users/${ADA}/events`,
  ];
  expect(await statuses(spread)).toEqual(spread.map(() => 200));
});

test('ten thousand requests in ten minutes are enough for one mailbox; ten minutes later it goes on', async () => {
  const w = world();
  const one = async () => (await w.ask(ADA, 'GET', '/me')).status;
  for (let i = 0; i < 10_000; i += 4) await Promise.all([one(), one(), one(), one()]);
  const refused = await w.ask(ADA, 'GET', '/me');
  expect([refused.status, Number(refused.headers.get('retry-after')) > 500]).toEqual([429, true]);
  expect((await w.ask(RITA, 'GET', '/me')).status).toBe(200);
  w.clock.advance(11 * 60_000);
  expect(await one()).toBe(200);
}, 60_000);
