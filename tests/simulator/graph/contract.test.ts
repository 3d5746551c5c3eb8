import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createContract,
  pathOf,
  type Contract,
} from '../../../src/simulator/graph/contract/contract.ts';
import { count, judgeFolder } from '../../../src/simulator/graph/contract/judge-folder.ts';
import { judgeSample } from '../../../src/simulator/graph/contract/judge-sample.ts';
import {
  CONTRACT_FILE,
  loadContract,
} from '../../../src/simulator/graph/contract/load-contract.ts';
import { setUp } from '../../../src/simulator/graph/contract/set-up.ts';
import { createStage } from '../../../src/simulator/graph/contract/stage.ts';
import { at } from './support/world.ts';

// Many cases in one test, on machines that do other things beside.
jest.setTimeout(60_000);

const contract = loadContract();
const SAMPLES = path.resolve('..', 'shared', 'graph-samples');

const MEETING = {
  subject: 'A',
  start: at('2017-04-15T09:00:00'),
  end: at('2017-04-15T10:00:00'),
  body: { contentType: 'html', content: 'x' },
};
const LETTER = {
  subject: 'A',
  toRecipients: [{ emailAddress: { address: 'colleague@documented.test' } }],
};
const EXTENSION = {
  '@odata.type': 'microsoft.graph.openTypeExtension',
  extensionName: 'Com.Example',
  a: 1,
};
const SUBSCRIPTION = {
  changeType: 'updated',
  resource: '/me/events',
  notificationUrl: 'https://documented.test/n',
  lifecycleNotificationUrl: 'https://documented.test/l',
  expirationDateTime: '2017-01-04T08:00:00Z',
};

/** A body for each operation that needs one, by method and the last segments of its path. */
const BODIES: readonly (readonly [RegExp, unknown])[] = [
  [
    /^POST .*\/events$/u,
    {
      ...MEETING,
      attendees: [{ type: 'required', emailAddress: { address: 'colleague@documented.test' } }],
      isOnlineMeeting: true,
    },
  ],
  [
    /^PATCH .*\/events\/\{event-id\}$/u,
    { categories: ['A'], singleValueExtendedProperties: [{ id: 'String 0x8001', value: 'x' }] },
  ],
  [/^POST .*\/calendars$/u, { name: 'Other' }],
  [/^PATCH .*\/(calendar|calendars\/\{calendar-id\})$/u, { name: 'Renamed' }],
  [
    /^POST .*\/calendarPermissions$/u,
    { emailAddress: { address: 'colleague@documented.test' }, role: 'write' },
  ],
  [/^PATCH .*\/calendarPermissions\/\{calendarPermission-id\}$/u, { role: 'write' }],
  [/^POST .*\/(accept|decline|tentativelyAccept)$/u, { sendResponse: true, comment: 'x' }],
  [/^POST .*\/cancel$/u, { comment: 'x' }],
  [/^POST .*\/forward$/u, { comment: 'x', toRecipients: LETTER.toRecipients }],
  [/^POST .*\/snoozeReminder$/u, { newReminderTime: at('2017-04-15T08:00:00') }],
  [
    /^POST .*\/attachments$/u,
    { '@odata.type': '#microsoft.graph.fileAttachment', name: 'a.txt', contentBytes: 'YQ==' },
  ],
  [/^POST .*\/extensions$/u, EXTENSION],
  [/^PATCH .*\/extensions\/\{extension-id\}$/u, EXTENSION],
  [
    /^POST .*\/getSchedule$/u,
    {
      schedules: ['colleague@documented.test', 'nobody@nowhere.test'],
      startTime: MEETING.start,
      endTime: MEETING.end,
      availabilityViewInterval: 30,
    },
  ],
  [
    /^POST .*\/findMeetingTimes$/u,
    {
      attendees: [{ type: 'required', emailAddress: { address: 'colleague@documented.test' } }],
      meetingDuration: 'PT1H',
    },
  ],
  [/^POST .*\/messages$/u, LETTER],
  [/^PATCH .*\/messages\/\{message-id\}$/u, { subject: 'B' }],
  [/^PATCH .*\/mailboxSettings$/u, { timeZone: 'Pacific Standard Time' }],
  [/^POST .*\/masterCategories$/u, { displayName: 'Other', color: 'preset1' }],
  [/^PATCH .*\/masterCategories\/\{outlookCategory-id\}$/u, { color: 'preset1' }],
  [/^POST .*\/sendMail$/u, { message: LETTER, saveToSentItems: true }],
  [
    /^POST .*\/translateExchangeIds$/u,
    { inputIds: ['x'], sourceIdType: 'restId', targetIdType: 'ewsId' },
  ],
  [/^POST \/subscriptions$/u, SUBSCRIPTION],
  [/^PATCH \/subscriptions\/\{subscription-id\}$/u, { expirationDateTime: '2017-01-03T08:00:00Z' }],
  [
    /^POST \/\$batch$/u,
    {
      requests: [
        { id: '1', method: 'GET', url: '/me' },
        {
          id: '2',
          method: 'GET',
          url: '/me/calendarView?startDateTime=2017-04-01&endDateTime=2017-04-30',
        },
      ],
    },
  ],
];

function operationsOf({ openApi }: Contract): string[] {
  return Object.entries(openApi.paths).flatMap(([template, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      operation ? [`${method.toUpperCase()} ${template}`] : [],
    ),
  );
}

function queryFor(template: string): string {
  return /\/(calendarView|delta|instances)$/u.test(template)
    ? '?startDateTime=2017-04-01T00:00:00Z&endDateTime=2017-04-30T00:00:00Z'
    : '';
}

async function exchange(known: Contract, operation: string) {
  const [method = '', template = ''] = operation.split(' ');
  const route = known.route(method, template);
  if (!route) throw new Error(`the description has no ${operation}`);
  const body = BODIES.find(([pattern]) => pattern.test(operation))?.[1];
  const stage = createStage(undefined, body);
  const target = `${await setUp(stage, route, body)}${queryFor(template)}`;
  if (/\/(events|calendarView)$/u.test(template) && method === 'GET')
    await stage.ask({ method: 'POST', path: '/me/events', body: MEETING });
  const asked = { method, path: target, ...(body !== undefined && { body }) };
  const answer = await stage.ask(asked);
  return { status: answer.status, problems: known.check({ method, url: target, body }, answer) };
}

if (contract) {
  test.each(operationsOf(contract))('%s answers as described', async (operation) => {
    const { status, problems } = await exchange(contract, operation);
    expect(problems).toEqual([]);
    expect(status).toBeLessThan(300);
  });

  test.each([
    ['what does not exist', 'GET', '/me/events/x'],
    ['an unknown query', 'GET', '/me/events?$select=nothing'],
    ['somebody else’s settings', 'GET', '/users/colleague@documented.test/mailboxSettings'],
  ])('an error about %s is worded as described', async (_, method, url) => {
    const answer = await createStage(undefined, undefined).ask({ method, path: url });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(contract.check({ method, url }, answer)).toEqual([]);
  });

  test.each([
    {
      name: 'an operation that is not described',
      request: { method: 'GET', url: '/me/planets' },
      says: 'no such operation',
    },
    {
      name: 'a view without its window',
      request: { method: 'GET', url: '/me/calendarView' },
      says: 'lacks startDateTime',
    },
    {
      name: 'an option that is not described',
      request: { method: 'GET', url: '/me/events?$apply=x' },
      says: 'no query option $apply',
    },
    {
      name: 'a body that is missing',
      request: { method: 'POST', url: '/me/events' },
      says: 'a body is needed',
    },
    {
      name: 'a subject that is a number',
      request: { method: 'POST', url: '/me/events', body: { subject: 1 } },
      says: '/subject must be string,null',
    },
    {
      name: 'an enum member in another case',
      request: { method: 'POST', url: '/me/events', body: { showAs: 'Busy' } },
      says: '/showAs must be equal to one of',
    },
    {
      name: 'a status that is not described',
      request: { method: 'GET', url: '/me/events' },
      response: { status: 204 },
      says: 'status 204 is not documented',
    },
    {
      name: 'an answer without its body',
      request: { method: 'GET', url: '/me/events' },
      response: { status: 200 },
      says: 'needs a body',
    },
    {
      name: 'an answer of wrong types',
      request: { method: 'GET', url: '/me/events' },
      response: { status: 200, body: { value: [{ id: 1 }] } },
      says: '/value/0/id must be string',
    },
    {
      name: 'an error that is none',
      request: { method: 'GET', url: '/me/events' },
      response: { status: 500, body: { message: 'x' } },
      says: "required property 'error'",
    },
    {
      name: 'a part of a batch',
      request: {
        method: 'POST',
        url: '/$batch',
        body: {
          requests: [
            { id: '1', method: 'GET', url: '/me/planets' },
            { id: '2', method: 'GET', url: '/me' },
          ],
        },
      },
      response: {
        status: 200,
        body: {
          responses: [{ id: '1', status: 400, body: { error: { code: 'x', message: 'x' } } }],
        },
      },
      says: 'part 2 of the batch has no answer',
    },
  ])('$name is found', ({ request, response, says }) => {
    const problems = contract.check(request, response);
    expect(problems.join('\n')).toContain(says);
  });

  test.each([
    {
      name: 'a body that should be valid and is not',
      sample: {
        kind: 'response',
        method: 'GET',
        url: 'https://graph.microsoft.com/v1.0/me/events/x',
        status: 200,
        valid: true,
      },
      body: { subject: 1 },
      kind: 'failed',
    },
    {
      name: 'a body that should be refused and is not',
      sample: {
        kind: 'response',
        method: 'GET',
        url: '/v1.0/me/events/x',
        status: 200,
        valid: false,
      },
      body: { subject: 'x' },
      kind: 'failed',
    },
    {
      name: 'a body that is refused for another reason',
      sample: {
        kind: 'response',
        method: 'GET',
        url: '/v1.0/me/events/x',
        valid: false,
        errors: ['/showAs must be'],
      },
      body: { subject: 1 },
      kind: 'failed',
    },
    {
      name: 'a body that is wrong even when read leniently',
      sample: {
        kind: 'request',
        method: 'POST',
        url: '/v1.0/me/events',
        valid: false,
        validIf: 'enum case',
      },
      body: { showAs: 'away' },
      kind: 'failed',
    },
    {
      name: 'a request that the server refuses',
      sample: { kind: 'request', method: 'POST', url: '/v1.0/me/events' },
      body: { subject: 'no times' },
      kind: 'failed',
    },
    {
      name: 'a request of another API',
      sample: { kind: 'request', method: 'POST', url: '/v1.0/planets' },
      body: {},
      kind: 'skipped',
    },
    { name: 'a piece of something', sample: { kind: 'json' }, body: { a: 1 }, kind: 'skipped' },
    {
      name: 'a recurrence by itself',
      sample: { kind: 'json' },
      body: { pattern: { type: 'daily', interval: 2 } },
      kind: 'passed',
    },
    {
      name: 'a recurrence that does not exist',
      sample: { kind: 'json' },
      body: { pattern: { type: 'hourly', interval: 2 } },
      kind: 'failed',
    },
  ])('a sample: $name is $kind', async ({ sample, body, kind }) => {
    expect((await judgeSample({ file: 'x.json', ...sample }, body, contract)).kind).toBe(kind);
  });

  if (existsSync(path.join(SAMPLES, 'index.json'))) {
    test('every documented example is accepted, answered and read back', async () => {
      const judged = await judgeFolder(SAMPLES, contract);
      const failures = judged
        .filter(({ verdict }) => verdict.kind === 'failed')
        .map(({ file, verdict }) => `${file}: ${verdict.reason}`);
      expect(failures).toEqual([]);
      expect(count(judged, 'passed')).toBeGreaterThan(count(judged, 'skipped'));
    }, 30_000);
  } else {
    test('the documented examples are not here', () => {
      process.stderr.write(`${SAMPLES} does not exist: documented examples are not compared\n`);
    });
  }
} else {
  test('the description of Graph is not here', () => {
    process.stderr.write(
      `${path.resolve(CONTRACT_FILE)} does not exist: answers are not compared with it\n`,
    );
  });
}

test.each([
  ['https://graph.microsoft.com/v1.0/me/events?$top=1', '/me/events'],
  ['https://localhost:3000/graph/v1.0/me', '/me'],
  ['https://graph.microsoft.com/beta/users/a@b.c/calendar', '/users/a@b.c/calendar'],
  ['/me/events', '/me/events'],
  ['me/events?$top=1', '/me/events'],
  ['/$batch', '/$batch'],
])('%s is the path %s', (url, expected) => {
  expect(pathOf(url)).toBe(expected);
});

test('a file that is no description is refused by name', () => {
  expect(() => createContract(JSON.parse(readFileSync('package.json', 'utf8')))).toThrow(
    'This is no OpenAPI description',
  );
});
