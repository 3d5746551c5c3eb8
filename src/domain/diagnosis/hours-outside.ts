import { subtract } from '../time/period.ts';
import { minutesOfDay, type HoursWindow, type WeeklyHours, type WorkingHours } from '../time/working-hours.ts';

/** ISO weekdays on which our hours reach beyond theirs, each on its own clock. */
export function daysOutside(ours: WeeklyHours, theirs: WeeklyHours): number[] {
  return [1, 2, 3, 4, 5, 6, 7].filter((weekday) => {
    const inside = periodsOf(theirs[String(weekday)] ?? []);
    return periodsOf(ours[String(weekday)] ?? []).some((window) => subtract(window, inside).length > 0);
  });
}

/** Whether there is any time at all that could be offered. */
export function isOpenAtAll({ weekly, overrides }: Pick<WorkingHours, 'weekly' | 'overrides'>): boolean {
  return [...Object.values(weekly), ...overrides.map(({ windows }) => windows)].some(
    (windows) => windows.length > 0,
  );
}

function periodsOf(windows: readonly HoursWindow[]): { readonly start: number; readonly end: number }[] {
  return windows.map(({ start, end }) => ({ start: minutesOfDay(start), end: minutesOfDay(end) }));
}
