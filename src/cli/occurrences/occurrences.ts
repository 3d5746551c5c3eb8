import { basename } from 'node:path';
import { expand } from '../../providers/ics/expand.ts';
import { lineOf } from '../../providers/ics/occurrence-line.ts';
import { readCalendar } from '../../providers/ics/read-calendar.ts';
import { ianaZone } from '../../providers/ics/zone.ts';
import { parseArguments, readDate, readTextFile, UsageError, type Output } from '../command.ts';

const USAGE = 'usage: npm run --silent occurrences -- FILE --from DATE --to DATE [--zone ZONE]';

/** The occurrences of a calendar file as JSON lines. */
export async function occurrences(args: string[]): Promise<Output> {
  const { file, from, to, zone } = readArguments(args);
  const calendar = readCalendar(await readTextFile(file));
  const expanded = expand(calendar.events, { from: zone.toInstant(from), to: zone.toInstant(to), zone });
  return {
    lines: expanded.occurrences.map((occurrence) => JSON.stringify(lineOf(occurrence, zone))),
    problems: [...calendar.problems, ...expanded.problems].map((problem) => `${basename(file)}: ${problem}`),
  };
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { from: text, to: text, zone: text };
  const { values, positionals } = parseArguments({ args, allowPositionals: true, options }, USAGE);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(`one FILE is needed; ${USAGE}`);
  const from = readDate('--from', values.from, USAGE);
  const to = readDate('--to', values.to, USAGE);
  if (Temporal.PlainDate.compare(from, to) >= 0) throw new UsageError('--to must be after --from');
  const zone = ianaZone(values.zone ?? 'UTC');
  if (!zone) throw new UsageError(`--zone ${values.zone} is no time zone; one is Europe/Berlin`);
  return { file, from: wallOf(from), to: wallOf(to), zone };
}

/** Midnight, as the readers of calendar files count it. */
function wallOf(date: Temporal.PlainDate): number {
  return date.toZonedDateTime('UTC').epochMilliseconds;
}
