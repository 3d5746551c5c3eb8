import type { DeltaRounds } from '../graph/delta-rounds.ts';
import { createGraphApp, type GraphAppOptions } from '../graph/app.ts';
import { createFaults, type Faults } from '../graph/faults.ts';
import type { Caller } from '../sign-in/tokens.ts';
import { OUTLOOK_CLIENT } from './host-app.ts';
import type { Fetch } from './listen.ts';

type GraphServerOptions = Omit<GraphAppOptions, 'whoIs'> & {
  readonly faults: Faults;
  readonly rounds: DeltaRounds;
  readonly whoIs: (token: string) => Promise<Caller | undefined>;
};

/** Faults are for the add-in: Outlook itself goes on working beside it. */
export function graphServer(options: GraphServerOptions): Fetch {
  const faulty = createGraphApp(options);
  const sound = createGraphApp({ ...options, faults: createFaults() });
  return async (request, env) => {
    const token = /^Bearer\s+(\S+)$/iu.exec(request.headers.get('authorization') ?? '')?.[1];
    const caller = token === undefined ? undefined : await options.whoIs(token);
    return await (caller?.appId === OUTLOOK_CLIENT ? sound : faulty).fetch(request, env);
  };
}
