import { ensureCategories, readMasterCategories } from '../../src/graph/categories.ts';
import { listCalendars } from '../../src/graph/list-calendars.ts';
import { readMailboxSettings } from '../../src/graph/read-mailbox-settings.ts';
import { readMe } from '../../src/graph/read-me.ts';
import { readWorkingHours } from '../../src/graph/read-working-hours.ts';
import { fakeGraph, graphError, inTurn, type Reply } from './support/fake-graph.ts';
import { FRONT, JONAS, MIRA, openPractice, PAUL } from './support/practice.ts';

const NINE_TO_FIVE = [{ start: '09:00', end: '17:00' }];

describe('who is signed in', () => {
  test('has a name and an address', async () => {
    const me = await readMe(openPractice().as(MIRA));
    expect(me).toEqual({
      id: expect.any(String),
      name: 'Mira Keller',
      mail: MIRA,
      userPrincipalName: MIRA,
    });
  });

  test('without a mailbox the sign-in name stands for the address', async () => {
    const body = { id: '1', displayName: null, mail: null, userPrincipalName: 'x@y.example' };
    const { client } = fakeGraph(inTurn({ body }), { ownMailbox: () => undefined });
    expect(await readMe(client)).toMatchObject({ name: 'x@y.example', mail: 'x@y.example' });
    expect(client.ownMailbox()).toBe('x@y.example');
  });

  test('is asked once where nobody else knows, so that /me and the address share four places', async () => {
    const graph = fakeGraph(
      ({ path }) => ({
        body: path.startsWith('/me?') ? { id: '1', mail: 'x@y.example' } : { value: [] },
      }),
      { ownMailbox: () => undefined },
    );
    await listCalendars(graph.client);
    await listCalendars(graph.client);
    expect(graph.seen.map(({ path }) => path.split('?')[0])).toEqual([
      '/me',
      '/me/calendars',
      '/me/calendars',
    ]);
    expect(graph.needs.map(({ scopes }) => scopes)).toEqual([
      ['User.Read'],
      ['Calendars.ReadWrite'],
      ['Calendars.ReadWrite'],
    ]);
  });

  test('an answer without an id is malformed', async () => {
    const { client } = fakeGraph(inTurn({ body: { mail: 'x@y.example' } }));
    await expect(readMe(client)).rejects.toMatchObject({ code: 'malformed', field: 'id' });
  });
});

describe('the mailbox’s settings', () => {
  test('give zone, hours and language in the product’s words', async () => {
    expect(await readMailboxSettings(openPractice().as(MIRA))).toEqual({
      timeZone: 'Europe/Berlin',
      language: 'de-DE',
      workingHours: {
        timeZone: 'Europe/Berlin',
        weekly: Object.fromEntries(
          [1, 2, 3, 4, 5].map((day) => [day, [{ start: '08:30', end: '17:30' }]]),
        ),
        overrides: [],
      },
      unknownZones: [],
    });
  });

  const hours = (fields: object) => ({
    daysOfWeek: ['Monday', 'sunday', 'someday'],
    startTime: '09:00:00.0000000',
    endTime: '17:00:00.0000000',
    timeZone: { name: 'Tokyo Standard Time' },
    ...fields,
  });

  test.each<{ name: string; body: object; settings: object }>([
    {
      name: 'hours may have a zone of their own',
      body: { timeZone: 'Europe/Paris', workingHours: hours({}) },
      settings: {
        timeZone: 'Europe/Paris',
        workingHours: {
          timeZone: 'Asia/Tokyo',
          weekly: { 1: NINE_TO_FIVE, 7: NINE_TO_FIVE },
          overrides: [],
        },
        unknownZones: [],
      },
    },
    {
      name: 'a custom zone falls back to the mailbox’s and is said',
      body: {
        timeZone: 'Pacific Standard Time',
        workingHours: hours({
          timeZone: {
            '@odata.type': '#microsoft.graph.customTimeZone',
            bias: -200,
            name: 'Customized Time Zone',
          },
        }),
      },
      settings: {
        timeZone: 'America/Los_Angeles',
        workingHours: {
          timeZone: 'America/Los_Angeles',
          weekly: { 1: NINE_TO_FIVE, 7: NINE_TO_FIVE },
          overrides: [],
        },
        unknownZones: ['Customized Time Zone'],
      },
    },
    {
      name: 'hours past midnight belong to the day they begin',
      body: {
        timeZone: 'UTC',
        workingHours: hours({
          startTime: '22:00:00',
          endTime: '06:00:00',
          daysOfWeek: ['friday'],
          timeZone: null,
        }),
      },
      settings: {
        timeZone: 'UTC',
        workingHours: {
          timeZone: 'UTC',
          weekly: { 5: [{ start: '22:00', end: '30:00' }] },
          overrides: [],
        },
        unknownZones: [],
      },
    },
    {
      name: 'hours that are no times are no hours',
      body: {
        timeZone: 'UTC',
        workingHours: hours({ startTime: 'early', timeZone: { name: 'UTC' } }),
      },
      settings: {
        timeZone: 'UTC',
        workingHours: { timeZone: 'UTC', weekly: {}, overrides: [] },
        unknownZones: [],
      },
    },
    {
      name: 'what is missing is absent, and an unknown zone is UTC and said',
      body: { timeZone: 'tzone://Microsoft/Custom', workingHours: null, language: null },
      settings: { timeZone: 'UTC', unknownZones: ['tzone://Microsoft/Custom'] },
    },
  ])('$name', async ({ body, settings }) => {
    const { client } = fakeGraph(inTurn({ body }));
    expect(await readMailboxSettings(client)).toEqual(settings);
  });

  test.each<{ reply: Reply; code: string }>([
    { reply: { body: { timeZone: 5 } }, code: 'malformed' },
    { reply: { body: [] }, code: 'malformed' },
    { reply: { status: 403, body: graphError('ErrorAccessDenied') }, code: 'forbidden' },
  ])('$code', async ({ reply, code }) => {
    const { client } = fakeGraph(inTurn(reply));
    await expect(readMailboxSettings(client)).rejects.toMatchObject({ code });
  });
});

describe('a colleague’s working hours', () => {
  test('come with free and busy', async () => {
    const outcome = await readWorkingHours(openPractice().as(MIRA), JONAS);
    expect(outcome).toMatchObject({
      kind: 'known',
      workingHours: {
        timeZone: 'Europe/Berlin',
        weekly: { 1: [{ start: '08:30', end: '17:30' }] },
      },
    });
  });

  test('of nobody are unknown, with Graph’s word for it', async () => {
    const outcome = await readWorkingHours(openPractice().as(MIRA), 'nobody@elsewhere.example');
    expect(outcome).toEqual({ kind: 'unknown', serviceCode: expect.stringMatching(/^Error/u) });
  });

  test.each([{ value: [] }, { value: [{ scheduleId: 'x' }] }])('%j says nothing', async (body) => {
    const { client } = fakeGraph(inTurn({ body }));
    expect(await readWorkingHours(client, 'x')).toEqual({ kind: 'unknown' });
  });
});

describe('the calendars', () => {
  test('are the own ones and those shared, each with its owner', async () => {
    const calendars = await listCalendars(openPractice().as(MIRA));
    const own = calendars.filter(({ isOwn }) => isOwn);
    expect(own).toMatchObject([
      { owner: MIRA, ownerName: 'Mira Keller', isDefault: true, canEdit: true },
    ]);
    const shared = calendars.filter(({ isOwn }) => !isOwn);
    expect(shared.map(({ owner }) => owner)).toEqual(expect.arrayContaining([JONAS, FRONT]));
    expect(shared.every(({ isDefault, canEdit }) => !isDefault && canEdit)).toBe(true);
    const looking = await listCalendars(openPractice().as(PAUL));
    expect(looking.filter(({ isOwn }) => !isOwn).every(({ canEdit }) => !canEdit)).toBe(true);
  });

  test('an entry without an id is an error, not a gap', async () => {
    const { client } = fakeGraph(inTurn({ body: { value: [{ name: 'x' }] } }));
    await expect(listCalendars(client)).rejects.toMatchObject({ code: 'malformed', field: 'id' });
  });
});

describe('categories', () => {
  test('missing ones are created with their colour, others are left as they are', async () => {
    const client = openPractice().as(MIRA);
    const before = await readMasterCategories(client);
    const outcomes = await ensureCategories(client, [
      { name: 'confirmed', color: 'preset9' },
      { name: 'Waiting room', color: 'preset3' },
    ]);
    expect(outcomes).toEqual([
      { name: 'confirmed', outcome: 'existed' },
      { name: 'Waiting room', outcome: 'created' },
    ]);
    expect(await readMasterCategories(client)).toEqual([
      ...before,
      { name: 'Waiting room', color: 'preset3' },
    ]);
    expect(await ensureCategories(client, [{ name: 'WAITING ROOM', color: 'none' }])).toEqual([
      { name: 'WAITING ROOM', outcome: 'existed' },
    ]);
  });

  test('who may not is no reason to stop', async () => {
    const practice = openPractice();
    practice.faults.add({ kind: 'accessDenied', path: 'masterCategories' });
    expect(await ensureCategories(practice.as(MIRA), [{ name: 'New', color: 'none' }])).toEqual([
      { name: 'New', outcome: 'refused' },
    ]);
  });

  test('a list that cannot be read may still be written', async () => {
    const practice = openPractice();
    practice.faults.add({ kind: 'accessDenied', path: 'masterCategories', method: 'GET' });
    const outcomes = await ensureCategories(practice.as(MIRA), [
      { name: 'New', color: 'none' },
      { name: 'Confirmed', color: 'none' },
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['created', 'existed']);
  });

  test('a failure is a failure', async () => {
    const practice = openPractice();
    practice.faults.add({ kind: 'serverError', path: 'masterCategories', method: 'POST' });
    await expect(
      ensureCategories(practice.as(MIRA), [{ name: 'New', color: 'none' }]),
    ).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});
