import * as z from 'zod/mini';
import { SignInError } from './sign-in-error.ts';

/** What Outlook puts beside the script of an add-in; msal speaks to the same. */
export type Bridge = {
  addEventListener(name: 'message', listener: (message: unknown) => void): void;
  postMessage(text: string): void;
};

type TokenWanted = {
  readonly clientId: string;
  readonly scopes: readonly string[];
};

/**
 * A token through Outlook's bridge where there is no browser: the one silent question of
 * msal 5.29's nested half, without the library, which needs a window, storage and cryptography.
 * Never asks a person. May never answer: the caller has the clock.
 */
export async function bridgeToken(bridge: Bridge, { clientId, scopes }: TokenWanted): Promise<string> {
  const ask = questions(bridge);
  // Msal asks this first; Outlook may expect it.
  await ask('GetInitContext', {});
  const answer = await ask('GetToken', {
    tokenParams: {
      clientId,
      scope: scopes.join(' '),
      correlationId: randomId(),
      authenticationScheme: 'Bearer',
      extraParameters: {},
    },
  });
  const token = answer.token?.access_token;
  if (!token) throw new SignInError('failed', { detail: { error: 'no_token' } });
  return token;
}

/** `undefined` where Outlook signs nobody in, whatever the requirement set says. */
export async function findBridge(): Promise<Bridge | undefined> {
  // Classic Outlook has a window with little in it; other engines may have none.
  const scope: object = typeof window === 'undefined' ? globalThis : window;
  const initialize: unknown = Reflect.get(scope, '__initializeNestedAppAuth');
  if (typeof initialize === 'function') await initialize();
  const bridge: unknown = Reflect.get(scope, 'nestedAppAuthBridge');
  return isBridge(bridge) ? bridge : undefined;
}

function isBridge(value: unknown): value is Bridge {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'postMessage') === 'function' &&
    typeof Reflect.get(value, 'addEventListener') === 'function'
  );
}

const answerSchema = z.object({
  requestId: z.string(),
  success: z.boolean(),
  token: z.nullish(z.object({ access_token: z.string() })),
  error: z.nullish(z.object({ status: z.nullish(z.string()), code: z.nullish(z.string()) })),
});
type Answer = z.infer<typeof answerSchema>;

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void };

/** The dialect is msal's, and Outlook may go by its name. */
const CLIENT = { clientLibrary: 'msal.js.browser', clientLibraryVersion: '5.29.0' };

function questions(bridge: Bridge): (method: string, more: object) => Promise<Answer> {
  const waiting = new Map<string, Waiting>();
  bridge.addEventListener('message', (message) => {
    const answer = readAnswer(message);
    const who = answer && waiting.get(answer.requestId);
    if (!answer || !who) return;
    waiting.delete(answer.requestId);
    if (answer.success) who.resolve(answer);
    else who.reject(errorOf(answer));
  });
  return (method, more) =>
    new Promise((resolve, reject) => {
      const requestId = randomId();
      waiting.set(requestId, { resolve, reject });
      bridge.postMessage(
        JSON.stringify({
          messageType: 'NestedAppAuthRequest',
          method,
          requestId,
          sendTime: Date.now(),
          ...CLIENT,
          ...more,
        }),
      );
    });
}

/** Others may talk over the same bridge. */
function readAnswer(message: unknown): Answer | undefined {
  const text: unknown =
    typeof message === 'object' && message !== null ? Reflect.get(message, 'data') : message;
  if (typeof text !== 'string') return undefined;
  try {
    const parsed = answerSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function errorOf({ error }: Answer): SignInError {
  const status = error?.status ?? '';
  const detail = { error: (error?.code || status || 'unknown').slice(0, 64) };
  if (status === 'USER_INTERACTION_REQUIRED') return new SignInError('interactionRequired', { detail });
  return new SignInError(status === 'NO_NETWORK' ? 'network' : 'failed', { detail });
}

/** Only tells questions apart: an engine without a browser may have no source of better ones. */
function randomId(): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/gu, () =>
    Math.floor(Math.random() * 16).toString(16),
  );
}
