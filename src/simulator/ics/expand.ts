import type { CalendarEvent, CalendarSeries, CalendarTime, Length } from './calendar-event.ts';
import { endOf, instantOf, zoneOf } from './event-times.ts';
import { dateOf, MAX_PER_DAY, type Rule } from './rule.ts';
import { type Budget, newBudget, ruleWalls } from './rule-walls.ts';
import { DAY, type Instant, UTC, type Wall, type Zone } from './zone.ts';

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
  const { master, overrides } = series;
  const changed = overrides.map((event) => single(event, range.zone));
  const found = master ? [...fromMaster(master, overrides, { ...range, budget }), ...changed] : changed;
  return found.filter(({ period }) => isWithin(period, range));
}

function isWithin(period: Occurrence['period'], { from, to }: ExpandRange): boolean {
  if (period.start === period.end) return from <= period.start && period.start < to;
  return period.start < to && from < period.end;
}

function single(event: CalendarEvent, zone: Zone): Occurrence {
  return occurrence(event, { start: event.start, originalStart: event.recurrenceId?.time }, zone);
}

function fromMaster(
  master: CalendarEvent,
  overrides: readonly CalendarEvent[],
  range: ExpandRange & { readonly budget: Budget },
): Occurrence[] {
  if (!master.recurrence && overrides.length === 0) return [single(master, range.zone)];
  const originals = originalsOf(master, hull(master, overrides, range), range);
  const replaced = replacedBy(overrides, originals, range.zone);
  const splits = overrides
    .flatMap((event) => (event.recurrenceId?.thisAndFuture ? [{ event, id: event.recurrenceId.time }] : []))
    .toSorted((a, b) => keyOf(a.id, range.zone) - keyOf(b.id, range.zone));
  let passed = 0;
  return [...originals].flatMap(([key, original]) => {
    for (let next = splits[passed]; next && keyOf(next.id, range.zone) <= key; next = splits[passed]) passed++;
    if (replaced.has(key)) return [];
    const split = splits[passed - 1];
    const originalStart = original.start;
    if (!split) return [occurrence(master, { ...original, originalStart }, range.zone)];
    const start = shifted(original.start, split, range.zone);
    return [occurrence(split.event, { start, originalStart }, range.zone)];
  });
}

type Original = { readonly start: CalendarTime; readonly length?: Length | undefined };

function occurrence(
  event: CalendarEvent,
  { start, length = event.length, originalStart }: Original & { readonly originalStart: CalendarTime | undefined },
  zone: Zone,
): Occurrence {
  const period = { start: instantOf(start, zone), end: endOf(start, length, zone) };
  return { uid: event.uid, period, start, length, event, originalStart };
}

/** THISANDFUTURE moves by as much on the wall clock as it moved the occurrence that it names. */
function shifted(
  original: CalendarTime,
  { event, id }: { readonly event: CalendarEvent; readonly id: CalendarTime },
  fallback: Zone,
): CalendarTime {
  const { start } = event;
  if (start.kind === 'date' || original.kind === 'date') {
    return { ...start, wall: original.wall + (start.wall - dateOf(id.wall)) };
  }
  const zone = zoneOf(start, fallback);
  const moved = start.wall - zone.toWall(instantOf(id, fallback));
  return { ...start, wall: zone.toWall(instantOf(original, fallback)) + moved };
}

/** Wide enough for the range and for every occurrence that an override may name. */
function hull(
  master: CalendarEvent,
  overrides: readonly CalendarEvent[],
  { from, to, zone }: ExpandRange,
): { readonly from: Wall; readonly to: Wall } {
  let length = lengthOf(master);
  let moved = 0;
  let first: Wall = from;
  let last: Wall = to;
  for (const event of overrides) {
    length = Math.max(length, lengthOf(event));
    const id = event.recurrenceId?.time;
    if (!id) continue;
    moved = Math.max(moved, Math.abs(instantOf(event.start, zone) - instantOf(id, zone)));
    first = Math.min(first, id.wall);
    last = Math.max(last, id.wall);
  }
  for (const { length: own } of master.recurrence?.dates ?? []) {
    if (own) length = Math.max(length, own.days * DAY + own.elapsed);
  }
  const slack = 2 * DAY + length + moved;
  return { from: first - slack, to: last + slack };
}

function lengthOf({ length }: CalendarEvent): number {
  return length.days * DAY + length.elapsed;
}

/**
 * The recurrence set before changes, by key, in order. DTSTART belongs to it whether or not the
 * rule matches it, and is not counted by COUNT unless it does.
 */
function originalsOf(
  master: CalendarEvent,
  window: { readonly from: Wall; readonly to: Wall },
  { zone, budget }: { readonly zone: Zone; readonly budget: Budget },
): Map<number, Original> {
  const { start, recurrence } = master;
  const found: Original[] = [{ start }, ...(recurrence?.dates ?? [])];
  const excluded = new Set<number>();
  const excludedDays = new Set<Wall>();
  function wallsOf(rule: Rule): Wall[] {
    const until = untilWall(rule, zoneOf(start, zone));
    return ruleWalls(rule, start.wall, { ...window, until }, budget);
  }
  for (const rule of recurrence?.rules ?? []) {
    for (const wall of wallsOf(rule)) found.push({ start: { ...start, wall } });
  }
  for (const rule of recurrence?.exceptionRules ?? []) {
    for (const wall of wallsOf(rule)) excluded.add(keyOf({ ...start, wall }, zone));
  }
  for (const date of recurrence?.exceptionDates ?? []) {
    if (date.kind === 'date') excludedDays.add(date.wall);
    else excluded.add(keyOf(date, zone));
  }
  const originals = new Map<number, Original>();
  const keyed = found.map((original) => ({ key: keyOf(original.start, zone), original }));
  for (const { key, original } of keyed.toSorted((a, b) => a.key - b.key)) {
    if (excluded.has(key) || excludedDays.has(dateOf(original.start.wall))) continue;
    if (!originals.has(key) || original.length) originals.set(key, original);
  }
  return originals;
}

/**
 * Which originals the overrides stand for. An id that names no occurrence stands for the one on
 * its day if there is just one: programs keep the old time when a series moves, or write the day.
 */
function replacedBy(
  overrides: readonly CalendarEvent[],
  originals: ReadonlyMap<number, Original>,
  zone: Zone,
): ReadonlySet<number> {
  const byDay = new Map<Wall, number[]>();
  for (const [key, { start }] of originals) {
    const day = byDay.get(dateOf(start.wall));
    if (day) day.push(key);
    else byDay.set(dateOf(start.wall), [key]);
  }
  const ids = overrides.flatMap(({ recurrenceId }) => (recurrenceId ? [recurrenceId.time] : []));
  const replaced = new Set(ids.map((id) => keyOf(id, zone)).filter((key) => originals.has(key)));
  for (const id of ids) {
    if (id.kind === 'dateTime' && replaced.has(keyOf(id, zone))) continue;
    const day = byDay.get(dayIn(id, originals, zone)) ?? [];
    const [only, ...others] = day.length <= MAX_PER_DAY ? day.filter((key) => !replaced.has(key)) : [];
    if (only !== undefined && others.length === 0) replaced.add(only);
  }
  return replaced;
}

/** The day of an id in the zone of the series. */
function dayIn(id: CalendarTime, originals: ReadonlyMap<number, Original>, zone: Zone): Wall {
  const [first] = originals.values();
  if (id.kind === 'date' || !first || first.start.kind === 'date') return dateOf(id.wall);
  return dateOf(zoneOf(first.start, zone).toWall(instantOf(id, zone)));
}

/** A day bounds what starts on it, too. */
function untilWall({ until }: Rule, zone: Zone): Wall {
  if (!until) return Infinity;
  switch (until.kind) {
    case 'date':
      return until.wall + DAY - 1;
    case 'local':
      return until.wall;
    case 'utc':
      return zone.toWall(until.wall);
  }
}

/** Equal for equal occurrences: days by the day, times by the instant. */
function keyOf(time: CalendarTime, zone: Zone): number {
  return time.kind === 'date' ? instantOf(time, UTC) : instantOf(time, zone);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
