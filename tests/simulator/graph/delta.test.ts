import { at, hour, practice, world, type World } from './support/world.ts';

const ADA = 'ada@practice.test';
const WINDOW = 'startDateTime=2026-11-02T00:00:00Z&endDateTime=2026-11-09T00:00:00Z';
const START = `/me/calendarView/delta?${WINDOW}`;
const DAILY = {
  pattern: { type: 'daily', interval: 1 },
  range: { type: 'numbered', startDate: '2026-11-03', numberOfOccurrences: 3 },
};

type Item = {
  readonly id: string;
  readonly subject?: string;
  readonly '@removed'?: { readonly reason: string };
};

/** Follows every link of a round. */
async function round(w: World, address: string, size = 50) {
  const items: Item[] = [];
  let pages = 0;
  let next: string | undefined = address;
  let deltaLink = '';
  while (next !== undefined) {
    const { status, body } = await w.ask(ADA, 'GET', next, {
      headers: { Prefer: `odata.maxpagesize=${size}` },
    });
    expect(status).toBe(200);
    items.push(...body.value);
    pages += 1;
    next = body['@odata.nextLink'];
    deltaLink = body['@odata.deltaLink'] ?? '';
  }
  return {
    items,
    pages,
    deltaLink,
    told: items.map((item) => item.subject ?? `removed ${item['@removed']?.reason ?? ''}`),
  };
}

test('the first round tells everything in the window, page by page', async () => {
  const w = world(
    practice([
      hour('A', '2026-11-03T09:00:00'),
      hour('B', '2026-11-04T09:00:00'),
      hour('C', '2026-12-01T09:00:00'),
      hour('S', '2026-11-03T12:00:00', { recurrence: DAILY }),
    ]),
  );
  const { told, pages } = await round(w, START, 2);
  expect(told).toEqual(['A', 'S', 'B', 'S', 'S']);
  expect(pages).toBe(3);
});

test('later rounds tell only what has changed', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00'), hour('B', '2026-11-04T09:00:00')]));
  const first = await round(w, START);
  const quiet = await round(w, first.deltaLink);
  expect(quiet.told).toEqual([]);
  const [a, b] = first.items;
  await w.ask(ADA, 'PATCH', `/me/events/${a!.id}`, { body: { subject: 'A2' } });
  await w.ask(ADA, 'DELETE', `/me/events/${b!.id}`);
  await w.ask(ADA, 'POST', '/me/events', { body: hour('N', '2026-11-05T09:00:00') });
  const later = await round(w, quiet.deltaLink);
  expect(later.told).toEqual(['A2', 'N', 'removed deleted']);
  expect(later.items.at(-1)?.id).toBe(b!.id);
  expect((await round(w, later.deltaLink)).told).toEqual([]);
  // A link may be used again, and tells the same again.
  expect((await round(w, quiet.deltaLink)).told).toEqual(later.told);
});

test('an event that leaves the window is removed, and so is told one that changes outside of it', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00'), hour('Z', '2026-12-01T09:00:00')]));
  const first = await round(w, START);
  await w.ask(ADA, 'PATCH', `/me/events/${first.items[0]!.id}`, {
    body: { start: at('2026-12-03T09:00:00'), end: at('2026-12-03T10:00:00') },
  });
  const outside = (
    await w.ask(ADA, 'GET', `/me/events?$filter=${encodeURIComponent("subject eq 'Z'")}`)
  ).body.value[0];
  await w.ask(ADA, 'PATCH', `/me/events/${outside.id}`, { body: { subject: 'Z2' } });
  const { items } = await round(w, first.deltaLink);
  expect(items.map((item) => [item.id, item['@removed']?.reason])).toEqual([
    [first.items[0]!.id, 'deleted'],
    [outside.id, 'deleted'],
  ]);
});

test('a deleted occurrence is removed by its own id', async () => {
  const w = world(practice([hour('S', '2026-11-03T12:00:00', { recurrence: DAILY })]));
  const first = await round(w, START);
  await w.ask(ADA, 'DELETE', `/me/events/${first.items[1]!.id}`);
  const { items } = await round(w, first.deltaLink);
  expect(items.filter((item) => item['@removed']).map(({ id }) => id)).toEqual([
    first.items[1]!.id,
  ]);
});

test('a series that moves has other occurrences than before', async () => {
  const w = world(practice([hour('S', '2026-11-03T12:00:00', { recurrence: DAILY })]));
  const first = await round(w, START);
  const master = (await w.ask(ADA, 'GET', '/me/events')).body.value[0];
  await w.ask(ADA, 'PATCH', `/me/events/${master.id}`, {
    body: { start: at('2026-11-03T14:00:00'), end: at('2026-11-03T15:00:00') },
  });
  const { items, told } = await round(w, first.deltaLink);
  expect(told.toSorted()).toEqual([
    'S',
    'S',
    'S',
    'removed deleted',
    'removed deleted',
    'removed deleted',
  ]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(6);
});

test('a change of extended properties alone is told, without the properties', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const first = await round(w, START);
  await w.ask(ADA, 'PATCH', `/me/events/${first.items[0]!.id}`, {
    body: { singleValueExtendedProperties: [{ id: 'String 0x8001', value: 'x' }] },
  });
  const { items } = await round(w, first.deltaLink);
  expect(items).toHaveLength(1);
  expect(items[0]).not.toHaveProperty('singleValueExtendedProperties');
});

test('every round answers with the ids that are asked for', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const headers = { Prefer: 'IdType="ImmutableId"' };
  const first = (await w.ask(ADA, 'GET', START, { headers })).body;
  const immutable = (await w.ask(ADA, 'GET', '/me/events', { headers })).body.value[0].id;
  expect(first.value[0].id).toBe(immutable);
  await w.ask(ADA, 'DELETE', `/me/events/${immutable}`);
  expect((await w.ask(ADA, 'GET', first['@odata.deltaLink'], { headers })).body.value[0].id).toBe(
    immutable,
  );
});

test.each([
  '$select=subject',
  '$expand=extensions',
  "$filter=subject%20eq%20'A'",
  '$orderby=subject',
  '$search=x',
  '$top=5',
])('%s is refused', async (option) => {
  const { status, body } = await world().ask(ADA, 'GET', `${START}&${option}`);
  expect([status, body.error.code]).toEqual([400, 'ErrorInvalidUrlQuery']);
});

test.each([
  '$deltatoken=abc',
  '$skiptoken=abc',
  `$deltatoken=${Buffer.from('00000000-0000-4000-8000-000000000000 0').toString('base64url')}`,
])('a token that nobody knows asks for a full round: %s', async (token) => {
  const { status, body } = await world().ask(ADA, 'GET', `/me/calendarView/delta?${token}`);
  expect([status, body.error.code]).toEqual([410, 'SyncStateNotFound']);
});

test('a token lives for a week', async () => {
  const w = world();
  const { deltaLink } = await round(w, START);
  w.clock.advance(6 * 86_400_000);
  expect((await w.ask(ADA, 'GET', deltaLink)).status).toBe(200);
  w.clock.advance(2 * 86_400_000);
  expect((await w.ask(ADA, 'GET', deltaLink)).status).toBe(410);
});

test('a token is for one calendar', async () => {
  const w = world();
  const { deltaLink } = await round(w, START);
  const room = (await w.ask(ADA, 'GET', '/me/calendars')).body.value[1];
  const elsewhere = deltaLink.replace('/me/calendarView', `/me/calendars/${room.id}/calendarView`);
  expect((await w.ask(ADA, 'GET', elsewhere)).status).toBe(410);
});

test('delegated permissions give no delta of somebody else’s calendar', async () => {
  const { status, body } = await world().ask(
    'rita@practice.test',
    'GET',
    `/users/${ADA}/calendarView/delta?${WINDOW}`,
  );
  expect([status, body.error.code]).toEqual([403, 'ErrorAccessDenied']);
});
