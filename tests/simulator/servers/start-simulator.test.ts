import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { practiceSeed } from '../../../src/simulator/practice/practice-seed.ts';
import { loadCertificate } from '../../../src/simulator/servers/certificate.ts';
import { startSimulator, type Simulator } from '../../../src/simulator/servers/start-simulator.ts';

const NOW = Date.UTC(2026, 10, 24, 8, 41);
const MIRA = 'mira.keller@nordlicht.example';
const agent = new Agent({ rejectUnauthorized: false });
const MANIFEST =
  '<OfficeApp><Url DefaultValue="https://localhost:3000/taskpane.html"/></OfficeApp>';

let simulator: Simulator;
let paneFolder: string;

beforeAll(async () => {
  paneFolder = await mkdtemp(path.join(tmpdir(), 'pane-'));
  await writeFile(
    path.join(paneFolder, 'taskpane.html'),
    `<head><script defer src="https://officeapis.public.onecdn.static.microsoft/1/office.js"></script></head>${'x'.repeat(2000)}`,
  );
  await writeFile(path.join(paneFolder, 'app.0123abcd.js'), 'ours();');
  await writeFile(path.join(paneFolder, 'icon.png'), 'png');
  simulator = await startSimulator({
    seed: practiceSeed({ seed: 1, now: NOW }),
    now: NOW,
    paneFolder,
    manifest: MANIFEST,
  });
});

afterAll(async () => {
  await simulator.close();
  await rm(paneFolder, { recursive: true });
  agent.destroy();
});

test('the pane is told where it is and may be framed by Outlook only', async () => {
  const { status, text, headers } = await get(`${simulator.urls.pane}/taskpane.html`);
  expect(status).toBe(200);
  expect(text).toContain('/office-js/office.js');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-security-policy']).toContain(
    `https://outlook.live.com ${simulator.urls.outlook}`,
  );
});

test.each([
  { file: 'app.0123abcd.js', cache: 'public, max-age=31536000, immutable' },
  { file: 'icon.png', cache: 'public, max-age=86400' },
  { file: 'office-js/EN-US/Office_Strings.js', cache: 'public, max-age=3600' },
])('$file may be kept: $cache', async ({ file, cache }) => {
  const { status, headers } = await get(`${simulator.urls.pane}/${file}`);
  expect([status, headers['cache-control']]).toEqual([200, cache]);
});

test.each([
  '../package.json',
  '..%2f..%2fpackage.json',
  'nothing.html',
  'simulator/secret.js',
  'office-js/../package.json',
])('%s is not there', async (file) => {
  expect((await get(`${simulator.urls.pane}/${file}`)).status).toBe(404);
});

test('the Office library is served as npm has it', async () => {
  const { text, headers } = await get(`${simulator.urls.pane}/office-js/office.js`);
  expect(text).toBe(await readFile('node_modules/@microsoft/office-js/dist/office.js', 'utf8'));
  expect(headers['access-control-allow-origin']).toBe('*');
});

test('a session has a token for Graph, the people and the manifest with the pane’s address', async () => {
  const session = await getSession();
  expect(session.user.mail).toBe(MIRA);
  expect(session.manifest).toContain(`${simulator.urls.pane}/taskpane.html`);
  const me = await get(`${simulator.urls.graph}/me`, { authorization: `Bearer ${session.token}` });
  expect(JSON.parse(me.text)).toMatchObject({ mail: MIRA });
});

test.each([
  { name: 'who may write to most calendars', query: '', mail: MIRA },
  {
    name: 'who is named',
    query: '?as=PAUL.weber@nordlicht.example',
    mail: 'paul.weber@nordlicht.example',
  },
])('signed in is $name', async ({ query, mail }) => {
  const { text } = await get(`${simulator.urls.outlook}/simulator/session${query}`);
  expect(JSON.parse(text).user.mail).toBe(mail);
});

test('nobody signs in to a shared mailbox', async () => {
  expect(
    (await get(`${simulator.urls.outlook}/simulator/session?as=frontdesk@nordlicht.example`))
      .status,
  ).toBe(404);
});

test('another site gets nothing', async () => {
  const { status } = await get(`${simulator.urls.outlook}/simulator/session`, {
    origin: 'https://evil.example',
  });
  expect(status).toBe(403);
});

test('what was kept for an add-in comes back, and bad input is refused by name', async () => {
  const address = `${simulator.urls.outlook}/simulator/roaming-settings/${MIRA}`;
  expect((await send('PUT', address, { book: '"a"' })).status).toBe(204);
  expect(JSON.parse((await get(address)).text)).toEqual({ book: '"a"' });
  const wrong = await send('PUT', address, { book: 5 });
  expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('book')]);
});

test('faults are for the add-in: Outlook goes on working', async () => {
  const { token } = await getSession();
  simulator.faults.add({ kind: 'unavailable' });
  const outlook = await get(`${simulator.urls.graph}/me`, { authorization: `Bearer ${token}` });
  simulator.faults.clear();
  expect(outlook.status).toBe(200);
});

test('a port that is taken is said, and nothing is left open', async () => {
  const pane = Number(new URL(simulator.urls.pane).port);
  await expect(
    startSimulator({
      seed: practiceSeed({ seed: 1, now: NOW }),
      ports: { outlook: pane },
      paneFolder,
      manifest: MANIFEST,
    }),
  ).rejects.toThrow(`Port ${pane} is in use.`);
});

describe('the certificate', () => {
  test('is made once and kept', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'certificate-'));
    const options = { folder, now: Date.now(), installed: path.join(folder, 'none') };
    const first = await loadCertificate(options);
    expect(first.trusted).toBe(false);
    expect(await loadCertificate(options)).toEqual(first);
    expect(
      (await loadCertificate({ ...options, now: Date.now() + 89 * 86_400_000 })).cert,
    ).not.toBe(first.cert);
    await rm(folder, { recursive: true });
  });

  test('that the Office tools installed comes first', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'certificate-'));
    const made = await loadCertificate({
      folder,
      now: Date.now(),
      installed: path.join(folder, 'none'),
    });
    const found = await loadCertificate({
      folder: path.join(folder, 'other'),
      now: Date.now(),
      installed: folder,
    });
    expect(found).toEqual({ ...made, trusted: true });
    await rm(folder, { recursive: true });
  });
});

type Answer = {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

async function getSession(): Promise<{ token: string; manifest: string; user: { mail: string } }> {
  return JSON.parse((await get(`${simulator.urls.outlook}/simulator/session`)).text);
}

function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return exchange('GET', url, headers);
}

function send(method: string, url: string, body: unknown): Promise<Answer> {
  return exchange(method, url, { 'content-type': 'application/json' }, JSON.stringify(body));
}

/** The path as it is written: fetch would tidy `..` away. */
function exchange(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Answer> {
  const { hostname, port, origin } = new URL(url);
  return new Promise((resolve, reject) => {
    const call = request(
      { method, hostname, port, path: url.slice(origin.length), headers, agent },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}
