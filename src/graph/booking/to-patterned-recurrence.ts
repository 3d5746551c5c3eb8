import { occurrencesOf, type Recurrence } from '../../domain/availability/recurrence.ts';
import { zonedAt } from '../../domain/time/civil.ts';
import type { Instant } from '../../domain/time/period.ts';

/**
 * Graph's patternedRecurrence, as much of it as a series of bookings needs. Its zone is that of the
 * event's start.
 */
export type PatternedRecurrence = {
  readonly pattern: Pattern;
  readonly range: {
    readonly type: 'numbered';
    readonly startDate: string;
    readonly numberOfOccurrences: number;
  };
};

type Pattern = {
  readonly type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly';
  readonly interval: number;
  readonly daysOfWeek?: readonly string[];
  readonly firstDayOfWeek?: string;
  readonly dayOfMonth?: number;
  readonly month?: number;
  readonly index?: string;
};

export type SeriesPattern =
  | {
      readonly kind: 'pattern';
      readonly recurrence: PatternedRecurrence;
      readonly starts: readonly Instant[];
    }
  /** Graph's patterns cannot say it, or say something else by it. */
  | { readonly kind: 'inexpressible' };

/** Graph's own limit. */
const LARGEST_INTERVAL = 99;
/** Every month has that many days. */
const SHORTEST_MONTH = 28;

/**
 * A rule of RFC 5545 §3.3.10 for Graph, and the starts that both mean by it. Throws
 * `InvalidQueryError` for what is no rule of a series of bookings.
 */
export function toPatternedRecurrence(recurrence: Recurrence): SeriesPattern {
  const starts = occurrencesOf(recurrence);
  const first = zonedAt(recurrence.start, recurrence.zone);
  const pattern = toPattern(partsOf(recurrence.rule), first);
  // The second reading of an hour that comes twice is no time of day.
  const isPlain = starts[0] === recurrence.start;
  if (!pattern || !isPlain || pattern.interval > LARGEST_INTERVAL) return { kind: 'inexpressible' };
  return {
    kind: 'pattern',
    starts,
    recurrence: {
      pattern,
      range: {
        type: 'numbered',
        startDate: first.toPlainDate().toString(),
        numberOfOccurrences: starts.length,
      },
    },
  };
}

type Parts = {
  readonly frequency: string;
  readonly interval: number;
  readonly weekStart: string;
  readonly byDay: readonly { readonly nth: number; readonly name: string }[];
  readonly byMonthDay: readonly number[];
  readonly positions: readonly number[];
};

function toPattern(parts: Parts, first: Temporal.ZonedDateTime): Pattern | undefined {
  const { frequency, interval, byDay, weekStart } = parts;
  switch (frequency) {
    case 'DAILY':
      return byDay.length > 0 ? undefined : { type: 'daily', interval };
    case 'WEEKLY': {
      if (byDay.some(({ nth }) => nth !== 0)) return undefined;
      const daysOfWeek = byDay.length > 0 ? namesOf(byDay) : [dayName(first)];
      return { type: 'weekly', interval, daysOfWeek, firstDayOfWeek: DAYS.get(weekStart) ?? 'monday' };
    }
    case 'MONTHLY':
      return byDay.length > 0 ? toRelative(parts) : toAbsolute(parts, first);
    case 'YEARLY':
      // In other years 29 February is the last of the month to Outlook, and nothing to RFC 5545.
      return first.month === 2 && first.day > SHORTEST_MONTH
        ? undefined
        : { type: 'absoluteYearly', interval, month: first.month, dayOfMonth: first.day };
    default:
      return undefined;
  }
}

function toAbsolute(
  { interval, byMonthDay }: Parts,
  first: Temporal.ZonedDateTime,
): Pattern | undefined {
  const [dayOfMonth = first.day, ...others] = byMonthDay;
  if (others.length > 0) return undefined;
  if (dayOfMonth === -1) {
    return { type: 'relativeMonthly', interval, daysOfWeek: [...DAYS.values()], index: 'last' };
  }
  // From the 29th on Outlook takes a short month's last day, where RFC 5545 leaves the month out.
  if (dayOfMonth < 1 || dayOfMonth > SHORTEST_MONTH) return undefined;
  return { type: 'absoluteMonthly', interval, dayOfMonth };
}

/** BYDAY=2MO, or BYDAY=MO,TU;BYSETPOS=-1: the same position among named days of each month. */
function toRelative({ interval, byDay, positions, byMonthDay }: Parts): Pattern | undefined {
  const [day, ...moreDays] = byDay;
  const [position, ...morePositions] = positions;
  if (!day || byMonthDay.length > 0 || morePositions.length > 0) return undefined;
  const isByPosition = position !== undefined && byDay.every(({ nth }) => nth === 0);
  const isByNumber = position === undefined && moreDays.length === 0;
  if (!isByPosition && !isByNumber) return undefined;
  const index = INDEXES.get(position ?? day.nth);
  return index === undefined
    ? undefined
    : { type: 'relativeMonthly', interval, daysOfWeek: namesOf(byDay), index };
}

/** What `occurrencesOf` has checked is taken apart without looking again. */
function partsOf(rule: string): Parts {
  const values = new Map(
    rule.split(';').map((part) => {
      const [name = '', value = ''] = part.split('=', 2);
      return [name.toUpperCase(), value.toUpperCase()];
    }),
  );
  function list(name: string): string[] {
    return values.get(name)?.split(',').filter(Boolean) ?? [];
  }
  return {
    frequency: values.get('FREQ') ?? '',
    interval: Number(values.get('INTERVAL') ?? 1),
    weekStart: values.get('WKST') ?? 'MO',
    byDay: list('BYDAY').map((day) => ({ nth: Number(day.slice(0, -2)), name: day.slice(-2) })),
    byMonthDay: list('BYMONTHDAY').map(Number),
    positions: list('BYSETPOS').map(Number),
  };
}

const DAYS: ReadonlyMap<string, string> = new Map([
  ['MO', 'monday'],
  ['TU', 'tuesday'],
  ['WE', 'wednesday'],
  ['TH', 'thursday'],
  ['FR', 'friday'],
  ['SA', 'saturday'],
  ['SU', 'sunday'],
]);

const INDEXES: ReadonlyMap<number, string> = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [-1, 'last'],
]);

function namesOf(byDay: Parts['byDay']): string[] {
  return [...new Set(byDay.map(({ name }) => DAYS.get(name) ?? ''))];
}

function dayName({ dayOfWeek }: Temporal.ZonedDateTime): string {
  return [...DAYS.values()][dayOfWeek - 1] ?? '';
}
