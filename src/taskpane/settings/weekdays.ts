/** ISO numbers: 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** In the reader's language, by ISO number. */
export function weekdayName(
  weekday: number,
  locale: string,
  length: 'narrow' | 'short' | 'long' = 'long',
): string {
  // 1 January 2024 was a Monday.
  const instant = Date.UTC(2024, 0, weekday);
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(instant);
}

/** For narrow columns. Languages without short names of their own have a letter instead. */
export function weekdayHeads(locale: string): string[] {
  const short = WEEKDAYS.map((weekday) => weekdayName(weekday, locale, 'short'));
  return short.every((name) => name.length <= 4) ? short : WEEKDAYS.map((weekday) => weekdayName(weekday, locale, 'narrow'));
}
