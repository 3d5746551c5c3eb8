import { createGraphClient } from '../../graph/client.ts';
import { ALL_SCOPES, DAY_SCOPES } from '../../graph/scopes.ts';
import { readMe } from '../../graph/read-me.ts';
import { browserHost } from '../../outlook/browser-host.ts';
import { connectOutlook } from '../../outlook/connect-outlook.ts';
import { readEnvironment } from '../../outlook/environment.ts';
import type { Host } from '../../outlook/host.ts';
import { createSignIn } from '../../outlook/sign-in/create-sign-in.ts';
import { preloadSignIn } from '../../outlook/sign-in/preload.ts';
import type { Desk } from '../app/desk.ts';

/** Outlook answers within a second or two; after this the person is told. */
const OUTLOOK_TIME_LIMIT = 20_000;

/** Everything that has to be there before the first question can be asked. */
export async function startDesk(): Promise<Desk> {
  const environment = readEnvironment(document);
  preloadSignIn(isInOutlook() ? 'outlook' : 'browser');
  const host = await connectHost();
  const baseUrl = environment.graph;
  const signIn = await createSignIn({
    environment,
    host,
    firstScopes: DAY_SCOPES,
    adminScopes: ALL_SCOPES,
    addressesOf: (token) => addressesOf(baseUrl, token),
  });
  const graph = createGraphClient({
    baseUrl,
    getToken: (need) => signIn.getToken(need),
    ownMailbox: () => host.user?.address ?? signIn.account()?.address,
  });
  return { host, signIn, graph, environment, now: () => Date.now() };
}

/** Whose token it is, where the token itself does not say it in the mailbox's words. */
async function addressesOf(baseUrl: string, token: string): Promise<readonly string[]> {
  const client = createGraphClient({ baseUrl, getToken: () => Promise.resolve(token) });
  const { mail, userPrincipalName } = await readMe(client);
  return [mail, userPrincipalName];
}

/** The page of the browser tab carries no office.js. */
export function isInOutlook(): boolean {
  return document.querySelector('script[src*="office.js"]') !== null;
}

function connectHost(): Promise<Host> | Host {
  return isInOutlook() ? connectOutlook({ timeoutMs: OUTLOOK_TIME_LIMIT }) : browserHost();
}
