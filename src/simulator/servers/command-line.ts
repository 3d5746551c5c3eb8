import { parseArgs } from 'node:util';
import type { Ports } from './ports.ts';

export type CommandLine =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'wrong'; readonly problem: string }
  | {
      readonly kind: 'start';
      readonly ics: readonly string[];
      readonly ports: Ports;
      readonly seed: number;
      /** YYYY-MM-DD: the day that the simulated clock starts on. */
      readonly date: string | undefined;
      readonly book: 'none' | 'present';
      readonly watch: boolean;
    };

const BASE_PORT = 3000;
const LAST_PORT = 65_535;

export const HELP = `npm start -- [options]

  --ics FILE…    real calendars in place of the practice's, one mailbox per file
  --port N       first of the four ports (${BASE_PORT}): pane, Outlook, Graph, sign-in
  --seed N       another practice (1)
  --date DATE    the day it is, as in 2026-11-23 (today)
  --first-run    nothing is set up yet, so the pane offers to
  --watch        builds again and reloads when a file changes
  --help         this`;

const OPTIONS = {
  ics: { type: 'boolean' },
  port: { type: 'string' },
  seed: { type: 'string' },
  date: { type: 'string' },
  'first-run': { type: 'boolean' },
  watch: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export function readCommandLine(given: readonly string[]): CommandLine {
  let parsed;
  try {
    parsed = parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help', text: HELP };
  if (values.ics && positionals.length === 0)
    return wrong('--ics needs at least one file after it.');
  if (!values.ics && positionals.length > 0)
    return wrong(`"${positionals[0]}" is not an option. Files come after --ics.`);
  const port = wholeNumber(values.port, BASE_PORT);
  if (port === undefined || port > LAST_PORT - 3)
    return wrong(`--port must be a whole number up to ${LAST_PORT - 3}, not "${values.port}".`);
  const seed = wholeNumber(values.seed, 1);
  if (seed === undefined) return wrong(`--seed must be a whole number, not "${values.seed}".`);
  if (values.date !== undefined && !isDate(values.date))
    return wrong(`--date must be a date as in 2026-11-23, not "${values.date}".`);
  return {
    kind: 'start',
    ics: positionals,
    ports: portsFrom(port),
    seed,
    date: values.date,
    book: values['first-run'] ? 'none' : 'present',
    watch: values.watch ?? false,
  };
}

function wrong(problem: string): CommandLine {
  return { kind: 'wrong', problem };
}

/** Port 0 is any free one, for each of the four. */
function portsFrom(first: number): Ports {
  const step = first === 0 ? 0 : 1;
  return { pane: first, outlook: first + step, graph: first + 2 * step, entra: first + 3 * step };
}

function wholeNumber(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  return !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
