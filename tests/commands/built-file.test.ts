import { parse } from 'acorn';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { NOW, type Practice } from '../graph/support/practice.ts';
import { buildLaunchEvent, runBare } from './support/bare-engine.ts';
import { at, fakeBridge, LENA, officeFor, practiceWith, visit } from './support/sending.ts';

let folder: string;
let text: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'frontdesk-event-'));
  text = buildLaunchEvent(folder);
}, 150_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const draft = { start: at('10:30'), end: at('11:00'), owner: LENA, invited: ['ada@example.com'] };

type Engine = Partial<Parameters<typeof runBare>[1]> & {
  readonly bridge?: Parameters<typeof fakeBridge>[0];
  readonly practice?: Practice;
};

/** Loads the file into an engine with nothing in it, sends, and waits for what Outlook is told. */
async function send({ bridge: token, practice = taken(), ...engine }: Engine = {}) {
  const { office, associated } = officeFor(draft, { language: 'en-GB' });
  const said: unknown[] = [];
  runBare(text, {
    office,
    window: { nestedAppAuthBridge: fakeBridge(token).bridge },
    fetch: async (url, init) => practice.fetch(new Request(url, init)),
    now: NOW,
    ...engine,
  });
  await new Promise<void>((resolve) => {
    associated.get('onAppointmentSend')?.({
      completed: (answer: unknown) => {
        // From another realm, where plain objects have another prototype.
        said.push(JSON.parse(JSON.stringify(answer)));
        resolve();
      },
    });
  });
  return said;
}

function taken(): Practice {
  return practiceWith({ [LENA]: [visit('10:15-10:45')] });
}

test('the file is ES2016, which the oldest engine of classic Outlook reads', () => {
  expect(() => parse(text, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
});

test('it is one file: nothing is imported, fetched as a script or looked for in a page', () => {
  for (const word of [
    /\bimport\s*\(/u,
    /\brequire\s*\(/u,
    /\bwindow\s*[.[]/u,
    /\bdocument\b/u,
    /\blocalStorage\b/u,
    /\bsessionStorage\b/u,
    /\blocation\b\s*\./u,
    /\bcrypto\b/u,
  ]) {
    expect(text).not.toMatch(word);
  }
});

test('it says the same in every encoding', () => {
  expect(text).toMatch(/^[\n\x20-\x7e]*$/u);
  expect(text).toMatch(/N\\xe4chste/iu);
});

test('those words would be found', () => {
  expect('(0,window.open)(1);import("x")').toMatch(/\bwindow\s*[.[]/u);
});

test('its first line says where this deployment looks, for the simulator to say something else', () => {
  expect(text.split('\n')[0]).toBe(
    'var frontdeskEnvironment = {"clientId":"client","authority":"https://login.example/organizations","graph":"https://graph.microsoft.com/v1.0"};',
  );
});

test('it is small enough to be fetched before every meeting', () => {
  const kilobytes = brotliCompressSync(text).length / 1024;
  expect(kilobytes).toBeLessThan(40);
});

test('in an engine with nothing around it a meeting over a booking is warned of', async () => {
  expect(await send()).toEqual([
    {
      allowEvent: false,
      errorMessage: 'This time is already taken:\nLena Hartwig, 10:15–10:45: Ada Lindqvist\nNext free: 10:45',
      cancelLabel: 'Open Frontdesk',
      commandId: 'Organizer.Open',
    },
  ]);
});

test('where nothing is in the way it is sent', async () => {
  expect(await send({ practice: practiceWith({}) })).toEqual([{ allowEvent: true }]);
});

test('an engine without Intl knows no zones: the warning comes, without a next free start', async () => {
  expect(await send({ hasIntl: false })).toEqual([
    {
      allowEvent: false,
      errorMessage: 'This time is already taken:\nLena Hartwig, 10:15–10:45: Ada Lindqvist',
      cancelLabel: 'Open Frontdesk',
      commandId: 'Organizer.Open',
    },
  ]);
});

test.each<{ name: string; engine: Engine }>([
  { name: 'has no window', engine: { window: undefined } },
  { name: 'has a window with nothing in it', engine: { window: {} } },
  { name: 'cannot sign in silently', engine: { bridge: { status: 'USER_INTERACTION_REQUIRED' } } },
  { name: 'has no network', engine: { fetch: () => Promise.reject(new TypeError('Network request failed')) } },
  { name: 'answers with nonsense', engine: { fetch: async () => new Response('<html>', { status: 200 }) } },
])('an engine that $name sends', async ({ engine }) => {
  expect(await send(engine)).toEqual([{ allowEvent: true }]);
});

test('a sign-in that never answers costs three seconds and nothing more', async () => {
  const { office, associated } = officeFor(draft);
  const said: unknown[] = [];
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate', 'nextTick'] });
  try {
    runBare(text, {
      office,
      window: { nestedAppAuthBridge: fakeBridge('silence').bridge },
      fetch: () => Promise.reject(new Error('nobody asks')),
      now: NOW,
    });
    associated.get('onAppointmentSend')?.({ completed: (answer: unknown) => said.push(answer) });
    await jest.advanceTimersByTimeAsync(2999);
    expect(said).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(said).toEqual([{ allowEvent: true }]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(said).toHaveLength(1);
  } finally {
    jest.useRealTimers();
  }
});
