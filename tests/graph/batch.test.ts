import { readBatch, type BatchRead } from '../../src/graph/batch.ts';
import { GraphError } from '../../src/graph/graph-error.ts';
import {
  answerParts,
  fakeGraph,
  graphError,
  inTurn,
  NOW,
  partsOf,
  type Part,
  type Reply,
} from './support/fake-graph.ts';

const options = { scopes: ['Calendars.ReadWrite'] };

function parts(count: number, mailbox = 'jonas@practice.example'): BatchRead[] {
  return Array.from({ length: count }, (_, index) => ({
    mailbox,
    path: `/users/${mailbox}/events/${index}`,
    headers: { Prefer: 'IdType="ImmutableId"' },
  }));
}

const numberOf = ({ url }: Pick<Part, 'url'>) => Number(url.split('/').at(-1));
const echo = (part: Part): Reply => ({ body: { number: numberOf(part) } });

/** First answers of each part by its number, then success. */
function answersOf(first: Readonly<Record<number, Reply[]>>): (part: Part) => Reply {
  const turns = new Map(
    Object.entries(first).map(([number, replies]) => [Number(number), [...replies]]),
  );
  return (part) => turns.get(numberOf(part))?.shift() ?? echo(part);
}

test('answers come in the order of the parts, whatever order Graph chose', async () => {
  const { client, seen } = fakeGraph(answerParts(echo));
  const answers = await readBatch(client, parts(5), options);
  expect(answers.map((answer) => answer.kind === 'answered' && answer.body)).toEqual(
    [0, 1, 2, 3, 4].map((number) => ({ number })),
  );
  expect(seen[0]?.body).toMatchObject({
    requests: expect.arrayContaining([
      {
        id: '1',
        method: 'GET',
        url: '/users/jonas@practice.example/events/0',
        headers: { Prefer: 'IdType="ImmutableId"' },
      },
    ]),
  });
});

test('more than twenty parts go into several batches, one after the other', async () => {
  const { client, seen } = fakeGraph(answerParts(echo));
  const answers = await readBatch(client, parts(45), options);
  const sizes = seen.map((request) => partsOf(request).length);
  expect([answers.length, sizes]).toEqual([45, [20, 20, 5]]);
});

test('no part, no request', async () => {
  const { client, seen } = fakeGraph(answerParts(echo));
  expect([await readBatch(client, [], options), seen.length]).toEqual([[], 0]);
});

test('failed parts go into a new batch after the longest pause that one of them was given', async () => {
  const throttled = (seconds: string): Reply => ({
    status: 429,
    headers: { 'retry-after': seconds },
  });
  const graph = fakeGraph(
    answerParts(answersOf({ 1: [throttled('2')], 3: [throttled('5')], 4: [{ status: 503 }] })),
  );
  const answers = await readBatch(graph.client, parts(5), options);
  const sent = graph.seen.map((request) => partsOf(request).map(numberOf));
  expect([sent, graph.pauses]).toEqual([
    [
      [0, 1, 2, 3, 4],
      [1, 3, 4],
    ],
    [5000],
  ]);
  expect(answers.every(({ kind }) => kind === 'answered')).toBe(true);
});

test('a long pause of one part is told and keeps the others’ answers', async () => {
  const graph = fakeGraph(
    answerParts(answersOf({ 1: [{ status: 429, headers: { 'Retry-After': '60' } }] })),
  );
  const [first, second] = await readBatch(graph.client, parts(2), options);
  expect(first).toMatchObject({ kind: 'answered' });
  expect(second).toMatchObject({
    kind: 'failed',
    error: { code: 'throttled', retryAt: NOW + 60_000 },
  });
  expect([graph.seen.length, graph.pauses]).toEqual([1, []]);
});

test('a part that keeps failing fails alone', async () => {
  const graph = fakeGraph(
    answerParts((part) => (numberOf(part) === 1 ? { status: 500 } : echo(part))),
  );
  const answers = await readBatch(graph.client, parts(3), options);
  expect(
    answers.map((answer) => (answer.kind === 'failed' ? answer.error.code : answer.kind)),
  ).toEqual(['answered', 'unavailable', 'answered']);
  expect(graph.seen).toHaveLength(5);
});

test('a refused part is final', async () => {
  const graph = fakeGraph(
    answerParts((part) =>
      numberOf(part) === 0 ? { status: 403, body: graphError('ErrorAccessDenied') } : echo(part),
    ),
  );
  const [refused] = await readBatch(graph.client, parts(2), options);
  expect(refused).toMatchObject({ kind: 'failed', error: { code: 'forbidden', requestId: 'r-1' } });
  expect(graph.seen).toHaveLength(1);
});

test('a part without an id of its own is known by that of its batch', async () => {
  const answerAll = answerParts((part) =>
    numberOf(part) === 0 ? { headers: { 'Request-Id': 'part-1' } } : echo(part),
  );
  const { client } = fakeGraph((request) => ({
    ...answerAll(request),
    headers: { 'request-id': 'batch-1' },
  }));
  const answers = await readBatch(client, parts(2), options);
  expect(answers).toMatchObject([{ requestId: 'part-1' }, { requestId: 'batch-1' }]);
});

test('a part that Graph left out is no empty answer', async () => {
  const { client } = fakeGraph(
    inTurn({ body: { responses: [{ id: '2', status: 200, body: {} }] } }),
  );
  const [missing, present] = await readBatch(client, parts(2), options);
  expect(missing).toMatchObject({ kind: 'failed', error: { code: 'malformed' } });
  expect(present).toMatchObject({ kind: 'answered' });
});

test('a batch that is none is malformed', async () => {
  const { client } = fakeGraph(inTurn({ body: { responses: 'none' } }));
  await expect(readBatch(client, parts(1), options)).rejects.toMatchObject({
    code: 'malformed',
    field: 'responses',
  });
});

test('a token that is refused in a part concerns them all', async () => {
  const { client } = fakeGraph(answerParts(() => ({ status: 401 })));
  const work = readBatch(client, parts(2), options);
  await expect(work).rejects.toBeInstanceOf(GraphError);
  await expect(work).rejects.toMatchObject({ code: 'signInRequired' });
});

test('a claims challenge in a part is answered once', async () => {
  const claims = '{"access_token":{}}';
  const challenged: Reply = {
    status: 401,
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa(claims)}"` },
  };
  const graph = fakeGraph(answerParts(answersOf({ 1: [challenged] })));
  const answers = await readBatch(graph.client, parts(2), options);
  expect(answers.every(({ kind }) => kind === 'answered')).toBe(true);
  expect(graph.needs.map((need) => need.claims)).toEqual([undefined, claims]);

  const stubborn = fakeGraph(answerParts(() => challenged));
  await expect(readBatch(stubborn.client, parts(2), options)).rejects.toMatchObject({
    code: 'signInRequired',
  });
  expect(stubborn.seen).toHaveLength(2);
});

test('a batch takes as many places of a mailbox as Graph will use', async () => {
  const waiting: (() => void)[] = [];
  const graph = fakeGraph(async (request) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return answerParts(echo)(request);
  });
  const batch = readBatch(
    graph.client,
    [...parts(3), ...parts(1, 'mira@practice.example')],
    options,
  );
  const call = {
    method: 'GET',
    path: '/x',
    scopes: [],
    mailbox: 'jonas@practice.example',
  } as const;
  const single = [graph.client.send(call), graph.client.send(call)];
  for (let i = 0; i < 20; i++) await Promise.resolve();
  expect(graph.seen.map(({ path }) => path)).toEqual(['/$batch', '/x']);
  while (waiting.length > 0) {
    waiting.shift()?.();
    for (let i = 0; i < 60; i++) await Promise.resolve();
  }
  await Promise.all([batch, ...single]);
});
