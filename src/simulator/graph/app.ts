import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type { Clock } from '../clock.ts';
import type { Organisation } from '../mailbox/model.ts';
import { authenticate, type WhoIs } from './authenticate.ts';
import { answerBatch } from './batch.ts';
import { createDeltaRounds, type DeltaRounds } from './delta-rounds.ts';
import { badRequest } from './errors.ts';
import type { Env } from './facts.ts';
import { createFaults, type Faults } from './faults.ts';
import type { CallOut } from './handshake.ts';
import { ConnectionCut } from './inject.ts';
import { answer, graphErrorOf, type PipelineParts } from './pipeline.ts';
import { addRoutes } from './routes/all.ts';
import { createSubscriptionStore } from './subscription-store.ts';
import { createThrottle } from './throttle.ts';

export type GraphAppOptions = {
  readonly organisation: Organisation;
  readonly clock: Clock;
  readonly whoIs: WhoIs;
  readonly faults?: Faults;
  readonly rounds?: DeltaRounds;
  /** How notification addresses are reached; without it subscriptions are not supported. */
  readonly callOut?: CallOut;
};

/** Microsoft Graph v1.0 as far as calendars, mail and settings go. `/v1.0` may have anything in front of it. */
export function createGraphApp(options: GraphAppOptions): Hono {
  const { organisation, clock, whoIs, callOut } = options;
  const parts: PipelineParts = {
    organisation,
    whoIs,
    faults: options.faults ?? createFaults(),
    rounds: options.rounds ?? createDeltaRounds(organisation),
    subscriptions: createSubscriptionStore(clock),
    callOut,
    throttle: createThrottle(),
    routes: createRoutes(),
  };
  const app = new Hono();
  app.use(
    cors({
      origin: localOrigin,
      allowMethods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
      exposeHeaders: EXPOSED,
      maxAge: 600,
    }),
  );
  app.all('*', async (c) => answerAny(parts, c));
  app.onError((error, c) => {
    if (!(error instanceof ConnectionCut)) throw error;
    cutSocket(c);
    throw error;
  });
  return app;
}

const EXPOSED = [
  'ETag',
  'Retry-After',
  'request-id',
  'client-request-id',
  'Preference-Applied',
  'WWW-Authenticate',
  'Location',
  'Date',
];

/** The pane is served from some port of this machine. */
function localOrigin(origin: string): string | null {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/u.test(origin) ? origin : null;
}

function createRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  addRoutes(routes);
  routes.notFound((c) => {
    throw badRequest(`Resource not found for the segment '${c.req.path.split('/').at(-1) ?? ''}'.`);
  });
  routes.onError((error) => {
    // Worded where everything else that may go wrong is worded.
    throw error instanceof ConnectionCut ? error : graphErrorOf(error);
  });
  return routes;
}

async function answerAny(parts: PipelineParts, c: Context): Promise<Response> {
  const request = c.req.raw;
  const { pathname } = new URL(request.url);
  if (/\/v1\.0\/(\$|%24)batch$/iu.test(pathname) && request.method === 'POST')
    return answer(withBatch(parts, request), request);
  return answer(parts, request);
}

/** A batch is a route whose parts go through everything that other requests go through. */
function withBatch(parts: PipelineParts, outer: Request): PipelineParts {
  const routes = new Hono<Env>();
  routes.post('*', async (c) => {
    await authenticate(parts, outer);
    const body: unknown = await c.req.json().catch(() => {
      throw badRequest('Invalid batch payload format.');
    });
    return c.json(
      await answerBatch(body, c.env.facts.base, (part) =>
        answer(parts, withCredentials(part, outer), true),
      ),
    );
  });
  routes.onError((error) => {
    throw error;
  });
  return { ...parts, routes };
}

function withCredentials(part: Request, outer: Request): Request {
  part.headers.set('authorization', outer.headers.get('authorization') ?? '');
  const id = outer.headers.get('client-request-id');
  if (id !== null && !part.headers.has('client-request-id'))
    part.headers.set('client-request-id', id);
  return part;
}

type Destroyable = { destroy?: () => void; readonly stream?: { destroy?: () => void } };

/** Behind a real server the socket is closed; in process the rejected promise says the same. */
function cutSocket(c: Context): void {
  const { outgoing } = (c.env ?? {}) as { readonly outgoing?: Destroyable };
  outgoing?.stream?.destroy?.();
  outgoing?.destroy?.();
}
