/** How far a zone is from UTC, in minutes, from `start` to `end` (epoch milliseconds). */
export type OffsetRange = { readonly start: number; readonly end: number; readonly offset: number };

/** The first and last moment that JavaScript knows; outside of all ranges the library throws. */
const FIRST = -8_640_000_000_000_000;
const LAST = 8_640_000_000_000_000;
const YEARS = 10;

/** All offsets of a zone around a moment; the outermost ones stand for everything beyond. */
export function timeZoneOffsets(zone: string, now: number): OffsetRange[] {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  let at = here.subtract({ years: YEARS });
  const until = here.add({ years: YEARS });
  const ranges: OffsetRange[] = [];
  let start = FIRST;
  for (;;) {
    const offset = at.offsetNanoseconds / 60_000_000_000;
    const next = at.getTimeZoneTransition('next');
    if (next === null || Temporal.ZonedDateTime.compare(next, until) > 0) {
      return [...ranges, { start, end: LAST, offset }];
    }
    ranges.push({ start, end: next.epochMilliseconds, offset });
    start = next.epochMilliseconds;
    at = next;
  }
}
