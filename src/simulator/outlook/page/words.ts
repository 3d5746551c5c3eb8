import type { State } from './state.ts';

type Where = Pick<State, 'language' | 'zone'>;

/** Dates in the person's language, always of the Gregorian calendar as in the mailbox. */
function format(
  { language, zone }: Where,
  options: Intl.DateTimeFormatOptions,
  instant: number,
): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { timeZone: zone, ...options }).format(
    instant,
  );
}

export function clockTime(instant: number, where: Where): string {
  return format(where, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant);
}

export function longDate(date: string, where: Where): string {
  return format(
    { ...where, zone: 'UTC' },
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    Date.parse(date),
  );
}

export function shortDate(date: string, where: Where): string {
  return format({ ...where, zone: 'UTC' }, { weekday: 'short', day: 'numeric' }, Date.parse(date));
}

export function monthName(date: string, where: Where): string {
  return format({ ...where, zone: 'UTC' }, { month: 'long', year: 'numeric' }, Date.parse(date));
}

export function weekdayLetter(date: string, where: Where): string {
  return format({ ...where, zone: 'UTC' }, { weekday: 'narrow' }, Date.parse(date));
}

export function messageTime(instant: string, where: Where): string {
  const at = Date.parse(instant);
  return Number.isNaN(at)
    ? ''
    : format(
        where,
        {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        },
        at,
      );
}

export function initials(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
