import type { CalendarRole } from '../../../src/simulator/mailbox/seed.ts';
import { at, hour, practice, world } from './support/world.ts';

const ADA = 'ada@practice.test';
const RITA = 'rita@practice.test';
const ROB = 'rob@practice.test';
const EVENTS = [
  hour('Open', '2026-11-03T09:00:00', {
    categories: ['Confirmed'],
    location: { displayName: 'Room' },
    body: { contentType: 'text', content: 'words' },
    singleValueExtendedProperties: [{ id: 'Integer 0x8001', value: '1' }],
  }),
  hour('Secret', '2026-11-03T11:00:00', {
    sensitivity: 'private',
    categories: ['Confirmed'],
    location: { displayName: 'Clinic' },
    singleValueExtendedProperties: [{ id: 'Integer 0x8001', value: '1' }],
  }),
];
const EXPAND = `$expand=${encodeURIComponent("singleValueExtendedProperties($filter=id eq 'Integer 0x8001')")}`;

function shared(role: CalendarRole) {
  return world(practice(EVENTS, role === 'none' ? [] : [{ mail: ROB, role }]));
}

test.each(['freeBusyRead', 'none'] as const)(
  'with %s the calendar itself stays closed',
  async (role) => {
    const { status, body } = await shared(role).ask(ROB, 'GET', `/users/${ADA}/events`);
    expect([status, body.error.code]).toEqual([403, 'ErrorAccessDenied']);
  },
);

test('with limitedRead one sees what and where, and nothing else', async () => {
  const { body } = await shared('limitedRead').ask(ROB, 'GET', `/users/${ADA}/events?${EXPAND}`);
  expect(body.value[0]).toMatchObject({
    subject: 'Open',
    location: { displayName: 'Room' },
    categories: [],
    body: { content: '' },
    attendees: [],
  });
  expect(body.value[0].singleValueExtendedProperties).toBeUndefined();
});

test.each([
  { role: 'read', edits: false, sees: 'Private Appointment' },
  { role: 'write', edits: true, sees: 'Private Appointment' },
  { role: 'delegateWithoutPrivateEventAccess', edits: true, sees: 'Private Appointment' },
  { role: 'delegateWithPrivateEventAccess', edits: true, sees: 'Secret' },
] as const)(
  'with $role one may edit: $edits, and a private event is seen as $sees',
  async ({ role, edits, sees }) => {
    const w = shared(role);
    const [open, secret] = (await w.ask(ROB, 'GET', `/users/${ADA}/events?${EXPAND}`)).body.value;
    expect([open.subject, open.singleValueExtendedProperties]).toEqual([
      'Open',
      [{ id: 'Integer 0x8001', value: '1' }],
    ]);
    expect(secret.subject).toBe(sees);
    const isOpen = sees === 'Secret';
    expect([
      secret.categories,
      secret.location.displayName,
      secret.singleValueExtendedProperties,
    ]).toEqual(
      isOpen
        ? [['Confirmed'], 'Clinic', [{ id: 'Integer 0x8001', value: '1' }]]
        : [[], '', undefined],
    );
    expect(secret).toMatchObject({
      sensitivity: 'private',
      showAs: 'busy',
      start: { dateTime: '2026-11-03T10:00:00.0000000' },
    });
    const change = async (id: string) =>
      (await w.ask(ROB, 'PATCH', `/users/${ADA}/events/${id}`, { body: { categories: ['x'] } }))
        .status;
    expect([await change(open.id), await change(secret.id)]).toEqual([
      edits ? 200 : 403,
      edits && isOpen ? 200 : 403,
    ]);
    const calendar = (await w.ask(ROB, 'GET', `/users/${ADA}/calendar`)).body;
    expect(calendar).toMatchObject({
      canEdit: edits,
      canShare: false,
      canViewPrivateItems: isOpen,
      owner: { address: ADA },
    });
  },
);

test('what is hidden cannot be found by filtering either', async () => {
  const filter = encodeURIComponent(
    "singleValueExtendedProperties/Any(ep: ep/id eq 'Integer 0x8001' and ep/value eq 1)",
  );
  const { body } = await shared('read').ask(ROB, 'GET', `/users/${ADA}/events?$filter=${filter}`);
  expect(body.value.map((event: { subject: string }) => event.subject)).toEqual(['Open']);
  expect(
    (
      await shared('read').ask(
        ROB,
        'GET',
        `/users/${ADA}/events?$filter=${encodeURIComponent("subject eq 'Secret'")}`,
      )
    ).body.value,
  ).toEqual([]);
});

test('a shared calendar lies among the sharee’s own, under the owner’s name', async () => {
  const { body } = await world().ask(RITA, 'GET', '/me/calendars');
  expect(
    body.value.map(
      ({
        name,
        canEdit,
        canShare,
        isDefaultCalendar,
        owner,
      }: Record<string, unknown> & { owner: { address: string } }) => [
        name,
        canEdit,
        canShare,
        isDefaultCalendar,
        owner.address,
      ],
    ),
  ).toEqual([
    ['Calendar', true, true, true, RITA],
    ['Ada Example', true, false, false, ADA],
    ['Treatment room', true, false, false, ADA],
  ]);
});

test('ids of the two mailboxes are not interchangeable', async () => {
  const w = world(practice(EVENTS));
  const copy = (await w.ask(RITA, 'GET', '/me/calendars')).body.value[1];
  const through = (await w.ask(RITA, 'GET', `/me/calendars/${copy.id}/events`)).body.value[0];
  const direct = (await w.ask(RITA, 'GET', `/users/${ADA}/events`)).body.value[0];
  expect([through.subject, direct.subject, through.id === direct.id]).toEqual([
    'Open',
    'Open',
    false,
  ]);
  expect((await w.ask(RITA, 'GET', `/users/${ADA}/events/${through.id}`)).status).toBe(404);
  expect((await w.ask(RITA, 'GET', `/me/events/${direct.id}`)).status).toBe(404);
  expect((await w.ask(RITA, 'GET', `/me/events/${through.id}`)).status).toBe(200);
  expect((await w.ask(RITA, 'GET', `/users/${ADA}/calendars/${copy.id}`)).status).toBe(404);
});

test('a sharee lists only what is shared with him, and no calendar of a stranger', async () => {
  const w = world();
  const names = async (mail: string) =>
    (await w.ask(mail, 'GET', `/users/${ADA}/calendars`)).body.value.map(
      ({ name }: { name: string }) => name,
    );
  expect([await names(RITA), await names(ROB)]).toEqual([
    ['Calendar', 'Treatment room'],
    ['Calendar'],
  ]);
  expect((await w.ask(RITA, 'GET', '/users/ben@practice.test/calendars')).body.value).toEqual([]);
});

test('only the owner changes the calendar; a sharee changes his own object for it', async () => {
  const w = world();
  const property = { id: 'String 0x8001', value: 'x' };
  const denied = await w.ask(RITA, 'PATCH', `/users/${ADA}/calendar`, {
    body: { singleValueExtendedProperties: [property] },
  });
  expect([denied.status, denied.body.error.code]).toEqual([403, 'ErrorAccessDenied']);
  const copy = (await w.ask(RITA, 'GET', '/me/calendars')).body.value[1];
  expect(
    (
      await w.ask(RITA, 'PATCH', `/me/calendars/${copy.id}`, {
        body: { name: 'Boss', singleValueExtendedProperties: [property] },
      })
    ).body.name,
  ).toBe('Boss');
  const expand = `$expand=${encodeURIComponent("singleValueExtendedProperties($filter=id eq 'String 0x8001')")}`;
  expect(
    (await w.ask(RITA, 'GET', `/me/calendars/${copy.id}?${expand}`)).body
      .singleValueExtendedProperties,
  ).toEqual([property]);
  expect((await w.ask(ADA, 'GET', `/me/calendar?${expand}`)).body).toMatchObject({
    name: 'Calendar',
  });
  expect(
    (await w.ask(ADA, 'GET', `/me/calendar?${expand}`)).body.singleValueExtendedProperties,
  ).toBeUndefined();
});

test('a delegate organises for the owner, and may not create open extensions', async () => {
  const w = world();
  const draft = {
    subject: 'Visit',
    start: at('2026-11-03T09:00:00'),
    end: at('2026-11-03T10:00:00'),
  };
  const { body } = await w.ask(RITA, 'POST', `/users/${ADA}/calendar/events`, { body: draft });
  expect(body).toMatchObject({ isOrganizer: true, organizer: { emailAddress: { address: ADA } } });
  const extension = {
    '@odata.type': 'microsoft.graph.openTypeExtension',
    extensionName: 'Com.Example',
  };
  expect(
    (
      await w.ask(RITA, 'POST', `/users/${ADA}/calendar/events`, {
        body: { ...draft, extensions: [extension] },
      })
    ).status,
  ).toBe(403);
  expect(
    (await w.ask(RITA, 'POST', `/users/${ADA}/events/${body.id}/extensions`, { body: extension }))
      .status,
  ).toBe(403);
});

test('the owner shares, changes and ends sharing, and it takes effect at once', async () => {
  const w = world();
  const ben = 'ben@practice.test';
  const posted = await w.ask(ADA, 'POST', '/me/calendar/calendarPermissions', {
    body: {
      emailAddress: { address: ben },
      role: 'Read',
      isInsideOrganization: true,
      isRemovable: true,
    },
  });
  expect(posted.body).toMatchObject({
    role: 'read',
    isRemovable: true,
    isInsideOrganization: true,
    emailAddress: { name: 'Ben Example', address: ben },
  });
  const status = async () => [
    (await w.ask(ben, 'GET', `/users/${ADA}/events`)).status,
    (await w.ask(ben, 'GET', '/me/calendars')).body.value.length,
  ];
  expect(await status()).toEqual([200, 2]);
  const one = `/me/calendar/calendarPermissions/${posted.body.id}`;
  expect((await w.ask(ADA, 'PATCH', one, { body: { role: 'freeBusyRead' } })).body.role).toBe(
    'freeBusyRead',
  );
  expect(await status()).toEqual([403, 1]);
  expect((await w.ask(ADA, 'DELETE', one)).status).toBe(204);
  expect((await w.ask(ADA, 'GET', one)).status).toBe(404);
});

test.each([
  {
    name: 'a second entry for the same person',
    method: 'POST',
    path: '',
    body: { emailAddress: { address: RITA }, role: 'read' },
    status: 409,
  },
  {
    name: 'a role that does not exist',
    method: 'POST',
    path: '',
    body: { emailAddress: { address: 'x@example.com' }, role: 'boss' },
    status: 400,
  },
  {
    name: 'write access for somebody outside',
    method: 'POST',
    path: '',
    body: { emailAddress: { address: 'x@example.com' }, role: 'write' },
    status: 400,
  },
  {
    name: 'an entry without address',
    method: 'POST',
    path: '',
    body: { role: 'read' },
    status: 400,
  },
  {
    name: 'removing what everybody may',
    method: 'DELETE',
    path: '/RGVmYXVsdA==',
    body: undefined,
    status: 400,
  },
])('$name is refused', async ({ method, path, body, status }) => {
  const answer = await world().ask(
    ADA,
    method,
    `/me/calendar/calendarPermissions${path}`,
    body === undefined ? {} : { body },
  );
  expect(answer.status).toBe(status);
});

test('delegates belong to the primary calendar', async () => {
  const w = world();
  const room = (await w.ask(ADA, 'GET', '/me/calendars')).body.value[1];
  const body = {
    emailAddress: { address: 'ben@practice.test' },
    role: 'delegateWithPrivateEventAccess',
  };
  expect(
    (await w.ask(ADA, 'POST', `/me/calendars/${room.id}/calendarPermissions`, { body })).status,
  ).toBe(400);
  expect((await w.ask(ADA, 'POST', '/me/calendar/calendarPermissions', { body })).status).toBe(201);
});

test('with whom a calendar is shared is the owner’s business', async () => {
  expect(
    (await world().ask(RITA, 'GET', `/users/${ADA}/calendar/calendarPermissions`)).status,
  ).toBe(403);
});

test.each(['/outlook/masterCategories', '/mailboxSettings', '/messages'])(
  'nobody reads another mailbox’s %s with delegated permissions',
  async (path) => {
    const scopes = [
      'MailboxSettings.ReadWrite',
      'Mail.ReadWrite',
      'Mail.ReadWrite.Shared',
      'Calendars.ReadWrite.Shared',
    ];
    const { status, body } = await world().ask(RITA, 'GET', `/users/${ADA}${path}`, { scopes });
    expect([status, body.error.code]).toEqual([403, 'ErrorAccessDenied']);
  },
);

test('calendars are made, renamed and deleted; the default one stays', async () => {
  const w = world();
  const made = await w.ask(ADA, 'POST', '/me/calendars', {
    body: { name: 'Team', color: 'LightGreen' },
  });
  expect([made.status, made.body.name, made.body.color]).toEqual([201, 'Team', 'lightGreen']);
  expect((await w.ask(ADA, 'POST', '/me/calendars', { body: { name: 'team' } })).status).toBe(400);
  expect(
    (await w.ask(ADA, 'PATCH', `/me/calendars/${made.body.id}`, { body: { name: 'Crew' } })).body
      .name,
  ).toBe('Crew');
  expect((await w.ask(ADA, 'DELETE', `/me/calendars/${made.body.id}`)).status).toBe(204);
  expect((await w.ask(ADA, 'GET', `/me/calendars/${made.body.id}`)).status).toBe(404);
  expect((await w.ask(ADA, 'DELETE', '/me/calendar')).status).toBe(400);
});
