import { GraphError } from '../graph-error.ts';
import type { Step } from './chain.ts';
import { planOf } from './request-plan.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Milliseconds. Nobody watches a spinner for longer; then Graph counts as not available. */
const TIME_LIMIT = 60_000;

/** Sends and reads the whole answer, so that the time limit covers a body that never ends. */
export function transportStep(fetch: Fetch): Step {
  return async (context) => {
    const plan = planOf(context);
    const headers = new Headers(context.options?.headers);
    headers.set('client-request-id', crypto.randomUUID());
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), TIME_LIMIT);
    function stop(): void {
      limit.abort();
    }
    plan.signal?.addEventListener('abort', stop, { once: true });
    try {
      plan.signal?.throwIfAborted();
      const response = await fetch(plan.url ?? String(context.request), {
        method: plan.method,
        headers,
        signal: limit.signal,
        ...(context.options?.body == null ? {} : { body: context.options.body }),
      });
      plan.text = await response.text();
      context.response = response;
    } catch (error) {
      plan.signal?.throwIfAborted();
      throw new GraphError(limit.signal.aborted ? 'unavailable' : 'offline', { cause: error });
    } finally {
      clearTimeout(timer);
      plan.signal?.removeEventListener('abort', stop);
    }
  };
}
