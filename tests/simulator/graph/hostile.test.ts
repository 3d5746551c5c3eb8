import fc from 'fast-check';
import { at, hour, practice, world } from './support/world.ts';

// Many cases in one test, on machines that do other things beside.
jest.setTimeout(60_000);

const ADA = 'ada@practice.test';
const SERIES = hour('S', '2026-11-03T09:00:00', {
  recurrence: {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'noEnd', startDate: '2026-11-03' },
  },
});

/** Whatever comes in is answered with success or with an error that says what was wrong with it. */
async function isAnswered(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<void> {
  const w = world(practice([SERIES]));
  const answer = await w.ask(ADA, method, path, { ...(body !== undefined && { body }), headers });
  if (answer.status >= 500 && answer.status !== 501)
    throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`);
  if (answer.status >= 400)
    expect(answer.body.error).toMatchObject({
      code: expect.any(String),
      message: expect.any(String),
    });
}

const word = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    'subject',
    'id',
    "'",
    '(',
    ')',
    'eq',
    'and',
    'any',
    ':',
    '/',
    ',',
    '$filter',
    'null',
    '__proto__',
    'constructor',
    'toString',
    'start/dateTime',
    'categories',
    '😀',
    '%',
  ),
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

test('no query brings the server down', async () => {
  const option = fc.constantFrom(
    '$select',
    '$expand',
    '$filter',
    '$orderby',
    '$top',
    '$skip',
    '$skiptoken',
    '$deltatoken',
    '$count',
    'startDateTime',
    'endDateTime',
  );
  const place = fc.constantFrom(
    '/me/events',
    '/me/calendarView',
    '/me/calendars',
    '/me/messages',
    '/me/calendarView/delta',
    '/me',
    '/me/mailboxSettings',
    '/me/outlook/masterCategories',
  );
  await fc.assert(
    fc.asyncProperty(
      place,
      fc.array(fc.tuple(option, text), { maxLength: 3 }),
      fc.boolean(),
      async (path, options, hasWindow) => {
        const window = hasWindow ? ['startDateTime=2026-11-03', 'endDateTime=2026-11-04'] : [];
        const query = [
          ...window,
          ...options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
        ].join('&');
        await isAnswered('GET', `${path}?${query}`);
      },
    ),
    { numRuns: 150 },
  );
});

test('no address brings the server down', async () => {
  const segment = fc.oneof(
    fc.string({ maxLength: 12 }).map(encodeURIComponent),
    fc.constantFrom(
      'me',
      'users',
      'events',
      'calendars',
      '%E0%A4%A',
      '%00',
      '..',
      "events('x')",
      "users('%27')",
      'delta()',
      '__proto__',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(segment, { maxLength: 5 }), async (segments) =>
      isAnswered('GET', `/${segments.join('/')}`),
    ),
    { numRuns: 150 },
  );
});

test.each([
  '/users/%E0%A4%A',
  '/users/%E0%A4%A/events',
  '/me/events/%E0%A4%A',
  '/me/calendars/%00/events',
  '/me/outlook/%E0%A4%A',
  '/me/mailFolders/%E0%A4%A/messages',
])('an address that is not well encoded is refused: %s', async (path) => isAnswered('GET', path));

const leaf = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    'UTC',
    '2026-11-03T09:00:00',
    '9999-12-31',
    -1,
    1e9,
    'true',
    'weekly',
    'ada@practice.test',
  ),
);

function bodyOf(names: readonly string[]) {
  return fc.dictionary(fc.constantFrom(...names), leaf, { maxKeys: 5 });
}

const EVENT = [
  'subject',
  'body',
  'start',
  'end',
  'isAllDay',
  'showAs',
  'categories',
  'location',
  'locations',
  'attendees',
  'recurrence',
  'singleValueExtendedProperties',
  'attachments',
  'extensions',
  'transactionId',
  'sensitivity',
  'isOnlineMeeting',
];

test.each([
  ['POST', '/me/events', EVENT],
  ['POST', '/me/sendMail', ['message', 'saveToSentItems']],
  [
    'POST',
    '/me/messages',
    [
      'subject',
      'body',
      'toRecipients',
      'flag',
      'internetMessageHeaders',
      'attachments',
      'extensions',
    ],
  ],
  [
    'PATCH',
    '/me/mailboxSettings',
    ['timeZone', 'workingHours', 'language', 'automaticRepliesSetting'],
  ],
  ['POST', '/me/outlook/masterCategories', ['displayName', 'color']],
  ['POST', '/me/calendar/calendarPermissions', ['role', 'emailAddress']],
  [
    'POST',
    '/me/calendar/getSchedule',
    ['schedules', 'startTime', 'endTime', 'availabilityViewInterval'],
  ],
  [
    'POST',
    '/me/findMeetingTimes',
    ['attendees', 'timeConstraint', 'meetingDuration', 'maxCandidates'],
  ],
  ['POST', '/me/translateExchangeIds', ['inputIds', 'sourceIdType', 'targetIdType']],
  ['POST', '/$batch', ['requests']],
] as const)('no body of %s %s brings the server down', async (method, path, names) => {
  const good =
    path === '/me/events'
      ? { start: at('2026-11-03T09:00:00'), end: at('2026-11-03T10:00:00') }
      : {};
  await fc.assert(
    fc.asyncProperty(bodyOf(names), async (body) => isAnswered(method, path, { ...good, ...body })),
    { numRuns: 100 },
  );
});

test('no header brings the server down', async () => {
  const value = fc.string({ maxLength: 30 }).filter((header) => /^[ -~]*$/u.test(header));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('Prefer', 'If-Match', 'client-request-id', 'Content-Type'),
      value,
      async (name, header) =>
        isAnswered('POST', '/me/events', { subject: 'x' }, { [name]: header }),
    ),
    { numRuns: 100 },
  );
});

test.each(['0001-01-01', '1600-01-01', '9999-12-25'])(
  'a view of the week of %s is bounded',
  async (day) => {
    const next = new Date(Date.parse(day) + 6 * 86_400_000).toISOString().slice(0, 10);
    await isAnswered('GET', `/me/calendarView?startDateTime=${day}&endDateTime=${next}`);
  },
);

test.each([
  { start: at('0001-01-01T00:00:00'), end: at('0001-01-02T00:00:00') },
  { start: at('9999-12-30T00:00:00'), end: at('9999-12-31T00:00:00') },
  {
    start: at('9999-12-31T23:59:59', 'Pacific Standard Time'),
    end: at('9999-12-31T23:59:59', 'Pacific Standard Time'),
  },
])('an event at the edge of time is kept or refused: $start.dateTime', async (times) => {
  await isAnswered('POST', '/me/events', { subject: 'edge', ...times });
});
