import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { EventChange } from '../../domain/appointment/marking.ts';
import { takesTime } from '../../domain/availability/busy-rules.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { startMoving } from '../../domain/booking/taking.ts';
import { takingTime } from '../../domain/day/taking-time.ts';
import { changeEvent, type Decision } from '../change-event.ts';
import type { GraphClient } from '../client.ts';
import { newKey } from './new-key.ts';
import { endOf } from './outcome.ts';
import { claimContext } from './read-claims.ts';
import { readBooking, serviceOfRecord } from './record.ts';
import { run } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { BookingContext, Failure } from './types.ts';

export type Retaking<Reason> = {
  readonly appointment: Appointment;
  /** Whose time it takes; `undefined` where the calendar is no host's of the book. */
  readonly host: Host | undefined;
  /** The mark by which it is not cancelled any more. */
  readonly decide: (fresh: Appointment) => Decision<Reason>;
};

export type RetakeOutcome<Reason> =
  | { readonly kind: 'retaken'; readonly appointment: Appointment; readonly before: Appointment }
  | { readonly kind: 'notMarked'; readonly reason: Reason }
  /** Somebody changed or removed it meanwhile. */
  | { readonly kind: 'changed' | 'gone' }
  | Failure;

/**
 * Takes up again what was cancelled. Its time has been free since, so it is taken as a move to it
 * would take it: where somebody else has it by now, it stays cancelled.
 */
export async function retakeAppointment<Reason>(
  client: GraphClient,
  retaking: Retaking<Reason>,
  context: BookingContext,
): Promise<RetakeOutcome<Reason>> {
  const { appointment, host, decide } = retaking;
  const { zone, signal } = context;
  const reading = await readBooking(client, appointment.ref, { zone, signal });
  if (reading.kind !== 'read') return reading;
  const fresh = reading.appointment;
  if (fresh.isCancelled) return { kind: 'gone' };
  if (!host || !needsToTake(fresh, context, client.now())) {
    const outcome = await changeEvent(client, { ref: fresh.ref, known: fresh, zone, signal }, decide);
    return outcome.kind === 'refused'
      ? { kind: 'notMarked', reason: outcome.reason }
      : { kind: 'retaken', appointment: outcome.appointment, before: outcome.before };
  }
  const decision = decide(fresh);
  if (decision.kind === 'refused') return { kind: 'notMarked', reason: decision.reason };
  return take(client, { fresh, host, change: decision.change }, context);
}

/** What is over, all day long or a whole series has no start that could be taken. */
function needsToTake(fresh: Appointment, { configuration }: BookingContext, now: number): boolean {
  const { isAllDay, series, period } = fresh;
  if (isAllDay || series.kind === 'master' || period.end <= now) return false;
  return !takingTime(configuration, now)(fresh);
}

type Taking = { readonly fresh: Appointment; readonly host: Host; readonly change: EventChange };

async function take(
  client: GraphClient,
  { fresh, host, change }: Taking,
  { configuration, signal, onStep }: BookingContext,
): Promise<Exclude<RetakeOutcome<never>, { readonly kind: 'notMarked' }>> {
  const { ref, version, period: slot } = fresh;
  const service = serviceOfRecord(fresh, configuration);
  const wanted = { configuration, host, slot, service };
  const seen = new Map([[ref.eventId, fresh]]);
  const perform = slotSteps({
    ...wanted,
    client,
    move: { values: { ...change, properties: change.properties ?? {} } },
    isMoved: (booking) => takesTime(booking, claimContext(wanted, client.now())),
    seen,
  });
  const booking = { id: ref.eventId, version };
  const start = startMoving({ key: newKey(), slot, booking, now: client.now() });
  const ended = endOf(await run(start, { client, perform, signal, onStep }), seen);
  switch (ended.kind) {
    case 'done':
      return { kind: 'retaken', appointment: ended.appointment, before: fresh };
    case 'bookingChanged':
      return { kind: 'changed' };
    case 'bookingGone':
      return { kind: 'gone' };
    case 'taken':
    case 'unknown':
    case 'refused':
    case 'lost':
    case 'unsure':
      return ended;
  }
}
