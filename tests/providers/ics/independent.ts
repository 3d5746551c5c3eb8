import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Debian's python3-recurring-ical-events is installed for Debian's own Python. */
const PYTHON = '/usr/bin/python3';

/** Real calendars, where they have been put beside the project. */
export const CALENDARS = resolve(__dirname, '../../../../shared/ics');

/** Why there is nothing to compare with; `undefined` if there is. */
export function whyNotCompared(needed: readonly string[]): string | undefined {
  const missing = needed.find((path) => !existsSync(path));
  if (missing !== undefined) return `${missing} is not there`;
  // Where it differs from us is known of these versions.
  const version = "import importlib.metadata as m; print(m.version('recurring-ical-events'), m.version('icalendar'))";
  const { stdout } = spawnSync(PYTHON, ['-c', version], { encoding: 'utf8' });
  if (/^2\.\d+\.\d+ 4\./u.test(stdout ?? '')) return undefined;
  return `${PYTHON} has no recurring-ical-events 2 on icalendar 4 (Debian 12: python3-recurring-ical-events)`;
}

/** Answers of a script beside this file, one for each query. */
export function ask(script: string, queries: readonly unknown[]): unknown[] {
  const { stdout, stderr, status } = spawnSync(PYTHON, [join(__dirname, script)], {
    input: queries.map((query) => `${JSON.stringify(query)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 200_000_000,
    timeout: 300_000,
  });
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}: ${stderr.slice(-500)}`);
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}
