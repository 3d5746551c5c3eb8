import { practice, world } from './support/world.ts';

const ADA = 'ada@practice.test';
const BEN = 'ben@practice.test';

test('categories have names that are their own and stay, and colours that change', async () => {
  const w = world();
  const posted = await w.ask(ADA, 'POST', '/me/outlook/masterCategories', {
    body: { displayName: 'No-show', color: 'Preset9' },
  });
  expect([posted.status, posted.body.displayName, posted.body.color]).toEqual([
    201,
    'No-show',
    'preset9',
  ]);
  const one = `/me/outlook/masterCategories/${posted.body.id}`;
  expect(
    (await w.ask(ADA, 'POST', '/me/outlook/masterCategories', { body: { displayName: 'NO-SHOW' } }))
      .status,
  ).toBe(409);
  expect((await w.ask(ADA, 'PATCH', one, { body: { color: 'preset15' } })).body.color).toBe(
    'preset15',
  );
  expect((await w.ask(ADA, 'PATCH', one, { body: { displayName: 'Other' } })).status).toBe(400);
  expect((await w.ask(ADA, 'PATCH', one, { body: { color: 'preset25' } })).status).toBe(400);
  expect(
    (await w.ask(ADA, 'POST', '/me/outlook/masterCategories', { body: { color: 'preset1' } }))
      .status,
  ).toBe(400);
  expect(
    (await w.ask(ADA, 'GET', '/me/outlook/masterCategories')).body.value.map(
      ({ displayName }: { displayName: string }) => displayName,
    ),
  ).toEqual(['Confirmed', 'No-show']);
  expect((await w.ask(ADA, 'DELETE', one)).status).toBe(204);
  expect((await w.ask(ADA, 'GET', one)).status).toBe(404);
});

test('settings are read whole or one by one, and change one by one', async () => {
  const w = world();
  const { body } = await w.ask(ADA, 'GET', '/me/mailboxSettings');
  expect(body).toMatchObject({
    timeZone: 'W. Europe Standard Time',
    language: { locale: 'en-GB', displayName: 'English (United Kingdom)' },
    userPurpose: 'user',
    workingHours: {
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      timeZone: { name: 'W. Europe Standard Time' },
    },
  });
  expect((await w.ask(ADA, 'GET', '/me/mailboxSettings/timeZone')).body.value).toBe(
    'W. Europe Standard Time',
  );
  expect((await w.ask(ADA, 'GET', '/me/mailboxSettings/weather')).status).toBe(400);
  const patched = await w.ask(ADA, 'PATCH', '/me/mailboxSettings', {
    body: { workingHours: { endTime: '18:30:00', daysOfWeek: ['Monday'] } },
  });
  expect(patched.body).toMatchObject({
    workingHours: { startTime: '08:00:00.0000000', endTime: '18:30:00', daysOfWeek: ['monday'] },
  });
  expect(
    (await w.ask(ADA, 'GET', '/me/mailboxSettings?$select=timeZone,userPurpose')).body,
  ).toEqual({
    '@odata.context': expect.any(String),
    timeZone: 'W. Europe Standard Time',
    userPurpose: 'user',
  });
});

test.each([
  { timeZone: 'Nowhere' },
  { workingHours: { startTime: '25:00:00' } },
  { workingHours: { timeZone: { name: 'Nowhere' } } },
  { automaticRepliesSetting: { status: 'always' } },
])('the setting %j is refused and nothing changes', async (body) => {
  const w = world();
  const before = (await w.ask(ADA, 'GET', '/me/mailboxSettings')).body;
  expect((await w.ask(ADA, 'PATCH', '/me/mailboxSettings', { body })).status).toBe(400);
  expect((await w.ask(ADA, 'GET', '/me/mailboxSettings')).body).toEqual(before);
});

test('zones are listed by the names of Windows or of IANA', async () => {
  const w = world();
  const names = async (call: string) =>
    (await w.ask(ADA, 'GET', `/me/outlook/${call}`)).body.value as {
      alias: string;
      displayName: string;
    }[];
  expect(await names('supportedTimeZones')).toContainEqual({
    alias: 'India Standard Time',
    displayName: '(UTC+05:30) India',
  });
  const iana = await names(
    "supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')",
  );
  expect(iana).toContainEqual({ alias: 'Europe/Berlin', displayName: 'Europe/Berlin' });
  expect(
    (
      await w.ask(
        ADA,
        'GET',
        "/me/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Posix')",
      )
    ).status,
  ).toBe(400);
});

const LETTER = {
  subject: 'Hello',
  body: { contentType: 'Text', content: 'words' },
  toRecipients: [
    { emailAddress: { address: BEN } },
    { emailAddress: { address: 'cleo@example.com' } },
  ],
};

test('mail leaves, is kept among what was sent, and arrives at colleagues', async () => {
  const w = world();
  expect((await w.ask(ADA, 'POST', '/me/sendMail', { body: { message: LETTER } })).status).toBe(
    202,
  );
  expect(w.organisation.outbox).toEqual([
    expect.objectContaining({
      kind: 'message',
      from: ADA,
      to: [BEN, 'cleo@example.com'],
      subject: 'Hello',
    }),
  ]);
  expect((await w.ask(ADA, 'GET', '/me/mailFolders/sentitems/messages')).body.value).toEqual([
    expect.objectContaining({ subject: 'Hello', isDraft: false }),
  ]);
  const [received] = (await w.ask(BEN, 'GET', '/me/mailFolders/inbox/messages')).body.value;
  expect(received).toMatchObject({
    subject: 'Hello',
    isRead: false,
    from: { emailAddress: { address: ADA } },
    bodyPreview: 'words',
  });
});

test('mail that is not to be kept is not', async () => {
  const w = world();
  await w.ask(ADA, 'POST', '/me/sendMail', { body: { message: LETTER, saveToSentItems: 'false' } });
  expect((await w.ask(ADA, 'GET', '/me/messages')).body.value).toEqual([]);
  expect(w.organisation.outbox).toHaveLength(1);
});

test('a draft is written, changed and sent; its immutable id stays, its default id does not', async () => {
  const w = world();
  const { id } = (await w.ask(ADA, 'POST', '/me/messages', { body: LETTER })).body;
  const immutable = (
    await w.ask(ADA, 'GET', `/me/messages/${id}`, { headers: { Prefer: 'IdType="ImmutableId"' } })
  ).body.id;
  const changed = await w.ask(ADA, 'PATCH', `/me/messages/${id}`, {
    body: { subject: 'Hello again', importance: 'High' },
  });
  expect(changed.body).toMatchObject({ subject: 'Hello again', importance: 'high', isDraft: true });
  expect((await w.ask(ADA, 'POST', `/me/messages/${id}/send`)).status).toBe(202);
  expect((await w.ask(ADA, 'GET', `/me/messages/${id}`)).status).toBe(404);
  expect((await w.ask(ADA, 'GET', `/me/messages/${immutable}`)).body).toMatchObject({
    subject: 'Hello again',
    isDraft: false,
  });
  expect(
    (await w.ask(ADA, 'PATCH', `/me/messages/${immutable}`, { body: { subject: 'late' } })).status,
  ).toBe(400);
  expect((await w.ask(ADA, 'POST', `/me/messages/${immutable}/send`)).status).toBe(400);
});

test.each([[[]], [[{ emailAddress: { address: 'nobody' } }]]])(
  'mail to %j is refused',
  async (toRecipients) => {
    const w = world();
    const { status, body } = await w.ask(ADA, 'POST', '/me/sendMail', {
      body: { message: { ...LETTER, toRecipients } },
    });
    expect([status, body.error.code, w.organisation.outbox]).toEqual([
      400,
      'ErrorInvalidRecipients',
      [],
    ]);
  },
);

test('messages are found by sender, the latest first', async () => {
  const message = (name: string, receivedDateTime: string) => ({
    subject: name,
    from: { name, address: `${name}@example.com` },
    receivedDateTime,
    body: 'words',
    isRead: false,
  });
  const seed = practice();
  const people = seed.people.map((person, i) =>
    i === 0
      ? {
          ...person,
          messages: [
            message('cleo', '2026-11-01T08:00:00Z'),
            message('dora', '2026-11-01T10:00:00Z'),
            message('emil', '2026-11-01T09:00:00Z'),
          ],
        }
      : person,
  );
  const w = world({ ...seed, people });
  const subjects = async (query: string) =>
    (await w.ask(ADA, 'GET', `/me/messages?${query}`)).body.value.map(
      ({ subject }: { subject: string }) => subject,
    );
  expect(await subjects('$select=subject')).toEqual(['dora', 'emil', 'cleo']);
  expect(
    await subjects(
      `$filter=${encodeURIComponent("from/emailAddress/address eq 'Emil@example.com'")}`,
    ),
  ).toEqual(['emil']);
  expect(await subjects('$orderby=receivedDateTime&$top=1')).toEqual(['cleo']);
});

test('an invitation in the inbox leads to the meeting', async () => {
  const w = world();
  const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  await w.ask(ADA, 'POST', '/me/events', {
    body: {
      subject: 'Visit',
      start: at('2026-11-03T09:00:00'),
      end: at('2026-11-03T10:00:00'),
      attendees: [{ emailAddress: { address: BEN } }],
    },
  });
  const [mail] = (await w.ask(BEN, 'GET', '/me/messages')).body.value;
  expect(mail).toMatchObject({
    '@odata.type': '#microsoft.graph.eventMessageRequest',
    meetingMessageType: 'meetingRequest',
  });
  const { body } = await w.ask(
    BEN,
    'GET',
    `/me/messages/${mail.id}?$expand=microsoft.graph.eventMessage/event`,
  );
  expect(body.event).toMatchObject({
    subject: 'Visit',
    responseStatus: { response: 'notResponded' },
  });
});

test('a person carries open extensions of his own', async () => {
  const w = world();
  const posted = await w.ask(ADA, 'POST', '/me/extensions', {
    body: {
      '@odata.type': 'microsoft.graph.openTypeExtension',
      extensionName: 'com.example.settings',
      theme: 'dark',
    },
  });
  expect([posted.status, posted.body.id]).toEqual([201, 'com.example.settings']);
  expect(
    (
      await w.ask(ADA, 'POST', '/me/extensions', {
        body: { extensionName: 'com.example.settings' },
      })
    ).status,
  ).toBe(409);
  expect(
    (await w.ask(ADA, 'PATCH', '/me/extensions/com.example.settings', { body: { theme: 'light' } }))
      .body.theme,
  ).toBe('light');
  expect((await w.ask(ADA, 'GET', '/me?$expand=extensions')).body.extensions).toEqual([
    expect.objectContaining({ theme: 'light' }),
  ]);
  expect((await w.ask(ADA, 'DELETE', '/me/extensions/com.example.settings')).status).toBe(204);
  expect((await w.ask(ADA, 'GET', '/me/extensions/com.example.settings')).status).toBe(404);
});
