import type { Context } from '@microsoft/microsoft-graph-client/lib/es/src/IContext.js';
import { planOf, responseOf } from './request-plan.ts';
import type { Next, Step } from './chain.ts';
import { untilAborted } from './waiting.ts';

export type TokenNeed = {
  readonly scopes: readonly string[];
  /** JSON text from a claims challenge: a token from a cache would be refused again. */
  readonly claims?: string;
  readonly signal?: AbortSignal;
};

/** Whatever it rejects with reaches the caller untouched. */
export type TokenSource = (need: TokenNeed) => Promise<string>;

/** Answers a claims challenge once: Conditional Access may revoke a token before it expires. */
export function authenticationStep(getToken: TokenSource): Step {
  return async (context, next) => {
    const plan = planOf(context);
    await sendWithToken(context, next, getToken);
    const claims = plan.claims === undefined ? challengedClaims(responseOf(context)) : undefined;
    if (claims === undefined) return;
    plan.claims = claims;
    await sendWithToken(context, next, getToken);
  };
}

async function sendWithToken(context: Context, next: Next, getToken: TokenSource): Promise<void> {
  const { scopes, claims, signal } = planOf(context);
  const token = await untilAborted(
    getToken({
      scopes,
      ...(claims === undefined ? {} : { claims }),
      ...(signal === undefined ? {} : { signal }),
    }),
    signal,
  );
  const headers = new Headers(context.options?.headers);
  headers.set('Authorization', `Bearer ${token}`);
  context.options = { ...context.options, headers };
  await next(context);
}

function challengedClaims({ status, headers }: Response): string | undefined {
  return status === 401 ? readClaims(headers.get('WWW-Authenticate')) : undefined;
}

/** The challenge carries the claims as base64 of JSON; without readable claims it is none. */
export function readClaims(challenge: string | null | undefined): string | undefined {
  const encoded = /claims="([^"]+)"/iu.exec(challenge ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    const claims = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    JSON.parse(claims);
    return claims;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) return undefined;
    throw error;
  }
}
