import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { toTokenAccount } from './account.ts';
import { readDialogUrl, type DialogMessage, type DialogRequest } from './dialog-message.ts';
import { detailOf } from './failure.ts';
import { toMsalRequest } from './nested-way.ts';

type DialogPage = {
  readonly client: Pick<IPublicClientApplication, 'handleRedirectPromise' | 'acquireTokenRedirect'>;
  readonly url: string;
  /** Of this window: it outlives the way to Microsoft's page and back. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly send: (message: DialogMessage) => void;
};

export type DialogOutcome = 'leaving' | 'sent' | 'failed' | 'openedByHand';

const REQUEST_KEY = 'frontdesk.sign-in';

/** The sign-in page runs twice: when the pane opens it, and when Microsoft sends it back. */
export async function runDialog({ client, url, storage, send }: DialogPage): Promise<DialogOutcome> {
  const asked = readDialogUrl(url);
  if (asked) storage.setItem(REQUEST_KEY, JSON.stringify([asked.request, ...asked.scopes]));
  const [request, ...scopes] = readStored(storage);
  if (request === undefined) return 'openedByHand';

  try {
    const result = await client.handleRedirectPromise({ navigateToLoginRequestUrl: false });
    if (result) {
      send(toMessage(result, { request, scopes }));
      return 'sent';
    }
    if (!asked) throw new Error('came back without an answer');
    await client.acquireTokenRedirect(toRedirectRequest(asked));
    return 'leaving';
  } catch (error) {
    send({ kind: 'error', request, detail: detailOf(error) });
    return 'failed';
  }
}

function readStored(storage: DialogPage['storage']): string[] {
  const stored: unknown = JSON.parse(storage.getItem(REQUEST_KEY) ?? '[]');
  return Array.isArray(stored) ? stored.map(String) : [];
}

function toRedirectRequest(asked: DialogRequest) {
  return {
    ...toMsalRequest(asked),
    ...(asked.loginHint !== undefined && { loginHint: asked.loginHint }),
    ...((asked.isAccountChosen || asked.loginHint === undefined) && { prompt: 'select_account' }),
  };
}

function toMessage(
  result: AuthenticationResult,
  { request, scopes }: Pick<DialogRequest, 'request' | 'scopes'>,
): DialogMessage {
  const { objectId, tenantId, addresses, ...person } = toTokenAccount(result.account);
  return {
    kind: 'token',
    request,
    token: result.accessToken,
    expiresOn: result.expiresOn?.getTime() ?? 0,
    scopes: [...new Set([...scopes, ...result.scopes])],
    account: { ...person, objectId, tenantId, addresses: [...addresses] },
  };
}
