import { checkSend } from '../../src/commands/check-send.ts';
import { MESSAGE_LENGTH } from '../../src/commands/alert-message.ts';
import { KEY_PROPERTY, KIND_PROPERTY, STATE_PROPERTY } from '../../src/domain/appointment/properties.ts';
import { encodeMinute } from '../../src/domain/appointment/record-entries.ts';
import type { EventSeed } from '../../src/simulator/mailbox/seed.ts';
import { checkRequest } from '../graph/support/contract.ts';
import { NOW, type Practice } from '../graph/support/practice.ts';
import {
  at,
  ENVIRONMENT,
  fakeBridge,
  FRONT,
  JONAS,
  LENA,
  MIRA,
  officeFor,
  OWEN,
  practiceWith,
  visit,
  type Draft,
  type Events,
  type Outlook,
} from './support/sending.ts';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'nestedAppAuthBridge');
});

type Sending = Draft & Outlook & { readonly bridge?: Parameters<typeof fakeBridge>[0] };

/** What Outlook is told when this is sent. */
async function send(practice: Practice, { bridge: token, ...sending }: Sending) {
  const asked: string[] = [];
  const { bridge } = fakeBridge(token);
  Object.assign(globalThis, { Office: officeFor(sending, sending).office, nestedAppAuthBridge: bridge });
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const request = new Request(url as string, init);
    asked.push(decodeURIComponent(request.url));
    checkRequest({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    return practice.fetch(request);
  });
  return { answer: await checkSend(ENVIRONMENT), asked };
}

async function messageOf(events: Events, sending: Sending): Promise<string | undefined> {
  return (await send(practiceWith(events), sending)).answer.errorMessage;
}

const ten = { start: at('10:30'), end: at('11:00') };
const inLenas = { ...ten, owner: LENA, invited: ['ada@example.com'] };

function booking(times: string, service = 'follow-up', more: Partial<EventSeed> = {}): EventSeed {
  return visit(times, {
    subject: 'Follow-up: Ada Lindqvist',
    singleValueExtendedProperties: [
      { id: KIND_PROPERTY, value: '1' },
      { id: STATE_PROPERTY, value: JSON.stringify({ v: 1, s: service, n: 'Ada Lindqvist' }) },
    ],
    ...more,
  });
}

test('a meeting over a booking is warned of: what is in the way, the next free start, a way to the pane', async () => {
  const { answer } = await send(practiceWith({ [LENA]: [booking('10:15-10:45')] }), inLenas);
  expect(answer).toEqual({
    allowEvent: false,
    errorMessage: [
      'This time is already taken:',
      'Lena Hartwig, 10:15–10:45: Ada Lindqvist',
      'Next free: 10:45',
    ].join('\n'),
    cancelLabel: 'Open Frontdesk',
    commandId: 'Organizer.Open',
  });
});

test('who is in nobody’s way is sent without a word, by two requests', async () => {
  const practice = practiceWith({ [LENA]: [booking('09:30-10:30'), booking('11:00-11:30')] });
  const { answer, asked } = await send(practice, inLenas);
  expect(answer).toEqual({ allowEvent: true });
  expect(asked).toEqual([`${ENVIRONMENT.graph}/$batch`, `${ENVIRONMENT.graph}/$batch`]);
});

test('a meeting that invites a host takes the host’s time, whosever calendar it is made in', async () => {
  const message = await messageOf({ [LENA]: [booking('10:15-10:45')] }, { ...ten, invited: [LENA.toUpperCase()] });
  expect(message).toContain('Lena Hartwig, 10:15–10:45: Ada Lindqvist');
});

test('for several hosts the next free start is one at which all of them are free', async () => {
  const message = await messageOf(
    { [LENA]: [booking('10:15-10:45')], [JONAS]: [visit('10:45-11:40', { subject: 'Team' })] },
    { ...ten, owner: LENA, invited: [JONAS] },
  );
  expect(message).toBe(
    [
      'This time is already taken:',
      'Jonas Brandt, 10:45–11:40: Team',
      'Lena Hartwig, 10:15–10:45: Ada Lindqvist',
      'Next free: 11:45',
    ].join('\n'),
  );
});

test('who is no host is not looked up in any calendar', async () => {
  const practice = practiceWith({ [LENA]: [booking('10:15-10:45')] });
  const { answer, asked } = await send(practice, { ...ten, invited: ['ada@example.com'] });
  expect(answer).toEqual({ allowEvent: true });
  expect(asked).toHaveLength(1);
});

test('what is being edited does not stand in its own way, and a colleague’s copy of it neither', async () => {
  const practice = practiceWith({
    [LENA]: [booking('10:30-11:00', 'follow-up', { iCalUId: 'uid-1' })],
    [JONAS]: [visit('10:30-11:00', { iCalUId: 'uid-1', organizer: { name: 'Lena', address: LENA } })],
  });
  const id = await idOf(practice, LENA);
  const { answer } = await send(practice, { ...inLenas, invited: [JONAS], id });
  expect(answer).toEqual({ allowEvent: true });
});

async function idOf(practice: Practice, mailbox: string, start = ''): Promise<string> {
  const response = await practice.fetch(
    new Request(`${ENVIRONMENT.graph}/users/${mailbox}/events?$select=id,start`, {
      headers: { Authorization: `Bearer ${MIRA}` },
    }),
  );
  const { value } = (await response.json()) as { value: { id: string; start: { dateTime: string } }[] };
  const wanted = value.find((event) => start === '' || berlin(event.start.dateTime) === start);
  if (!wanted) throw new Error(`There is nothing at ${start}`);
  return wanted.id;
}

function berlin(utc: string): string {
  return new Date(Date.parse(`${utc.slice(0, 19)}Z`) + 3_600_000).toISOString().slice(11, 16);
}

function kept(kind: number, state: object): Partial<EventSeed> {
  return {
    subject: '',
    singleValueExtendedProperties: [
      { id: KIND_PROPERTY, value: String(kind) },
      { id: KEY_PROPERTY, value: 'k' },
      { id: STATE_PROPERTY, value: JSON.stringify({ v: 1, ...state }) },
    ],
  };
}

test.each([
  { name: 'what shows as free', event: visit('10:00-12:00', { showAs: 'free' }) },
  { name: 'what is worked elsewhere', event: visit('10:00-12:00', { showAs: 'workingElsewhere' }) },
  { name: 'a cancelled meeting', event: visit('10:00-12:00', { isCancelled: true }) },
  { name: 'what is marked as cancelled', event: visit('10:00-12:00', { categories: ['Cancelled'] }) },
  { name: 'a hold past its expiry', event: visit('10:30-11:00', kept(2, { x: encodeMinute(NOW - 60_000) })) },
  { name: 'a voided hold', event: visit('10:30-11:00', kept(0, {})) },
  { name: 'what ends when it begins', event: visit('10:00-10:30') },
])('$name is not in the way', async ({ event }) => {
  await expect(messageOf({ [LENA]: [event] }, inLenas)).resolves.toBeUndefined();
});

test.each([
  { name: 'a meeting of Outlook’s own', event: visit('10:45-12:00', { subject: 'Audit' }), line: '10:45–12:00: Audit' },
  { name: 'what has no title', event: visit('10:45-12:00', { subject: '' }), line: '10:45–12:00: no title' },
  { name: 'a tentative one', event: visit('10:45-12:00', { showAs: 'tentative' }), line: '10:45–12:00: Ada Lindqvist' },
  {
    name: 'a private one, without its title',
    event: visit('10:45-12:00', { subject: 'Dentist', sensitivity: 'private' }),
    line: '10:45–12:00: private',
  },
  {
    name: 'a hold that stands',
    event: visit('10:30-11:00', { ...kept(2, { x: encodeMinute(NOW + 120_000) }), subject: 'Held' }),
    line: '10:30–11:00: Held',
  },
  {
    name: 'what is marked with a prefix, without it',
    event: visit('10:30-11:00', { subject: '[Confirmed] Ada Lindqvist' }),
    line: '10:30–11:00: Ada Lindqvist',
  },
  {
    name: 'a day out of office',
    event: {
      subject: 'Holiday',
      isAllDay: true,
      showAs: 'oof',
      start: { dateTime: '2026-11-24T00:00:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-11-25T00:00:00', timeZone: 'Europe/Berlin' },
    } satisfies EventSeed,
    line: '00:00–00:00: Holiday',
  },
])('$name is in the way', async ({ event, line }) => {
  const message = await messageOf({ [LENA]: [event] }, inLenas);
  expect(message?.split('\n')[1]).toBe(`Lena Hartwig, ${line}`);
});

test('a next free start on another day says which', async () => {
  const full = visit('10:00-17:30', { subject: 'Training' });
  expect(await messageOf({ [LENA]: [full] }, inLenas)).toContain('\nNext free: Wed 25 November, 08:30');
});

test('where nothing is free for days, no start is made up', async () => {
  const busy = ['24', '25', '26', '27'].map((day) => visit('08:00-18:00', {}, `2026-11-${day}`));
  expect(await messageOf({ [LENA]: busy }, inLenas)).toBe(
    'This time is already taken:\nLena Hartwig, 08:00–18:00: Ada Lindqvist',
  );
});

test('a host in another zone is free by the host’s own hours', async () => {
  const message = await messageOf(
    { [OWEN]: [visit('09:00-09:45', {}, '2026-11-25')] },
    { start: at('09:00', '2026-11-25'), end: at('09:30', '2026-11-25'), owner: OWEN, invited: ['ada@example.com'] },
  );
  // Half past eight in London.
  expect(message).toContain('Next free: 09:45');
});

test('many in the way are three lines and a number, and never more than Outlook shows', async () => {
  const crowd = ['10:30', '10:35', '10:40', '10:45', '10:50'].map((start) =>
    visit(`${start}-11:00`, { subject: `${start} ${'A very long title of a visit '.repeat(8)}` }),
  );
  const message = (await messageOf({ [LENA]: crowd }, inLenas)) ?? '';
  expect(message.split('\n')).toEqual([
    'This time is already taken:',
    ...['10:30', '10:35', '10:40'].map(
      (start) => `Lena Hartwig, ${start}–11:00: ${start} A very long title of a visit A very long title of a v…`,
    ),
    'and 2 more',
    'Next free: 11:00',
  ]);
  expect(message.length).toBeLessThanOrEqual(MESSAGE_LENGTH);
});

test.each([
  { language: 'de-DE', first: 'Diese Zeit ist schon vergeben:', last: 'Nächste freie Zeit: Mi. 25. November, 08:30', button: 'Frontdesk öffnen' },
  { language: 'fr-FR', first: 'Ce créneau est déjà pris :', last: 'Prochain créneau libre : mer. 25 novembre, 08:30', button: 'Ouvrir Frontdesk' },
  { language: 'es-ES', first: 'Esta hora ya está ocupada:', last: 'Próxima hora libre: mié, 25 de noviembre, 08:30', button: 'Abrir Frontdesk' },
  { language: 'en-US', first: 'This time is already taken:', last: 'Next free: Wed 25 November, 8:30 AM', button: 'Open Frontdesk' },
  { language: 'pt-BR', first: 'This time is already taken:', last: 'Next free: Wed 25 November, 08:30', button: 'Open Frontdesk' },
])('in $language', async ({ language, first, last, button }) => {
  const practice = practiceWith({ [LENA]: [visit('10:00-17:30')] });
  const { answer } = await send(practice, { ...inLenas, language });
  const lines = answer.errorMessage?.split('\n');
  expect([lines?.[0], lines?.at(-1), answer.cancelLabel]).toEqual([first, last, button]);
  expect(answer.cancelLabel?.length).toBeLessThanOrEqual(20);
});

test('an Outlook that knows no button of ours is not told of one', async () => {
  const practice = practiceWith({ [LENA]: [booking('10:15-10:45')] });
  const { answer } = await send(practice, { ...inLenas, mailboxSet: '1.13' });
  expect(Object.keys(answer)).toEqual(['allowEvent', 'errorMessage']);
});

test.each([
  { name: 'in the past', draft: { start: at('09:00'), end: at('09:30') } },
  { name: 'a whole day long', draft: { start: at('00:00', '2026-11-25'), end: at('00:00', '2026-11-26') } },
  { name: 'of no length', draft: { start: at('10:30'), end: at('10:30') } },
])('a meeting $name is not checked', async ({ draft }) => {
  const practice = practiceWith({ [LENA]: [booking('08:00-18:00')] });
  const { answer, asked } = await send(practice, { ...inLenas, ...draft });
  expect(answer).toEqual({ allowEvent: true });
  expect(asked).toEqual([]);
});

test('without Outlook’s bridge nothing is asked', async () => {
  const { office } = officeFor(inLenas);
  Object.assign(globalThis, { Office: office });
  await expect(checkSend(ENVIRONMENT)).resolves.toEqual({ allowEvent: true });
});

test('the bridge that an older Outlook puts in place on demand is used', async () => {
  const practice = practiceWith({ [LENA]: [booking('10:15-10:45')] });
  const { bridge } = fakeBridge();
  Object.assign(globalThis, {
    Office: officeFor(inLenas).office,
    __initializeNestedAppAuth: async () => void Object.assign(globalThis, { nestedAppAuthBridge: bridge }),
  });
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => practice.fetch(new Request(url as string, init)));
  await expect(checkSend(ENVIRONMENT)).resolves.toMatchObject({ allowEvent: false });
  Reflect.deleteProperty(globalThis, '__initializeNestedAppAuth');
});

test('where no book was chosen it is the person’s own calendar, which has none: sent', async () => {
  const practice = practiceWith({ [LENA]: [booking('10:15-10:45')] });
  const { answer } = await send(practice, { ...inLenas, book: 'none' });
  expect(answer).toEqual({ allowEvent: true });
});

test('a calendar that may not be read does not hide what another one shows', async () => {
  const practice = practiceWith({ [LENA]: [booking('10:15-10:45')] });
  practice.faults.add({ kind: 'accessDenied', path: `/users/${JONAS}/calendar/calendarView` });
  const { answer } = await send(practice, { ...inLenas, invited: [JONAS] });
  // Jonas may be free or not, so no start is offered for both.
  expect(answer.errorMessage).toBe('This time is already taken:\nLena Hartwig, 10:15–10:45: Ada Lindqvist');
});

test.each([
  { name: 'a person would have to sign in', sending: { bridge: { status: 'USER_INTERACTION_REQUIRED' } }, says: 'Sign-in: interactionRequired' },
  { name: 'the origin is not known to Outlook', sending: { bridge: { status: 'PERSISTENT_ERROR' } }, says: 'Sign-in: failed' },
  { name: 'what was chosen as the book is not there', sending: { book: { mailbox: 'nobody@nordlicht.example' } }, says: 'Graph: notFound' },
  { name: 'the saved appointment is not on the server', sending: { id: 'AAA=' }, says: 'Graph: invalid' },
])('where $name, the check gives up', async ({ sending, says }) => {
  const practice = practiceWith({ [LENA]: [booking('10:15-10:45')] });
  await expect(send(practice, { ...inLenas, ...sending })).rejects.toThrow(says);
});

test.each(['throttled', 'unavailable', 'serverError'] as const)(
  'a Graph that is %s is not asked again, for there is no time',
  async (kind) => {
    const practice = practiceWith({ [LENA]: [booking('10:15-10:45')] });
    practice.faults.add({ kind, path: `/users/${LENA}/calendar/calendarView`, times: 1 });
    await expect(send(practice, inLenas)).rejects.toThrow('Graph: throttled');
  },
);

test.each(['truncated', 'wrongTypes', 'cutAfter'] as const)('an answer that is %s is a failure', async (kind) => {
  const practice = practiceWith({ [LENA]: [booking('10:15-10:45')] });
  practice.faults.add({ kind, path: '/$batch' });
  await expect(send(practice, inLenas)).rejects.toThrow('Graph: ');
});

test('a network that fails is a failure', async () => {
  Object.assign(globalThis, { Office: officeFor(inLenas).office, nestedAppAuthBridge: fakeBridge().bridge });
  jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(checkSend(ENVIRONMENT)).rejects.toMatchObject({ code: 'offline' });
});

test('an environment that was not written into the file is a failure, not a check of nothing', async () => {
  Object.assign(globalThis, { Office: officeFor(inLenas).office });
  await expect(checkSend(undefined)).rejects.toThrow('Build the page again');
});

test('the book may lie in the front desk’s calendar, which the sender only shares', async () => {
  const { asked } = await send(practiceWith({}), { ...inLenas, book: { mailbox: FRONT } });
  expect(asked).toHaveLength(2);
});
