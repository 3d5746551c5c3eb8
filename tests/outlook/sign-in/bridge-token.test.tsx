import { bridgeToken, findBridge } from '../../../src/outlook/sign-in/bridge-token.ts';
import { nestedWay } from '../../../src/outlook/sign-in/nested-way.ts';
import { installOffice, removeOffice } from '../fake-office.ts';
import { installBridge, removeBridge } from './fake-bridge.ts';

const environment = {
  clientId: 'client',
  authority: 'https://login.microsoftonline.com/organizations',
  graph: 'https://graph.microsoft.com/v1.0',
};
const scopes = ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared'];

afterEach(() => {
  removeBridge();
  removeOffice();
});

async function ask(): Promise<string> {
  const bridge = await findBridge();
  if (!bridge) throw new Error('There is no bridge.');
  return bridgeToken(bridge, { clientId: environment.clientId, scopes });
}

test('it gets the token', async () => {
  installBridge({ silent: [{ kind: 'token', token: 'T1' }] });
  await expect(ask()).resolves.toBe('T1');
});

test('it asks Outlook as msal does: the same questions, in the same order, of the same form', async () => {
  installOffice({ sets: ['NestedAppAuth 1.1'] });
  const msal = installBridge({ silent: [{ kind: 'token', token: 'T1' }] });
  const way = await nestedWay({ environment, expected: undefined });
  await way?.silent({ scopes });
  const ours = installBridge({ silent: [{ kind: 'token', token: 'T1' }] });
  await ask();
  expect(ours.requests.map(comparable)).toEqual(msal.requests.map(comparable));
});

/** Without what differs each time, and without our handling of claims challenges, which needs a second chance. */
function comparable(request: object) {
  const { requestId, sendTime, tokenParams, ...rest } = request as Record<string, unknown>;
  expect([typeof requestId, typeof sendTime]).toEqual(['string', 'number']);
  if (tokenParams === undefined) return rest;
  const { correlationId, claims: _claims, ...params } = tokenParams as Record<string, unknown>;
  expect(correlationId).toMatch(/^[\da-f]{8}-[\da-f]{4}-/u);
  return { ...rest, tokenParams: params };
}

test.each([
  { status: 'USER_INTERACTION_REQUIRED', code: 'interactionRequired' },
  { status: 'NO_NETWORK', code: 'network' },
  { status: 'PERSISTENT_ERROR', code: 'failed' },
  { status: 'DISABLED', code: 'failed' },
])('$status is $code', async ({ status, code }) => {
  installBridge({ silent: [{ kind: 'error', status }] });
  await expect(ask()).rejects.toMatchObject({ name: 'SignInError', code });
});

test('what others say over the bridge, and nonsense, is passed over', async () => {
  const listeners: ((message: unknown) => void)[] = [];
  const asked: { requestId: string; method: string }[] = [];
  function say(message: unknown): void {
    for (const listener of listeners) listener(message);
  }
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_: string, listener: (message: unknown) => void) => listeners.push(listener),
      postMessage(text: string) {
        const request = JSON.parse(text) as { requestId: string; method: string };
        asked.push(request);
        say(undefined);
        say('not JSON');
        say({ data: JSON.stringify({ requestId: 'another', success: false }) });
        say({ data: JSON.stringify({ requestId: request.requestId, success: true, token: { access_token: 'T2' } }) });
      },
    },
  });
  await expect(ask()).resolves.toBe('T2');
  expect(asked.map(({ method }) => method)).toEqual(['GetInitContext', 'GetToken']);
});

test('a yes without a token is a failure', async () => {
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener(_: string, listener: (message: unknown) => void) {
        this.listener = listener;
      },
      listener: (_message: unknown) => {},
      postMessage(text: string) {
        const { requestId } = JSON.parse(text) as { requestId: string };
        this.listener(JSON.stringify({ requestId, success: true }));
      },
    },
  });
  await expect(ask()).rejects.toMatchObject({ code: 'failed' });
});

test.each([
  { name: 'nothing', value: undefined },
  { name: 'null', value: null },
  { name: 'something else', value: { postMessage: 1 } },
])('$name is no bridge', async ({ value }) => {
  Object.assign(window, { nestedAppAuthBridge: value });
  await expect(findBridge()).resolves.toBeUndefined();
});
