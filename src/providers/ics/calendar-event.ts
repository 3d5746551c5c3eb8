import type { Rule } from './rule.ts';
import type { Wall, Zone } from './zone.ts';

export type CalendarTime =
  | { readonly kind: 'date'; readonly wall: Wall }
  /** No zone: floating, the same wall-clock time wherever it is read (RFC 5545 §3.3.5). */
  | { readonly kind: 'dateTime'; readonly wall: Wall; readonly zone: Zone | undefined };

/**
 * How long each occurrence lasts. An end that the file gives makes an elapsed time, the same for
 * every occurrence; a DURATION counts its days on the calendar (RFC 5545 §3.8.2.5, §3.8.5.3).
 */
export type Length = { readonly days: number; readonly elapsed: number };

export type Recurrence = {
  readonly rules: readonly Rule[];
  readonly exceptionRules: readonly Rule[];
  readonly dates: readonly { readonly start: CalendarTime; readonly length: Length | undefined }[];
  readonly exceptionDates: readonly CalendarTime[];
};

export type CalendarAttendee = {
  readonly name: string;
  readonly address: string;
  /** Upper case as in RFC 5545: REQ-PARTICIPANT, ACCEPTED, INDIVIDUAL and so on. */
  readonly role: string;
  readonly partStat: string;
  readonly userType: string;
};

/** One VEVENT. */
export type CalendarEvent = {
  /** Empty where the file gives none. */
  readonly uid: string;
  readonly sequence: number;
  /** LAST-MODIFIED or DTSTAMP as text that sorts by time. */
  readonly revision: string;
  readonly start: CalendarTime;
  readonly length: Length;
  readonly recurrence: Recurrence | undefined;
  readonly recurrenceId: { readonly time: CalendarTime; readonly thisAndFuture: boolean } | undefined;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly categories: readonly string[];
  readonly isCancelled: boolean;
  readonly isTentative: boolean;
  readonly isTransparent: boolean;
  /** PUBLIC, PRIVATE or CONFIDENTIAL. */
  readonly classification: string;
  /** Outlook's BUSY, FREE, TENTATIVE, OOF or WORKINGELSEWHERE; empty where it says none. */
  readonly busyStatus: string;
  readonly organizer: { readonly name: string; readonly address: string } | undefined;
  readonly attendees: readonly CalendarAttendee[];
  /** ISO instant. */
  readonly created: string | undefined;
  readonly alertMinutes: number | undefined;
};

/** An event with all that the file says about its occurrences. */
export type CalendarSeries = {
  readonly uid: string;
  /** Absent where only changed occurrences are there, as in an invitation to some of them. */
  readonly master: CalendarEvent | undefined;
  /** With a recurrence id each. */
  readonly overrides: readonly CalendarEvent[];
};

export type Calendar = {
  readonly name: string;
  /** X-WR-TIMEZONE, else the only zone that the file describes. */
  readonly zone: Zone | undefined;
  readonly owner: string | undefined;
  readonly events: readonly CalendarSeries[];
  /** A line each. */
  readonly problems: readonly string[];
};
