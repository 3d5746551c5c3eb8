import type { Zone } from './zones.ts';

/** What a clock on the wall shows, as if it hung in UTC: epoch milliseconds. */
export type Wall = number;

/** A wall-clock time together with the zone it was said in. */
export type ZonedWall = {
  readonly wall: Wall;
  readonly zone: Zone;
  /** Of the two readings that the clock has in autumn, the later one is meant. */
  readonly isSecondReading?: true;
};

export const DAY = 86_400_000;

const FORMAT =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/iu;

/** ISO date and time without offset. `undefined` for anything else, or a day that does not exist. */
export function parseWall(text: string): Wall | undefined {
  const parsed = parseMoment(text);
  return parsed?.offset === undefined ? parsed?.wall : undefined;
}

/** ISO date and time, with or without offset (milliseconds east of UTC). */
export function parseMoment(
  text: string,
): { readonly wall: Wall; readonly offset: number | undefined } | undefined {
  const match = FORMAT.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', offset] =
    match;
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number);
  if (y === undefined || mo === undefined || d === undefined) return undefined;
  if (h === undefined || mi === undefined || s === undefined) return undefined;
  if (h > 23 || mi > 59 || s > 59) return undefined;
  const wall = Date.UTC(y, mo - 1, d, h, mi, s) + Math.floor(Number(`0.${fraction}`) * 1000);
  const date = new Date(wall);
  if (date.getUTCMonth() !== mo - 1 || date.getUTCDate() !== d) return undefined;
  return { wall, offset: offset === undefined ? undefined : offsetOf(offset) };
}

function offsetOf(text: string): number {
  if (text.toUpperCase() === 'Z') return 0;
  const digits = text.replace(/\D/gu, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Graph's form: seven fractional digits and no offset. */
export function formatWall(wall: Wall): string {
  return `${new Date(wall).toISOString().slice(0, -1)}0000`;
}

/** In a spring gap moved forward by the gap; in an autumn fold the first reading unless the second is meant. */
export function instantOf({ wall, zone, isSecondReading }: ZonedWall): number {
  if (zone.iana === 'UTC') return wall;
  if (isSecondReading) return exactInstant(wall, zone.iana, 'later');
  const before = offsetAt(zone.iana, wall - DAY);
  const after = offsetAt(zone.iana, wall + DAY);
  if (before === after && offsetAt(zone.iana, wall - before) === before) return wall - before;
  const first = wall - before;
  if (offsetAt(zone.iana, first) === before) return first;
  const second = wall - after;
  return offsetAt(zone.iana, second) === after ? second : exactInstant(wall, zone.iana);
}

export function wallAt(instant: number, zone: Zone): Wall {
  return zone.iana === 'UTC' ? instant : instant + offsetAt(zone.iana, instant);
}

/** What `instantOf` makes the same instant of again. */
export function zonedAt(instant: number, zone: Zone): ZonedWall {
  const first = { wall: wallAt(instant, zone), zone };
  return instantOf(first) === instant ? first : { ...first, isSecondReading: true };
}

function exactInstant(
  wall: Wall,
  iana: string,
  disambiguation: 'compatible' | 'later' = 'compatible',
): number {
  const text = new Date(wall).toISOString().slice(0, -1);
  return Temporal.PlainDateTime.from(text).toZonedDateTime(iana, { disambiguation })
    .epochMilliseconds;
}

type DayOffsets = { readonly start: number; readonly end: number };
const offsetsByZone = new Map<string, Map<number, DayOffsets>>();

/** Milliseconds east of UTC. Asked for every event of a view, so whole UTC days are remembered. */
function offsetAt(iana: string, instant: number): number {
  const days = offsetsByZone.get(iana) ?? new Map<number, DayOffsets>();
  offsetsByZone.set(iana, days);
  const day = Math.floor(instant / DAY);
  let offsets = days.get(day);
  if (!offsets) {
    if (days.size > 20_000) days.clear();
    offsets = { start: exactOffset(iana, day * DAY), end: exactOffset(iana, day * DAY + DAY - 1) };
    days.set(day, offsets);
  }
  return offsets.start === offsets.end ? offsets.start : exactOffset(iana, instant);
}

function exactOffset(iana: string, instant: number): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(iana).offsetNanoseconds / 1e6
  );
}
