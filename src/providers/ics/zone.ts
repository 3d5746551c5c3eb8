/**
 * A wall-clock time as the epoch milliseconds it would have in UTC, so that calendar arithmetic
 * needs no zone.
 */
export type Wall = number;

/** Epoch milliseconds. */
export type Instant = number;

export type Zone = {
  /** As the file calls it. */
  readonly name: string;
  /** Absent for rules that only the file knows. */
  readonly iana: string | undefined;
  /** In a spring gap forward by the gap, in an autumn fold the first reading (RFC 5545 §3.3.5). */
  readonly toInstant: (wall: Wall) => Instant;
  readonly toWall: (instant: Instant) => Wall;
};

/** From `at` on the clocks stand `offset` milliseconds ahead of UTC. */
export type Transition = { readonly at: Instant; readonly offset: number };

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const UTC: Zone = {
  name: 'UTC',
  iana: 'UTC',
  toInstant: (wall) => wall,
  toWall: (instant) => instant,
};

const ianaZones = new Map<string, Zone | undefined>();

/** `undefined` when this machine knows no such zone. */
export function ianaZone(name: string): Zone | undefined {
  if (!ianaZones.has(name)) ianaZones.set(name, makeIanaZone(name));
  return ianaZones.get(name);
}

function makeIanaZone(name: string): Zone | undefined {
  if (name === 'UTC') return UTC;
  const now = Temporal.Instant.fromEpochMilliseconds(0);
  let iana: string;
  try {
    iana = now.toZonedDateTimeISO(name).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return zoneFromOffsets({ name, iana }, dailyOffsets((instant) => offsetAt(instant, iana)));
}

const MAX_DAYS = 50_000;

/** Remembers the days on which clocks do not change, which are nearly all. */
function dailyOffsets(offsetOfInstant: (instant: Instant) => number): (instant: Instant) => number {
  const byDay = new Map<number, number | undefined>();
  return (instant) => {
    const day = Math.floor(instant / DAY);
    let known = byDay.get(day);
    if (known === undefined && !byDay.has(day)) {
      const first = offsetOfInstant(day * DAY);
      known = first === offsetOfInstant((day + 1) * DAY - 1) ? first : undefined;
      if (byDay.size >= MAX_DAYS) byDay.clear();
      byDay.set(day, known);
    }
    return known ?? offsetOfInstant(instant);
  };
}

/** A zone that keeps one offset all year. */
export function fixedZone(name: string, offset: number): Zone {
  const hours = offset / HOUR;
  // The sign of these names is the other way round.
  const etc = Number.isInteger(hours) ? ianaZone(`Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`) : undefined;
  return zoneFromOffsets({ name, iana: etc?.iana }, () => offset);
}

/** `transitions` sorted by time; `before` is the offset ahead of the first. */
export function transitionZone(
  name: string,
  transitions: readonly Transition[],
  before: number,
): Zone {
  return zoneFromOffsets({ name, iana: undefined }, (instant) => {
    let low = 0;
    let high = transitions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((transitions[middle]?.at ?? Infinity) <= instant) low = middle + 1;
      else high = middle;
    }
    return transitions[low - 1]?.offset ?? before;
  });
}

export function offsetOf(zone: Zone, instant: Instant): number {
  return zone.toWall(instant) - instant;
}

function offsetAt(instant: Instant, iana: string): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(iana).offsetNanoseconds /
    1_000_000
  );
}

/** No offset reaches a day, and clocks do not change twice within two. */
function zoneFromOffsets(
  names: Pick<Zone, 'name' | 'iana'>,
  offsetOfInstant: (instant: Instant) => number,
): Zone {
  function toInstant(wall: Wall): Instant {
    const before = offsetOfInstant(wall - DAY);
    const first = wall - before;
    if (offsetOfInstant(first) === before) return first;
    const after = offsetOfInstant(wall + DAY);
    const second = wall - after;
    return offsetOfInstant(second) === after ? second : first;
  }
  return { ...names, toInstant, toWall: (instant) => instant + offsetOfInstant(instant) };
}
