import { zonedAt } from './civil.ts';
import { DAY, type Instant } from './period.ts';

/** Milliseconds since 1970 as a clock on the wall shows them, zone left out. */
export type Wall = number;

/** One zone's offsets from UTC, looked up once: converting with it calls no calendar library. */
export type ZoneTable = {
  readonly zone: string;
  /** Wall clock minus UTC in milliseconds. */
  offsetAt(instant: Instant): number;
  /** When the offset that holds at `instant` ends; Infinity where it is not within a year. */
  offsetEnd(instant: Instant): Instant;
  /**
   * A wall-clock time inside a spring gap is moved forward by the gap; in an autumn fold the first
   * reading is meant.
   */
  toInstant(wall: Wall): Instant;
  toWall(instant: Instant): Wall;
};

const YEAR = 366 * DAY;
/** What a Date and Temporal reach to either side of 1970. */
const FARTHEST = 8.64e15;

const tables = new Map<string, ZoneTable>();

/** The zone has to be one that `isTimeZone` knows. Instants lie within what Temporal reaches. */
export function zoneTable(zone: string): ZoneTable {
  let table = tables.get(zone);
  if (!table) {
    table = createTable(zone);
    tables.set(zone, table);
  }
  return table;
}

function createTable(zone: string): ZoneTable {
  /** Offset `offsets[i]` holds from `starts[i]` until `starts[i + 1]`. */
  let starts: readonly Instant[] = [];
  let offsets: readonly number[] = [];
  let from = Infinity;
  let to = -Infinity;
  /** The offset that was found last, and the wall-clock times that surely have it. */
  let lastOffset = 0;
  let sureFrom: Wall = Infinity;
  let sureTo: Wall = -Infinity;

  function cover(first: Instant, last: Instant): void {
    if (first >= from && last < to) return;
    from = Math.min(from, Math.max(first - YEAR, -FARTHEST));
    to = Math.max(to, Math.min(last + 2 * YEAR, FARTHEST));
    ({ starts, offsets } = readOffsets(zone, from, to));
  }

  function indexAt(instant: Instant): number {
    let index = starts.length - 1;
    while (index > 0 && (starts[index] ?? 0) > instant) index -= 1;
    return index;
  }

  function offsetAt(instant: Instant): number {
    cover(instant, instant);
    return offsets[indexAt(instant)] ?? 0;
  }

  return {
    zone,
    offsetAt,
    offsetEnd(instant) {
      cover(instant, instant + YEAR);
      return starts[indexAt(instant) + 1] ?? Infinity;
    },
    toInstant(wall) {
      if (wall >= sureFrom && wall < sureTo) return wall - lastOffset;
      cover(wall - DAY, wall + DAY);
      let index = indexAt(wall - DAY);
      for (; index < starts.length - 1; index += 1) {
        const end = starts[index + 1] ?? Infinity;
        const instant = wall - (offsets[index] ?? 0);
        // The first reading; and in a gap, where the next offset is not yet reached, the old one.
        if (instant < end || wall - (offsets[index + 1] ?? 0) < end) break;
      }
      lastOffset = offsets[index] ?? 0;
      sureFrom = (starts[index] ?? from) + 2 * DAY;
      sureTo = (starts[index + 1] ?? to) - 2 * DAY;
      return wall - lastOffset;
    },
    toWall: (instant) => instant + offsetAt(instant),
  };
}

function readOffsets(
  zone: string,
  from: Instant,
  to: Instant,
): { readonly starts: Instant[]; readonly offsets: number[] } {
  const starts = [from];
  let at = zonedAt(from, zone);
  const offsets = [at.offsetNanoseconds / 1e6];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > to) return { starts, offsets };
    starts.push(next.epochMilliseconds);
    offsets.push(next.offsetNanoseconds / 1e6);
    at = next;
  }
}
