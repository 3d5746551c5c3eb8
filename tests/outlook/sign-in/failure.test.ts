import { toSignInError } from '../../../src/outlook/sign-in/failure.ts';

const LINK = 'https://login.example.com/adminconsent';
const ID = '0a0a0a0a-1111-4222-8333-444444444444';

/** As msal throws them: a class name, a code and Entra's text. */
function thrown(errorCode: string, { text = '', name = 'AuthError' } = {}): Error {
  const error = new Error(`${errorCode}: ${text}`);
  return Object.assign(error, { name, errorCode, errorMessage: text, correlationId: ID });
}

const needsPerson = 'InteractionRequiredAuthError';

test.each([
  { error: thrown('no_account_error'), silent: 'interactionRequired', interactive: 'failed' },
  { error: thrown('login_required'), silent: 'interactionRequired', interactive: 'failed' },
  { error: thrown('timed_out'), silent: 'interactionRequired', interactive: 'failed' },
  {
    error: thrown('', { name: needsPerson }),
    silent: 'interactionRequired',
    interactive: 'failed',
  },
  {
    error: thrown('invalid_grant', { text: 'AADSTS50076: use multi-factor', name: needsPerson }),
    silent: 'interactionRequired',
    interactive: 'failed',
  },
  {
    error: thrown('invalid_grant', { text: 'AADSTS65001: not consented', name: needsPerson }),
    silent: 'interactionRequired',
    interactive: 'consentRequired',
  },
  {
    error: thrown('invalid_client', { text: 'AADSTS90094: admin consent is required' }),
    silent: 'consentRequired',
    interactive: 'consentRequired',
  },
  {
    error: thrown('interaction_required', { text: 'AADSTS90008', name: needsPerson }),
    silent: 'consentRequired',
    interactive: 'consentRequired',
  },
  {
    error: thrown('interaction_required', { text: 'AADSTS53003: blocked', name: needsPerson }),
    silent: 'blockedByPolicy',
    interactive: 'blockedByPolicy',
  },
  {
    error: thrown('interaction_required', { text: 'AADSTS530032: policy' }),
    silent: 'blockedByPolicy',
    interactive: 'blockedByPolicy',
  },
  {
    error: thrown('access_denied', { text: 'AADSTS50105: not assigned' }),
    silent: 'blockedByPolicy',
    interactive: 'blockedByPolicy',
  },
  { error: thrown('user_canceled'), silent: 'cancelled', interactive: 'cancelled' },
  { error: thrown('user_cancelled'), silent: 'cancelled', interactive: 'cancelled' },
  {
    error: thrown('access_denied', { text: 'AADSTS65004: declined' }),
    silent: 'cancelled',
    interactive: 'cancelled',
  },
  { error: thrown('popup_window_error'), silent: 'popupBlocked', interactive: 'popupBlocked' },
  { error: thrown('no_network_connectivity'), silent: 'network', interactive: 'network' },
  { error: thrown('endpoints_resolution_error'), silent: 'network', interactive: 'network' },
  {
    error: Object.assign(new Error('Loading chunk msal failed'), { name: 'ChunkLoadError' }),
    silent: 'network',
    interactive: 'network',
  },
  { error: thrown('native_executor_error'), silent: 'failed', interactive: 'failed' },
  { error: new TypeError('reading href'), silent: 'failed', interactive: 'failed' },
  { error: 'text', silent: 'failed', interactive: 'failed' },
  { error: undefined, silent: 'failed', interactive: 'failed' },
])('$error is $silent when silent and $interactive after a click', (row) => {
  const { error, silent, interactive } = row;
  expect([
    toSignInError(error, { mode: 'silent', adminConsentUrl: LINK }).code,
    toSignInError(error, { mode: 'interactive', adminConsentUrl: LINK }).code,
  ]).toEqual([silent, interactive]);
});

test('the administrator’s link comes exactly with what is about consent', () => {
  const naming = { mode: 'silent', adminConsentUrl: LINK } as const;
  const links = ['AADSTS65001', 'AADSTS90094', 'AADSTS50076', ''].map(
    (text) => toSignInError(thrown('interaction_required', { text }), naming).adminConsentUrl,
  );
  expect(links).toEqual([LINK, LINK, undefined, undefined]);
});

test('what is shown of a failure is a word and numbers, never its text', () => {
  const text = "AADSTS50020: User account 'ada@example.com' from 'Contoso' does not exist";
  const error = toSignInError(thrown('invalid_grant', { text }), {
    mode: 'silent',
    adminConsentUrl: LINK,
  });
  expect(error.detail).toEqual({
    error: 'invalid_grant',
    entra: 'AADSTS50020',
    correlationId: ID,
  });
  expect(error.message).toBe('Sign-in: interactionRequired');
});

test('a code that is a sentence is not shown either', () => {
  const error = thrown('ada@example.com was refused');
  const named = toSignInError(error, { mode: 'silent', adminConsentUrl: LINK });
  expect(named.detail.error).toBe('unknown');
});
