import { instantAt, isTimeZone, startOfDay } from '../../domain/time/civil.ts';
import type { Instant, Period } from '../../domain/time/period.ts';
import { parseArguments, readDate, UsageError } from '../command.ts';

const USAGE =
  'usage: npm run --silent slots -- --config BOOK.json --busy [HOST=]CALENDAR.ics … --service SLUG --from DATE --days N' +
  ' [--host HOST …] [--zone ZONE] [--now TIME] [--explain START] [--json]';

const MOST_DAYS = 1000;

export type BusyFile = {
  /** Absent: it counts for every host of the service. */
  readonly host: string | undefined;
  readonly file: string;
};

/** Moments are functions of the zone in which the answer is read. */
export type SlotsArguments = {
  readonly config: string;
  readonly busy: readonly BusyFile[];
  readonly service: string;
  readonly hosts: readonly string[] | undefined;
  readonly zone: string | undefined;
  readonly range: (zone: string) => Period;
  readonly now: (zone: string) => Instant;
  readonly explain: ((zone: string) => Instant) | undefined;
  readonly json: boolean;
};

export function readArguments(args: string[]): SlotsArguments {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  const options = {
    config: text, busy: texts, service: text, from: text, days: text, host: texts, zone: text, now: text, explain: text,
    json: { type: 'boolean' },
  } as const;
  const { values } = parseArguments({ args, options }, USAGE);
  const { config, service, zone } = values;
  if (config === undefined) throw new UsageError(`--config FILE is missing; ${USAGE}`);
  if (service === undefined) throw new UsageError(`--service SLUG is missing; ${USAGE}`);
  if (zone !== undefined && !isTimeZone(zone)) throw new UsageError(`--zone ${zone} is no time zone; one is Europe/Berlin`);
  const from = readDate('--from', values.from, USAGE);
  const days = readDays(values.days);
  return {
    config,
    service,
    zone,
    busy: (values.busy ?? []).map(readBusyFile),
    hosts: values.host,
    range: (own) => ({ start: startOfDay(from, own), end: startOfDay(from.add({ days }), own) }),
    now: momentOf('--now', values.now) ?? (() => Date.now()),
    explain: momentOf('--explain', values.explain),
    json: values.json ?? false,
  };
}

function readDays(text: string | undefined): number {
  if (text === undefined) throw new UsageError(`--days N is missing; ${USAGE}`);
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw new UsageError(`--days ${text} is no whole number from 1 to ${MOST_DAYS}`);
}

function readBusyFile(text: string): BusyFile {
  const [, host, file] = /^([a-z0-9-]+)=(.+)$/u.exec(text) ?? [];
  return { host, file: file ?? text };
}

/** A wall-clock time in the zone, or an instant where it says Z or an offset. */
function momentOf(option: string, text: string | undefined): ((zone: string) => Instant) | undefined {
  if (text === undefined) return undefined;
  try {
    if (/(?:Z|[+-]\d\d:\d\d)$/u.test(text)) {
      const { epochMilliseconds } = Temporal.Instant.from(text);
      return () => epochMilliseconds;
    }
    const wall = Temporal.PlainDateTime.from(text);
    return (zone) => instantAt(wall, zone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`${option} ${text} is no time; one is 2026-11-24T09:30`);
  }
}
