// npm run cases -- FILE…: runs cases of other schedulers; the format is told apart by each case.
import 'temporal-polyfill/global';
import { readFile } from 'node:fs/promises';
import { runCase } from './run-case.ts';

const USAGE = 'usage: npm run --silent cases -- FILE…';

class UsageError extends Error {}

// A reader that has seen enough, as in `| head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new UsageError(`no FILE was named; ${USAGE}`);
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    for (const value of await readCases(file)) {
      const result = runCase(value);
      count[result.outcome] += 1;
      if (result.outcome === 'failed') say(`failed ${result.id}\n${result.problems.map((problem) => `  ${problem}`).join('\n')}`);
      if (result.outcome === 'skipped') say(`skipped ${result.id}: ${result.policy} (tests/domain/policies.md)`);
    }
  }
  say(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  process.exitCode = count.failed > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function readCases(file: string): Promise<readonly unknown[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : 'no reason given'}`);
  });
  const value = parse(file, text);
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && 'cases' in value && Array.isArray(value.cases)) return value.cases;
  throw new UsageError(`${file} holds no cases: a list of them, or an object with “cases”, is expected`);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${file} is no JSON`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
