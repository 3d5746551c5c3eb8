import { readFile, stat } from 'node:fs/promises';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What the person at the terminal has to put right; said in one line. */
export class UsageError extends Error {}

const MOST_BYTES = 50_000_000;

export type Output = {
  readonly lines: readonly string[];
  /** Said on the other stream, a line each. */
  readonly problems: readonly string[];
};

/** Ends with 2 where the person has to put something right. */
export async function runCommand(command: (args: string[]) => Promise<Output>): Promise<void> {
  // A reader that has seen enough, as in `| head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    const { lines, problems } = await command(process.argv.slice(2));
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    process.stderr.write(problems.map((problem) => `${problem.replaceAll(/\s+/gu, ' ')}\n`).join(''));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

export function parseArguments<T extends ParseArgsConfig>(
  config: T,
  usage: string,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${fieldOf(error, 'message')?.split('. ')[0] ?? 'bad arguments'}; ${usage}`);
  }
}

/** ISO. */
export function readDate(option: string, text: string | undefined, usage: string): Temporal.PlainDate {
  if (text === undefined) throw new UsageError(`${option} DATE is missing; ${usage}`);
  try {
    const date = Temporal.PlainDate.from(text);
    if (date.toString() === text) return date;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new UsageError(`${option} ${text} is no date; one is 2026-11-21`);
}

export async function readTextFile(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw new UsageError(`${file} is larger than ${MOST_BYTES / 1e6} MB`);
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be opened (${fieldOf(error, 'code') ?? 'unknown reason'})`);
  }
}

function fieldOf(error: unknown, field: 'code' | 'message'): string | undefined {
  const value = (error as Readonly<Record<string, unknown>> | undefined)?.[field];
  return typeof value === 'string' ? value : undefined;
}
