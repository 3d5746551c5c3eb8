import type { MessageValues } from '../../src/messages/message.ts';

export function at(iso: string): number {
  return Temporal.Instant.from(iso).epochMilliseconds;
}

/** 10:30 to 11:00 in Berlin on Tuesday, 24 November 2026. */
export const PERIOD = { start: at('2026-11-24T09:30:00Z'), end: at('2026-11-24T10:00:00Z') };

export const PLAIN: MessageValues = {
  organisation: { name: 'Praxis Sommer', timeZone: 'Europe/Berlin' },
  service: { name: 'Check-up' },
  host: { name: 'Dr. Lena Bauer', timeZone: 'Europe/Berlin' },
  customer: { name: 'Ada Byron' },
  period: PERIOD,
};

export const FULL: MessageValues = {
  ...PLAIN,
  customer: { name: 'Ada Byron', timeZone: 'America/New_York' },
  previous: { start: at('2026-11-23T13:00:00Z'), end: at('2026-11-23T13:30:00Z') },
  location: 'Lindenstraße 12, 10969 Berlin',
  joinUrl: 'https://teams.example.com/l/meetup-join/19%3ameeting?context=a&b=c',
  links: {
    confirm: 'https://book.example.com/c/4f9a1c',
    move: 'https://book.example.com/m/4f9a1c',
    cancel: 'https://book.example.com/x/4f9a1c',
  },
  note: 'Please bring your insurance card.\nThe lift is out of order.',
};
