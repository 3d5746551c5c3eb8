// npm test: installs what is missing, then type check, lint, unit and contract tests, build and browser tests.
// npm test -- PATTERN runs only the tests whose path matches.
// The last line is "N passed, N failed", over everything.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserStarts, findBrowser, installBrowser } from './browser.mjs';
import { ensureInstalled, nodeProblem } from './packages.mjs';
import { add, countsOfCommand, countsOfJest, lastLine, NOTHING } from './test/counts.mjs';
import { endAll, runToEnd } from './test/suite.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const patterns = process.argv.slice(2);
const reports = mkdtempSync(path.join(tmpdir(), 'frontdesk-test-'));
// Left to itself, jest leaves one processor unused, of two.
const UNIT = ['--maxWorkers=100%'];
let total = NOTHING;
let isStopping = false;

process.chdir(root);
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void stop());
watchParent();
await main();

async function main() {
  const problem = nodeProblem();
  if (problem) return finish({ ...NOTHING, failed: 1 }, problem);
  if (!ensureInstalled()) return finish({ ...NOTHING, failed: 1 }, 'npm ci failed: see above.');
  if (patterns.length > 0) await runMatching();
  else await runEverything();
  return finish(total);
}

async function runEverything() {
  await suite('Type check', command(bin('typescript/bin/tsc'), '--noEmit'));
  await suite('Lint', command(bin('oxlint/bin/oxlint'), '--type-aware'));
  const unit = jest('unit', ['node', 'components'], UNIT);
  await suite('Unit and contract tests', unit);
  const build = await suite('Build', command('scripts/build.mjs'));
  if (build.failed > 0) skip('Browser tests', 'the build failed');
  else await browserTests();
}

async function runMatching() {
  await suite(
    'Matching tests',
    jest('unit', ['node', 'components'], [...UNIT, '--passWithNoTests', ...patterns]),
  );
  const inBrowser = browserTestFiles().filter((file) =>
    patterns.some((pattern) => new RegExp(pattern, 'u').test(file)),
  );
  if (inBrowser.length === 0) return;
  const build = await suite('Build', command('scripts/build.mjs'));
  if (build.failed === 0) await browserTests(patterns);
}

async function browserTests(only = []) {
  if (browserTestFiles().length === 0) {
    console.log('\nThere are no browser tests.');
    return;
  }
  const { browser, reason } = getBrowser();
  if (!browser) {
    skip('Browser tests', reason);
    return;
  }
  const title = `Browser tests in ${browser.name}`;
  // Three at a time on two processors, for they wait a good part of the time.
  const order = path.join(root, 'scripts/test/slowest-first.cjs');
  await suite(
    title,
    jest('browser', ['browser'], [`--maxWorkers=${Math.ceil(availableParallelism() * 1.5)}`, `--testSequencer=${order}`, ...only], {
      FRONTDESK_BROWSER: browser.path,
    }),
  );
}

function getBrowser() {
  const found = findBrowser();
  if (found && browserStarts(found)) return { browser: found };
  const outcome = installBrowser();
  if (outcome.kind === 'installed') return { browser: outcome.browser };
  return {
    reason: `there is no Chrome, Chromium or Edge, and none could be installed: ${outcome.reason}`,
  };
}

function browserTestFiles() {
  const folder = path.join('tests', 'browser');
  const files = readdirSync('tests', { recursive: true }).map((file) => path.join('tests', file));
  return files.filter((file) => file.startsWith(folder + path.sep) && file.endsWith('.test.ts'));
}

/** Runs it, prints its heading and time, and adds what it counted. */
async function suite(title, run) {
  if (isStopping) process.exit(130);
  console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 60 - title.length))}`);
  const startedAt = performance.now();
  const counts = await run();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  for (const skipped of counts.skippedTitles) console.log(`Skipped: ${skipped}`);
  console.log(`${title}: ${lastLine(counts)} (${seconds} s)`);
  total = add(total, counts);
  return counts;
}

function skip(title, reason) {
  const skipped = browserTestFiles().length;
  console.log(`\n${title} skipped (${skipped} files): ${reason}.`);
  total = add(total, { ...NOTHING, skipped });
}

function command(file, ...parameters) {
  return async () =>
    countsOfCommand(explained(await runToEnd([process.execPath, file, ...parameters])));
}

function jest(name, projects, parameters = [], environment = {}) {
  const report = path.join(reports, `${name}.json`);
  const options = [
    '--ci',
    '--json',
    `--outputFile=${report}`,
    '--selectProjects',
    ...projects,
    '--',
  ];
  const flags = parameters.filter((parameter) => parameter.startsWith('--'));
  const paths = parameters.filter((parameter) => !parameter.startsWith('--'));
  const line = [process.execPath, bin('jest/bin/jest.js'), ...flags, ...options, ...paths];
  return async () => countsOfJest(explained(await runToEnd(line, { environment })), report);
}

function explained(outcome) {
  if (outcome.kind === 'crashed') console.log(`This suite ${outcome.reason}.`);
  return outcome;
}

function bin(file) {
  return path.join('node_modules', file);
}

function finish(counts, message) {
  if (message) console.error(message);
  console.log(`\n${lastLine(counts)}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

async function stop() {
  isStopping = true;
  await endAll();
  process.exit(130);
}

/** npm that is ended does not tell us: our parent becomes another process then. */
function watchParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stop();
  }, 1000).unref();
}
