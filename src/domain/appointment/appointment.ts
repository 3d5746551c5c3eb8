import type { Instant, Period } from '../time/period.ts';
import type { EventKind, Read } from './properties.ts';
import type { Reminder } from './reminders.ts';
import type { AppointmentState } from './state.ts';

/** An id alone says nothing: ids are only valid in the mailbox they came from. */
export type AppointmentRef = {
  /** SMTP address of the calendar's owner. */
  readonly mailbox: string;
  /** Immutable id. */
  readonly eventId: string;
};

export type FreeBusyStatus = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';

export type PartStat = 'needsAction' | 'accepted' | 'tentative' | 'declined';

export type Attendee = {
  readonly name: string;
  readonly address: string;
  readonly role: 'required' | 'optional' | 'resource';
  readonly partStat: PartStat;
  /** When the answer came; `undefined` where none did. */
  readonly answeredAt?: Instant;
  /** The other time that the answer asks for. */
  readonly proposes?: Period;
};

/** Where an event stands in a series (RFC 5545: RECURRENCE-ID, exceptions). */
export type SeriesPlace =
  | { readonly kind: 'single' }
  | { readonly kind: 'master' }
  | { readonly kind: 'occurrence' | 'exception'; readonly masterId: string };

/** A calendar event as Frontdesk reads it: what Outlook says, and what we wrote on it. */
export type Appointment = {
  readonly ref: AppointmentRef;
  /** Opaque; a write is conditional on it. */
  readonly version: string;
  readonly uid: string;
  readonly series: SeriesPlace;
  readonly kind: EventKind;
  /** As Outlook shows it, prefix included. */
  readonly subject: string;
  readonly period: Period;
  /** `period` is then midnight to midnight in the zone the day is read in. */
  readonly isAllDay: boolean;
  readonly freeBusyStatus: FreeBusyStatus;
  readonly isCancelled: boolean;
  /** Details are withheld from whoever may not see private items. */
  readonly isPrivate: boolean;
  readonly isOrganizer: boolean;
  readonly organizer?: { readonly name: string; readonly address: string };
  readonly attendees: readonly Attendee[];
  readonly categories: readonly string[];
  readonly location: string;
  readonly joinUrl?: string;
  readonly webLink?: string;
  readonly createdAt?: Instant;
  readonly changedAt?: Instant;
  readonly key?: string;
  readonly state: Read<AppointmentState>;
  readonly reminders: Read<readonly Reminder[]>;
};

/** The contact on record; what it lacks, the one attendee who is neither room nor organizer says. */
export function customerOf(appointment: Appointment): {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
} {
  const recorded = appointment.state.kind === 'known' ? appointment.state.value.customer : {};
  const [attendee, ...others] = guests(appointment);
  return attendee && others.length === 0
    ? { name: attendee.name || attendee.address, email: attendee.address, ...recorded }
    : recorded;
}

/** Attendees who could be customers. */
export function guests(appointment: Appointment): Attendee[] {
  const organizer = appointment.organizer?.address.toLowerCase();
  const owner = appointment.ref.mailbox.toLowerCase();
  return appointment.attendees.filter((attendee) => {
    const address = attendee.address.toLowerCase();
    return attendee.role !== 'resource' && address !== organizer && address !== owner;
  });
}

/** Is shown in a day: not a voided hold, a claim of a move or the carrier of the book. */
export function isShown(appointment: Appointment): boolean {
  switch (appointment.kind) {
    case 'foreign':
    case 'booking':
    case 'hold':
      return true;
    case 'void':
    case 'carrier':
    case 'claim':
      return false;
  }
}
