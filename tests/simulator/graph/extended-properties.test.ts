import { hour, practice, world } from './support/world.ts';

const ADA = 'ada@practice.test';
const G = '{1b5c21aa-a221-4e3c-8433-f45b0b13389a}';
const STATE = `String ${G} Name State`;
const KIND = `Integer ${G} Name Kind`;

function expand(...ids: string[]): string {
  return `$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=${ids.map((id) => `id eq '${id}'`).join(' or ')})`)}`;
}

async function made(properties: readonly { id: string; value: unknown }[]) {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const { id } = (await w.ask(ADA, 'GET', '/me/events')).body.value[0];
  const patched = await w.ask(ADA, 'PATCH', `/me/events/${id}`, {
    body: { singleValueExtendedProperties: properties },
  });
  return { w, id, patched };
}

test('properties come back only when they are asked for by id, several at once, normalised', async () => {
  const { w, id } = await made([
    { id: STATE.toUpperCase().replace('NAME STATE', 'Name State'), value: 'x' },
    { id: KIND, value: '01' },
  ]);
  const both = await w.ask(ADA, 'GET', `/me/events/${id}?${expand(STATE, KIND)}`);
  expect(both.body.singleValueExtendedProperties).toEqual([
    { id: STATE, value: 'x' },
    { id: KIND, value: '1' },
  ]);
  const unfiltered = await w.ask(
    ADA,
    'GET',
    `/me/events/${id}?$expand=singleValueExtendedProperties`,
  );
  expect([unfiltered.status, unfiltered.body.singleValueExtendedProperties]).toEqual([
    200,
    undefined,
  ]);
  expect(
    (await w.ask(ADA, 'GET', `/me/events/${id}`)).body.singleValueExtendedProperties,
  ).toBeUndefined();
  expect(
    (await w.ask(ADA, 'GET', `/me/events/${id}?${expand(`String ${G} Name Other`)}`)).body
      .singleValueExtendedProperties,
  ).toBeUndefined();
});

test('answers to POST and PATCH never echo them', async () => {
  const { w, patched } = await made([{ id: STATE, value: 'x' }]);
  expect(patched.body.singleValueExtendedProperties).toBeUndefined();
  const body = {
    ...hour('B', '2026-11-03T10:00:00'),
    singleValueExtendedProperties: [{ id: STATE, value: 'y' }],
  };
  const posted = await w.ask(ADA, 'POST', `/me/events?${expand(STATE)}`, { body });
  expect([posted.status, posted.body.singleValueExtendedProperties]).toEqual([201, undefined]);
});

test.each([
  '/me/events?',
  '/me/calendarView?startDateTime=2026-11-03&endDateTime=2026-11-04&',
  '/users/ada@practice.test/calendar/events?',
])('lists cut a value after 255 UTF-16 units, wherever that falls: %s', async (path) => {
  const value = `${'x'.repeat(254)}😀${'y'.repeat(100)}`;
  const { w, id } = await made([{ id: STATE, value }]);
  const list = await w.ask(ADA, 'GET', `${path}${expand(STATE)}`);
  expect(list.body.value[0].singleValueExtendedProperties).toEqual([
    { id: STATE, value: `${'x'.repeat(254)}\ud83d` },
  ]);
  const single = await w.ask(ADA, 'GET', `/me/events/${id}?${expand(STATE)}`);
  expect(single.body.singleValueExtendedProperties).toEqual([{ id: STATE, value }]);
});

test('calendars carry them too: whole in one calendar, cut in the list', async () => {
  const w = world();
  const value = 'z'.repeat(3000);
  const patched = await w.ask(ADA, 'PATCH', '/me/calendar', {
    body: { singleValueExtendedProperties: [{ id: STATE, value }] },
  });
  expect([patched.status, patched.body.singleValueExtendedProperties]).toEqual([200, undefined]);
  expect(
    (await w.ask(ADA, 'GET', `/me/calendar?${expand(STATE)}`)).body.singleValueExtendedProperties,
  ).toEqual([{ id: STATE, value }]);
  expect(
    (await w.ask(ADA, 'GET', `/me/calendars?${expand(STATE)}`)).body.value[0]
      .singleValueExtendedProperties,
  ).toEqual([{ id: STATE, value: value.slice(0, 255) }]);
});

test('what is not sent stays, what is sent replaces', async () => {
  const { w, id } = await made([
    { id: STATE, value: 'x' },
    { id: KIND, value: '1' },
  ]);
  await w.ask(ADA, 'PATCH', `/me/events/${id}`, {
    body: { singleValueExtendedProperties: [{ id: STATE, value: 'y' }] },
  });
  const { body } = await w.ask(ADA, 'GET', `/me/events/${id}?${expand(STATE, KIND)}`);
  expect(body.singleValueExtendedProperties).toEqual([
    { id: STATE, value: 'y' },
    { id: KIND, value: '1' },
  ]);
});

test.each([
  { name: 'a text where a number belongs', properties: [{ id: KIND, value: 'one' }] },
  { name: 'a number that is no string', properties: [{ id: KIND, value: 1 }] },
  { name: 'nothing', properties: [{ id: STATE, value: null }] },
  { name: 'no value', properties: [{ id: STATE }] },
  { name: 'an id that is none', properties: [{ id: 'State', value: 'x' }] },
  {
    name: 'a good one beside a bad one',
    properties: [
      { id: STATE, value: 'new' },
      { id: KIND, value: 'x' },
    ],
  },
])('$name is refused, and nothing is written', async ({ properties }) => {
  const { w, id } = await made([{ id: STATE, value: 'old' }]);
  const { status, body } = await w.ask(ADA, 'PATCH', `/me/events/${id}`, {
    body: { subject: 'changed', singleValueExtendedProperties: properties },
  });
  expect([status, body.error.code]).toEqual([400, 'ErrorInvalidExtendedProperty']);
  const after = await w.ask(ADA, 'GET', `/me/events/${id}?${expand(STATE)}`);
  expect([after.body.subject, after.body.singleValueExtendedProperties[0].value]).toEqual([
    'A',
    'old',
  ]);
});

test.each([
  `singleValueExtendedProperties($filter=id eq 'State')`,
  `singleValueExtendedProperties($filter=value eq 'x')`,
  `singleValueExtendedProperties($filter=id eq '${STATE}' and id eq '${KIND}')`,
])('the expansion %s is refused', async (expansion) => {
  const { status } = await world(practice([hour('A', '2026-11-03T09:00:00')])).ask(
    ADA,
    'GET',
    `/me/events?$expand=${encodeURIComponent(expansion)}`,
  );
  expect(status).toBe(400);
});

test('an occurrence shows the properties of its series until it has its own', async () => {
  const daily = {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'numbered', startDate: '2026-11-03', numberOfOccurrences: 3 },
  };
  const w = world(
    practice([
      hour('S', '2026-11-03T09:00:00', {
        recurrence: daily,
        singleValueExtendedProperties: [
          { id: STATE, value: 'series' },
          { id: KIND, value: '1' },
        ],
      }),
    ]),
  );
  const path = `/me/calendarView?startDateTime=2026-11-03&endDateTime=2026-11-06&${expand(STATE, KIND)}`;
  const [first] = (await w.ask(ADA, 'GET', path)).body.value;
  await w.ask(ADA, 'PATCH', `/me/events/${first.id}`, {
    body: { singleValueExtendedProperties: [{ id: STATE, value: 'own' }] },
  });
  const { body } = await w.ask(ADA, 'GET', path);
  expect(
    body.value.map((event: { singleValueExtendedProperties: { value: string }[] }) =>
      event.singleValueExtendedProperties.map(({ value }) => value),
    ),
  ).toEqual([
    ['own', '1'],
    ['series', '1'],
    ['series', '1'],
  ]);
});

test('several values are a property of their own kind', async () => {
  const id = `StringArray ${G} Name Tags`;
  const { w, id: event } = await made([]);
  await w.ask(ADA, 'PATCH', `/me/events/${event}`, {
    body: { multiValueExtendedProperties: [{ id, value: ['a', 'b'] }] },
  });
  const { body } = await w.ask(
    ADA,
    'GET',
    `/me/events/${event}?$expand=${encodeURIComponent(`multiValueExtendedProperties($filter=id eq '${id}')`)}`,
  );
  expect(body.multiValueExtendedProperties).toEqual([{ id, value: ['a', 'b'] }]);
});
