import type { AuthenticationResult } from '@azure/msal-browser';
import type { Environment } from '../environment.ts';
import { withTimeLimit } from '../time-limit.ts';
import { findAccount, toTokenAccount, type ExpectedAccount, type TokenAccount } from './account.ts';
import { INTERACTIVE_TIMEOUT_MS, msalConfiguration } from './configuration.ts';
import { loadNestedMsal } from './load-msal.ts';
import type { NestedAppAuthController } from './msal-nested.ts';
import { SignInError } from './sign-in-error.ts';
import type { Ticket, TokenRequest, Way } from './way.ts';

const BRIDGE_TIMEOUT_MS = 5000;
const SILENT_TIMEOUT_MS = 20_000;

type NestedOptions = {
  readonly environment: Environment;
  readonly expected: ExpectedAccount | undefined;
};

/**
 * Outlook signs in for us. `undefined` where its bridge is absent or silent, whatever the
 * requirement set promises. Only after Office.onReady: an earlier client never finds the bridge.
 */
export async function nestedWay({ environment, expected }: NestedOptions): Promise<Way | undefined> {
  const client = await createClient(environment);
  if (!client) return undefined;
  let account: TokenAccount | undefined;

  function toTicket(result: AuthenticationResult): Ticket {
    account = toTokenAccount(result.account);
    return { token: result.accessToken, account };
  }

  return {
    kind: 'nested',
    account: () => account,
    async silent(request) {
      const known = findAccount(client.getAllAccounts(), expected);
      const work = client.acquireTokenSilent({
        ...toMsalRequest(request),
        ...(known && { account: known }),
      });
      return toTicket(await withTimeLimit(work, SILENT_TIMEOUT_MS, () => late('failed')));
    },
    async interactive(request) {
      const work = client.acquireTokenPopup({
        ...toMsalRequest(request),
        ...(expected && { loginHint: expected.loginHint }),
        ...(request.isAccountChosen && { prompt: 'select_account' }),
      });
      return toTicket(await withTimeLimit(work, INTERACTIVE_TIMEOUT_MS, () => late('cancelled')));
    },
    signOut: undefined,
  };
}

export function toMsalRequest({ scopes, claims }: TokenRequest): {
  scopes: string[];
  claims?: string;
} {
  return { scopes: [...scopes], ...(claims !== undefined && { claims }) };
}

async function createClient(environment: Environment): Promise<NestedAppAuthController | undefined> {
  const { NestedAppAuthController, NestedAppOperatingContext } = await loadNestedMsal();
  async function create(): Promise<NestedAppAuthController | undefined> {
    const context = new NestedAppOperatingContext(
      msalConfiguration(environment, { cacheLocation: 'sessionStorage' }),
    );
    if (!(await context.initialize())) return undefined;
    const client = new NestedAppAuthController(context);
    await client.initialize();
    return client;
  }
  try {
    return await withTimeLimit(create(), BRIDGE_TIMEOUT_MS, () => late('failed'));
  } catch {
    // Old builds throw here in several ways; all of them mean the dialog.
    return undefined;
  }
}

function late(code: 'failed' | 'cancelled'): SignInError {
  return new SignInError(code, { detail: { error: 'bridge_timeout' } });
}
