// npm run screenshots [-- JOURNEY…]: every view in three themes, into the git-ignored screenshots/.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled } from './packages.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
if (!ensureInstalled()) process.exit(1);
const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
const shots = ['scripts/run.mjs', 'tests/browser/screenshots.ts', ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, shots, { stdio: 'inherit' }).status ?? 1);
