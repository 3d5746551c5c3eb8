// Runs one command of `npm test` to its end, bounded in time, and leaves no process behind.
import { spawn, spawnSync } from 'node:child_process';

const LIMIT_MS = 600_000;
const GRACE_MS = 5_000;
const isWindows = process.platform === 'win32';

/** Commands that run at this moment; they are ended with us. */
const running = new Set();

/** How the command ended: its exit code, or that it took too long. */
export function runToEnd(
  [program, ...parameters],
  { limitMs = LIMIT_MS, environment = {}, stdio = 'inherit' } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      stdio,
      env: { ...process.env, ...environment },
      // A process group of its own, so that whatever it starts can be ended with it.
      detached: !isWindows,
    });
    running.add(child);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void end(child);
    }, limitMs);
    function finish(outcome) {
      clearTimeout(timer);
      running.delete(child);
      signal(child, 'SIGKILL');
      resolve(outcome);
    }
    child.on('error', (error) =>
      finish({ kind: 'crashed', reason: `could not start: ${error.message}` }),
    );
    child.on('exit', (code, name) => {
      if (isLate)
        finish({ kind: 'crashed', reason: `took longer than ${limitMs / 1000} s and was ended` });
      else if (code === null) finish({ kind: 'crashed', reason: `was ended by ${name}` });
      else finish({ kind: 'exited', code });
    });
  });
}

/** Ends what still runs, for when we are asked to stop. */
export async function endAll() {
  await Promise.all([...running].map(end));
}

async function end(child) {
  signal(child, 'SIGTERM');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const timer = setTimeout(() => signal(child, 'SIGKILL'), GRACE_MS);
  await gone;
  clearTimeout(timer);
}

/** To the command and everything it started. */
function signal(child, name) {
  if (child.pid === undefined) return;
  if (isWindows) {
    if (child.exitCode === null)
      spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    // Nobody is left in the group: as it should be.
    if (error.code !== 'ESRCH') throw error;
  }
}
