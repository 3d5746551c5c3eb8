import { useMemo } from 'react';
import type { CivilDay } from '../../domain/time/civil-day.ts';
import { DAY } from '../../domain/time/period.ts';
import { useFormat } from '../format/format.ts';

/** Dates as the reader's locale writes them. */
export type DayWords = {
  /** 21 */
  readonly number: (day: CivilDay) => string;
  /** Sat */
  readonly weekday: (day: CivilDay) => string;
  /** Saturday 21 November */
  readonly long: (day: CivilDay) => string;
  /** 21 Nov */
  readonly short: (day: CivilDay) => string;
  /** 23 – 29 Nov */
  readonly span: (first: CivilDay, last: CivilDay) => string;
};

export function useDayWords(): DayWords {
  const { locale } = useFormat();
  return useMemo(() => {
    function formatter(options: Intl.DateTimeFormatOptions): (day: CivilDay) => string {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
      return (day) => format.format(day * DAY);
    }
    const span = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
    return {
      number: formatter({ day: 'numeric' }),
      weekday: formatter({ weekday: 'short' }),
      long: formatter({ weekday: 'long', day: 'numeric', month: 'long' }),
      short: formatter({ day: 'numeric', month: 'short' }),
      span: (first, last) => span.formatRange(first * DAY, last * DAY),
    };
  }, [locale]);
}
