import { civilDayOf, type CivilDay } from '../time/civil-day.ts';
import { DAY, type Instant, type Period } from '../time/period.ts';
import { hoursPlan, type WorkingHours } from '../time/working-hours.ts';
import { zoneTable } from '../time/zone-table.ts';
import type { ClockAt } from './grid.ts';

/** The dates of one zone, or of a host who changes zones. */
export type LocalDays = {
  dayAt(instant: Instant): CivilDay;
  /** From midnight to midnight, or to the first moment after it where there is none. */
  periodOf(day: CivilDay): Period;
};

export function daysOfZone(zone: string): LocalDays {
  const table = zoneTable(zone);
  return {
    dayAt: (instant) => civilDayOf(table.toWall(instant)),
    periodOf: (day) => ({ start: table.toInstant(day * DAY), end: table.toInstant((day + 1) * DAY) }),
  };
}

export function daysOfHost(hours: WorkingHours): LocalDays {
  const home = daysOfZone(hours.timeZone);
  const plan = hoursPlan(hours);
  if (!plan.hasZoneChanges) return home;
  function zoneAt(instant: Instant): string {
    return plan.zoneOn(home.dayAt(instant));
  }
  return {
    dayAt: (instant) => daysOfZone(zoneAt(instant)).dayAt(instant),
    periodOf: (day) => daysOfZone(plan.zoneOn(day)).periodOf(day),
  };
}

export function clockOfZone(zone: string): ClockAt {
  const table = zoneTable(zone);
  return () => table;
}

export function clockOfHost(hours: WorkingHours): ClockAt {
  const plan = hoursPlan(hours);
  if (!plan.hasZoneChanges) return clockOfZone(hours.timeZone);
  const home = daysOfZone(hours.timeZone);
  return (instant) => zoneTable(plan.zoneOn(home.dayAt(instant)));
}
