import { bookingChange } from '../../domain/booking/event-values.ts';
import { newRecord, plannedReminders } from '../../domain/booking/new-record.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import type { Instant } from '../../domain/time/period.ts';
import { bookingDetails } from './event-body.ts';
import type { Written } from './slot-writes.ts';
import type { BookingContext, Failure, NewBooking } from './types.ts';

/** What the confirming write says, or why there is nothing that could be said. */
export function toEvent(
  booking: NewBooking,
  { configuration }: Pick<BookingContext, 'configuration'>,
  { key, now, companions }: {
    readonly key: string;
    readonly now: Instant;
    /** Ids of the hosts who are booked beside the first. */
    readonly companions?: readonly string[];
  },
): Written | Failure {
  const { service, customer, customerZone, slot, by, through = 'pane', reason } = booking;
  const entry = { status: booking.status ?? 'awaiting', at: now, by, through } as const;
  const record = newRecord({
    service: service.slug,
    customer,
    customerZone,
    status: reason === undefined ? entry : { ...entry, reason },
    // A series has no one start that was agreed, and reminders are of each occurrence.
    start: booking.recurrence ? undefined : slot.start,
  });
  const plan = booking.recurrence ? [] : (service.reminderPlan ?? configuration.reminderPlan);
  const outcome = bookingChange(
    {
      key,
      subject: booking.subject,
      record: companions ? { ...record, companions } : record,
      reminders: plannedReminders(plan, { customer, start: slot.start, now }),
    },
    titled(configuration, booking),
  );
  return outcome.kind === 'values'
    ? { values: outcome.values, details: bookingDetails(booking) }
    : { kind: 'refused', problem: 'contactTooLong' };
}

/** The title of a meeting is what the customer sees, and stays as it is (marking.ts). */
function titled(
  configuration: BookingContext['configuration'],
  { invites, customer }: NewBooking,
): ReturnType<typeof markSettings> {
  const settings = markSettings(configuration);
  const isMeeting = invites && Boolean(customer.email);
  return isMeeting
    ? { ...settings, titlePrefixes: { ...settings.titlePrefixes, enabled: false } }
    : settings;
}
