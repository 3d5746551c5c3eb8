import type { Recurrence } from './open-item.ts';

/** Graph's pattern in the shape that the Office library reads. */
export function officeRecurrence(recurrence: Recurrence): Record<string, unknown> {
  const { pattern, range } = recurrence;
  const [startYear, startMonth, startDay] = dateParts(range.startDate);
  // The library takes any `noEndDate`, even false, for a series without end: it may only be there then.
  const [endYear, endMonth, endDay] =
    range.type === 'endDate' && range.endDate ? dateParts(range.endDate) : [0, 0, 0];
  return {
    recurrenceType: typeOf(pattern),
    recurrenceProperties: propertiesOf(pattern),
    recurrenceTimeZone: { name: recurrence.timeZone },
    seriesTimeJson: {
      startYear,
      startMonth,
      startDay,
      ...(range.type === 'noEnd' ? { noEndDate: true } : { endYear, endMonth, endDay }),
      startTimeMin: recurrence.startMinutes,
      durationMin: recurrence.durationMinutes,
    },
  };
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

function typeOf(pattern: Recurrence['pattern']): string {
  if (pattern.type === 'daily') return 'daily';
  if (pattern.type === 'weekly') return isEveryWeekday(pattern) ? 'weekday' : 'weekly';
  return pattern.type.endsWith('Monthly') ? 'monthly' : 'yearly';
}

function isEveryWeekday({ daysOfWeek = [], interval }: Recurrence['pattern']): boolean {
  return (
    interval === 1 &&
    daysOfWeek.length === WEEKDAYS.length &&
    WEEKDAYS.every((day) => daysOfWeek.includes(day))
  );
}

function propertiesOf(pattern: Recurrence['pattern']): Record<string, unknown> {
  const interval = pattern.interval;
  const days = (pattern.daysOfWeek ?? []).map(shortDay);
  switch (pattern.type) {
    case 'daily':
      return { interval };
    case 'weekly':
      return { interval, days, firstDayOfWeek: shortDay(pattern.firstDayOfWeek ?? 'sunday') };
    case 'absoluteMonthly':
      return { interval, dayOfMonth: pattern.dayOfMonth ?? 1 };
    case 'relativeMonthly':
      return { interval, dayOfWeek: dayName(days), weekNumber: pattern.index ?? 'first' };
    case 'absoluteYearly':
      return { interval, dayOfMonth: pattern.dayOfMonth ?? 1, month: monthName(pattern.month) };
    default:
      return {
        interval,
        dayOfWeek: dayName(days),
        weekNumber: pattern.index ?? 'first',
        month: monthName(pattern.month),
      };
  }
}

function dayName(days: readonly string[]): string {
  if (days.length === 7) return 'day';
  if (days.length === 5) return 'weekday';
  return days.length === 2 ? 'weekendDay' : (days[0] ?? 'day');
}

function shortDay(day: string): string {
  return day.slice(0, 3).toLowerCase();
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthName(month: number | undefined): string {
  return MONTHS[(month ?? 1) - 1] ?? 'jan';
}

function dateParts(date: string): readonly [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}
