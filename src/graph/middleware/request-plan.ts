import type { Context } from '@microsoft/microsoft-graph-client/lib/es/src/IContext.js';
import { assert } from '../../base/assert.ts';

/** What a request may be repeated on, beside 429, which says that nothing was done. */
export type Repeat =
  /** Reads: whatever went wrong at the server. */
  | 'read'
  /** Writes that come to the same when done twice: when the server was not available. */
  | 'write'
  | 'never';

/** How many of a mailbox's four places a request takes. */
export type Places = ReadonlyMap<string, number>;

/**
 * Travels with one request through the library's chain. The library parses and reorders addresses
 * and wraps whatever is thrown; the plan carries both past it unchanged.
 */
export class RequestPlan {
  readonly url: string | undefined;
  readonly places: Places;
  readonly scopes: readonly string[];
  readonly repeat: Repeat;
  readonly signal: AbortSignal | undefined;
  readonly method: string;
  claims: string | undefined;
  failure: { readonly error: unknown } | undefined;
  text = '';

  constructor(fields: {
    readonly method: string;
    readonly url: string | undefined;
    readonly places: Places;
    readonly scopes: readonly string[];
    readonly repeat: Repeat;
    readonly signal: AbortSignal | undefined;
    readonly claims: string | undefined;
  }) {
    this.method = fields.method;
    this.url = fields.url;
    this.places = fields.places;
    this.scopes = fields.scopes;
    this.repeat = fields.repeat;
    this.signal = fields.signal;
    this.claims = fields.claims;
  }
}

export function planOf(context: Context): RequestPlan {
  const plan = context.middlewareControl?.getMiddlewareOptions(RequestPlan);
  assert(plan instanceof RequestPlan, 'every request is made by createGraphClient');
  return plan;
}

export function responseOf(context: Context): Response {
  assert(context.response, 'the chain ends with an answer or an error');
  return context.response;
}
