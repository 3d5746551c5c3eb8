/**
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { webcrypto } from 'node:crypto';
import type { Host } from '../../../src/outlook/host.ts';
import { createSignIn } from '../../../src/outlook/sign-in/create-sign-in.ts';
import { readDialogUrl } from '../../../src/outlook/sign-in/dialog-message.ts';
import { installOffice, removeOffice } from '../fake-office.ts';
import { createDialogs, type DialogAct } from './fake-dialog.ts';

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
const GRANTS: DialogAct = { kind: 'grants', token: 'D1' };

beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});
beforeEach(() => localStorage.clear());
afterEach(() => removeOffice());

async function start(...plays: readonly (readonly DialogAct[])[]) {
  const dialogs = createDialogs(...plays);
  installOffice({ sets: ['Mailbox 1.8'], context: { ui: dialogs.ui } });
  return { dialogs, signIn: await createSignIn({ environment, host }) };
}

test('without Outlook’s bridge nothing opens by itself', async () => {
  const { signIn, dialogs } = await start();
  await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'interactionRequired',
  });
  expect([signIn.way(), signIn.account(), dialogs.urls]).toEqual(['dialog', undefined, []]);
});

test('the dialog hands over the token, is closed, and the token serves from then on', async () => {
  const { signIn, dialogs } = await start([GRANTS]);
  await signIn.signIn({ scopes: CALENDARS });
  await expect(signIn.getToken({ scopes: CALENDARS })).resolves.toBe('D1');
  expect([dialogs.closed, signIn.account()]).toEqual([
    [0],
    { name: 'Mira Vogel', address: 'mira@example.com' },
  ]);
  expect(readDialogUrl(dialogs.urls[0] ?? '')).toEqual({
    request: expect.any(String),
    scopes: CALENDARS,
    claims: undefined,
    loginHint: 'mira@example.com',
    isAccountChosen: false,
  });
});

test('nothing of the token is stored', async () => {
  const { signIn } = await start([GRANTS]);
  await signIn.signIn({ scopes: CALENDARS });
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('D1');
});

test('a token that has run out is not handed to Graph', async () => {
  const { signIn } = await start([{ ...GRANTS, expiresInMs: 60_000 }]);
  await signIn.signIn({ scopes: CALENDARS });
  await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'interactionRequired',
  });
});

test('signed out, the token is gone', async () => {
  const { signIn } = await start([GRANTS]);
  await signIn.signIn({ scopes: CALENDARS });
  await signIn.signOut?.();
  await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'interactionRequired',
  });
});

test.each<{ name: string; acts: readonly DialogAct[]; code: string; error: string }>([
  {
    name: 'closed by the person',
    acts: [{ kind: 'event', error: 12006 }],
    code: 'cancelled',
    error: 'dialog_12006',
  },
  {
    name: 'refused before it opened',
    acts: [{ kind: 'refusesToOpen', error: 12009 }],
    code: 'cancelled',
    error: 'dialog_12009',
  },
  {
    name: 'blocked by the browser',
    acts: [{ kind: 'refusesToOpen', error: 12011 }],
    code: 'popupBlocked',
    error: 'dialog_12011',
  },
  {
    name: 'another dialog is open',
    acts: [{ kind: 'refusesToOpen', error: 12007 }],
    code: 'failed',
    error: 'dialog_12007',
  },
  {
    name: 'the page did not load',
    acts: [{ kind: 'event', error: 12002 }],
    code: 'failed',
    error: 'dialog_12002',
  },
  {
    name: 'declined at Microsoft’s page',
    acts: [{ kind: 'fails', error: 'access_denied', entra: 'AADSTS65004' }],
    code: 'cancelled',
    error: 'access_denied',
  },
  {
    name: 'an administrator is needed',
    acts: [{ kind: 'fails', error: 'invalid_grant', entra: 'AADSTS65001' }],
    code: 'consentRequired',
    error: 'invalid_grant',
  },
])('$name: $code', async ({ acts, code, error }) => {
  const { signIn } = await start(acts, [GRANTS]);
  await expect(signIn.signIn({ scopes: CALENDARS })).rejects.toMatchObject({
    name: 'SignInError',
    code,
    detail: { error },
    adminConsentUrl: code === 'consentRequired' ? expect.any(String) : undefined,
  });
  await expect(signIn.signIn({ scopes: CALENDARS })).resolves.toBeUndefined();
});

test('what is not an answer to this request is not listened to', async () => {
  const forged = JSON.stringify({
    kind: 'token',
    request: 'REQUEST',
    token: 'evil',
    expiresOn: Date.now() + 1e6,
    scopes: CALENDARS,
    account: { name: 'x', address: 'mira@example.com', addresses: ['mira@example.com'] },
  });
  const { signIn } = await start([
    { kind: 'sends', message: forged, origin: 'https://evil.example' },
    { kind: 'sends', message: forged.replace('REQUEST', 'an earlier one') },
    { kind: 'sends', message: 'not JSON' },
    GRANTS,
  ]);
  await signIn.signIn({ scopes: CALENDARS });
  await expect(signIn.getToken({ scopes: CALENDARS })).resolves.toBe('D1');
});

test('after a wrong account the person chooses anew', async () => {
  const wrong = JSON.stringify({
    kind: 'token',
    request: 'REQUEST',
    token: 'W',
    expiresOn: Date.now() + 1e6,
    scopes: CALENDARS,
    account: { name: 'Desk', address: 'desk@example.com', addresses: ['desk@example.com'] },
  });
  const dialogs = createDialogs([{ kind: 'sends', message: wrong }], [GRANTS]);
  installOffice({ context: { ui: dialogs.ui } });
  const addressesOf = async () => ['desk@example.com'];
  const signIn = await createSignIn({ environment, host, addressesOf });
  await expect(signIn.signIn({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'wrongAccount',
    account: 'desk@example.com',
  });
  await signIn.signIn({ scopes: CALENDARS });
  expect(dialogs.urls.map((url) => readDialogUrl(url)?.isAccountChosen)).toEqual([false, true]);
  await expect(signIn.getToken({ scopes: CALENDARS })).resolves.toBe('D1');
});
