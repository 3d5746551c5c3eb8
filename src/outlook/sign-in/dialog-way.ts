import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Environment } from '../environment.ts';
import { findAccount, toTokenAccount, type ExpectedAccount } from './account.ts';
import { msalConfiguration } from './configuration.ts';
import type { DialogToken } from './dialog-message.ts';
import { errorOfDetail } from './failure.ts';
import { loadMsal } from './load-msal.ts';
import { toMsalRequest } from './nested-way.ts';
import { askInDialog } from './open-dialog.ts';
import { SignInError } from './sign-in-error.ts';
import { createTickets, type StoredTicket } from './tickets.ts';
import type { TokenRequest, Way } from './way.ts';

type DialogOptions = {
  readonly environment: Environment;
  readonly expected: ExpectedAccount | undefined;
  readonly consentUrl: (scopes: readonly string[]) => string;
  readonly now: () => number;
};

/** Where Outlook cannot sign in for us: our own page in Office's dialog. */
export function dialogWay({ environment, expected, consentUrl, now }: DialogOptions): Way {
  const tickets = createTickets();

  async function renew(request: TokenRequest): Promise<StoredTicket | undefined> {
    const client = await createSharedClient(environment);
    const account = findAccount(client.getAllAccounts(), expected);
    if (!account) return undefined;
    const { CacheLookupPolicy } = await loadMsal();
    const result = await client.acquireTokenSilent({
      ...toMsalRequest(request),
      account,
      // No hidden frame: the pane itself is one, and a third party's cookies are blocked there.
      cacheLookupPolicy: CacheLookupPolicy.AccessTokenAndRefreshToken,
    });
    return ticketOfResult(result, request);
  }

  return {
    kind: 'dialog',
    account: () => tickets.account(),
    async silent(request) {
      const kept = request.claims === undefined && tickets.find(request.scopes, now());
      if (kept) return kept;
      const renewed = await renew(request);
      if (!renewed) {
        throw new SignInError('interactionRequired', { detail: { error: 'no_account_error' } });
      }
      tickets.keep(renewed);
      return renewed;
    },
    async interactive(request) {
      const message = await askInDialog({
        ...request,
        request: crypto.randomUUID(),
        loginHint: expected?.loginHint,
      });
      if (message.kind === 'error') {
        throw errorOfDetail(message.detail, {
          mode: 'interactive',
          adminConsentUrl: consentUrl(request.scopes),
        });
      }
      const ticket = ticketOfMessage(message);
      tickets.keep(ticket);
      return ticket;
    },
    async signOut() {
      tickets.clear();
      const client = await createSharedClient(environment);
      await client.clearCache();
    },
  };
}

/**
 * The dialog's own cache, where pane and dialog share their storage (Outlook's desktop clients);
 * in Outlook on the web it is another one and holds nothing.
 */
async function createSharedClient(environment: Environment): Promise<IPublicClientApplication> {
  const { createStandardPublicClientApplication } = await loadMsal();
  return createStandardPublicClientApplication(
    msalConfiguration(environment, {
      cacheLocation: 'localStorage',
      redirectUri: `${location.origin}/sign-in.html`,
    }),
  );
}

function ticketOfMessage({ token, account, scopes, expiresOn }: DialogToken): StoredTicket {
  const { objectId, tenantId, ...rest } = account;
  return { token, scopes, expiresOn, account: { ...rest, objectId, tenantId } };
}

function ticketOfResult(result: AuthenticationResult, { scopes }: TokenRequest): StoredTicket {
  return {
    token: result.accessToken,
    account: toTokenAccount(result.account),
    scopes: [...scopes, ...result.scopes],
    expiresOn: result.expiresOn?.getTime() ?? 0,
  };
}
