// What must be there before anything else can run: a recent Node and the packages of package-lock.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const MINIMUM = [20, 19];

/** What is wrong with this version of Node, if anything. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRecent = major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
  if (isRecent) return undefined;
  return `Frontdesk needs Node ${MINIMUM.join('.')} or later; this is ${version}. Get it from https://nodejs.org.`;
}

/** Whether node_modules holds what package-lock.json asks for. Dates say nothing after a checkout or a copy. */
export function isInstalled(root = '.') {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(installed);
  return Object.entries(wanted).every(([name, { version, optional, devOptional, peer }]) => {
    if (name === '') return true;
    const isThere = present[name]?.version === version;
    // Another platform's programs are optional and stay away.
    return isThere || (!(name in present) && Boolean(optional || devOptional || peer));
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Runs `npm ci` when needed; false when it failed. */
export function ensureInstalled({ say = console.log, root = '.' } = {}) {
  if (isInstalled(root)) return true;
  say('Installing packages (npm ci)');
  const npm = process.env.npm_execpath;
  const [program, parameters] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const isWindowsCommand = !npm && process.platform === 'win32';
  const result = spawnSync(program, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: isWindowsCommand,
  });
  return result.status === 0;
}
