import type { ConfirmationStatus } from '../appointment/confirmation.ts';
import type { BookingConfiguration, Host } from '../book/configuration.ts';
import { buildDay, matches, type Day, type DayEntry, type HostCalendar } from '../day/day.ts';
import { takingTime } from '../day/taking-time.ts';
import { dayPeriod } from '../time/civil.ts';
import type { Instant, Period } from '../time/period.ts';
import { firstStarts } from './first-starts.ts';
import { loadOf, NO_LOAD, sumLoads, type Load } from './load.ts';

export type WeekInput<Reason extends string = string> = {
  /** In order, without gaps. */
  readonly dates: readonly Temporal.PlainDate[];
  /** The zone the week is looked at in, the organisation's. */
  readonly zone: string;
  readonly calendars: readonly HostCalendar<Reason>[];
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
};

/** How full a host's day is, in free and in other hours. */
export type WeekCell<Reason extends string = string> =
  | { readonly kind: 'unknown'; readonly reason: Reason }
  | (WeekCounts & {
      readonly kind: 'known';
      /** Absent where a part of what may take time could not be read. */
      readonly time?: { readonly load: Load; readonly firstFree: Instant | undefined };
    });

export type WeekCounts = {
  /** Without those that are cancelled. */
  readonly appointments: number;
  /** Of these, not confirmed by the customer. */
  readonly unconfirmed: number;
  /** What needs a person: overlaps, contradictions, what could not be read. */
  readonly attention: number;
};

export type WeekRow<Reason extends string = string> = {
  readonly host: Host;
  /** One for each date. */
  readonly cells: readonly WeekCell<Reason>[];
};

export type WeekTotal = WeekCounts & {
  /** Of the hosts of whom it is known. */
  readonly load: Load;
  readonly firstFree: { readonly start: Instant; readonly host: Host } | undefined;
  /** Hosts of whom not everything is known. */
  readonly unknown: readonly Host[];
};

export type Week<Reason extends string = string> = {
  readonly dates: readonly Temporal.PlainDate[];
  readonly rows: readonly WeekRow<Reason>[];
  /** One for each date. */
  readonly totals: readonly WeekTotal[];
};

/** Each host's days side by side, and all of them together. */
export function buildWeek<Reason extends string>(input: WeekInput<Reason>): Week<Reason> {
  const { dates, zone, calendars, configuration, now } = input;
  const days = dates.map((date) => buildDay({ date, zone, calendars, configuration, now }));
  const range = rangeOf(dates, zone);
  const rows = calendars.map((calendar) => ({
    host: calendar.host,
    cells: cellsOf(calendar, { days, range, input }),
  }));
  return { dates, rows, totals: days.map((_, index) => totalOf(rows, index)) };
}

/** From the first midnight to the last. */
export function rangeOf(dates: readonly Temporal.PlainDate[], zone: string): Period {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  return { start: dayPeriod(first, zone).start, end: dayPeriod(last, zone).end };
}

type CellContext<Reason extends string> = {
  readonly days: readonly Day<Reason>[];
  readonly range: Period;
  readonly input: WeekInput<Reason>;
};

function cellsOf<Reason extends string>(
  held: HostCalendar<Reason>,
  { days, range, input: { configuration, now } }: CellContext<Reason>,
): WeekCell<Reason>[] {
  const { host, calendar } = held;
  if (calendar.kind === 'unknown') return days.map(() => ({ kind: 'unknown', reason: calendar.reason }));
  const perDay = days.map((day) => ({ period: day.period, entries: entriesOf(day, host) }));
  const isWhole = isWholeKnown(held);
  const free = isWhole
    ? firstStarts(held, { configuration, now, range, days: days.map(({ period }) => period) })
    : [];
  const takesTime = takingTime(configuration, now);
  return perDay.map(({ period, entries }, index) => {
    const counts = countsOf(entries);
    if (!isWhole) return { kind: 'known', ...counts };
    const load = loadOf(held, { period, entries, takesTime });
    return { kind: 'known', ...counts, time: { load, firstFree: free[index] } };
  });
}

function isWholeKnown({ calendar, elsewhere = [] }: HostCalendar): boolean {
  return [calendar, ...elsewhere].every((read) => read.kind === 'known' && !read.unreadable?.length);
}

function entriesOf({ rows, allDay }: Day, host: Host): DayEntry[] {
  const timed = rows.filter((row) => row.kind === 'appointment');
  return [...allDay, ...timed].filter((entry) => entry.host.id === host.id);
}

const UNCONFIRMED: readonly ConfirmationStatus[] = ['awaiting', 'tentative'];

function countsOf(entries: readonly DayEntry[]): WeekCounts {
  const appointments = entries.filter(isTakingPlace);
  return {
    appointments: appointments.length,
    unconfirmed: appointments.filter(({ confirmation }) => UNCONFIRMED.includes(confirmation.status)).length,
    attention: entries.filter((entry) => matches(entry, 'attention')).length,
  };
}

function isTakingPlace({ role, confirmation }: DayEntry): boolean {
  return role === 'appointment' && confirmation.status !== 'cancelled';
}

function totalOf(rows: readonly WeekRow[], index: number): WeekTotal {
  const hosts = rows.flatMap(({ host, cells }) => {
    const cell = cells[index];
    return cell ? [{ host, cell }] : [];
  });
  const known = hosts.flatMap(({ host, cell }) => (cell.kind === 'known' ? [{ ...cell, host }] : []));
  const starts = known.flatMap(({ host, time }) =>
    time?.firstFree === undefined ? [] : [{ start: time.firstFree, host }],
  );
  return {
    appointments: sum(known.map(({ appointments }) => appointments)),
    unconfirmed: sum(known.map(({ unconfirmed }) => unconfirmed)),
    attention: sum(known.map(({ attention }) => attention)),
    load: known.map(({ time }) => time?.load ?? NO_LOAD).reduce(sumLoads, NO_LOAD),
    firstFree: starts.toSorted((a, b) => a.start - b.start)[0],
    unknown: hosts.filter(({ cell }) => cell.kind === 'unknown' || !cell.time).map(({ host }) => host),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
