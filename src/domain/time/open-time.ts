import { civilDayOf, type CivilDay } from './civil-day.ts';
import { DAY, MINUTE, type Instant, type Period } from './period.ts';
import { clipSpans, joinSpans, spanAfter, subtractSpans, toPeriods, type Spans } from './spans.ts';
import { hoursPlan, type HoursPlan, type WorkingHours } from './working-hours.ts';
import { zoneTable } from './zone-table.ts';

/** Open time that goes on for longer than this has no start that anybody could count from. */
export const LONGEST_OPEN = 7 * DAY;

/** Days looked at beyond the first and last, so that what is longer than a week shows as that. */
const BEYOND = 9;

/**
 * The open time that meets `period`, each window whole: not cut where the period starts or ends.
 * Windows that meet or overlap are one. Of one longer than eight days beyond the period on either
 * side the rest is left out.
 */
export function openSpans(hours: WorkingHours, period: Period): number[] {
  const plan = hoursPlan(hours);
  const margin = plan.hasZoneChanges ? 1 : 0;
  // What opens on one day closes by the end of the next.
  let first = dayAt(hours, period.start) - 2 - margin;
  let last = dayAt(hours, period.end) + 1 + margin;
  let spans = spansOfDays(plan, first, last);
  const goesOn = openBeyond(plan, spans, { period, first, last });
  if (goesOn.before || goesOn.after) {
    first -= goesOn.before ? BEYOND : 0;
    last += goesOn.after ? BEYOND : 0;
    spans = spansOfDays(plan, first, last);
  }
  return meeting(spans, period);
}

/** Open time within `period`, whatever zone the period was thought in. */
export function openTimeWithin(hours: WorkingHours, period: Period): Period[] {
  return toPeriods(clipSpans(openSpans(hours, period), period));
}

/** The date at an instant where the host is at home. */
function dayAt(hours: WorkingHours, instant: Instant): CivilDay {
  return civilDayOf(zoneTable(hours.timeZone).toWall(instant));
}

/** Whether windows of days that were not looked at could be joined to those that meet the period. */
function openBeyond(
  plan: HoursPlan,
  spans: Spans,
  { period, first, last }: { readonly period: Period; readonly first: CivilDay; readonly last: CivilDay },
): { readonly before: boolean; readonly after: boolean } {
  const met = meeting(spans, period);
  return {
    before: (met[0] ?? Infinity) <= midnight(plan, first + 1),
    after: (met.at(-1) ?? -Infinity) >= midnight(plan, last + 1),
  };
}

function meeting(spans: Spans, { start, end }: Period): number[] {
  const first = spanAfter(spans, start);
  let after = first;
  while (after < spans.length && (spans[after] ?? Infinity) < end) after += 2;
  return spans.slice(first, after);
}

function spansOfDays(plan: HoursPlan, first: CivilDay, last: CivilDay): number[] {
  const starts: Instant[] = [];
  const ends: Instant[] = [];
  const home = zoneTable(plan.zoneOn(first));
  for (let day = first; day <= last; day += 1) {
    const windows = plan.windowsOn(day);
    if (windows.length === 0 || (plan.hasAway && plan.isAway(day))) continue;
    const table = plan.hasZoneChanges ? zoneTable(plan.zoneOn(day)) : home;
    for (let index = 0; index < windows.length; index += 2) {
      const start = table.toInstant(day * DAY + (windows[index] ?? 0) * MINUTE);
      const end = table.toInstant(day * DAY + (windows[index + 1] ?? 0) * MINUTE);
      // Hours that lie in a gap of the clock open and close at the same moment.
      if (start < end) {
        starts.push(start);
        ends.push(end);
      }
    }
  }
  return subtractSpans(joinSpans(starts, ends), awayOf(plan, first, last));
}

/** The days away that meet a period, each from midnight to midnight. */
export function awaySpans(hours: WorkingHours, { start, end }: Period): number[] {
  return awayOf(hoursPlan(hours), dayAt(hours, start) - 1, dayAt(hours, end) + 1);
}

function awayOf(plan: HoursPlan, first: CivilDay, last: CivilDay): number[] {
  if (!plan.hasAway) return [];
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((day) => plan.isAway(day));
  return joinSpans(
    days.map((day) => zoneTable(plan.zoneOn(day)).toInstant(day * DAY)),
    days.map((day) => zoneTable(plan.zoneOn(day)).toInstant((day + 1) * DAY)),
  );
}

function midnight(plan: HoursPlan, day: CivilDay): Instant {
  return zoneTable(plan.zoneOn(day)).toInstant(day * DAY);
}
