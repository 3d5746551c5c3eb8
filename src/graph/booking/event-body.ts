import type { EventValues } from '../../domain/booking/event-values.ts';
import { instantAt, zonedAt } from '../../domain/time/civil.ts';
import type { Instant } from '../../domain/time/period.ts';
import { toProperties } from '../extended-properties.ts';
import type { NewBooking } from './types.ts';

export type EventBody = Readonly<Record<string, unknown>>;

/** What a step writes, as Graph takes it. Times stand in the host's zone. */
export function toEventBody(values: EventValues, hostZone: string): EventBody {
  const { freeBusyStatus, period, subject, categories, properties } = values;
  return {
    ...(freeBusyStatus === undefined ? {} : { showAs: freeBusyStatus }),
    ...(period === undefined
      ? {}
      : {
          start: toDateTimeTimeZone(period.start, hostZone),
          end: toDateTimeTimeZone(period.end, hostZone),
        }),
    ...(subject === undefined ? {} : { subject }),
    ...(categories === undefined ? {} : { categories }),
    ...(Object.keys(properties).length === 0
      ? {}
      : { singleValueExtendedProperties: toProperties(properties) }),
  };
}

/** On a hold: nothing pops up for what may be gone in a moment. */
export const QUIET: EventBody = { isReminderOn: false };

export const ONLINE: EventBody = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' };

/** What the booking says besides its record. Attendees are what makes Outlook send invitations. */
export function bookingDetails(booking: NewBooking): EventBody {
  const { customer, invites, location, onlineMeeting } = booking;
  const content = bodyText(booking);
  return {
    ...(invites && customer.email ? { attendees: [attendee(customer.email, customer.name)] } : {}),
    ...(location ? { location: { displayName: location } } : {}),
    ...(onlineMeeting ? ONLINE : {}),
    ...(content === '' ? {} : { body: { contentType: 'text', content } }),
  };
}

function attendee(address: string, name: string | undefined): EventBody {
  return { type: 'required', emailAddress: { address, ...(name ? { name } : {}) } };
}

function bodyText({ note, answers = [] }: NewBooking): string {
  const answered = answers
    .filter(({ answer }) => answer.trim() !== '')
    .map(({ label, answer }) => `${label}: ${answer}`);
  return [note?.trim() ?? '', answered.join('\n')].filter(Boolean).join('\n\n');
}

/**
 * On the clock of the zone, unless that clock shows the time twice: then in UTC, which means one
 * moment only.
 */
export function toDateTimeTimeZone(
  instant: Instant,
  zone: string,
): { readonly dateTime: string; readonly timeZone: string } {
  const wall = zonedAt(instant, zone).toPlainDateTime();
  const isPlain = instantAt(wall, zone) === instant;
  const [time, timeZone] = isPlain ? [wall, zone] : [zonedAt(instant, 'UTC').toPlainDateTime(), 'UTC'];
  return { dateTime: time.toString({ fractionalSecondDigits: 7 }), timeZone };
}
