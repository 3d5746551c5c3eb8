import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { ENVIRONMENT } from './sending.ts';

/** Builds the file as a deployment would, into `folder`, and gives its text. */
export function buildLaunchEvent(folder: string): string {
  const code = `
    import webpack from 'webpack';
    import configuration from './webpack.config.js';
    const parts = configuration({ environment: ${JSON.stringify(ENVIRONMENT)} });
    const one = parts.find(({ name }) => name === 'launchEvent');
    const compiler = webpack({ ...one, cache: false, output: { ...one.output, path: ${JSON.stringify(folder)} } });
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) console.error(error ?? stats.toString('errors-only'));
      compiler.close(() => {});
    });`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (stderr) throw new Error(stderr);
  return readFileSync(`${folder}/launchevent.js`, 'utf8');
}

/** What came to the language after ES2019, and what the engine of classic Outlook may lack. */
const YOUNGER = `
  for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group'])
    delete Array.prototype[name];
  for (const name of ['at', 'replaceAll', 'isWellFormed', 'toWellFormed', 'matchAll']) delete String.prototype[name];
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
  for (const name of ['any', 'allSettled', 'withResolvers']) delete Promise[name];
  delete globalThis.AggregateError;
  delete globalThis.WeakRef;
  delete globalThis.FinalizationRegistry;
`;

type EngineOptions = {
  readonly office: unknown;
  /** Classic Outlook has a window, without a location and much else. */
  readonly window?: object | undefined;
  readonly fetch: (url: string, init: object) => Promise<unknown>;
  readonly hasIntl?: boolean;
  readonly now: number;
};

/**
 * A JavaScript engine with nothing around it but Office, fetch and timers: a stand-in for the one in
 * which classic Outlook on Windows runs events. No document, storage, encoder, cryptography or address.
 */
export function runBare(text: string, { office, window, fetch, hasIntl = true, now }: EngineOptions): void {
  const context = vm.createContext({
    Office: office,
    fetch,
    setTimeout,
    clearTimeout,
    console: {},
    ...(window && { window }),
  });
  vm.runInContext(YOUNGER, context);
  if (!hasIntl) vm.runInContext('delete globalThis.Intl;', context);
  vm.runInContext(`Date.now = () => ${now};`, context);
  vm.runInContext(text, context, { filename: 'launchevent.js' });
}
