import { InvalidQueryError } from '../invalid-query.ts';
import { DAY, type Instant } from '../time/period.ts';
import { checkQuery } from './check-query.ts';
import { findStarts, type UnknownTime } from './find-starts.ts';
import type { SlotQuery } from './query.ts';

/** Nobody is shown a start further away than this. */
const FARTHEST = 366 * DAY;
const LONGEST_STEP = 56 * DAY;

export type NextFree = {
  /** Ascending. Fewer than wanted only where there are no more within `until`. */
  readonly starts: readonly Instant[];
  /** Time up to the last of the starts that may have been free as well. */
  readonly unknown: readonly UnknownTime[];
  /** How far was looked. */
  readonly until: Instant;
};

/** The first starts from the beginning of the range on, looking no further than is needed. */
export function nextFree(query: SlotQuery, wanted: number): NextFree {
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 10_000) {
    throw new InvalidQueryError('wanted', `${wanted} is no whole number from 1 to 10000`);
  }
  const { range } = query;
  const end = Math.min(range.end, range.start + FARTHEST);
  checkQuery({ ...query, range: { start: range.start, end } });
  const starts: Instant[] = [];
  const unknown: UnknownTime[] = [];
  let from = range.start;
  for (let step = DAY; from < end && starts.length < wanted; step = Math.min(2 * step, LONGEST_STEP)) {
    const to = Math.min(from + step, end);
    const found = findStarts({ ...query, range: { start: from, end: to } });
    starts.push(...found.starts.slice(0, wanted - starts.length));
    unknown.push(...found.unknown);
    from = to;
  }
  const isEnough = starts.length === wanted;
  const last = isEnough ? (starts.at(-1) ?? end) : end;
  return { starts, unknown: unknown.filter(({ period }) => period.start <= last), until: last };
}
