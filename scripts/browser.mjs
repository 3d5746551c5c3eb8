// Finds, or gets, the browser that the browser tests, the benchmark and the screenshots run in.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const PROGRAM_FILES = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

const INSTALLED = {
  linux: [
    ['Google Chrome', '/opt/google/chrome/chrome', 'google-chrome', 'google-chrome-stable'],
    ['Chromium', '/usr/lib/chromium/chromium', 'chromium', 'chromium-browser'],
    ['Microsoft Edge', '/opt/microsoft/msedge/msedge', 'microsoft-edge', 'microsoft-edge-stable'],
  ],
  darwin: [
    ['Google Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['Microsoft Edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ],
  win32: [
    ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
    ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ],
};

/** Where playwright keeps the browsers it has downloaded, and the program inside each. */
const DOWNLOADED = {
  linux: ['.cache/ms-playwright', ['chrome-linux/chrome', 'chrome-linux64/chrome']],
  darwin: [
    'Library/Caches/ms-playwright',
    ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((folder) => [
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ]),
  ],
  win32: ['AppData/Local/ms-playwright', ['chrome-win/chrome.exe', 'chrome-win64/chrome.exe']],
};

/**
 * The browser named by FRONTDESK_BROWSER, else an installed Chrome, Chromium or Edge, else one that
 * playwright has downloaded. Throws when FRONTDESK_BROWSER names a file that is not there.
 */
export function findBrowser(machine = {}) {
  const here = { ...thisMachine(), ...machine };
  const named = here.environment.FRONTDESK_BROWSER;
  if (!named) return findInstalled(here) ?? findDownloaded(here);
  if (here.exists(named)) return { name: 'FRONTDESK_BROWSER', path: named };
  throw new Error(`FRONTDESK_BROWSER names a file that does not exist: ${named}`);
}

function thisMachine() {
  return {
    environment: process.env,
    platform: process.platform,
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  };
}

function findInstalled(machine) {
  for (const [name, ...places] of INSTALLED[machine.platform] ?? INSTALLED.linux) {
    const found = places.flatMap((place) => candidates(place, machine)).find(machine.exists);
    if (found) return { name, path: found };
  }
  return undefined;
}

/** A whole path stands for itself; a bare name is looked for in PATH, a relative one in Windows' program folders. */
function candidates(place, { environment, platform }) {
  if (platform === 'win32') {
    const folders = PROGRAM_FILES.flatMap((key) => environment[key] ?? []);
    return folders.map((folder) => path.win32.join(folder, place));
  }
  if (path.isAbsolute(place)) return [place];
  const folders = (environment.PATH ?? '').split(':').filter(Boolean);
  return folders.map((folder) => path.join(folder, place));
}

function findDownloaded({ environment, platform, exists, list }) {
  const [cache, programs] = DOWNLOADED[platform] ?? DOWNLOADED.linux;
  const home = environment.HOME ?? environment.USERPROFILE ?? homedir();
  const root = environment.PLAYWRIGHT_BROWSERS_PATH || path.join(home, cache);
  const builds = list(root).filter((name) => /^chromium-\d+$/u.test(name));
  const newestFirst = builds.toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  const found = newestFirst
    .flatMap((build) => programs.map((program) => path.join(root, build, program)))
    .find(exists);
  return found ? { name: "playwright's Chromium", path: found } : undefined;
}

/** Whether it starts at all: a downloaded one may lack libraries of the system. */
export function browserStarts(browser) {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(browser.path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

const DISTRIBUTION_PACKAGES = [
  {
    tool: 'apt-get',
    steps: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']],
  },
  { tool: 'dnf', steps: [['install', '-y', 'chromium']] },
  { tool: 'apk', steps: [['add', 'chromium']] },
];

/**
 * Gets a browser: playwright's, else the distribution's package where we are root on Linux. Answers with
 * one that starts, or with why there is none.
 */
export function installBrowser({
  say = console.log,
  run = runCommand,
  find = findBrowser,
  starts = browserStarts,
} = {}) {
  const failures = [];
  const ways = [playwrightWay(), ...distributionWays()];
  for (const { title, commands } of ways) {
    say(`Installing a browser: ${title}`);
    const failed = commands.find((command) => !run(command));
    const browser = failed ? undefined : find();
    if (browser && starts(browser)) return { kind: 'installed', browser };
    failures.push(
      failed ? `"${failed.join(' ')}" failed` : `the browser that ${title} brought does not start`,
    );
  }
  return { kind: 'failed', reason: failures.join('; ') };
}

function playwrightWay() {
  const cli = path.join('node_modules', 'playwright-core', 'cli.js');
  return {
    title: 'playwright install chromium',
    commands: [[process.execPath, cli, 'install', 'chromium']],
  };
}

function distributionWays() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  return DISTRIBUTION_PACKAGES.filter(({ tool }) =>
    candidates(tool, thisMachine()).some(existsSync),
  ).map(({ tool, steps }) => ({
    title: `${tool}, package chromium`,
    commands: steps.map((step) => [tool, ...step]),
  }));
}

/** Five minutes for each command: a download that hangs must not hang the tests. */
function runCommand([program, ...parameters]) {
  const result = spawnSync(program, parameters, { stdio: 'inherit', timeout: 300_000 });
  return result.status === 0;
}
