import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { bookingChange } from '../../domain/booking/event-values.ts';
import { newRecord, plannedReminders } from '../../domain/booking/new-record.ts';
import { startTaking } from '../../domain/booking/taking.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { GraphClient } from '../client.ts';
import { bookingDetails } from './event-body.ts';
import { resolveLinks } from './leave-behind.ts';
import { endOf } from './outcome.ts';
import { run } from './run.ts';
import { slotSteps, type Written } from './slot-steps.ts';
import type { BookingContext, BookingOutcome, Failure, NewBooking } from './types.ts';

/**
 * Verify, hold, settle, confirm with the first host whose time is free. Nobody is mailed before the
 * last write, and no hold stays behind where it does not come to that.
 */
export async function bookAppointment(
  client: GraphClient,
  booking: NewBooking,
  context: BookingContext,
): Promise<BookingOutcome> {
  const misses: Failure[] = [];
  for (const [index, host] of booking.hosts.entries()) {
    const key = index === 0 ? booking.key : `${booking.key}.${index}`;
    const outcome = await bookWith(client, { booking, context, host, key });
    if (outcome.kind !== 'taken' && outcome.kind !== 'unknown' && outcome.kind !== 'lost') {
      return outcome;
    }
    misses.push(outcome);
  }
  return together(misses);
}

type Attempt = {
  readonly booking: NewBooking;
  readonly context: BookingContext;
  readonly host: Host;
  readonly key: string;
};

async function bookWith(client: GraphClient, attempt: Attempt): Promise<BookingOutcome> {
  const seen = new Map<string, Appointment>();
  const outcome = await takeSlot(client, attempt, seen);
  if (outcome.kind !== 'taken') return outcome;
  // A booking that somebody has moved to another host may stand in the way without need.
  const inTheWay = outcome.by.flatMap(({ id }) => seen.get(id) ?? []);
  const isFreed = await resolveLinks(client, inTheWay, attempt.context);
  return isFreed ? takeSlot(client, { ...attempt, key: `${attempt.key}.r` }, seen) : outcome;
}

async function takeSlot(
  client: GraphClient,
  { booking, context, host, key }: Attempt,
  seen: Map<string, Appointment>,
): Promise<BookingOutcome> {
  const { service, slot } = booking;
  const confirm = toBooking({ ...booking, key }, context, client.now());
  if ('kind' in confirm) return confirm;
  const perform = slotSteps({
    client,
    configuration: context.configuration,
    host,
    slot,
    service,
    holdSubject: service.name,
    confirm,
    seen,
  });
  const { signal, onStep } = context;
  const start = startTaking({ key, slot, now: client.now() });
  const ended = endOf(await run(start, { client, perform, signal, onStep }), seen);
  switch (ended.kind) {
    case 'done':
      return { kind: 'booked', appointment: ended.appointment, host };
    case 'bookingChanged':
    case 'bookingGone':
      return { kind: 'lost' };
    case 'taken':
    case 'unknown':
    case 'refused':
    case 'lost':
    case 'unsure':
      return ended;
  }
}

/** What the confirming write says. */
function toBooking(
  booking: NewBooking,
  { configuration }: BookingContext,
  now: Instant,
): Written | Failure {
  const { service, customer, customerZone, slot, by, through = 'pane', reason } = booking;
  const status = { status: booking.status ?? 'awaiting', at: now, by, through } as const;
  const outcome = bookingChange(
    {
      key: booking.key,
      subject: booking.subject,
      record: newRecord({
        service: service.slug,
        customer,
        customerZone,
        status: reason === undefined ? status : { ...status, reason },
        start: slot.start,
      }),
      reminders: plannedReminders(service.reminderPlan ?? configuration.reminderPlan, { customer, start: slot.start, now }),
    },
    markSettings(configuration),
  );
  return outcome.kind === 'values'
    ? { values: outcome.values, details: bookingDetails(booking) }
    : { kind: 'refused', problem: 'contactTooLong' };
}

/** Nobody had the time. What could not be read may be free later, so it is said first. */
function together(misses: readonly Failure[]): BookingOutcome {
  const unknown = misses.find(({ kind }) => kind === 'unknown');
  const by = misses.flatMap((miss) => (miss.kind === 'taken' ? miss.by : []));
  return unknown ?? (by.length > 0 ? { kind: 'taken', by } : { kind: 'lost' });
}
