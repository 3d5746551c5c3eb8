import { hour, practice, tokenOf, world } from './support/world.ts';

const ADA = 'ada@practice.test';
const BASE = 'https://graph.test/v1.0';

function send(w: ReturnType<typeof world>, path: string, init: RequestInit = {}) {
  return w.app.fetch(new Request(`${BASE}${path}`, init));
}

test.each([
  ['without a token', {}],
  ['with another scheme', { authorization: 'Basic abc' }],
  ['with a token that nobody issued', { authorization: 'Bearer !!!' }],
])('a request %s is not signed in', async (_, headers) => {
  const response = await send(world(), '/me', { headers });
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toContain('Bearer');
  expect(await response.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
});

test('an error is worded as Graph words it and carries the ids of the request', async () => {
  const { status, body, headers } = await world().ask(ADA, 'GET', '/me/events/nothing', {
    headers: { 'client-request-id': 'mine' },
  });
  const requestId = headers.get('request-id');
  expect(status).toBe(400);
  expect(headers.get('client-request-id')).toBe('mine');
  expect(body).toEqual({
    error: {
      code: 'ErrorInvalidIdMalformed',
      message: 'Id is malformed.',
      innerError: {
        date: '2026-11-02T08:00:00',
        'request-id': requestId,
        'client-request-id': 'mine',
      },
    },
  });
});

test.each([
  {
    name: 'reading a calendar',
    method: 'GET',
    path: '/me/events',
    enough: 'Calendars.Read',
    notEnough: 'User.Read',
  },
  {
    name: 'writing an event',
    method: 'POST',
    path: '/me/events',
    enough: 'Calendars.ReadWrite',
    notEnough: 'Calendars.Read',
  },
  {
    name: 'reading a colleague’s calendar',
    method: 'GET',
    path: `/users/${ADA}/events`,
    enough: 'Calendars.Read.Shared',
    notEnough: 'Calendars.Read',
  },
  {
    name: 'writing in a colleague’s calendar',
    method: 'POST',
    path: `/users/${ADA}/events`,
    enough: 'Calendars.ReadWrite.Shared',
    notEnough: 'Calendars.ReadWrite',
  },
  {
    name: 'reading settings',
    method: 'GET',
    path: '/me/mailboxSettings',
    enough: 'MailboxSettings.Read',
    notEnough: 'Calendars.ReadWrite',
  },
  {
    name: 'changing settings',
    method: 'PATCH',
    path: '/me/mailboxSettings',
    enough: 'MailboxSettings.ReadWrite',
    notEnough: 'MailboxSettings.Read',
  },
  {
    name: 'reading categories',
    method: 'GET',
    path: '/me/outlook/masterCategories',
    enough: 'MailboxSettings.Read',
    notEnough: 'Calendars.ReadWrite',
  },
  {
    name: 'making a category',
    method: 'POST',
    path: '/me/outlook/masterCategories',
    enough: 'MailboxSettings.ReadWrite',
    notEnough: 'MailboxSettings.Read',
  },
  {
    name: 'reading mail',
    method: 'GET',
    path: '/me/messages',
    enough: 'Mail.Read',
    notEnough: 'Mail.Send',
  },
  {
    name: 'sending mail',
    method: 'POST',
    path: '/me/sendMail',
    enough: 'Mail.Send',
    notEnough: 'Mail.ReadWrite',
  },
  {
    name: 'who one is',
    method: 'GET',
    path: '/me',
    enough: 'User.Read',
    notEnough: 'Calendars.Read',
  },
  {
    name: 'looking for a time',
    method: 'POST',
    path: '/me/findMeetingTimes',
    enough: 'Calendars.Read.Shared',
    notEnough: 'Calendars.Read',
  },
])('$name needs $enough; $notEnough is not enough', async ({ method, path, enough, notEnough }) => {
  const body = method === 'GET' ? {} : { body: {} };
  const denied = await world().ask('rita@practice.test', method, path, {
    ...body,
    scopes: [notEnough],
  });
  expect([denied.status, denied.body.error.code]).toEqual([403, 'ErrorAccessDenied']);
  expect(
    (await world().ask('rita@practice.test', method, path, { ...body, scopes: [enough] })).status,
  ).not.toBe(403);
});

test('with Calendars.ReadBasic events have neither body nor extended properties', async () => {
  const property = { id: 'Integer 0x8001', value: '1' };
  const w = world(
    practice([
      hour('A', '2026-11-03T09:00:00', {
        body: { contentType: 'text', content: 'secret' },
        singleValueExtendedProperties: [property],
      }),
    ]),
  );
  const path =
    "/me/events?$expand=singleValueExtendedProperties($filter=id%20eq%20'Integer%200x8001')";
  const basic = await w.ask(ADA, 'GET', path, { scopes: ['Calendars.ReadBasic'] });
  expect(basic.body.value[0]).toMatchObject({
    subject: 'A',
    body: { content: '' },
    bodyPreview: '',
  });
  expect(basic.body.value[0].singleValueExtendedProperties).toBeUndefined();
});

test.each([
  ['/me/nothing', 'nothing'],
  ['/planet', 'planet'],
])('what does not exist is named: %s', async (path, segment) => {
  const { status, body } = await world().ask(ADA, 'GET', path);
  expect([status, body.error.code, body.error.message]).toEqual([
    400,
    'BadRequest',
    `Resource not found for the segment '${segment}'.`,
  ]);
});

test('a person whom nobody knows is named', async () => {
  const { status, body } = await world().ask(ADA, 'GET', '/users/nobody@practice.test/events');
  expect([status, body.error.code]).toEqual([404, 'ErrorInvalidUser']);
});

test.each([
  '/me/calendarview',
  '/Me/CalendarView',
  '/me/calendar/calendarView',
  "/users('ada@practice.test')/calendarView",
  '/users/ADA@practice.test/calendarView',
])('addresses are read in every spelling that OData allows: %s', async (path) => {
  const { status } = await world().ask(
    ADA,
    'GET',
    `${path}?startdatetime=2026-11-02&ENDDATETIME=2026-11-03`,
  );
  expect(status).toBe(200);
});

test.each([
  { name: 'no body', body: '', status: 400, says: 'Empty Payload' },
  { name: 'a body that is no JSON', body: '{"subject":', status: 400, says: 'Unable to read JSON' },
  {
    name: 'a body of another kind',
    body: 'subject',
    type: 'text/plain',
    status: 415,
    says: 'media type',
  },
  { name: 'a list in place of an event', body: '[]', status: 400, says: 'Invalid value' },
  { name: 'a subject that is a number', body: '{"subject":1}', status: 400, says: 'subject' },
  {
    name: 'a property that events do not have',
    body: '{"subjekt":"x"}',
    status: 400,
    says: "'subjekt' does not exist",
  },
  {
    name: 'more than a request may carry',
    body: `{"subject":"${'x'.repeat(4_100_000)}"}`,
    status: 413,
    says: 'too large',
  },
])(
  '$name is refused with its reason',
  async ({ body, type = 'application/json', status, says }) => {
    const w = world();
    const response = await send(w, '/me/events', {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${tokenOf(ADA)}`, 'content-type': type },
    });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(says);
    expect(w.organisation.people[0]?.calendars[0]?.events.size).toBe(0);
  },
);

test('what was honoured of the preferences is said', async () => {
  const { headers } = await world().ask(ADA, 'GET', '/me/events', {
    headers: {
      Prefer:
        'outlook.timezone="Europe/Berlin", IdType="ImmutableId", outlook.body-content-type="text", odata.maxpagesize=5, something',
    },
  });
  expect(headers.get('preference-applied')).toBe(
    'outlook.timezone="Europe/Berlin", outlook.body-content-type="text", IdType="ImmutableId", odata.maxpagesize=5',
  );
});

test('a zone that does not exist is refused', async () => {
  const { status, body } = await world().ask(ADA, 'GET', '/me/events', {
    headers: { Prefer: 'outlook.timezone="Nowhere"' },
  });
  expect([status, body.error.code]).toEqual([400, 'TimeZoneNotSupportedException']);
});

test.each([
  ['http://localhost:3000', 'http://localhost:3000'],
  ['https://127.0.0.1:8443', 'https://127.0.0.1:8443'],
  ['https://localhost.example.com', null],
  ['https://example.com', null],
])('a page of %s may read answers: %s', async (origin, allowed) => {
  const preflight = await send(world(), '/me', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'authorization,if-match,prefer',
    },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('if-match');
  const answer = await send(world(), '/me', { headers: { origin } });
  expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
  expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
});

test('the server answers behind whatever comes before /v1.0, and its links lead back there', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00'), hour('B', '2026-11-03T10:00:00')]));
  const first = await w.ask(ADA, 'GET', 'https://localhost:3000/graph/v1.0/me/events?$top=1');
  expect(first.body['@odata.nextLink']).toMatch(
    /^https:\/\/localhost:3000\/graph\/v1\.0\/me\/events\?\$top=1&/u,
  );
  const second = await w.ask(ADA, 'GET', first.body['@odata.nextLink']);
  expect(second.body.value).toHaveLength(1);
});
