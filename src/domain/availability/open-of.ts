import { awaySpans, openSpans } from '../time/open-time.ts';
import { MINUTE, overlaps, type Period } from '../time/period.ts';
import { intersectSpans, subtractSpans, toSpans, uniteSpans, type Spans } from '../time/spans.ts';
import type { HostAvailability, SlotRules } from './query.ts';

/** Whole windows around the range, also where a slot that starts within it ends after it. */
export function openOf(
  { hours, openPeriods }: Pick<HostAvailability, 'hours' | 'openPeriods'>,
  range: Period,
  rules: Pick<SlotRules, 'durationMinutes' | 'hours'>,
): Spans {
  const reach = { start: range.start, end: range.end + rules.durationMinutes * MINUTE };
  const usual = openSpans(hours, reach);
  const open = openPeriods ? uniteSpans(usual, openBesides({ hours, openPeriods }, reach)) : usual;
  if (!rules.hours || open.length === 0) return open;
  return intersectSpans(open, openSpans(rules.hours, { start: open[0] ?? 0, end: open.at(-1) ?? 0 }));
}

function openBesides({ hours, openPeriods = [] }: Pick<HostAvailability, 'hours' | 'openPeriods'>, reach: Period): number[] {
  const spans = toSpans(openPeriods.filter((period) => overlaps(period, reach)));
  if (spans.length === 0) return [];
  const whole = { start: spans[0] ?? reach.start, end: spans.at(-1) ?? reach.end };
  return subtractSpans(spans, awaySpans(hours, whole));
}
