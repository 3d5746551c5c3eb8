import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Channel, Customer, RecordedStatus } from '../../domain/appointment/state.ts';
import type { BookingConfiguration, Host, Service } from '../../domain/book/configuration.ts';
import type { Claim } from '../../domain/booking/claim.ts';
import type { Instant, Period } from '../../domain/time/period.ts';
import type { GraphError } from '../graph-error.ts';

/** A series of bookings, of which `NewBooking.slot` is the first. */
export type BookingRecurrence = {
  /** RRULE value of RFC 5545 §3.3.10, as in domain/availability/recurrence.ts. */
  readonly rule: string;
  /** IANA: on whose clock the time of day stays the same. */
  readonly zone: string;
  /** Starts of occurrences that do not fit and are not booked; never the first one. */
  readonly leaveOut?: readonly Instant[];
};

export type NewBooking = {
  /** From `newKey()`. Taken up again with the same one, a booking is never made twice. */
  readonly key: string;
  readonly service: Service;
  /** In order of preference; with `needs: 'all'` the first one's is the booking itself. */
  readonly hosts: readonly Host[];
  readonly needs: 'one' | 'all';
  readonly slot: Period;
  readonly subject: string;
  readonly customer: Customer;
  /** IANA. */
  readonly customerZone?: string | undefined;
  /** The customer becomes an attendee, and Outlook mails the invitation with note and answers. */
  readonly invites: boolean;
  readonly note?: string | undefined;
  readonly answers?: readonly { readonly label: string; readonly answer: string }[] | undefined;
  readonly location?: string | undefined;
  readonly onlineMeeting?: boolean | undefined;
  /** A name to show, never an address. */
  readonly by: string;
  readonly through?: Channel | undefined;
  /** `awaiting` without. */
  readonly status?: RecordedStatus | undefined;
  /** Why a rule of the service was set aside. */
  readonly reason?: string | undefined;
  readonly recurrence?: BookingRecurrence | undefined;
};

export type BookingStep = 'checking' | 'holding' | 'settling' | 'confirming';

export type BookingContext = {
  readonly configuration: BookingConfiguration;
  /** The zone days are looked at in, the organisation's. */
  readonly zone: string;
  /**
   * Gives up while that leaves nothing behind. Once the write that mails people is on its way, it
   * is waited for.
   */
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: BookingStep) => void) | undefined;
};

/** What did not come about, and that nobody was mailed for. */
export type Failure =
  | { readonly kind: 'taken'; readonly by: readonly Claim[] }
  /** A calendar could not be read: unknown is not free. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly kind: 'refused';
      /** What Graph said. */
      readonly error?: GraphError;
      /** What kept us from asking. */
      readonly problem?: Problem;
    }
  /** The hold went or was changed before it could become the booking. */
  | { readonly kind: 'lost' }
  /** Too many requests went unanswered: it may have come about, and only a later look says. */
  | { readonly kind: 'unsure' };

export type Problem =
  /** Name, address and number leave no room for the record on the event. */
  | 'contactTooLong'
  /** The record on the event was not written by this version. */
  | 'recordUnreadable'
  /** Outlook's calendars cannot repeat like that. */
  | 'recurrence'
  /** All-day events and whole series have no start that could be taken. */
  | 'notOneAppointment'
  /** Of a team's booking only the main one is moved, and takes the others along. */
  | 'companion'
  /** A team's booking moves to other times, not to other hosts. */
  | 'team'
  /** Only the organizer's calendar can move or cancel it. */
  | 'notOrganizer'
  /** Its details are withheld, so nothing of it can be kept. */
  | 'private'
  /** Outlook has cancelled the meeting. */
  | 'eventCancelled';

export type BookingOutcome =
  | { readonly kind: 'booked'; readonly appointment: Appointment; readonly host: Host }
  | Failure;

export type MoveOutcome =
  | {
      readonly kind: 'moved';
      readonly appointment: Appointment;
      readonly previous: Period;
      /** With another host: the meeting there could not be cancelled yet; who meets it does. */
      readonly oldStands?: GraphError;
      /** Of a team's booking: whose time could not be moved along and stands where it was. */
      readonly leftBehind?: readonly Host[];
    }
  /** Somebody else changed or removed the booking meanwhile. */
  | { readonly kind: 'bookingChanged' | 'bookingGone' }
  | Failure;
