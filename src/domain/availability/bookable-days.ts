import type { Instant, Period } from '../time/period.ts';
import { counts } from './booking-window.ts';
import { daysOfZone } from './local-day.ts';
import type { BookingWindow } from './query.ts';

type BookableDays = Extract<BookingWindow, { readonly kind: 'bookable' }>;

/** Whoever has nothing free for so long has no days to count. */
const FARTHEST_DAYS = 366;
const DAYS_AT_ONCE = 14;

/**
 * When the last of the first days that have a start ends, today being the first that could.
 * `startsIn` says what starts there are in a range without any window.
 */
export function bookableEnd(
  window: BookableDays,
  { now, zone }: { readonly now: Instant; readonly zone: string },
  startsIn: (range: Period) => readonly Instant[],
): Instant {
  const days = daysOfZone(zone);
  const today = days.dayAt(now);
  let counted = 0;
  for (let first = today; first < today + FARTHEST_DAYS; first += DAYS_AT_ONCE) {
    const range = {
      start: days.periodOf(first).start,
      end: days.periodOf(first + DAYS_AT_ONCE - 1).end,
    };
    const bookable = new Set(startsIn(range).map((start) => days.dayAt(start)));
    for (const day of bookable) {
      if (counts(day, window.count)) counted += 1;
      if (counted === window.days) return days.periodOf(day).end;
    }
  }
  return days.periodOf(today + FARTHEST_DAYS).start;
}
