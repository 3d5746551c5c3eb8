import type { Context } from '@microsoft/microsoft-graph-client/lib/es/src/IContext.js';
import type { Middleware } from '@microsoft/microsoft-graph-client/lib/es/src/middleware/IMiddleware.js';
import { assert } from '../../base/assert.ts';
import { planOf } from './request-plan.ts';

export type Next = (context: Context) => Promise<void>;
export type Step = (context: Context, next: Next) => Promise<void>;

/**
 * The library's chain, made of functions. The last step never calls `next`. What is thrown is kept
 * on the plan, for the library wraps it and loses which it was.
 */
export function toMiddleware(step: Step): Middleware {
  let following: Middleware | undefined;
  function next(context: Context): Promise<void> {
    assert(following, 'the last step of the chain has no next one');
    return following.execute(context);
  }
  return {
    execute: async (context) => {
      try {
        await step(context, next);
      } catch (error) {
        planOf(context).failure ??= { error };
        throw error;
      }
    },
    setNext: (middleware) => {
      following = middleware;
    },
  };
}
