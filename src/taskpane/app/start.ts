import { createGraphClient } from '../../graph/client.ts';
import { browserHost } from '../../outlook/browser-host.ts';
import { connectOutlook } from '../../outlook/connect-outlook.ts';
import { readEnvironment } from '../../outlook/environment.ts';
import type { Host } from '../../outlook/host.ts';
import { createSignIn } from '../../outlook/sign-in/create-sign-in.ts';
import type { Desk } from './desk.ts';

/** Outlook answers within a second or two; after this the person is told. */
const OUTLOOK_TIME_LIMIT = 20_000;

/** Everything that has to be there before the first question can be asked. */
export async function startDesk(): Promise<Desk> {
  const environment = readEnvironment(document);
  const host = await connectHost();
  const signIn = await createSignIn({ environment, host });
  const graph = createGraphClient({
    baseUrl: environment.graph,
    getToken: (need) => signIn.getToken(need),
  });
  return { host, signIn, graph, environment, now: () => Date.now() };
}

/** The page of the browser tab carries no office.js. */
export function isInOutlook(): boolean {
  return document.querySelector('script[src*="office.js"]') !== null;
}

function connectHost(): Promise<Host> | Host {
  return isInOutlook() ? connectOutlook({ timeoutMs: OUTLOOK_TIME_LIMIT }) : browserHost();
}
