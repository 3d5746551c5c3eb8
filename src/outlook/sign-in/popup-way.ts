import type { AccountInfo, AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Environment } from '../environment.ts';
import { toTokenAccount } from './account.ts';
import { msalConfiguration } from './configuration.ts';
import { loadMsal } from './load-msal.ts';
import { toMsalRequest } from './nested-way.ts';
import { SignInError } from './sign-in-error.ts';
import type { Ticket, Way } from './way.ts';

const CLOSED_POLL_MS = 500;

/** In an ordinary tab: Microsoft's page in a window of its own, which answers over redirect.html. */
export async function popupWay(environment: Environment): Promise<Way> {
  const msal = await loadMsal();
  const redirectUri = `${location.origin}/redirect.html`;
  const client = await msal.createStandardPublicClientApplication(
    msalConfiguration(environment, { cacheLocation: 'localStorage', redirectUri }),
  );

  function current(): AccountInfo | undefined {
    return client.getActiveAccount() ?? client.getAllAccounts()[0];
  }

  function toTicket(result: AuthenticationResult): Ticket {
    client.setActiveAccount(result.account);
    return { token: result.accessToken, account: toTokenAccount(result.account) };
  }

  return {
    kind: 'popup',
    account() {
      const account = current();
      return account && toTokenAccount(account);
    },
    async silent(request) {
      const account = current();
      if (!account) {
        throw new SignInError('interactionRequired', { detail: { error: 'no_account_error' } });
      }
      return toTicket(await client.acquireTokenSilent({ ...toMsalRequest(request), account }));
    },
    async interactive(request) {
      const account = current();
      const isAccountKnown = account !== undefined && !request.isAccountChosen;
      const work = client.acquireTokenPopup({
        ...toMsalRequest(request),
        ...(isAccountKnown ? { account } : { prompt: 'select_account' }),
        // An abandoned window must not keep its owner from a second try.
        overrideInteractionInProgress: true,
      });
      return toTicket(await untilClosed(client, work, msal.EventType.POPUP_OPENED));
    },
    async signOut() {
      const account = current();
      await client.logoutRedirect({
        ...(account && { account }),
        postLogoutRedirectUri: location.origin + location.pathname,
      });
    },
  };
}

/** The library waits for an answer only; a window somebody closed would be waited for in vain. */
function untilClosed(
  client: IPublicClientApplication,
  work: Promise<AuthenticationResult>,
  popupOpened: 'msal:popupOpened',
): Promise<AuthenticationResult> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setInterval> | undefined;
    let wasClosed = false;
    const callbackId = client.addEventCallback(
      ({ payload }) => {
        if (!payload || !('popupWindow' in payload)) return;
        const { popupWindow } = payload;
        timer = setInterval(() => {
          // A page that isolates itself (COOP) looks closed too, but then the focus is there.
          const isClosed = popupWindow.closed && document.hasFocus();
          // Twice in a row: an answer that came with the closing is still on its way.
          if (isClosed && wasClosed) {
            clearInterval(timer);
            reject(new SignInError('cancelled', { detail: { error: 'window_closed' } }));
          }
          wasClosed = isClosed;
        }, CLOSED_POLL_MS);
      },
      [popupOpened],
    );
    work.then(resolve, reject).finally(() => {
      clearInterval(timer);
      if (callbackId) client.removeEventCallback(callbackId);
    });
  });
}
