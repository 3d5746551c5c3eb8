// npm start: installs what is missing, builds what has changed, starts the simulator; Ctrl+C ends all of it.
// npm run dev (--watch) goes on building and reloads the pages.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstalled, nodeProblem } from './packages.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const options = process.argv.slice(2);
const stamp = path.join(root, '.cache', 'built');
const children = [];
let isStopping = false;

process.chdir(root);
await main();

async function main() {
  const problem = nodeProblem();
  if (problem) return fail(problem);
  if (!ensureInstalled()) return fail('npm ci failed: see above.');
  watchSignals();
  const isHelp = options.includes('--help') || options.includes('-h');
  if (!isHelp && !(await build()))
    return isStopping ? undefined : fail('The build failed: see above.');
  if (isStopping) return undefined;
  if (options.includes('--watch')) startForGood(['scripts/build.mjs', '--watch']);
  const tsx = createRequire(import.meta.url).resolve('tsx');
  startForGood(['--import', pathToFileURL(tsx).href, 'src/simulator/main.ts', ...options]);
  return undefined;
}

function fail(reason) {
  console.error(reason);
  process.exitCode = 1;
}

/** Only when a file that goes into it has changed since the last one. */
async function build() {
  const wanted = fingerprint();
  const isThere = ['dist/taskpane.html', 'dist/simulator/outlook.html'].every((file) =>
    existsSync(file),
  );
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log('Building');
  const code = await new Promise((resolve) => start(['scripts/build.mjs']).on('exit', resolve));
  if (code !== 0) return false;
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

/** Of names, sizes and times: the content of hundreds of files would take longer to read. */
function fingerprint() {
  const hash = createHash('sha256');
  const inputs = [
    'assets',
    'src',
    'scripts/webpack',
    'scripts/build.mjs',
    'manifest.xml',
    'package-lock.json',
    'webpack.config.js',
  ];
  for (const file of inputs.flatMap(filesOf)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  for (const name of Object.keys(process.env)
    .filter((key) => key.startsWith('FRONTDESK_'))
    .sort()) {
    hash.update(`${name}=${process.env[name]}\n`);
  }
  return hash.digest('hex');
}

function filesOf(name) {
  if (!existsSync(name)) return [];
  if (statSync(name).isFile()) return [name];
  return readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function start(parameters) {
  const child = spawn(process.execPath, parameters, { stdio: 'inherit' });
  children.push(child);
  return child;
}

/** When one of these ends, so do the others. */
function startForGood(parameters) {
  start(parameters).on('exit', (code, signal) => {
    if (!isStopping) process.exitCode = code ?? (signal ? 1 : 0);
    stop();
  });
}

function stop(signal = 'SIGTERM') {
  isStopping = true;
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  }
}

/** npm ends without passing the signal on, so a parent that is gone counts as one. */
function watchSignals() {
  const parent = process.ppid;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}
