import type { Hono } from 'hono';
import { notImplemented } from '../errors.ts';
import type { Env } from '../facts.ts';

/** Change notifications are not served yet: every request is answered as Graph answers what it does not support. */
export function addSubscriptionRoutes(app: Hono<Env>): void {
  for (const path of ['/v1.0/subscriptions', '/v1.0/subscriptions/*']) {
    app.all(path, () => {
      throw notImplemented();
    });
  }
}
