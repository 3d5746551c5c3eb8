// npm run bench [-- NAME…]: every measurement of bench/, or those whose name begins with a NAME,
// as JSON lines on standard output. What it says of itself goes to standard error.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './packages.mjs';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2);
process.chdir(root);
if (!ensureInstalled()) process.exit(1);

const files = readdirSync('bench').filter((file) => file.endsWith('.bench.ts'));
const chosen = files.filter(
  (file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)),
);
if (chosen.length === 0) {
  console.error(`There is no measurement called ${wanted.join(', ')}. There are: ${files.join(', ')}`);
  process.exit(2);
}

/** What measures the built pane; the others run the sources. */
const OF_THE_BUILD = ['bundle.bench.ts', 'pane.bench.ts'];

if (chosen.some((file) => OF_THE_BUILD.includes(file))) {
  console.error('Building…');
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 2, 2] });
  if (build.status !== 0) process.exit(1);
}
let status = 0;
for (const file of chosen) {
  console.error(`${file}…`);
  const run = spawnSync(process.execPath, ['scripts/run.mjs', path.join('bench', file)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  status ||= run.status ?? 1;
}
process.exit(status);
