import { Hono } from 'hono';
import { createDeltaRounds } from '../graph/delta-rounds.ts';
import { createGraphApp, type GraphAppOptions } from '../graph/app.ts';
import { createFaults, type Faults } from '../graph/faults.ts';
import type { Caller } from '../sign-in/tokens.ts';
import { OUTLOOK_CLIENT } from './host-app.ts';
import type { Fetch } from './listen.ts';

type GraphServerOptions = Omit<GraphAppOptions, 'whoIs'> & {
  readonly faults: Faults;
  readonly whoIs: (token: string) => Promise<Caller | undefined>;
};

/** Faults are for the add-in: Outlook itself goes on working beside it. */
export function graphServer(options: GraphServerOptions): Fetch {
  const rounds = createDeltaRounds(options.organisation);
  const faulty = createGraphApp({ ...options, rounds });
  const sound = createGraphApp({ ...options, rounds, faults: createFaults() });
  return async (request, env) => {
    const token = /^Bearer\s+(\S+)$/iu.exec(request.headers.get('authorization') ?? '')?.[1];
    const caller = token === undefined ? undefined : await options.whoIs(token);
    return await (caller?.appId === OUTLOOK_CLIENT ? sound : faulty).fetch(request, env);
  };
}

export function createFaultsApp(_options: unknown): Hono {
  return new Hono();
}
