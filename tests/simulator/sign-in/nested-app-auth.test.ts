import { createClock } from '../../../src/simulator/clock.ts';
import {
  answerBridge,
  type Broker,
  type BridgeQuestion,
} from '../../../src/simulator/sign-in/nested-app-auth.ts';
import { createSignInPolicy, SIGN_IN_MODES } from '../../../src/simulator/sign-in/policy.ts';
import { createTokens, type Account } from '../../../src/simulator/sign-in/tokens.ts';

const NOW = Date.UTC(2026, 10, 23, 8);
const account: Account = {
  id: 'oid-1',
  mail: 'mira@example.com',
  displayName: 'Mira Keller',
  canSignIn: true,
};

function makeBroker() {
  const clock = createClock(NOW);
  const policy = createSignInPolicy();
  const tokens = createTokens({
    tenantId: 'tid-1',
    issuer: () => 'https://localhost/tid-1/v2.0',
    clock,
  });
  const broker: Broker = { tenantId: 'tid-1', environment: () => 'localhost', tokens, policy };
  return { broker, clock, policy, tokens };
}

function request(
  method: string,
  scope = 'https://graph.microsoft.com/Calendars.ReadWrite openid profile',
) {
  return JSON.stringify({
    messageType: 'NestedAppAuthRequest',
    method,
    requestId: 'r1',
    sendTime: NOW,
    tokenParams: { clientId: 'app', scope },
  });
}

function ask(broker: Broker, method: string, verdict?: BridgeQuestion['verdict']) {
  const outcome = answerBridge(broker, { account, text: request(method), verdict });
  return outcome?.kind === 'answer'
    ? { ...outcome, message: JSON.parse(outcome.message) }
    : outcome;
}

test('the bridge introduces itself and its account', () => {
  expect(ask(makeBroker().broker, 'GetInitContext')).toMatchObject({
    message: {
      messageType: 'NestedAppAuthResponse',
      requestId: 'r1',
      success: true,
      initContext: { accountContext: { homeAccountId: 'oid-1.tid-1', tenantId: 'tid-1' } },
    },
  });
});

test('a token tells Graph who and what for, an id token has the person’s name', () => {
  const { broker, tokens } = makeBroker();
  const answer = ask(broker, 'GetToken');
  const { token, account: told } = answer?.kind === 'answer' ? answer.message : undefined;
  expect(tokens.read(token.access_token)).toEqual({
    mail: 'mira@example.com',
    scopes: ['Calendars.ReadWrite', 'openid', 'profile'],
    appId: 'app',
  });
  expect(
    JSON.parse(Buffer.from(token.id_token.split('.')[1], 'base64url').toString()),
  ).toMatchObject({
    name: 'Mira Keller',
    preferred_username: 'mira@example.com',
    aud: 'app',
    tid: 'tid-1',
  });
  expect(told).toEqual({
    homeAccountId: 'oid-1.tid-1',
    environment: 'localhost',
    tenantId: 'tid-1',
    username: 'mira@example.com',
    localAccountId: 'oid-1',
    name: 'Mira Keller',
  });
});

test.each([
  { mode: 'granted', silent: { success: true } },
  {
    mode: 'interaction',
    silent: { error: { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' } },
  },
  {
    mode: 'consent',
    silent: {
      error: {
        status: 'USER_INTERACTION_REQUIRED',
        code: 'consent_required',
        description: expect.stringContaining('AADSTS65001'),
      },
    },
  },
  {
    mode: 'adminConsent',
    silent: {
      error: {
        status: 'USER_INTERACTION_REQUIRED',
        description: expect.stringContaining('AADSTS90094'),
      },
    },
  },
  {
    mode: 'blocked',
    silent: {
      error: {
        status: 'USER_INTERACTION_REQUIRED',
        description: expect.stringContaining('AADSTS53003'),
      },
    },
  },
  { mode: 'offline', silent: { error: { status: 'NO_NETWORK' } } },
] as const)('silently, $mode is answered at once', ({ mode, silent }) => {
  const { broker, policy } = makeBroker();
  policy.setMode(mode);
  expect(ask(broker, 'GetToken')).toMatchObject({ kind: 'answer', message: silent });
});

test('every way that signing in can go has an answer', () => {
  for (const mode of SIGN_IN_MODES) {
    const { broker, policy } = makeBroker();
    policy.setMode(mode);
    for (const method of ['GetToken', 'GetTokenPopup'])
      expect(ask(broker, method, 'accepted')?.kind).toBe('answer');
  }
});

test('who agrees in the window is not asked for the same again', () => {
  const { broker, policy } = makeBroker();
  policy.setMode('consent', account.mail);
  expect(ask(broker, 'GetTokenPopup')).toEqual({
    kind: 'prompt',
    prompt: { about: 'consent', mail: 'mira@example.com', scopes: ['Calendars.ReadWrite'] },
  });
  expect(ask(broker, 'GetTokenPopup', 'refused')).toMatchObject({
    message: { error: { status: 'USER_CANCEL' } },
  });
  expect(ask(broker, 'GetToken')).toMatchObject({ message: { success: false } });
  expect(ask(broker, 'GetTokenPopup', 'accepted')).toMatchObject({ message: { success: true } });
  expect(ask(broker, 'GetToken')).toMatchObject({ message: { success: true } });
});

test('nobody can agree where an administrator has to', () => {
  const { broker, policy } = makeBroker();
  policy.setMode('adminConsent');
  expect(ask(broker, 'GetTokenPopup', 'accepted')).toMatchObject({
    message: {
      error: { code: 'access_denied', description: expect.stringContaining('AADSTS90094') },
    },
  });
});

test.each([
  { name: 'no JSON', text: '{' },
  { name: 'another message', text: JSON.stringify({ messageType: 'Hello' }) },
])('$name is ignored', ({ text }) => {
  expect(answerBridge(makeBroker().broker, { account, text, verdict: undefined })).toBeUndefined();
});

test('a method that nobody knows is refused, not left waiting', () => {
  expect(ask(makeBroker().broker, 'SignOut')).toMatchObject({
    message: { success: false, error: { code: 'unsupported_method' } },
  });
});

test('a token ends with its hour and does not survive a change', () => {
  const { clock, tokens } = makeBroker();
  const { accessToken } = tokens.issue({ account, clientId: 'app', scopes: ['User.Read'] });
  const [header, body, signature] = accessToken.split('.');
  const forged = Buffer.from(
    JSON.stringify({
      ...JSON.parse(Buffer.from(body ?? '', 'base64url').toString()),
      upn: 'other@example.com',
    }),
  ).toString('base64url');
  expect(tokens.read(accessToken)?.mail).toBe('mira@example.com');
  expect(tokens.read(`${header}.${forged}.${signature}`)).toBeUndefined();
  expect(tokens.read('opaque')).toBeUndefined();
  clock.advance(3_600_000);
  expect(tokens.read(accessToken)).toBeUndefined();
});
