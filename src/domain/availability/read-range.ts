import { MINUTE, type Period } from '../time/period.ts';
import { withBuffers } from './host-time.ts';
import { openOf } from './open-of.ts';
import type { HostAvailability, SlotQuery } from './query.ts';

/**
 * How far a host's calendars have to be read for a query to know all it needs: the open time that
 * meets its range, whole, with the buffers around it. `widestBufferMinutes` is the largest that any
 * booking brings along.
 */
export function readRange(
  host: Pick<HostAvailability, 'hours' | 'openPeriods'>,
  { range, rules }: Pick<SlotQuery, 'range' | 'rules'>,
  widestBufferMinutes = 0,
): Period {
  const open = openOf(host, range, rules);
  const whole = {
    start: Math.min(range.start, open[0] ?? range.start),
    end: Math.max(range.end, open.at(-1) ?? range.end),
  };
  const { start, end } = withBuffers(whole, rules);
  return { start: start - widestBufferMinutes * MINUTE, end: end + widestBufferMinutes * MINUTE };
}
