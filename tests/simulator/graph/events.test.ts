import { at, hour, practice, world, type World } from './support/world.ts';

const ADA = 'ada@practice.test';
const CLEO = { type: 'required', emailAddress: { name: 'Cleo', address: 'cleo@example.com' } };
const DRAFT = {
  subject: 'Visit',
  start: at('2026-11-03T09:00:00'),
  end: at('2026-11-03T10:00:00'),
};

async function first(w: World, path = '/me/events') {
  return (await w.ask(ADA, 'GET', path)).body.value[0];
}

test('what is posted is read back, with what Exchange adds', async () => {
  const w = world();
  const posted = await w.ask(ADA, 'POST', '/me/events', {
    body: {
      ...DRAFT,
      body: { contentType: 'HTML', content: '<b>hi</b>' },
      location: { displayName: 'Room' },
      attendees: [CLEO],
      showAs: 'Tentative',
      categories: ['A', 'A', 'B'],
    },
    headers: { Prefer: 'outlook.timezone="Europe/Berlin"' },
  });
  expect([posted.status, posted.headers.get('etag')]).toEqual([201, posted.body['@odata.etag']]);
  expect(posted.body).toMatchObject({
    ...DRAFT,
    start: at('2026-11-03T09:00:00.0000000'),
    end: at('2026-11-03T10:00:00.0000000'),
    body: { contentType: 'html', content: expect.stringContaining('<b>hi</b>') },
    bodyPreview: 'hi',
    location: {
      displayName: 'Room',
      locationType: 'default',
      uniqueId: 'Room',
      uniqueIdType: 'private',
    },
    attendees: [{ ...CLEO, status: { response: 'none', time: '0001-01-01T00:00:00Z' } }],
    organizer: { emailAddress: { name: 'Ada Example', address: ADA } },
    responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
    originalStartTimeZone: 'Europe/Berlin',
    showAs: 'tentative',
    categories: ['A', 'B'],
    type: 'singleInstance',
    isOrganizer: true,
    transactionId: null,
  });
  const read = await w.ask(ADA, 'GET', `/me/events/${posted.body.id}`, {
    headers: { Prefer: 'outlook.timezone="Europe/Berlin"' },
  });
  expect({ ...read.body, '@odata.context': '' }).toEqual({ ...posted.body, '@odata.context': '' });
  expect(w.organisation.outbox.map(({ kind, to }) => [kind, to])).toEqual([
    ['invitation', ['cleo@example.com']],
  ]);
});

test('a text body is shown as HTML, or as text to whoever prefers that', async () => {
  const w = world(
    practice([
      hour('A', '2026-11-03T09:00:00', { body: { contentType: 'text', content: 'a < b & c\nd' } }),
    ]),
  );
  const { id, body } = await first(w);
  expect(body).toEqual({
    contentType: 'html',
    content: expect.stringContaining('a &lt; b &amp; c<br>\r\nd'),
  });
  const text = await w.ask(ADA, 'GET', `/me/events/${id}`, {
    headers: { Prefer: 'outlook.body-content-type="text"' },
  });
  expect(text.body.body).toEqual({ contentType: 'text', content: 'a < b & c\nd' });
});

test.each([
  { name: 'no start', change: { start: undefined }, code: 'ErrorPropertyValidationFailure' },
  { name: 'no end', change: { end: null }, code: 'ErrorPropertyValidationFailure' },
  {
    name: 'an end before the start',
    change: { end: at('2026-11-03T08:00:00') },
    code: 'ErrorPropertyValidationFailure',
  },
  {
    name: 'an all-day event that starts at nine',
    change: { isAllDay: true },
    code: 'ErrorPropertyValidationFailure',
  },
  {
    name: 'an all-day event in two zones',
    change: {
      isAllDay: true,
      start: at('2026-11-03T00:00:00'),
      end: at('2026-11-04T00:00:00', 'UTC'),
    },
    code: 'ErrorPropertyValidationFailure',
  },
  {
    name: 'a zone that does not exist',
    change: { start: at('2026-11-03T09:00:00', 'Nowhere') },
    code: 'TimeZoneNotSupportedException',
  },
  { name: 'a time that is none', change: { start: at('soon') }, code: 'ErrorInvalidDateTime' },
  { name: 'an unknown way to show', change: { showAs: 'away' }, code: 'RequestBodyRead' },
  {
    name: 'a recurrence without days',
    change: {
      recurrence: {
        pattern: { type: 'weekly', interval: 1 },
        range: { type: 'noEnd', startDate: '2026-11-03' },
      },
    },
    code: 'ErrorPropertyValidationFailure',
  },
  {
    name: 'too many attendees',
    change: {
      attendees: Array.from({ length: 501 }, (_, i) => ({
        emailAddress: { address: `a${i}@example.com` },
      })),
    },
    code: 'RequestBodyRead',
  },
])('an event with $name is refused', async ({ change, code }) => {
  const w = world();
  const { status, body } = await w.ask(ADA, 'POST', '/me/events', {
    body: { ...DRAFT, ...change },
  });
  expect([status, body.error.code]).toEqual([400, code]);
  expect((await w.ask(ADA, 'GET', '/me/events')).body.value).toEqual([]);
  expect(w.organisation.outbox).toEqual([]);
});

test('a transaction id is used once, also after its event is gone', async () => {
  const w = world();
  const body = { ...DRAFT, transactionId: 'T1' };
  const { id } = (await w.ask(ADA, 'POST', '/me/events', { body })).body;
  const again = await w.ask(ADA, 'POST', '/me/events', { body });
  expect([again.status, again.body.error.code, again.body.error['@event.existingEventId']]).toEqual(
    [409, 'ErrorDuplicateTransactionId', id],
  );
  await w.ask(ADA, 'DELETE', `/me/events/${id}`);
  expect((await w.ask(ADA, 'POST', '/me/events', { body })).status).toBe(409);
  expect((await w.ask('ben@practice.test', 'POST', '/me/events', { body })).status).toBe(201);
});

test('a transaction id cannot be changed', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00', { transactionId: 'T1' })]));
  const { id } = await first(w);
  expect(
    (await w.ask(ADA, 'PATCH', `/me/events/${id}`, { body: { transactionId: 'T1', subject: 'B' } }))
      .status,
  ).toBe(200);
  expect(
    (await w.ask(ADA, 'PATCH', `/me/events/${id}`, { body: { transactionId: 'T2' } })).status,
  ).toBe(400);
});

test('a change is only made to the version it was made for', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const read = await first(w);
  const headers = { 'If-Match': read['@odata.etag'] };
  const mine = await w.ask(ADA, 'PATCH', `/me/events/${read.id}`, {
    body: { categories: ['mine'] },
    headers,
  });
  expect([mine.status, mine.body['@odata.etag'] === read['@odata.etag']]).toEqual([200, false]);
  const late = await w.ask('rita@practice.test', 'PATCH', `/users/${ADA}/events/${read.id}`, {
    body: { categories: ['late'] },
    headers,
  });
  expect([late.status, late.body.error.code]).toEqual([412, 'ErrorIrresolvableConflict']);
  expect((await first(w)).categories).toEqual(['mine']);
});

test.each([
  ['any version', '*', 200],
  ['one of several', '"x", W/"KEY"', 200],
  ['the same key written strongly', '"KEY"', 200],
  ['another version', 'W/"other"', 412],
])('If-Match names %s', async (_, template, status) => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const { id, changeKey } = await first(w);
  const headers = { 'If-Match': template.replace('KEY', changeKey) };
  expect(
    (await w.ask(ADA, 'PATCH', `/me/events/${id}`, { body: { subject: 'B' }, headers })).status,
  ).toBe(status);
});

test('of two changes at once to the same version one is made', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const { id, '@odata.etag': tag } = await first(w);
  const answers = await Promise.all(
    ['x', 'y'].map((subject) =>
      w.ask(ADA, 'PATCH', `/me/events/${id}`, { body: { subject }, headers: { 'If-Match': tag } }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
});

test('changing one occurrence gives its whole series a new change key', async () => {
  const daily = {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'numbered', startDate: '2026-11-03', numberOfOccurrences: 2 },
  };
  const w = world(practice([hour('S', '2026-11-03T09:00:00', { recurrence: daily })]));
  const path = '/me/calendarView?startDateTime=2026-11-03&endDateTime=2026-11-06';
  const [one, other] = (await w.ask(ADA, 'GET', path)).body.value;
  await w.ask(ADA, 'PATCH', `/me/events/${one.id}`, { body: { subject: 'own' } });
  const after = (await w.ask(ADA, 'GET', path)).body.value;
  expect(
    after.map((event: { subject: string; type: string }) => [event.subject, event.type]),
  ).toEqual([
    ['own', 'exception'],
    ['S', 'occurrence'],
  ]);
  expect(after[1]['@odata.etag']).not.toBe(other['@odata.etag']);
});

test('deleting an event or one occurrence removes it; a second time there is nothing', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const { id } = await first(w);
  expect((await w.ask(ADA, 'DELETE', `/me/events/${id}`)).status).toBe(204);
  const again = await w.ask(ADA, 'DELETE', `/me/events/${id}`);
  expect([again.status, again.body.error.code]).toEqual([404, 'ErrorItemNotFound']);
});

test('both ids of an event are accepted, in whatever form answers are asked', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const headers = { Prefer: 'IdType="ImmutableId"' };
  const plain = (await first(w)).id;
  const immutable = (await w.ask(ADA, 'GET', '/me/events', { headers })).body.value[0].id;
  expect(immutable).not.toBe(plain);
  expect((await w.ask(ADA, 'GET', `/me/events/${immutable}`)).body.id).toBe(plain);
  expect((await w.ask(ADA, 'GET', `/me/events/${plain}`, { headers })).body.id).toBe(immutable);
});

test('ids are translated, and what is no id fails alone', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const plain = (await first(w)).id;
  const immutable = (
    await w.ask(ADA, 'GET', '/me/events', { headers: { Prefer: 'IdType="ImmutableId"' } })
  ).body.value[0].id;
  const ews = plain.replaceAll('_', '+').replaceAll('-', '/');
  const translate = async (inputIds: string[], sourceIdType: string, targetIdType: string) =>
    (
      await w.ask(ADA, 'POST', '/me/translateExchangeIds', {
        body: { inputIds, sourceIdType, targetIdType },
      })
    ).body.value;
  expect(await translate([ews], 'ewsId', 'restImmutableEntryId')).toEqual([
    { sourceId: ews, targetId: immutable },
  ]);
  expect(await translate([immutable], 'restImmutableEntryId', 'ewsId')).toEqual([
    { sourceId: immutable, targetId: ews },
  ]);
  expect(await translate(['x', plain], 'restId', 'restImmutableEntryId')).toEqual([
    {
      sourceId: 'x',
      targetId: null,
      errorDetails: { code: 'ErrorInvalidIdMalformed', message: 'Id is malformed.' },
    },
    { sourceId: plain, targetId: immutable },
  ]);
});

test.each([
  { name: 'categories', change: { categories: ['Confirmed'] }, mails: 0 },
  {
    name: 'extended properties',
    change: { singleValueExtendedProperties: [{ id: 'String 0x8001', value: 'x' }] },
    mails: 0,
  },
  { name: 'the alert', change: { isReminderOn: false }, mails: 0 },
  { name: 'the subject', change: { subject: 'Other' }, mails: 1 },
])('a change of $name mails $mails', async ({ change, mails }) => {
  const w = world();
  const { id } = (await w.ask(ADA, 'POST', '/me/events', { body: { ...DRAFT, attendees: [CLEO] } }))
    .body;
  w.organisation.outbox.length = 0;
  await w.ask(ADA, 'PATCH', `/me/events/${id}`, { body: change });
  expect(w.organisation.outbox).toHaveLength(mails);
});

test('only the organiser cancels, with words of his own', async () => {
  const w = world();
  const { id } = (
    await w.ask(ADA, 'POST', '/me/events', {
      body: { ...DRAFT, attendees: [{ emailAddress: { address: 'ben@practice.test' } }] },
    })
  ).body;
  const copy = (await w.ask('ben@practice.test', 'GET', '/me/events')).body.value[0];
  const refused = await w.ask('ben@practice.test', 'POST', `/me/events/${copy.id}/cancel`, {
    body: { comment: 'no' },
  });
  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    "Your request can't be completed. You need to be an organizer to cancel a meeting.",
  ]);
  expect(
    (await w.ask(ADA, 'POST', `/me/events/${id}/cancel`, { body: { Comment: 'ill' } })).status,
  ).toBe(202);
  expect(w.organisation.outbox.at(-1)).toMatchObject({
    kind: 'cancellation',
    comment: 'ill',
    to: ['ben@practice.test'],
  });
  expect((await w.ask('ben@practice.test', 'GET', '/me/events')).body.value[0]).toMatchObject({
    isCancelled: true,
    subject: 'Canceled: Visit',
  });
});

test('an attendee answers and proposes another time; the organiser cannot answer himself', async () => {
  const w = world();
  const { id } = (
    await w.ask(ADA, 'POST', '/me/events', {
      body: { ...DRAFT, attendees: [{ emailAddress: { address: 'ben@practice.test' } }] },
    })
  ).body;
  const copy = (await w.ask('ben@practice.test', 'GET', '/me/events')).body.value[0];
  expect(copy).toMatchObject({
    isOrganizer: false,
    responseStatus: { response: 'notResponded' },
    showAs: 'tentative',
  });
  const proposedNewTime = { start: at('2026-11-04T09:00:00'), end: at('2026-11-04T10:00:00') };
  expect(
    (
      await w.ask('ben@practice.test', 'POST', `/me/events/${copy.id}/tentativelyAccept`, {
        body: { sendResponse: true, proposedNewTime },
      })
    ).status,
  ).toBe(202);
  const seen = (await w.ask(ADA, 'GET', `/me/events/${id}`)).body.attendees[0];
  expect(seen).toMatchObject({
    status: { response: 'tentativelyAccepted' },
    proposedNewTime: { start: { dateTime: '2026-11-04T08:00:00.0000000' } },
  });
  expect((await w.ask(ADA, 'POST', `/me/events/${id}/accept`, { body: {} })).status).toBe(400);
});

test('an online meeting has an address to join and stays online', async () => {
  const w = world();
  const { body } = await w.ask(ADA, 'POST', '/me/events', {
    body: { ...DRAFT, isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' },
  });
  expect(body).toMatchObject({
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    onlineMeeting: { joinUrl: expect.stringMatching(/^https:/u) },
  });
  const patched = await w.ask(ADA, 'PATCH', `/me/events/${body.id}`, {
    body: { isOnlineMeeting: false },
  });
  expect(patched.body).toMatchObject({ isOnlineMeeting: true, onlineMeeting: body.onlineMeeting });
});

test('one place replaces the list of places', async () => {
  const w = world();
  const places = [{ displayName: 'Room 1' }, { displayName: 'Room 2' }];
  const { body } = await w.ask(ADA, 'POST', '/me/events', {
    body: { ...DRAFT, locations: places },
  });
  expect([body.location.displayName, body.locations.length]).toEqual(['Room 1; Room 2', 2]);
  const patched = await w.ask(ADA, 'PATCH', `/me/events/${body.id}`, {
    body: { location: { displayName: 'Garden' } },
  });
  expect(patched.body.locations.map((place: { displayName: string }) => place.displayName)).toEqual(
    ['Garden'],
  );
});

test('an attachment comes and goes, and changes the event', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const before = await first(w);
  const body = {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: 'a.txt',
    contentBytes: 'aGVsbG8=',
    contentType: 'text/plain',
  };
  const posted = await w.ask(ADA, 'POST', `/me/events/${before.id}/attachments`, { body });
  expect([posted.status, posted.body.name]).toEqual([201, 'a.txt']);
  const after = (await w.ask(ADA, 'GET', `/me/events/${before.id}?$expand=attachments`)).body;
  expect([
    after.hasAttachments,
    after.attachments[0].contentBytes,
    after.changeKey === before.changeKey,
  ]).toEqual([true, 'aGVsbG8=', false]);
  expect(
    (await w.ask(ADA, 'DELETE', `/me/events/${before.id}/attachments/${posted.body.id}`)).status,
  ).toBe(204);
  expect((await w.ask(ADA, 'GET', `/me/events/${before.id}/attachments`)).body.value).toEqual([]);
});

test('the alert can be snoozed and dismissed', async () => {
  const w = world(practice([hour('A', '2026-11-03T09:00:00')]));
  const { id } = await first(w);
  await w.ask(ADA, 'POST', `/me/events/${id}/snoozeReminder`, {
    body: { newReminderTime: at('2026-11-03T08:55:00') },
  });
  expect(await first(w)).toMatchObject({ isReminderOn: true, reminderMinutesBeforeStart: 5 });
  await w.ask(ADA, 'POST', `/me/events/${id}/dismissReminder`);
  expect(await first(w)).toMatchObject({ isReminderOn: false });
});

test('an attendee of a meeting that hides its attendees sees himself only', async () => {
  const w = world();
  const attendees = ['ben@practice.test', 'cleo@example.com'].map((address) => ({
    emailAddress: { address },
  }));
  const { body } = await w.ask(ADA, 'POST', '/me/events', {
    body: { ...DRAFT, attendees, hideAttendees: true },
  });
  expect(body.attendees).toHaveLength(2);
  const copy = (await w.ask('ben@practice.test', 'GET', '/me/events')).body.value[0];
  expect(
    copy.attendees.map(
      (attendee: { emailAddress: { address: string } }) => attendee.emailAddress.address,
    ),
  ).toEqual(['ben@practice.test']);
});
