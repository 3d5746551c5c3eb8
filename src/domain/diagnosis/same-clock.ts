import { DAY, type Instant } from '../time/period.ts';
import { zoneTable } from '../time/zone-table.ts';

/** Days between two looks: no zone leaves its usual time for less than this. */
const STEP_DAYS = 5;
const LOOKED_AT_DAYS = 370;

/** Names differ more often than clocks: Vienna and Berlin have shown the same time for decades. */
export function showSameTimes(a: string, b: string, now: Instant): boolean {
  if (a === b) return true;
  const [one, other] = [zoneTable(a), zoneTable(b)];
  for (let day = 0; day <= LOOKED_AT_DAYS; day += STEP_DAYS) {
    const instant = now + day * DAY;
    if (one.offsetAt(instant) !== other.offsetAt(instant)) return false;
  }
  return true;
}
