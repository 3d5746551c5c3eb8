import type { GraphCall, GraphClient } from '../../src/graph/client.ts';
import { GraphError } from '../../src/graph/graph-error.ts';
import { BASE_URL, fakeGraph, graphError, inTurn, NOW, type Reply } from './support/fake-graph.ts';

const call: GraphCall = {
  method: 'GET',
  path: '/users/jonas@practice.example/events/1?$select=id',
  mailbox: 'jonas@practice.example',
  scopes: ['Calendars.ReadWrite'],
};

async function failureOf(work: Promise<unknown>): Promise<GraphError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GraphError))
    throw new Error('was to fail with a GraphError', { cause: error });
  return error;
}

describe('every request', () => {
  test.each(['GET', 'POST', 'PATCH', 'DELETE'] as const)(
    '%s asks for immutable ids and carries token and an id of its own',
    async (method) => {
      const { client, seen, needs } = fakeGraph(inTurn({ body: {} }));
      await client.send({ ...call, method, body: { a: 1 } });
      await client.send({ ...call, method, body: { a: 1 } });
      const [first, second] = seen;
      expect(first?.path).toBe(call.path);
      expect(first?.method).toBe(method);
      expect(first?.headers.get('Prefer')).toBe('IdType="ImmutableId"');
      expect(first?.headers.get('Authorization')).toBe('Bearer token');
      expect(first?.headers.get('client-request-id')).toMatch(/^[0-9a-f-]{36}$/u);
      expect(second?.headers.get('client-request-id')).not.toBe(
        first?.headers.get('client-request-id'),
      );
      expect(needs[0]).toEqual({ scopes: ['Calendars.ReadWrite'] });
    },
  );

  test('a body is sent as JSON', async () => {
    const { client, seen } = fakeGraph(inTurn({ body: {} }));
    await client.send({ ...call, method: 'PATCH', body: { subject: 'Ünï "x"' } });
    expect(seen[0]?.body).toEqual({ subject: 'Ünï "x"' });
    expect(seen[0]?.headers.get('Content-Type')).toBe('application/json');
  });

  test('a whole address goes out exactly as Graph gave it', async () => {
    const seen: string[] = [];
    const { client } = fakeGraph(inTurn({}), {
      fetch: (url) => {
        seen.push(url);
        return Promise.resolve(Response.json({}));
      },
    });
    const next = `${BASE_URL}/users/x/calendarView?$skiptoken=a%2Bb%3D&%24top=2&$top=3`;
    await client.send({ ...call, path: next });
    expect(seen).toEqual([next]);
  });

  test('a token never goes to another address than that of Graph', async () => {
    const { client, seen, needs } = fakeGraph(inTurn({}));
    const error = await failureOf(
      client.send({ ...call, path: 'https://graph.example.evil/v1.0/x' }),
    );
    expect(error).toMatchObject({ code: 'malformed', field: '@odata.nextLink' });
    expect([seen.length, needs.length]).toEqual([0, 0]);
  });

  test.each([
    { mailboxes: ['Mira@Practice.example'], shared: false },
    { mailboxes: ['mira@practice.example', 'jonas@practice.example'], shared: true },
  ])(
    'the scope for shared calendars is asked for only where one is: $mailboxes',
    ({ mailboxes, shared }) => {
      const { client } = fakeGraph(inTurn({}));
      expect(client.calendarScopes(mailboxes).includes('Calendars.ReadWrite.Shared')).toBe(shared);
    },
  );
});

describe('a refusal', () => {
  test.each<{ status: number; code: string; service?: string; headers?: Record<string, string> }>([
    { status: 400, code: 'invalid', service: 'ErrorInvalidRequest' },
    { status: 400, code: 'duplicate', service: 'ErrorDuplicateTransactionId' },
    { status: 409, code: 'duplicate', service: 'errorduplicatetransactionid' },
    { status: 401, code: 'signInRequired', service: 'InvalidAuthenticationToken' },
    { status: 403, code: 'forbidden', service: 'ErrorAccessDenied' },
    { status: 404, code: 'notFound', service: 'ErrorItemNotFound' },
    { status: 409, code: 'conflict', service: 'ErrorFolderExists' },
    { status: 410, code: 'gone', service: 'SyncStateNotFound' },
    { status: 400, code: 'gone', service: 'syncStateNotFound' },
    { status: 412, code: 'conflict', service: 'ErrorIrresolvableConflict' },
    { status: 429, code: 'throttled', service: 'ApplicationThrottled' },
    { status: 500, code: 'unavailable', service: 'ErrorInternalServerError' },
    { status: 503, code: 'unavailable', service: 'ServiceUnavailable' },
    {
      status: 503,
      code: 'throttled',
      service: 'ServiceUnavailable',
      headers: { 'Retry-After': '60' },
    },
    { status: 418, code: 'invalid', service: 'WhoKnows' },
  ])('$status $service is $code', async ({ status, code, service, headers = {} }) => {
    const { client } = fakeGraph(inTurn({ status, headers, body: graphError(service ?? '') }));
    const error = await failureOf(client.send(call));
    expect(error).toMatchObject({ code, status, serviceCode: service, requestId: 'r-1' });
  });

  test('the request id is that of the header where there is one', async () => {
    const { client } = fakeGraph(
      inTurn({
        status: 404,
        headers: { 'request-id': 'r-2' },
        body: graphError('ErrorItemNotFound'),
      }),
    );
    expect((await failureOf(client.send(call))).requestId).toBe('r-2');
  });

  test('the message of the error repeats nothing that Graph said about anybody', async () => {
    const body = { error: { code: 'ErrorItemNotFound', message: 'ada@example.com is not there' } };
    const { client } = fakeGraph(inTurn({ status: 404, body }));
    expect((await failureOf(client.send(call))).message).toBe(
      'Graph: notFound (404, ErrorItemNotFound)',
    );
  });

  test('a duplicate names the event that was made first', async () => {
    const body = {
      error: { code: 'ErrorDuplicateTransactionId', '@event.existingEventId': 'event-1' },
    };
    const { client } = fakeGraph(inTurn({ status: 409, body }));
    expect(await failureOf(client.send({ ...call, method: 'POST' }))).toMatchObject({
      code: 'duplicate',
      existingEventId: 'event-1',
    });
  });
});

describe('an answer that cannot be understood', () => {
  test.each<{ name: string; reply: Reply; code: string }>([
    { name: 'truncated JSON', reply: { body: '{"value":[{"id":"a' }, code: 'malformed' },
    {
      name: 'a page of a proxy with status 200',
      reply: { body: '<html>Sign in to the Wi-Fi' },
      code: 'malformed',
    },
    {
      name: 'an error page in HTML',
      reply: { status: 502, body: '<html>Bad gateway' },
      code: 'unavailable',
    },
    { name: 'an empty error', reply: { status: 403 }, code: 'forbidden' },
    {
      name: 'an error of another shape',
      reply: { status: 404, body: { error: 'no' } },
      code: 'notFound',
    },
    { name: 'an error that is a list', reply: { status: 400, body: [] }, code: 'invalid' },
  ])('$name is $code', async ({ reply, code }) => {
    const { client } = fakeGraph(inTurn(reply));
    expect((await failureOf(client.send(call))).code).toBe(code);
  });

  test('an answer without a body is one', async () => {
    const { client } = fakeGraph(inTurn({ status: 204 }));
    expect(await client.send({ ...call, method: 'DELETE' })).toMatchObject({
      status: 204,
      body: undefined,
    });
  });

  test('without a network the error says so and keeps its cause', async () => {
    const cause = new TypeError('Failed to fetch');
    const { client, seen } = fakeGraph(() => Promise.reject(cause));
    const error = await failureOf(client.send(call));
    expect([error.code, error.cause, seen.length]).toEqual(['offline', cause, 1]);
  });
});

describe('a repeat', () => {
  const ok = { body: { id: '1' } };

  test.each<{
    name: string;
    method: GraphCall['method'];
    replies: Reply[];
    tries: number;
    pauses: number[];
  }>([
    {
      name: 'a read waits the seconds it is told',
      method: 'GET',
      replies: [{ status: 429, headers: { 'Retry-After': '3' } }, ok],
      tries: 2,
      pauses: [3000],
    },
    {
      name: 'a read waits until the date it is told',
      method: 'GET',
      replies: [
        { status: 503, headers: { 'Retry-After': new Date(NOW + 4000).toUTCString() } },
        ok,
      ],
      tries: 2,
      pauses: [4000],
    },
    {
      name: 'a date that has passed is no wait',
      method: 'GET',
      replies: [
        { status: 503, headers: { 'Retry-After': new Date(NOW - 9000).toUTCString() } },
        ok,
      ],
      tries: 2,
      pauses: [0],
    },
    {
      name: 'without a header the waits grow',
      method: 'GET',
      replies: [{ status: 503 }, { status: 500 }, { status: 502 }, { status: 504 }, ok],
      tries: 5,
      pauses: [375, 750, 1500, 3000],
    },
    {
      name: 'a header that is no time counts as none',
      method: 'GET',
      replies: [{ status: 503, headers: { 'Retry-After': 'soon' } }, ok],
      tries: 2,
      pauses: [375],
    },
    {
      name: 'after five tries it is over',
      method: 'GET',
      replies: [{ status: 503 }],
      tries: 5,
      pauses: [375, 750, 1500, 3000],
    },
    {
      name: 'a change is repeated where Graph was not available',
      method: 'PATCH',
      replies: [{ status: 503 }, ok],
      tries: 2,
      pauses: [375],
    },
    {
      name: 'a change is not repeated after an error inside',
      method: 'PATCH',
      replies: [{ status: 500 }],
      tries: 1,
      pauses: [],
    },
    {
      name: 'what makes something is repeated when throttled',
      method: 'POST',
      replies: [{ status: 429, headers: { 'Retry-After': '1' } }, ok],
      tries: 2,
      pauses: [1000],
    },
    {
      name: 'what makes something is never repeated otherwise',
      method: 'POST',
      replies: [{ status: 503, headers: { 'Retry-After': '1' } }],
      tries: 1,
      pauses: [],
    },
    { name: 'a refusal is final', method: 'GET', replies: [{ status: 403 }], tries: 1, pauses: [] },
  ])('$name', async ({ method, replies, tries, pauses }) => {
    const graph = fakeGraph(inTurn(...replies));
    await graph.client.send({ ...call, method, body: {} }).catch(() => undefined);
    expect([graph.seen.length, graph.pauses]).toEqual([tries, pauses]);
  });

  test('what makes something under a transactionId may be repeated', async () => {
    const graph = fakeGraph(inTurn({ status: 503 }, ok));
    await graph.client.send({ ...call, method: 'POST', body: {}, repeat: 'write' });
    expect(graph.seen).toHaveLength(2);
  });

  test('a long pause is told with its end, not waited', async () => {
    const graph = fakeGraph(inTurn({ status: 429, headers: { 'Retry-After': '90' } }));
    const error = await failureOf(graph.client.send(call));
    expect(error).toMatchObject({ code: 'throttled', retryAt: NOW + 90_000 });
    expect(graph.pauses).toEqual([]);
  });

  test('a pause without an end that outlasts the tries is told with one', async () => {
    const graph = fakeGraph(inTurn({ status: 429 }));
    const error = await failureOf(graph.client.send(call));
    expect(error.retryAt).toBe(graph.client.now() + 30_000);
  });

  test('a pause counts for every request to the mailbox and for no other mailbox', async () => {
    const graph = fakeGraph(inTurn({ status: 429, headers: { 'Retry-After': '90' } }, ok));
    await failureOf(graph.client.send(call));
    const error = await failureOf(
      graph.client.send({ ...call, mailbox: 'Jonas@practice.example' }),
    );
    expect(error).toMatchObject({ code: 'throttled', retryAt: NOW + 90_000 });
    expect(graph.seen).toHaveLength(1);
    await graph.client.send({ ...call, mailbox: 'mira@practice.example' });
    graph.advance(90_000);
    await graph.client.send(call);
    expect(graph.seen).toHaveLength(3);
  });
});

describe('sign-in', () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
  const challenge = `Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"`;
  const refused = {
    status: 401,
    headers: { 'WWW-Authenticate': challenge },
    body: graphError('InvalidAuthenticationToken'),
  };

  test('a claims challenge is answered once with a token for those claims', async () => {
    const graph = fakeGraph(inTurn(refused, { body: {} }));
    await graph.client.send(call);
    expect(graph.needs).toEqual([{ scopes: call.scopes }, { scopes: call.scopes, claims }]);
    expect(graph.seen.map(({ headers }) => headers.get('Authorization'))).toEqual([
      'Bearer token',
      'Bearer token with claims',
    ]);
  });

  test('a second challenge needs a person', async () => {
    const graph = fakeGraph(inTurn(refused));
    expect((await failureOf(graph.client.send(call))).code).toBe('signInRequired');
    expect(graph.seen).toHaveLength(2);
  });

  test.each([
    'Bearer claims="%%%"',
    `Bearer claims="${btoa('no JSON')}"`,
    'Bearer error="invalid_token"',
  ])('a 401 with %s is no challenge', async (header) => {
    const graph = fakeGraph(inTurn({ status: 401, headers: { 'WWW-Authenticate': header } }));
    expect((await failureOf(graph.client.send(call))).code).toBe('signInRequired');
    expect(graph.seen).toHaveLength(1);
  });

  test('what the token source rejects with arrives untouched', async () => {
    const reason = Object.assign(new Error('no'), { error: { code: 'interactionRequired' } });
    const graph = fakeGraph(inTurn({}), { getToken: () => Promise.reject(reason) });
    await expect(graph.client.send(call)).rejects.toBe(reason);
  });
});

describe('nobody waits any more', () => {
  const untilAborted = (signal?: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  const hanging = (signal: AbortSignal) => {
    const graph = fakeGraph((_request, inner) => untilAborted(inner));
    for (let i = 0; i < 4; i++) void graph.client.send({ ...call, signal }).catch(() => undefined);
    return graph.client;
  };

  test.each<{ name: string; client: (others: AbortSignal) => GraphClient }>([
    {
      name: 'while Graph works',
      client: () => fakeGraph((_request, signal) => untilAborted(signal)).client,
    },
    {
      name: 'while the token is fetched',
      client: () => fakeGraph(inTurn({}), { getToken: () => new Promise(() => {}) }).client,
    },
    {
      name: 'during a pause',
      client: () =>
        fakeGraph(inTurn({ status: 503 }), { sleep: (_ms, signal) => untilAborted(signal) }).client,
    },
    { name: 'in the queue', client: hanging },
  ])('$name: the request ends with an AbortError', async ({ client }) => {
    const [controller, others] = [new AbortController(), new AbortController()];
    const work = client(others.signal).send({ ...call, signal: controller.signal });
    const outcome = work.catch((error: unknown) => error);
    await Promise.resolve().then(() => controller.abort());
    expect(await outcome).toMatchObject({ name: 'AbortError' });
    others.abort();
  });

  test('before it began: nothing is sent', async () => {
    const graph = fakeGraph(inTurn({}));
    const work = graph.client.send({ ...call, signal: AbortSignal.abort() });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(graph.seen).toEqual([]);
  });
});
