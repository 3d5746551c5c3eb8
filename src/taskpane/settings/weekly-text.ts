import type { HoursWindow, WeeklyHours } from '../../domain/time/working-hours.ts';
import type { Format } from '../format/format.ts';
import type { Text } from '../text/text.ts';
import { isSame } from './setting-field.ts';
import { WEEKDAYS, weekdayName } from './weekdays.ts';

type Words = { readonly text: Text; readonly format: Format };

/** Mon–Fri 09:00–17:00, Sat 09:00–12:00 */
export function weeklyText(weekly: WeeklyHours, { text, format }: Words): string {
  const groups: { first: number; last: number; hours: readonly HoursWindow[] }[] = [];
  for (const weekday of WEEKDAYS) {
    const hours = weekly[String(weekday)] ?? [];
    const previous = groups.at(-1);
    if (hours.length === 0) continue;
    if (previous && previous.last === weekday - 1 && isSame(previous.hours, hours)) {
      previous.last = weekday;
    } else groups.push({ first: weekday, last: weekday, hours });
  }
  const lines = groups.map(({ first, last, hours }) => {
    const from = weekdayName(first, format.locale, 'short');
    const until = weekdayName(last, format.locale, 'short');
    const days = first === last ? from : text.settings.values.days(from, until);
    return `${days} ${hours.map(({ start, end }) => `${start}–${end}`).join(' ')}`;
  });
  return lines.length === 0 ? text.settings.values.none : text.common.and(lines);
}
