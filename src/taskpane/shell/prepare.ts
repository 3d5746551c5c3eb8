import type { Desk } from '../app/desk.ts';
import type { Application } from './application.tsx';

export type Prepared = { readonly desk: Desk; readonly Application: typeof Application };

/** Everything that has to be there before the first question is asked, loaded side by side. */
export async function prepare(): Promise<Prepared> {
  const [{ Application: Loaded }, desk] = await Promise.all([
    import(/* webpackChunkName: "application" */ './application.tsx'),
    import(/* webpackChunkName: "start" */ './start.ts').then(({ startDesk }) => startDesk()),
    ensureTemporal(),
  ]);
  return { desk, Application: Loaded };
}

/** Browsers that know Temporal get none of ours. */
async function ensureTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}
