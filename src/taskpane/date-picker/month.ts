/** ISO number of the day a week begins with where the locale is at home; Monday where it is not told. */
export function firstDayOfWeek(locale: string): number {
  const about = new Intl.Locale(locale) as Intl.Locale & WeekInfoOwner;
  return (about.getWeekInfo?.() ?? about.weekInfo)?.firstDay ?? 1;
}

// Some engines have the one, older ones the other, and the compiler's library neither.
type WeekInfo = { readonly firstDay: number };
type WeekInfoOwner = { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo };

/** The whole weeks that show a month, with the days of its neighbours that belong to them. */
export function weeksOf(date: Temporal.PlainDate, firstDay: number): Temporal.PlainDate[][] {
  const first = date.with({ day: 1 });
  const start = first.subtract({ days: (first.dayOfWeek - firstDay + 7) % 7 });
  const days = start.until(first.add({ months: 1 })).days;
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => start.add({ days: week * 7 + day })),
  );
}

export type Direction = 'ltr' | 'rtl';

/** Where a key leads in a month; `undefined` for keys that lead nowhere. */
export function stepByKey(
  date: Temporal.PlainDate,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { direction, firstDay }: { readonly direction: Direction; readonly firstDay: number },
): Temporal.PlainDate | undefined {
  const forward = direction === 'rtl' ? -1 : 1;
  const inWeek = (date.dayOfWeek - firstDay + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return date.subtract({ days: forward });
    case 'ArrowRight':
      return date.add({ days: forward });
    case 'ArrowUp':
      return date.subtract({ weeks: 1 });
    case 'ArrowDown':
      return date.add({ weeks: 1 });
    case 'Home':
      return date.subtract({ days: inWeek });
    case 'End':
      return date.add({ days: 6 - inWeek });
    case 'PageUp':
      return date.subtract(shiftKey ? { years: 1 } : { months: 1 });
    case 'PageDown':
      return date.add(shiftKey ? { years: 1 } : { months: 1 });
    default:
      return undefined;
  }
}
