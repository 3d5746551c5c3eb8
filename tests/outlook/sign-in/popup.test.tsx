/**
 * @jest-environment-options {"url": "https://localhost:3000/desk.html"}
 */
import { webcrypto } from 'node:crypto';
import { BroadcastChannel } from 'node:worker_threads';
import { createSignIn } from '../../../src/outlook/sign-in/create-sign-in.ts';
import { idToken, MIRA, TENANT } from './fake-bridge.ts';

const AUTHORITY = `https://login.example.com/${TENANT}/v2.0`;
const environment = {
  clientId: 'c0ffee00-0000-4000-8000-000000000000',
  authority: AUTHORITY,
  knownAuthorities: ['login.example.com'],
  protocolMode: 'OIDC' as const,
  graph: 'https://graph.example.com/v1.0',
};
const host = { kind: 'browser', user: undefined } as const;
const CALENDARS = ['Calendars.ReadWrite'];

/** Entra as far as a public client meets it: discovery and the token endpoint. */
function createEntra() {
  const grants: URLSearchParams[] = [];
  let nonce = '';
  async function answer(url: string, body: string): Promise<unknown> {
    if (url.endsWith('/.well-known/openid-configuration')) {
      return {
        issuer: AUTHORITY,
        authorization_endpoint: `${AUTHORITY}/authorize`,
        token_endpoint: `${AUTHORITY}/token`,
        jwks_uri: `${AUTHORITY}/keys`,
        end_session_endpoint: `${AUTHORITY}/logout`,
      };
    }
    grants.push(new URLSearchParams(body));
    return {
      token_type: 'Bearer',
      access_token: `A${grants.length}`,
      refresh_token: 'R',
      id_token: idToken(MIRA, environment.clientId, nonce),
      expires_in: 3600,
      scope: 'openid Calendars.ReadWrite',
      client_info: Buffer.from(JSON.stringify({ uid: MIRA.objectId, utid: TENANT })).toString(
        'base64url',
      ),
    };
  }
  return {
    grants,
    setNonce: (value: string) => (nonce = value),
    fetch: async (url: string, { body = '' }: { readonly body?: string } = {}) => ({
      status: 200,
      headers: new Map([['content-type', 'application/json']]),
      json: () => answer(url, body),
      text: async () => JSON.stringify(await answer(url, body)),
    }),
  };
}

type Popup = {
  closed: boolean;
  readonly location: { readonly assign: (url: string) => void; href: string };
  readonly close: () => void;
  readonly focus: () => void;
};

/** The window a person signs in with; `act` is what they do once Microsoft's page is there. */
function openWindows(act: (popup: Popup, url: URL) => void) {
  const urls: URL[] = [];
  jest.spyOn(window, 'open').mockImplementation(() => {
    function visit(address: string): void {
      const url = new URL(address);
      urls.push(url);
      setTimeout(() => act(popup, url), 0);
    }
    const popup: Popup = {
      closed: false,
      location: {
        assign: visit,
        get href() {
          return 'about:blank';
        },
        set href(address) {
          visit(address);
        },
      },
      close: () => (popup.closed = true),
      focus: () => {},
    };
    return popup as unknown as Window;
  });
  return urls;
}

/** What redirect.html does with the answer in its address. */
function answerPane(query: Record<string, string>): void {
  const state = query['state'] ?? '';
  const library = JSON.parse(atob(state.split('|')[0] ?? '')) as { readonly id: string };
  const channel = new BroadcastChannel(library.id);
  channel.postMessage({ v: 1, payload: new URLSearchParams(query).toString() });
  channel.close();
}

/** Node's, which unlike a browser's would keep the process alive while it listens. */
class IdleChannel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    this.unref();
  }
}

const entra = { current: createEntra() };

beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  Object.assign(globalThis, { BroadcastChannel: IdleChannel });
});

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  entra.current = createEntra();
  Object.assign(globalThis, { fetch: entra.current.fetch });
});

afterEach(() => jest.restoreAllMocks());

function signInAs(popup: Popup, url: URL): void {
  entra.current.setNonce(url.searchParams.get('nonce') ?? '');
  answerPane({ code: 'C', state: url.searchParams.get('state') ?? '' });
  popup.close();
}

test('in a tab of its own nobody is signed in, and nothing opens by itself', async () => {
  const urls = openWindows(signInAs);
  const signIn = await createSignIn({ environment, host });
  await expect(signIn.getToken({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'interactionRequired',
  });
  expect([signIn.way(), signIn.account(), urls]).toEqual(['popup', undefined, []]);
});

test('after the click the person signs in by code with proof of possession', async () => {
  const urls = openWindows(signInAs);
  const signIn = await createSignIn({ environment, host });
  await signIn.signIn({ scopes: CALENDARS });
  await expect(signIn.getToken({ scopes: CALENDARS })).resolves.toBe('A1');
  expect(signIn.account()).toEqual({ name: 'Mira Vogel', address: 'mira@example.com' });
  expect(Object.fromEntries(urls[0]?.searchParams ?? [])).toMatchObject({
    client_id: environment.clientId,
    redirect_uri: 'https://localhost:3000/redirect.html',
    response_type: 'code',
    code_challenge_method: 'S256',
    prompt: 'select_account',
    scope: expect.stringContaining('Calendars.ReadWrite'),
  });
  expect(entra.current.grants.map((grant) => grant.get('grant_type'))).toEqual([
    'authorization_code',
  ]);
});

test('the next visit finds the account still signed in', async () => {
  openWindows(signInAs);
  await (await createSignIn({ environment, host })).signIn({ scopes: CALENDARS });
  const later = await createSignIn({ environment, host });
  expect(later.account()?.address).toBe('mira@example.com');
  await expect(later.getToken({ scopes: CALENDARS })).resolves.toBe('A1');
});

test('a window the person closes ends the wait, and the next click works', async () => {
  let tries = 0;
  openWindows((popup, url) => {
    tries += 1;
    if (tries === 1) popup.close();
    else signInAs(popup, url);
  });
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const signIn = await createSignIn({ environment, host });
  await expect(signIn.signIn({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'cancelled',
    detail: { error: 'window_closed' },
  });
  await signIn.signIn({ scopes: CALENDARS });
  await expect(signIn.getToken({ scopes: CALENDARS })).resolves.toBe('A1');
});

test('a window the browser blocks is said', async () => {
  jest.spyOn(window, 'open').mockReturnValue(null);
  const signIn = await createSignIn({ environment, host });
  await expect(signIn.signIn({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'popupBlocked',
  });
});

test('a refusal at Microsoft’s page is told by its code', async () => {
  openWindows((_, url) =>
    answerPane({
      error: 'access_denied',
      error_description: 'AADSTS65004: the user declined',
      state: url.searchParams.get('state') ?? '',
    }),
  );
  const signIn = await createSignIn({ environment, host });
  await expect(signIn.signIn({ scopes: CALENDARS })).rejects.toMatchObject({
    code: 'cancelled',
    detail: { error: 'access_denied', entra: 'AADSTS65004' },
  });
});

test('a sign-in service that cannot be reached is a matter of the network', async () => {
  openWindows(signInAs);
  Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
  const signIn = await createSignIn({ environment, host });
  await expect(signIn.signIn({ scopes: CALENDARS })).rejects.toMatchObject({ code: 'network' });
});
