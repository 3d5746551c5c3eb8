import 'temporal-polyfill/global';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withBook } from './ics/ics-book.ts';
import { icsSeed } from './ics/ics-seed.ts';
import type { OrganisationSeed } from './mailbox/seed.ts';
import { practiceSeed } from './practice/practice-seed.ts';
import { HELP, readCommandLine, type CommandLine } from './servers/command-line.ts';
import { startSimulator, type Simulator } from './servers/start-simulator.ts';

type Start = Extract<CommandLine, { kind: 'start' }>;

/** A dead parent is noticed this soon: npm does not pass on the signal that ends it. */
const PARENT_LOOK_MS = 500;
const LONGEST_NAME = 40;
const PATIENCE_MS = 1_000;
/** Several files of one build are one reload. */
const SETTLE_MS = 300;

await main();

async function main(): Promise<void> {
  const wanted = readCommandLine(process.argv.slice(2));
  if (wanted.kind === 'help') {
    console.log(wanted.text);
    return;
  }
  if (wanted.kind === 'wrong') {
    console.error(`${wanted.problem}\n\n${HELP}`);
    process.exitCode = 2;
    return;
  }
  try {
    await run(wanted);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function run(wanted: Start): Promise<void> {
  const now = startOf(wanted.date);
  const seed = await seedFor(wanted, now);
  const simulator = await startSimulator({ seed, ports: wanted.ports, now });
  stopWith(simulator);
  for (const problem of simulator.organisation.problems)
    console.log(`Not as in the file: ${problem}`);
  console.log(greeting(simulator, seed));
  if (wanted.watch) reloadOnBuild(simulator);
}

/** The same time of day on another date, so that the day looks as busy as now. */
function startOf(date: string | undefined): number {
  const now = Date.now();
  return date === undefined ? now : Date.parse(date) + (now % 86_400_000);
}

async function seedFor({ ics, seed, book }: Start, now: number): Promise<OrganisationSeed> {
  if (ics.length === 0) return practiceSeed({ seed, now, book });
  const files = await Promise.all(
    ics.map(async (file) => ({ name: path.basename(file), text: await readText(file) })),
  );
  const read = icsSeed(files, now);
  const { seed: complete, problems } =
    book === 'none' ? { seed: read.seed, problems: [] } : withBook(read.seed, now);
  for (const problem of [...read.problems, ...problems]) console.log(problem);
  return complete;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(
      `${file} could not be read: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

function greeting({ urls, isTrusted }: Simulator, seed: OrganisationSeed): string {
  const people = seed.people.filter(({ canSignIn }) => canSignIn);
  const width = Math.min(
    LONGEST_NAME,
    Math.max(...people.map(({ displayName }) => displayName.length)),
  );
  return [
    '',
    `Outlook   ${urls.outlook}/`,
    `Desk      ${urls.pane}/desk`,
    '',
    `Also      ${urls.graph} (Graph)  ${urls.entra} (sign-in)`,
    '',
    'Who can sign in:',
    ...people.map(
      ({ displayName, mail }) =>
        `  ${displayName.slice(0, width).padEnd(width)}  ${urls.outlook}/?people=all&pane=pinned&as=${encodeURIComponent(mail)}`,
    ),
    '',
    ...(isTrusted
      ? []
      : [
          'The certificate is self-made: the browser asks once per address. `npx office-addin-dev-certs install` makes one it trusts.',
          '',
        ]),
    'Ctrl+C stops everything.',
  ].join('\n');
}

function stopWith(simulator: Simulator): void {
  const parent = process.ppid;
  let stoppingSince: number | undefined;

  function stop(): void {
    if (stoppingSince !== undefined) {
      // Ctrl+C arrives from the terminal and again from the parent; who asks later does not want to wait.
      if (performance.now() - stoppingSince > PATIENCE_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    void simulator.close().finally(() => process.exit(0));
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  setInterval(() => {
    if (process.ppid !== parent && stoppingSince === undefined) stop();
  }, PARENT_LOOK_MS).unref();
}

function reloadOnBuild(simulator: Simulator): void {
  let timer: NodeJS.Timeout | undefined;
  watch('dist', { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => simulator.tell({ kind: 'reload' }), SETTLE_MS);
  });
}
