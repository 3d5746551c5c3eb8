import type { CalendarEvent, CalendarTime, Length } from './calendar-event.ts';
import { instantOf, zoneOf } from './event-times.ts';
import { dateOf, MAX_PER_DAY, type Rule } from './rule.ts';
import { type Budget, ruleWalls } from './rule-walls.ts';
import { DAY, type Instant, UTC, type Wall, type Zone } from './zone.ts';

/** Where a series has an occurrence before any was changed, and its own length where it has one. */
export type Original = { readonly start: CalendarTime; readonly length?: Length | undefined };

/** Wide enough for the range and for every occurrence that an override may name. */
export function hull(
  master: CalendarEvent,
  overrides: readonly CalendarEvent[],
  { from, to, zone }: { readonly from: Instant; readonly to: Instant; readonly zone: Zone },
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
  const slack = 2 * DAY + moved;
  return { from: first - slack - length, to: last + slack };
}

function lengthOf({ length }: CalendarEvent): number {
  return length.days * DAY + length.elapsed;
}

/**
 * The recurrence set before changes, by key, in order. DTSTART belongs to it whether or not the
 * rule matches it, and is not counted by COUNT unless it does.
 */
export function originalsOf(
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
export function replacedBy(
  overrides: readonly CalendarEvent[],
  originals: ReadonlyMap<number, Original>,
  zone: Zone,
): ReadonlyMap<number, CalendarEvent> {
  const byDay = new Map<Wall, number[]>();
  for (const [key, { start }] of originals) {
    const day = byDay.get(dateOf(start.wall));
    if (day) day.push(key);
    else byDay.set(dateOf(start.wall), [key]);
  }
  const replaced = new Map<number, CalendarEvent>();
  const unmatched: { readonly event: CalendarEvent; readonly id: CalendarTime }[] = [];
  for (const event of overrides) {
    const id = event.recurrenceId?.time;
    if (!id) continue;
    const key = keyOf(id, zone);
    if (originals.has(key)) replaced.set(key, event);
    else unmatched.push({ event, id });
  }
  for (const { event, id } of unmatched) {
    const day = byDay.get(dayIn(id, originals, zone)) ?? [];
    const [only, ...others] = day.length <= MAX_PER_DAY ? day.filter((key) => !replaced.has(key)) : [];
    if (only !== undefined && others.length === 0) replaced.set(only, event);
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
export function untilWall({ until }: Rule, zone: Zone): Wall {
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
export function keyOf(time: CalendarTime, zone: Zone): number {
  return time.kind === 'date' ? instantOf(time, UTC) : instantOf(time, zone);
}
