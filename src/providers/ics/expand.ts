import type { CalendarEvent, CalendarSeries, CalendarTime, Length } from './calendar-event.ts';
import { endOf, instantOf, zoneOf } from './event-times.ts';
import { hull, keyOf, type Original, originalsOf, replacedBy } from './originals.ts';
import { dateOf } from './rule.ts';
import { type Budget, newBudget } from './rule-walls.ts';
import type { Instant, Zone } from './zone.ts';

/** Half-open. */
export type ExpandRange = {
  readonly from: Instant;
  readonly to: Instant;
  /** In which days and floating times are looked at. */
  readonly zone: Zone;
};

export type Occurrence = {
  readonly uid: string;
  readonly period: { readonly start: Instant; readonly end: Instant };
  readonly start: CalendarTime;
  readonly length: Length;
  /** What is valid for this occurrence: the changed one where it was changed. */
  readonly event: CalendarEvent;
  /** Where the rule has it (RECURRENCE-ID); absent for an event that does not recur. */
  readonly originalStart: CalendarTime | undefined;
};

export type Expansion = {
  /** By start, then uid. */
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly string[];
};

export const MAX_OCCURRENCES = 100_000;

export function expand(events: readonly CalendarSeries[], range: ExpandRange): Expansion {
  const occurrences: Occurrence[] = [];
  const problems: string[] = [];
  const budget = newBudget();
  for (const series of events) {
    for (const occurrence of occurrencesOf(series, range, budget)) occurrences.push(occurrence);
    if (budget.steps <= 0) {
      problems.push(`event "${series.uid}": its rules and those before take too long: the rest is left out`);
      break;
    }
    if (occurrences.length > MAX_OCCURRENCES) {
      problems.push(`more than ${MAX_OCCURRENCES} occurrences: the rest is left out`);
      break;
    }
  }
  occurrences.splice(MAX_OCCURRENCES);
  occurrences.sort((a, b) => a.period.start - b.period.start || compareText(a.uid, b.uid));
  return { occurrences, problems };
}

/** Those of one event that overlap the range; one without length where it starts in the range. */
export function occurrencesOf(
  series: CalendarSeries,
  range: ExpandRange,
  budget: Budget = newBudget(),
): Occurrence[] {
  const { regular, changed } = expandSeries(series, range, budget);
  const found = [...regular, ...changed.map((change) => change.occurrence)];
  return found.filter(({ period }) => isWithin(period, range));
}

export type SeriesExpansion = {
  /** By the rules, moved by THISANDFUTURE where that was said. */
  readonly regular: readonly Occurrence[];
  /** Changed one by one. `original` is missing where the rules have nothing in its place. */
  readonly changed: readonly { readonly occurrence: Occurrence; readonly original: CalendarTime | undefined }[];
};

/** At least all that overlaps the range, and every changed occurrence wherever it is. */
export function expandSeries(
  { master, overrides }: CalendarSeries,
  range: ExpandRange,
  budget: Budget,
): SeriesExpansion {
  const { zone } = range;
  if (!master) {
    return { regular: [], changed: overrides.map((event) => ({ occurrence: single(event, zone), original: undefined })) };
  }
  if (!master.recurrence && overrides.length === 0) return { regular: [single(master, zone)], changed: [] };
  const originals = originalsOf(master, hull(master, overrides, range), { zone, budget });
  const replaced = replacedBy(overrides, originals, zone);
  const originalByOverride = new Map([...replaced].map(([key, event]) => [event, originals.get(key)?.start]));
  return {
    regular: regularOccurrences(master, { originals, replaced, splits: splitsOf(overrides, zone) }, zone),
    changed: overrides.map((event) => ({ occurrence: single(event, zone), original: originalByOverride.get(event) })),
  };
}

function isWithin(period: Occurrence['period'], { from, to }: ExpandRange): boolean {
  if (period.start === period.end) return from <= period.start && period.start < to;
  return period.start < to && from < period.end;
}

function single(event: CalendarEvent, zone: Zone): Occurrence {
  return occurrence(event, { start: event.start, originalStart: event.recurrenceId?.time }, zone);
}

type Split = { readonly key: number; readonly event: CalendarEvent; readonly id: CalendarTime };

type Parts = {
  readonly originals: ReadonlyMap<number, Original>;
  readonly replaced: ReadonlyMap<number, CalendarEvent>;
  readonly splits: readonly Split[];
};

function splitsOf(overrides: readonly CalendarEvent[], zone: Zone): Split[] {
  return overrides
    .flatMap((event) => {
      const { recurrenceId } = event;
      if (!recurrenceId?.thisAndFuture) return [];
      return [{ key: keyOf(recurrenceId.time, zone), event, id: recurrenceId.time }];
    })
    .toSorted((a, b) => a.key - b.key);
}

/** `originals` come in the order of their keys. */
function regularOccurrences(master: CalendarEvent, { originals, replaced, splits }: Parts, zone: Zone): Occurrence[] {
  let passed = 0;
  return [...originals].flatMap(([key, original]) => {
    while ((splits[passed]?.key ?? Infinity) <= key) passed++;
    if (replaced.has(key)) return [];
    const split = splits[passed - 1];
    const originalStart = original.start;
    if (!split) return [occurrence(master, { ...original, originalStart }, zone)];
    return [occurrence(split.event, { start: shifted(originalStart, split, zone), originalStart }, zone)];
  });
}

export function occurrence(
  event: CalendarEvent,
  { start, length = event.length, originalStart }: Original & { readonly originalStart: CalendarTime | undefined },
  zone: Zone,
): Occurrence {
  const period = { start: instantOf(start, zone), end: endOf(start, length, zone) };
  return { uid: event.uid, period, start, length, event, originalStart };
}

/** THISANDFUTURE moves by as much on the wall clock as it moved the occurrence that it names. */
function shifted(original: CalendarTime, { event, id }: Split, fallback: Zone): CalendarTime {
  const { start } = event;
  if (start.kind === 'date' || original.kind === 'date') {
    return { ...start, wall: original.wall + (start.wall - dateOf(id.wall)) };
  }
  const zone = zoneOf(start, fallback);
  const moved = start.wall - zone.toWall(instantOf(id, fallback));
  return { ...start, wall: zone.toWall(instantOf(original, fallback)) + moved };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
