import 'temporal-polyfill/global';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { expand } from './expand.ts';
import { lineOf } from './occurrence-line.ts';
import { readCalendar } from './read-calendar.ts';
import { ianaZone } from './zone.ts';

const USAGE = 'usage: npm run --silent occurrences -- FILE --from DATE --to DATE [--zone ZONE]';
const MAX_BYTES = 50_000_000;

class UsageError extends Error {}

// A reader that has seen enough, as in `| head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const { file, from, to, zone } = readArguments(process.argv.slice(2));
  const calendar = readCalendar(await readText(file));
  const { occurrences, problems } = expand(calendar.events, {
    from: zone.toInstant(from),
    to: zone.toInstant(to),
    zone,
  });
  const lines = occurrences.map((occurrence) => lineOf(occurrence, zone));
  process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  for (const problem of [...calendar.problems, ...problems]) {
    process.stderr.write(`${basename(file)}: ${problem.replaceAll(/\s+/gu, ' ')}\n`);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(`one FILE is needed; ${USAGE}`);
  const from = readDate('--from', values.from);
  const to = readDate('--to', values.to);
  if (to <= from) throw new UsageError('--to must be after --from');
  const zone = ianaZone(values.zone ?? 'UTC');
  if (!zone) throw new UsageError(`--zone ${values.zone} is no time zone; one is Europe/Berlin`);
  return { file, from, to, zone };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { from: text, to: text, zone: text } });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'bad arguments'}; ${USAGE}`);
  }
}

/** Midnight of the date. */
function readDate(option: string, text: string | undefined): number {
  if (text === undefined) throw new UsageError(`${option} DATE is missing; ${USAGE}`);
  const wall = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(text)) {
    throw new UsageError(`${option} ${text} is no date; one is 2026-11-21`);
  }
  return wall;
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw new UsageError(`${file} is larger than ${MAX_BYTES / 1e6} MB`);
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new UsageError(`${file} cannot be opened (${reason})`);
  }
}
