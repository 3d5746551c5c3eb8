import type { Instant } from '../domain/time/period.ts';
import type { AlertText } from './text/text.ts';

/** A moment as a clock on the wall shows it. */
export type Wall = {
  readonly year: number;
  /** 0 is January. */
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
};

export type WallClock = (instant: Instant) => Wall;

/** The clock that Outlook itself shows: the mailbox’s on the web, the computer’s in classic Windows. */
export function outlookClock(mailbox: Office.Mailbox): WallClock {
  return (instant) => {
    const { year, month, date, hours, minutes } = mailbox.convertToLocalClientTime(new Date(instant));
    return { year, month, day: date, hours, minutes };
  };
}

/** Without Intl, which some engines of the event lack: 24 hours, or 12 where English is from America. */
export function timeText({ hours, minutes }: Wall, displayLanguage: string): string {
  const past = String(minutes).padStart(2, '0');
  if (!/^en-(?:US|CA)$/iu.test(displayLanguage)) return `${String(hours).padStart(2, '0')}:${past}`;
  return `${hours % 12 || 12}:${past} ${hours < 12 ? 'AM' : 'PM'}`;
}

export function dateText({ year, month, day }: Wall, text: AlertText): string {
  const weekday = new Date(Date.UTC(year, month, day)).getUTCDay();
  return text.date(text.weekdays[weekday] ?? '', day, text.months[month] ?? '');
}
