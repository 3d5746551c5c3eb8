import { hour, practice, world } from './support/world.ts';

const ADA = 'ada@practice.test';
const G = '{1b5c21aa-a221-4e3c-8433-f45b0b13389a}';
const KIND = `Integer ${G} Name Kind`;
const KEY = `String ${G} Name Key`;

const EVENTS = [
  hour('Booking', '2026-11-03T09:00:00', {
    categories: ['Confirmed'],
    singleValueExtendedProperties: [
      { id: KIND, value: '1' },
      { id: KEY, value: 'Alpha' },
    ],
  }),
  hour('Hold', '2026-11-03T10:00:00', {
    showAs: 'tentative',
    singleValueExtendedProperties: [
      { id: KIND, value: '2' },
      { id: KEY, value: "O'Neil" },
    ],
  }),
  hour('Carrier', '2026-11-03T11:00:00', {
    isReminderOn: false,
    singleValueExtendedProperties: [{ id: KIND, value: '10' }],
  }),
  hour('Foreign', '2026-11-04T11:00:00', { sensitivity: 'personal' }),
];

async function found(filter: string, path = '/me/events'): Promise<string[]> {
  const { body } = await world(practice(EVENTS)).ask(
    ADA,
    'GET',
    `${path}${path.includes('?') ? '&' : '?'}$top=50&$filter=${encodeURIComponent(filter)}`,
  );
  return body.value
    ? body.value.map((event: { subject: string }) => event.subject)
    : [body.error.code];
}

function any(id: string, condition: string): string {
  return `singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ${condition})`;
}

test.each([
  { filter: any(KIND, "ep/value eq '3'"), expected: [] },
  { filter: any(KIND, "ep/value eq '10'"), expected: ['Carrier'] },
  { filter: any(KIND, 'cast(ep/value, Edm.Int32) eq 10'), expected: ['Carrier'] },
  { filter: any(KIND, 'cast(ep/value,Edm.Int32) ge 2'), expected: ['Hold', 'Carrier'] },
  { filter: any(KIND, "cast(ep/value, Edm.String) eq '2'"), expected: ['Hold'] },
  { filter: any(KEY, 'cast(ep/value, Edm.Int32) eq 0'), expected: [] },
  { filter: any(KIND, 'ep/value ge 2'), expected: ['Hold', 'Carrier'] },
  { filter: any(KIND, "ep/value lt '10'"), expected: ['Booking', 'Hold'] },
  { filter: any(KIND, 'ep/value ne 1'), expected: ['Hold', 'Carrier'] },
  { filter: any(KIND, 'ep/value ne null'), expected: ['Booking', 'Hold', 'Carrier'] },
  {
    filter: any(KIND.toUpperCase().replace('NAME KIND', 'Name Kind'), 'ep/value eq 1'),
    expected: ['Booking'],
  },
  { filter: any(KIND.replace('Kind', 'kind'), 'ep/value eq 1'), expected: [] },
  { filter: any(KEY, "ep/value eq 'ALPHA'"), expected: ['Booking'] },
  { filter: any(KEY, "ep/value eq 'O''Neil'"), expected: ['Hold'] },
  { filter: any(KEY, "startswith(ep/value,'al')"), expected: ['Booking'] },
  { filter: any(KEY, "contains(ep/value,'neil')"), expected: ['Hold'] },
  {
    filter: `${any(KIND, 'ep/value eq 1')} or ${any(KIND, 'ep/value eq 2')}`,
    expected: ['Booking', 'Hold'],
  },
  { filter: `not ${any(KIND, 'ep/value ge 0')}`, expected: ['Foreign'] },
])('extended properties: $filter finds $expected', async ({ filter, expected }) => {
  expect(await found(filter)).toEqual(expected);
});

test.each([
  { filter: any('Kind', 'ep/value eq 1'), code: 'ErrorInvalidExtendedProperty' },
  { filter: any(KIND, "startswith(ep/value,'1')"), code: 'ErrorInvalidUrlQueryFilter' },
  { filter: any(KIND, "ep/value eq 'one'"), code: 'ErrorInvalidUrlQueryFilter' },
  { filter: any(KIND, 'ep/length eq 1'), code: 'ErrorInvalidUrlQueryFilter' },
  { filter: any(KIND, 'cast(ep/value, Edm.Colour) eq 1'), code: 'ErrorInvalidUrlQueryFilter' },
  { filter: any(KIND, 'cast(ep/value) eq 1'), code: 'ErrorInvalidUrlQueryFilter' },
])('extended properties: $filter is refused with $code', async ({ filter, code }) => {
  expect(await found(filter)).toEqual([code]);
});

test('a calendar view does not filter by extended properties', async () => {
  const path = '/me/calendarView?startDateTime=2026-11-03&endDateTime=2026-11-05';
  expect(await found(any(KIND, 'ep/value eq 1'), path)).toEqual(['ErrorInvalidUrlQueryFilter']);
  expect(await found("showAs eq 'tentative'", path)).toEqual(['Hold']);
});

test.each([
  { filter: "startsWith(subject,'BO')", expected: ['Booking'] },
  { filter: "startswith(subject,'bo') eq true", expected: ['Booking'] },
  { filter: "endswith(subject,'er') or subject eq 'hold'", expected: ['Hold', 'Carrier'] },
  { filter: "not (showAs eq 'busy')", expected: ['Hold'] },
  {
    filter: "start/dateTime ge '2026-11-03T09:30:00' and start/dateTime lt '2026-11-04'",
    expected: ['Carrier'],
  },
  { filter: "Start/DateTime ge '2026-11-04T00:00:00Z'", expected: ['Foreign'] },
  { filter: "categories/any(c:c eq 'confirmed')", expected: ['Booking'] },
  { filter: 'categories/any()', expected: ['Booking'] },
  { filter: 'isReminderOn eq false', expected: ['Carrier'] },
  { filter: 'not isReminderOn', expected: ['Carrier'] },
  {
    filter: "organizer/emailAddress/address eq 'ada@practice.test' and sensitivity ne 'normal'",
    expected: ['Foreign'],
  },
  {
    filter:
      'createdDateTime ge 2026-11-02T07:00:00Z and reminderMinutesBeforeStart le 15 and recurrence eq null',
    expected: ['Booking', 'Hold', 'Carrier', 'Foreign'],
  },
])('properties: $filter finds $expected', async ({ filter, expected }) => {
  expect(await found(filter)).toEqual(expected);
});

test.each([
  'subject eq',
  "subject eq 'x",
  "(subject eq 'x'",
  "subject eq 'x' and",
  ')',
  "subject like 'x'",
  'subject/any(x',
  "categories/any(c:c eq 'x'",
])('the filter %p is refused', async (filter) => {
  expect(await found(filter)).toEqual([
    expect.stringMatching(/^(BadRequest|ErrorInvalidUrlQueryFilter)$/u),
  ]);
});

test('a plus in a query is a plus, not a space', async () => {
  const w = world(practice([hour('a+b', '2026-11-03T09:00:00')]));
  const { body } = await w.ask(ADA, 'GET', "/me/events?$filter=subject%20eq%20'a+b'");
  expect(body.value).toHaveLength(1);
  expect((await w.ask(ADA, 'GET', "/me/events?$filter=subject+eq+'a+b'")).status).toBe(400);
});

test('presence of an open extension can be filtered', async () => {
  const w = world(practice(EVENTS));
  const [event] = (await w.ask(ADA, 'GET', '/me/events')).body.value;
  await w.ask(ADA, 'POST', `/me/events/${event.id}/extensions`, {
    body: {
      '@odata.type': 'microsoft.graph.openTypeExtension',
      extensionName: 'Com.Example',
      a: 1,
    },
  });
  const path = `/me/events?$filter=${encodeURIComponent("Extensions/any(f:f/id eq 'Com.Example')")}&$expand=${encodeURIComponent("Extensions($filter=id eq 'Com.Example')")}`;
  const { body } = await w.ask(ADA, 'GET', path);
  expect(
    body.value.map((one: { subject: string; extensions: unknown }) => [
      one.subject,
      one.extensions,
    ]),
  ).toEqual([
    [
      'Booking',
      [
        {
          '@odata.type': '#microsoft.graph.openTypeExtension',
          id: 'Microsoft.OutlookServices.OpenTypeExtension.Com.Example',
          extensionName: 'Com.Example',
          a: 1,
        },
      ],
    ],
  ]);
});

test('calendars are filtered by name and by extended property', async () => {
  const w = world();
  const room = (
    await w.ask(
      ADA,
      'GET',
      `/me/calendars?$filter=${encodeURIComponent("name eq 'treatment room'")}`,
    )
  ).body.value;
  expect(room).toHaveLength(1);
  await w.ask(ADA, 'PATCH', `/me/calendars/${room[0].id}`, {
    body: { singleValueExtendedProperties: [{ id: KEY, value: 'here' }] },
  });
  const { body } = await w.ask(
    ADA,
    'GET',
    `/me/calendars?$filter=${encodeURIComponent(any(KEY, "ep/value eq 'here'"))}`,
  );
  expect(body.value.map((calendar: { name: string }) => calendar.name)).toEqual(['Treatment room']);
});
