import { createContext, useContext } from 'react';
import { dateAt } from '../../domain/time/civil.ts';
import type { Instant, Period } from '../../domain/time/period.ts';
import type { Text } from '../text/text.ts';

/** Dates, times and numbers as the reader's locale writes them, in the organisation's zone. */
export type Format = {
  readonly locale: string;
  readonly zone: string;
  /** 09:30, or 9:30 AM */
  time(instant: Instant): string;
  /** The same in two parts, for a narrow column; `suffix` is empty where a day has 24 hours. */
  timeParts(instant: Instant): { readonly clock: string; readonly suffix: string };
  /** 09:30 – 10:15, or 9:30 – 10:15 AM, with dates where it spans days. */
  period(period: Period): string;
  /** Sat 21 November */
  dayTitle(date: Temporal.PlainDate): string;
  /** Saturday, 21 November 2026 */
  longDate(date: Temporal.PlainDate): string;
  /** Today 10:45, Tomorrow 09:00, Thu 09:00, 5 Dec 09:00 */
  moment(instant: Instant, now: Instant): string;
  /** Today, Thu, 5 Dec */
  day(instant: Instant, now: Instant): string;
  /** Reader's locale order, case and accents folded. */
  compare(a: string, b: string): number;
};

type FormatOptions = { readonly locale: string; readonly zone: string; readonly text: Text };

export function createFormat({ locale, zone, text }: FormatOptions): Format {
  function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  }
  const time = formatter({ timeStyle: 'short' });
  const weekday = formatter({ weekday: 'short' });
  const shortDate = formatter({ day: 'numeric', month: 'short' });
  const yearDate = formatter({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayTitle = formatter({ weekday: 'short', day: 'numeric', month: 'long' });
  const longDate = formatter({ dateStyle: 'full' });
  const collator = new Intl.Collator(locale, { sensitivity: 'base' });

  function day(instant: Instant, now: Instant): string {
    const date = dateAt(instant, zone);
    const today = dateAt(now, zone);
    const days = today.until(date).total('days');
    if (days === 0) return text.common.today;
    if (days === 1) return text.common.tomorrow;
    if (days === -1) return text.common.yesterday;
    if (Math.abs(days) < 7) return weekday.format(instant);
    return (date.year === today.year ? shortDate : yearDate).format(instant);
  }

  return {
    locale,
    zone,
    day,
    time: (instant) => time.format(instant),
    timeParts: (instant) => timeParts(time, instant),
    period: ({ start, end }) =>
      dateAt(start, zone).equals(dateAt(Math.max(start, end - 1), zone))
        ? `${startTime(time, start, end)} – ${time.format(end)}`
        : `${shortDate.format(start)} ${time.format(start)} – ${shortDate.format(end)} ${time.format(end)}`,
    dayTitle: (date) => dayTitle.format(noon(date, zone)),
    longDate: (date) => longDate.format(noon(date, zone)),
    moment: (instant, now) => `${day(instant, now)} ${time.format(instant)}`,
    compare: (a, b) => collator.compare(a, b),
  };
}

function timeParts(
  time: Intl.DateTimeFormat,
  instant: Instant,
): { readonly clock: string; readonly suffix: string } {
  const parts = time.formatToParts(instant);
  const suffix = parts.find((part) => part.type === 'dayPeriod')?.value ?? '';
  const clock = parts.filter((part) => part.type !== 'dayPeriod').map((part) => part.value);
  return { clock: clock.join('').trim(), suffix };
}

/** Of two times in the same half of the day the last one says which, where it says it at its end. */
function startTime(time: Intl.DateTimeFormat, start: Instant, end: Instant): string {
  const { clock, suffix } = timeParts(time, start);
  const isSaidAtEnd = time.formatToParts(end).at(-1)?.type === 'dayPeriod';
  return isSaidAtEnd && suffix === timeParts(time, end).suffix ? clock : time.format(start);
}

/** No zone changes its clocks so far that noon would lie on another date. */
function noon(date: Temporal.PlainDate, zone: string): Instant {
  return date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds;
}

const FormatContext = createContext<Format | undefined>(undefined);
export const FormatProvider = FormatContext.Provider;

export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error('useFormat outside FormatProvider');
  return format;
}
