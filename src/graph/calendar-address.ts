import type { LinkedCalendar } from '../domain/book/configuration.ts';

/** A calendar is always reached through its owner, so that ids are those of the owner's mailbox. */
export type CalendarAddress = {
  /** SMTP address. */
  readonly mailbox: string;
  /** Absent for the primary calendar. */
  readonly calendarId?: string;
};

export function addressOf({ mailbox, calendarId }: LinkedCalendar): CalendarAddress {
  return { mailbox, ...(calendarId === undefined ? {} : { calendarId }) };
}

export function sameCalendar(a: CalendarAddress, b: CalendarAddress): boolean {
  return sameMailbox(a.mailbox, b.mailbox) && a.calendarId === b.calendarId;
}

export function calendarPath({ mailbox, calendarId }: CalendarAddress): string {
  return calendarId === undefined
    ? `${userPath(mailbox)}/calendar`
    : `${userPath(mailbox)}/calendars/${encodeURIComponent(calendarId)}`;
}

export function eventPath(mailbox: string, eventId: string): string {
  return `${userPath(mailbox)}/events/${encodeURIComponent(eventId)}`;
}

export function userPath(mailbox: string): string {
  return `/users/${encodeURIComponent(mailbox).replaceAll('%40', '@')}`;
}

export function sameMailbox(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
