import { createHash, randomBytes } from 'node:crypto';
import { freePort } from '../../../src/simulator/servers/listen.ts';
import { inFragment, startEntra, type Entra } from '../../../src/simulator/sign-in/entra.ts';
import { createSignInPolicy, type SignInPolicy } from '../../../src/simulator/sign-in/policy.ts';

const ORIGIN = 'https://localhost:3003';
const TENANT = '6f1c2f0e-5d6b-4a51-9a0e-3f0b7a4c9d10';
const REDIRECT = 'https://localhost:3000/redirect.html';
const MIRA = 'mira@example.com';
const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

let entra: Entra;
let policy: SignInPolicy;

beforeAll(async () => {
  policy = createSignInPolicy();
  entra = await startEntra({
    origin: ORIGIN,
    port: await freePort(),
    tenantId: TENANT,
    projectFolder: process.cwd(),
    policy,
    accounts: [
      { id: '1', mail: MIRA, displayName: 'Mira Keller', canSignIn: true },
      { id: '2', mail: 'desk@example.com', displayName: 'Front Desk', canSignIn: false },
    ],
  });
});

afterAll(() => entra.close());
afterEach(() => policy.setMode('granted'));

const query = new URLSearchParams({
  client_id: 'app',
  redirect_uri: REDIRECT,
  response_type: 'code',
  response_mode: 'fragment',
  scope: 'https://graph.microsoft.com/Calendars.ReadWrite openid',
  state: 's1',
  code_challenge: challenge,
  code_challenge_method: 'S256',
});

test('the discovery document speaks of the address it is served at', async () => {
  const response = await entra.app.request(
    `${ORIGIN}/${TENANT}/v2.0/.well-known/openid-configuration`,
  );
  expect(await response.json()).toMatchObject({
    issuer: `${ORIGIN}/${TENANT}/v2.0`,
    token_endpoint: `${ORIGIN}/oauth2/v2.0/token`,
  });
});

test('only people with a sign-in of their own are offered', async () => {
  const page = await (
    await entra.app.request(`${ORIGIN}/oauth2/v2.0/authorize?${query.toString()}`)
  ).text();
  expect(page).toContain(MIRA);
  expect(page).not.toContain('desk@example.com');
  expect([...page.matchAll(/<form\b/gu)]).toHaveLength(1);
});

test('a code behind the hash becomes a token that tells who and what for', async () => {
  const answer = await choose(MIRA);
  expect(answer.get('state')).toBe('s1');
  const { access_token: token } = (await redeem(answer)).body;
  expect(await entra.whoIs(token ?? '')).toEqual({
    mail: MIRA,
    scopes: ['Calendars.ReadWrite', 'openid'],
    appId: 'app',
  });
  expect(await entra.whoIs('microsoft_made_up')).toBeUndefined();
});

test('a token is renewed for what is asked for now', async () => {
  const { body } = await redeem(await choose(MIRA));
  const renewed = await renew(body.refresh_token, 'MailboxSettings.Read openid');
  expect(renewed).toMatchObject({ status: 200, body: { scope: 'MailboxSettings.Read openid' } });
  expect(await entra.whoIs(renewed.body.access_token ?? '')).toMatchObject({
    mail: MIRA,
    scopes: ['MailboxSettings.Read', 'openid'],
  });
  expect(await renew(renewed.body.refresh_token)).toMatchObject({ status: 200 });
});

test('for what the person has not agreed to, a token is not renewed but asked for with AADSTS65001', async () => {
  policy.setMode('consent');
  const { body } = await redeem(await choose(MIRA));
  const refused = await renew(body.refresh_token, 'MailboxSettings.ReadWrite openid');
  expect(refused).toEqual({
    status: 400,
    body: {
      error: 'invalid_grant',
      error_codes: [65001],
      suberror: 'consent_required',
      error_description: expect.stringMatching(/^AADSTS65001: /u),
    },
  });
  expect(await renew(body.refresh_token, 'Calendars.ReadWrite openid')).toMatchObject({ status: 200 });
  const again = await redeem(await choose(MIRA, 'MailboxSettings.ReadWrite'));
  const both = 'Calendars.ReadWrite MailboxSettings.ReadWrite';
  expect(await renew(again.body.refresh_token, both)).toMatchObject({ body: { scope: both } });
});

test('without a network a token is not renewed', async () => {
  const { body } = await redeem(await choose(MIRA));
  policy.setMode('offline');
  expect(await renew(body.refresh_token, 'Calendars.ReadWrite')).toMatchObject({ status: 503 });
});

test('a hidden frame is told at once that nobody can be asked there', async () => {
  const response = await entra.app.request(
    `${ORIGIN}/oauth2/v2.0/authorize?${query.toString()}&prompt=none`,
  );
  expect(hash(response).get('error')).toBe('interaction_required');
});

test.each([
  { mode: 'adminConsent', code: 'AADSTS90094' },
  { mode: 'blocked', code: 'AADSTS53003' },
] as const)('$mode comes back as an error with $code', async ({ mode, code }) => {
  policy.setMode(mode);
  const answer = await choose(MIRA);
  expect(answer.get('error')).toBe('access_denied');
  expect(answer.get('error_description')).toContain(code);
});

test('an administrator’s consent is for everybody, and leads back', async () => {
  policy.setMode('adminConsent');
  const address = `${ORIGIN}/organizations/v2.0/adminconsent?client_id=app&scope=Calendars.ReadWrite&redirect_uri=${encodeURIComponent(REDIRECT)}`;
  expect(await (await entra.app.request(address)).text()).toContain('Calendars.ReadWrite');
  const accepted = await entra.app.request(address, { method: 'POST' });
  expect(accepted.headers.get('location')).toBe(
    `${REDIRECT}?admin_consent=True&tenant=organizations`,
  );
  expect(policy.mode(MIRA)).toBe('granted');
});

test('what the redirect address itself asks for stays in front of the hash', () => {
  expect(inFragment('https://a.example/p?x=1&code=c&state=s', 'https://a.example/p?x=1')).toBe(
    'https://a.example/p?x=1#code=c&state=s',
  );
});

type TokenAnswer = {
  readonly status: number;
  readonly body: {
    readonly access_token?: string;
    readonly refresh_token?: string;
    readonly scope?: string;
  };
};

async function tokenFor(parameters: Record<string, string>): Promise<TokenAnswer> {
  const response = await entra.app.request(`${ORIGIN}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'app', ...parameters }),
  });
  return { status: response.status, body: (await response.json()) as TokenAnswer['body'] };
}

function redeem(answer: URLSearchParams): Promise<TokenAnswer> {
  return tokenFor({
    grant_type: 'authorization_code',
    code: answer.get('code') ?? '',
    redirect_uri: REDIRECT,
    code_verifier: verifier,
  });
}

function renew(token: string | undefined, scope?: string): Promise<TokenAnswer> {
  return tokenFor({
    grant_type: 'refresh_token',
    refresh_token: token ?? '',
    ...(scope !== undefined && { scope }),
  });
}

async function choose(email: string, scope?: string): Promise<URLSearchParams> {
  const response = await entra.app.request(`${ORIGIN}/oauth2/v2.0/authorize/callback`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      ...Object.fromEntries(query),
      email,
      ...(scope !== undefined && { scope }),
    }).toString(),
  });
  return hash(response);
}

function hash(response: Response): URLSearchParams {
  return new URLSearchParams(new URL(response.headers.get('location') ?? '').hash.slice(1));
}
