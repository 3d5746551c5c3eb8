/**
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { webcrypto } from 'node:crypto';
import type { Host } from '../../../src/outlook/host.ts';
import { createSignIn } from '../../../src/outlook/sign-in/create-sign-in.ts';
import { installOffice, removeOffice } from '../fake-office.ts';
import {
  DESK,
  installBridge,
  MIRA,
  removeBridge,
  TENANT,
  type BridgeAnswer,
} from './fake-bridge.ts';
import { createDialogs } from './fake-dialog.ts';

const environment = {
  clientId: 'c0ffee00-0000-4000-8000-000000000000',
  authority: 'https://login.microsoftonline.com/organizations',
  graph: 'https://graph.microsoft.com/v1.0',
};
const host: Pick<Host, 'kind' | 'user'> = {
  kind: 'outlook',
  user: { name: 'Mira Vogel', address: 'mira@example.com' },
};
const CALENDARS = ['Calendars.ReadWrite'];

const AUTH_CONTEXT = {
  getAuthContext: async () => ({
    userObjectId: MIRA.objectId,
    tenantId: TENANT,
    userPrincipalName: MIRA.username,
    loginHint: MIRA.username,
  }),
};

beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

afterEach(() => {
  removeBridge();
  removeOffice();
});

type Setting = Parameters<typeof installBridge>[0] & {
  readonly dialogs?: ReturnType<typeof createDialogs>;
  readonly auth?: Record<string, unknown>;
};

async function start({ dialogs, auth = AUTH_CONTEXT, ...bridge }: Setting) {
  installOffice({
    sets: ['NestedAppAuth 1.1'],
    auth,
    ...(dialogs && { context: { ui: dialogs.ui } }),
  });
  const played = installBridge(bridge);
  const signIn = await createSignIn({ environment, host });
  return { signIn, ...played };
}

const granted: BridgeAnswer = { kind: 'token', token: 'T1' };
const NEEDS_CONSENT: BridgeAnswer = {
  kind: 'error',
  status: 'USER_INTERACTION_REQUIRED',
  code: 'invalid_grant',
  description: 'AADSTS65001: The user or administrator has not consented',
};

function needsPerson(code = 'interaction_required'): BridgeAnswer {
  return { kind: 'error', status: 'USER_INTERACTION_REQUIRED', code };
}

test('Outlook’s own account gives the token, once for all that want it', async () => {
  const { signIn, methods, requests } = await start({ silent: [granted] });
  const tokens = await Promise.all([
    signIn.getToken({ scopes: CALENDARS }),
    signIn.getToken({ scopes: CALENDARS }),
  ]);
  tokens.push(await signIn.getToken({ scopes: CALENDARS }));
  expect([tokens, methods()]).toEqual([['T1', 'T1', 'T1'], ['GetInitContext', 'GetToken']]);
  expect([signIn.way(), signIn.account(), signIn.signOut]).toEqual([
    'nested',
    { name: 'Mira Vogel', address: 'mira@example.com' },
    undefined,
  ]);
  expect(requests[1]?.tokenParams).toMatchObject({
    clientId: environment.clientId,
    scope: 'Calendars.ReadWrite',
  });
});

test('the product says that it understands claims challenges', async () => {
  const { signIn, requests } = await start({ silent: [granted] });
  await signIn.getToken({ scopes: CALENDARS });
  expect(requests[1]?.tokenParams?.claims).toContain('CP1');
});

test('a claims challenge is answered with a new token, not the cached one', async () => {
  const { signIn, requests } = await start({ silent: [granted, { kind: 'token', token: 'T2' }] });
  await signIn.getToken({ scopes: CALENDARS });
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
  await expect(signIn.getToken({ scopes: CALENDARS, claims })).resolves.toBe('T2');
  expect(requests.at(-1)?.tokenParams?.claims).toContain('"nbf"');
});

test('other scopes are asked for by themselves', async () => {
  const { signIn, requests } = await start({ silent: [granted, { kind: 'token', token: 'T2' }] });
  await signIn.getToken({ scopes: CALENDARS });
  await expect(signIn.getToken({ scopes: ['MailboxSettings.Read'] })).resolves.toBe('T2');
  expect(requests.map(({ tokenParams }) => tokenParams?.scope)).toEqual([
    undefined,
    'Calendars.ReadWrite',
    'MailboxSettings.Read',
  ]);
});

test('one who gives up waiting leaves the others their token', async () => {
  const { signIn } = await start({ silent: [granted] });
  const giving = new AbortController();
  const gone = signIn.getToken({ scopes: CALENDARS, signal: giving.signal });
  const staying = signIn.getToken({ scopes: CALENDARS });
  giving.abort();
  await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
  await expect(staying).resolves.toBe('T1');
});

test.each([
  { name: 'sign in first', answer: needsPerson(), code: 'interactionRequired' },
  { name: 'sign in first, no code', answer: needsPerson(''), code: 'interactionRequired' },
  { name: 'no account', answer: status('ACCOUNT_UNAVAILABLE'), code: 'interactionRequired' },
  { name: 'offline', answer: status('NO_NETWORK'), code: 'network' },
  { name: 'Outlook’s trouble', answer: status('TRANSIENT_ERROR'), code: 'failed' },
  {
    name: 'conditional access',
    answer: { ...NEEDS_CONSENT, description: 'AADSTS53003: Access has been blocked' },
    code: 'blockedByPolicy',
  },
  {
    name: 'an administrator first',
    answer: { ...NEEDS_CONSENT, description: 'AADSTS90094: admin consent' },
    code: 'consentRequired',
  },
])('silent: $name', async ({ answer, code }) => {
  const { signIn, methods } = await start({ silent: [answer] });
  await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
    name: 'SignInError',
    code,
  });
  expect(methods()).not.toContain('GetTokenPopup');
});

test('after the click the person is asked, and the token comes silently from then on', async () => {
  const { signIn, methods } = await start({ silent: [needsPerson()], popup: [granted] });
  await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'interactionRequired',
  });
  await signIn.signIn();
  await expect(signIn.getToken({ scopes: CALENDARS })).resolves.toBe('T1');
  expect(methods()).toEqual(['GetInitContext', 'GetToken', 'GetTokenPopup']);
});

test('one sign-in asks for all that could not be had', async () => {
  const { signIn, requests } = await start({ silent: [needsPerson()], popup: [granted] });
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  await Promise.allSettled([
    signIn.getToken({ scopes: CALENDARS }),
    signIn.getToken({ scopes: ['MailboxSettings.Read'], claims }),
  ]);
  await Promise.all([signIn.signIn({ scopes: ['User.Read'] }), signIn.signIn()]);
  const popups = requests.filter(({ method }) => method === 'GetTokenPopup');
  expect(popups.map(({ tokenParams }) => tokenParams?.scope.split(' ').toSorted())).toEqual([
    ['Calendars.ReadWrite', 'MailboxSettings.Read', 'User.Read'],
  ]);
  expect(popups[0]?.tokenParams?.claims).toContain('"acrs"');
});

test('missing consent offers the sign-in and, beside it, the administrator’s link', async () => {
  const { signIn } = await start({ silent: [NEEDS_CONSENT], popup: [NEEDS_CONSENT] });
  const adminConsentUrl = expect.stringContaining(
    `adminconsent?client_id=${environment.clientId}&scope=Calendars.ReadWrite%20openid`,
  );
  await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'interactionRequired',
    adminConsentUrl,
  });
  await expect(signIn.signIn()).rejects.toMatchObject({ code: 'consentRequired', adminConsentUrl });
});

test('an administrator is asked once, for everything', async () => {
  installOffice({ sets: ['NestedAppAuth 1.1'] });
  installBridge({ silent: [NEEDS_CONSENT] });
  const adminScopes = ['User.Read', 'Calendars.ReadWrite'];
  const signIn = await createSignIn({ environment, host, adminScopes });
  await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
    adminConsentUrl: expect.stringContaining('scope=Calendars.ReadWrite%20User.Read%20openid'),
  });
});

test('who could only close "ask your administrator" is given the link', async () => {
  const { signIn } = await start({ silent: [NEEDS_CONSENT], popup: [status('USER_CANCEL')] });
  await signIn.getToken({ scopes: CALENDARS }).catch(() => undefined);
  await expect(signIn.signIn()).rejects.toMatchObject({
    code: 'cancelled',
    adminConsentUrl: expect.stringContaining('adminconsent'),
  });
});

test('a closed window is a cancelled sign-in and can be tried again', async () => {
  const { signIn } = await start({
    silent: [needsPerson()],
    popup: [status('USER_CANCEL'), granted],
  });
  await signIn.getToken({ scopes: CALENDARS }).catch(() => undefined);
  await expect(signIn.signIn()).rejects.toMatchObject({
    code: 'cancelled',
    adminConsentUrl: undefined,
  });
  await expect(signIn.signIn()).resolves.toBeUndefined();
});

test('a token of another account than the mailbox’s is refused', async () => {
  const { signIn } = await start({ silent: [{ kind: 'token', token: 'T', account: DESK }] });
  await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'wrongAccount',
    account: 'desk@example.com',
  });
});

test('a client that does not tell its account accepts another sign-in name', async () => {
  const renamed = { ...MIRA, username: 'mvogel@corp.example.com' };
  const { signIn } = await start({
    auth: { getAuthContext: () => Promise.reject(new Error('not supported')) },
    silent: [{ kind: 'token', token: 'T', account: renamed }],
  });
  await expect(signIn.getToken({ scopes: CALENDARS })).resolves.toBe('T');
});

describe('the dialog takes over', () => {
  test.each([
    { name: 'Outlook’s window fails', popup: status('PERSISTENT_ERROR', 'native_executor_error') },
    { name: 'Outlook’s bridge is off', popup: status('DISABLED') },
    { name: 'the browser blocks the window', popup: status('PERSISTENT_ERROR', 'popup_window_error') },
  ])('when $name', async ({ popup }) => {
    const dialogs = createDialogs([{ kind: 'grants', token: 'D1' }]);
    const { signIn } = await start({ dialogs, silent: [needsPerson()], popup: [popup] });
    await signIn.getToken({ scopes: CALENDARS }).catch(() => undefined);
    await signIn.signIn();
    expect([signIn.way(), dialogs.urls.length]).toEqual(['dialog', 1]);
    await expect(signIn.getToken({ scopes: CALENDARS })).resolves.toBe('D1');
  });

  test('when the bridge is withdrawn, silently and without opening anything', async () => {
    const dialogs = createDialogs();
    const { signIn } = await start({ dialogs, silent: [status('DISABLED')] });
    await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
      code: 'interactionRequired',
    });
    expect([signIn.way(), dialogs.urls]).toEqual(['dialog', []]);
  });

  test('not when the person closed Outlook’s window', async () => {
    const dialogs = createDialogs();
    const { signIn } = await start({ dialogs, popup: [status('USER_CANCEL')] });
    await expect(signIn.signIn()).rejects.toMatchObject({ code: 'cancelled' });
    expect([signIn.way(), dialogs.urls]).toEqual(['nested', []]);
  });

  test('when the requirement set is promised and the bridge is absent', async () => {
    const dialogs = createDialogs();
    installOffice({ sets: ['NestedAppAuth 1.1'], context: { ui: dialogs.ui } });
    const signIn = await createSignIn({ environment, host });
    expect(signIn.way()).toBe('dialog');
  });
});

describe('a bridge that does not answer', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  test('at the start gives way to the dialog', async () => {
    installOffice({ sets: ['NestedAppAuth 1.1'] });
    installBridge({ isInitialised: false });
    const creating = createSignIn({ environment, host });
    await jest.advanceTimersByTimeAsync(10_000);
    expect((await creating).way()).toBe('dialog');
  });

  test('later ends in a failure that can be tried again', async () => {
    const { signIn } = await start({ silent: [{ kind: 'silence' }, granted] });
    const first = signIn.getToken({ scopes: CALENDARS }).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(await first).toMatchObject({ code: 'failed', detail: { error: 'bridge_timeout' } });
    await expect(signIn.getToken({ scopes: CALENDARS })).resolves.toBe('T1');
  });
});

function status(name: string, code?: string): BridgeAnswer {
  return { kind: 'error', status: name, ...(code !== undefined && { code }) };
}
