import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { runDialog } from '../../../src/outlook/sign-in/dialog-flow.ts';
import { toDialogUrl, type DialogMessage } from '../../../src/outlook/sign-in/dialog-message.ts';

const PAGE = 'https://desk.example.org/sign-in.html';
const OPENED = toDialogUrl('https://desk.example.org', {
  request: 'r1',
  scopes: ['Calendars.ReadWrite'],
  loginHint: 'mira@example.com',
  isAccountChosen: false,
});

const RESULT = {
  accessToken: 'T',
  expiresOn: new Date(1000),
  scopes: ['openid', 'Calendars.ReadWrite'],
  account: {
    homeAccountId: 'o1.t1',
    environment: 'login.example.com',
    localAccountId: 'o1',
    tenantId: 't1',
    username: 'mira@example.com',
    name: 'Mira Vogel',
  },
} as unknown as AuthenticationResult;

type Client = Pick<IPublicClientApplication, 'handleRedirectPromise' | 'acquireTokenRedirect'>;

/** One window: its storage lives on while pages come and go. */
function createWindow() {
  const values = new Map<string, string>();
  const sent: DialogMessage[] = [];
  const redirects: unknown[] = [];
  const storage = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
  function visit(url: string, answer: () => Promise<AuthenticationResult | null>) {
    const client: Client = {
      handleRedirectPromise: answer,
      acquireTokenRedirect: async (request) => void redirects.push(request),
    };
    return runDialog({ client, url, storage, send: (message) => sent.push(message) });
  }
  return { sent, redirects, visit };
}

test('the page leaves for Microsoft and hands over the token when it is back', async () => {
  const { visit, redirects, sent } = createWindow();
  await expect(visit(OPENED, async () => null)).resolves.toBe('leaving');
  await expect(visit(`${PAGE}#code=1`, async () => RESULT)).resolves.toBe('sent');
  expect(redirects).toEqual([{ scopes: ['Calendars.ReadWrite'], loginHint: 'mira@example.com' }]);
  expect(sent).toEqual([
    {
      kind: 'token',
      request: 'r1',
      token: 'T',
      expiresOn: 1000,
      scopes: ['Calendars.ReadWrite', 'openid'],
      account: {
        name: 'Mira Vogel',
        address: 'mira@example.com',
        objectId: 'o1',
        tenantId: 't1',
        addresses: ['mira@example.com'],
      },
    },
  ]);
});

test('who signed in with the wrong account may choose another', async () => {
  const { visit, redirects } = createWindow();
  const url = toDialogUrl('https://desk.example.org', {
    request: 'r2',
    scopes: ['User.Read'],
    claims: '{}',
    loginHint: 'mira@example.com',
    isAccountChosen: true,
  });
  await visit(url, async () => null);
  expect(redirects).toEqual([
    { scopes: ['User.Read'], claims: '{}', loginHint: 'mira@example.com', prompt: 'select_account' },
  ]);
});

test('a refusal at Microsoft’s page is handed over as a word, without its text', async () => {
  const { visit, sent } = createWindow();
  await visit(OPENED, async () => null);
  const refusal = Object.assign(new Error('ada said no'), {
    errorCode: 'access_denied',
    errorMessage: 'AADSTS65004: ada@example.com declined',
  });
  await expect(visit(`${PAGE}#error=1`, () => Promise.reject(refusal))).resolves.toBe('failed');
  expect(sent).toEqual([
    { kind: 'error', request: 'r1', detail: { error: 'access_denied', entra: 'AADSTS65004' } },
  ]);
});

test('a page that comes back with nothing says that it failed', async () => {
  const { visit, sent } = createWindow();
  await visit(OPENED, async () => null);
  await expect(visit(PAGE, async () => null)).resolves.toBe('failed');
  expect(sent).toMatchObject([{ kind: 'error', request: 'r1' }]);
});

test('a page opened by hand does nothing', async () => {
  const { visit, sent, redirects } = createWindow();
  await expect(visit(PAGE, async () => null)).resolves.toBe('openedByHand');
  expect([sent, redirects]).toEqual([[], []]);
});
