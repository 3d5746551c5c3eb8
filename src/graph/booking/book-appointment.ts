import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { startTaking } from '../../domain/booking/taking.ts';
import type { GraphClient } from '../client.ts';
import { bookTeam } from './book-team.ts';
import { findOwn } from './find-own.ts';
import { resolveLinks } from './leave-behind.ts';
import { toEvent } from './new-event.ts';
import { endOfTaking, notBooked } from './outcome.ts';
import { readBooking } from './record.ts';
import { run } from './run.ts';
import { seriesOf, seriesSteps } from './series-steps.ts';
import { slotSteps } from './slot-steps.ts';
import type { SlotTask } from './slot-writes.ts';
import type { BookingContext, BookingOutcome, Failure, NewBooking } from './types.ts';

/**
 * Verify, hold, settle, confirm with the first host whose time is free, or with all of them. Nobody
 * is mailed before the last write, and no hold stays behind where it does not come to that.
 */
export async function bookAppointment(
  client: GraphClient,
  booking: NewBooking,
  context: BookingContext,
): Promise<BookingOutcome> {
  const { hosts, needs, key } = booking;
  if (booking.recurrence && (needs === 'all' || !seriesOf(booking))) {
    return { kind: 'refused', problem: 'recurrence' };
  }
  if (needs === 'all' && hosts.length > 1) return bookTeam(client, booking, context);
  // Whom an earlier attempt with this key found may not be who is asked first now.
  const own = hosts.length > 1 ? await findOwn(client, booking, context) : undefined;
  if (own) return own;
  const misses: Failure[] = [];
  for (const [index, host] of hosts.entries()) {
    const attempt = index === 0 ? key : `${key}.${index}`;
    const outcome = await bookWith(client, { booking, context, host, key: attempt });
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
  const confirm = toEvent(booking, context, { key, now: client.now() });
  if ('kind' in confirm) return confirm;
  const task: SlotTask = {
    client,
    configuration: context.configuration,
    host,
    slot,
    service,
    confirm,
    seen,
  };
  const series = seriesOf(booking);
  const perform = series ? seriesSteps(task, series) : slotSteps(task);
  const { signal, onStep } = context;
  const start = startTaking({ key, slot, now: client.now() });
  const taken = await run(start, { client, perform, signal, onStep });
  const ended = await endOfTaking(client, taken, { seen, zone: context.zone });
  if (ended.kind !== 'done') return notBooked(ended);
  const appointment = await withJoinUrl(client, booking, ended.appointment, context);
  return { kind: 'booked', appointment, host };
}

/** Teams may have answered a moment later than the write that asked for a meeting. */
async function withJoinUrl(
  client: GraphClient,
  { onlineMeeting }: NewBooking,
  booked: Appointment,
  { zone }: BookingContext,
): Promise<Appointment> {
  if (!onlineMeeting || booked.joinUrl !== undefined) return booked;
  const reading = await readBooking(client, booked.ref, { zone });
  return reading.kind === 'read' ? reading.appointment : booked;
}

/** Nobody had the time. What could not be read may be free later, so it is said first. */
function together(misses: readonly Failure[]): BookingOutcome {
  const unknown = misses.find(({ kind }) => kind === 'unknown');
  const by = misses.flatMap((miss) => (miss.kind === 'taken' ? miss.by : []));
  return unknown ?? (by.length > 0 ? { kind: 'taken', by } : { kind: 'lost' });
}
