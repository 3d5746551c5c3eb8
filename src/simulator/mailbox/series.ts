import type { EventRecord } from './model.ts';
import { recurrenceDays, type EpochDay } from './recurrence.ts';
import { DAY, instantOf, wallAt, type Wall, type ZonedWall } from './wall.ts';

/** Starts of a series as its rule gives them, deleted ones included, found as far as somebody has asked. */
type Series = {
  readonly starts: Wall[];
  readonly days: Generator<EpochDay, void> | undefined;
  readonly timeOfDay: number;
  isComplete: boolean;
};

// Keyed by the rule, not the record: another rule or another time of day makes another series.
const seriesByRecord = new WeakMap<
  EventRecord,
  { readonly key: unknown; readonly start: ZonedWall; readonly series: Series }
>();

/** Original starts up to and including `until`, in order. */
export function originalStarts(record: EventRecord, until: Wall): readonly Wall[] {
  const series = seriesOf(record);
  if (!series) return [];
  while (!series.isComplete && (series.starts.at(-1) ?? -Infinity) <= until) {
    const next = series.days?.next();
    if (!next || next.done) series.isComplete = true;
    else series.starts.push(next.value * DAY + series.timeOfDay);
  }
  return series.starts;
}

export function hasOriginalStart(record: EventRecord, start: Wall): boolean {
  const starts = originalStarts(record, start);
  const index = firstAtOrAfter(starts, start);
  return starts[index] === start;
}

/** Index of the first start that is not before `wall`. */
export function firstAtOrAfter(starts: readonly Wall[], wall: Wall): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) < wall) low = middle + 1;
    else high = middle;
  }
  return low;
}

function seriesOf(record: EventRecord): Series | undefined {
  const { recurrence } = record;
  if (!recurrence) return undefined;
  const cached = seriesByRecord.get(record);
  if (cached?.key === recurrence && cached.start === record.fields.start) return cached.series;
  const series = createSeries(record, recurrence);
  seriesByRecord.set(record, { key: recurrence, start: record.fields.start, series });
  return series;
}

function createSeries(
  record: EventRecord,
  recurrence: NonNullable<EventRecord['recurrence']>,
): Series {
  const { rule, zone } = recurrence;
  if (rule.kind === 'starts') {
    return { starts: [...rule.starts], days: undefined, timeOfDay: 0, isComplete: true };
  }
  const { start } = record.fields;
  const wall = record.fields.isAllDay ? start.wall : wallAt(instantOf(start), zone);
  const timeOfDay = ((wall % DAY) + DAY) % DAY;
  return {
    starts: [],
    days: recurrenceDays(rule.pattern, rule.range),
    timeOfDay,
    isComplete: false,
  };
}
