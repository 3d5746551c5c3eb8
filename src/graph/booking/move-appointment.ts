import type { Appointment } from '../../domain/appointment/appointment.ts';
import { detailsWithheld } from '../../domain/appointment/marking.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { samePeriod } from '../../domain/booking/claim.ts';
import { moveChange } from '../../domain/booking/event-values.ts';
import { startMoving } from '../../domain/booking/taking.ts';
import type { Period } from '../../domain/time/period.ts';
import type { GraphClient } from '../client.ts';
import { endOf } from './outcome.ts';
import { readBooking, serviceOfRecord } from './record.ts';
import { run } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { BookingContext, MoveOutcome, Problem } from './types.ts';

export type MoveRequest = {
  /** As it was shown to whoever moves it. */
  readonly appointment: Appointment;
  /** From `newKey()`, for this attempt alone. */
  readonly key: string;
  readonly from: Host;
  readonly to: Host;
  readonly slot: Period;
  /** A name to show, never an address. */
  readonly by: string;
  /** Why a rule of the service was set aside. */
  readonly reason?: string | undefined;
};

/** Somebody who marks it at the same moment does not stop it, only makes it begin again. */
const MOST_ATTEMPTS = 3;

/**
 * Another time for the same event: attendees are told by Outlook, once, by the write that moves it.
 * `bookingChanged` where it no longer stands where it was shown.
 */
export async function moveAppointment(
  client: GraphClient,
  move: MoveRequest,
  context: BookingContext,
): Promise<MoveOutcome> {
  for (let attempt = 1; ; attempt++) {
    const { signal } = context;
    const zone = move.from.workingHours.timeZone;
    const reading = await readBooking(client, move.appointment.ref, { zone, signal });
    if (reading.kind === 'gone') return { kind: 'bookingGone' };
    if (reading.kind === 'unknown') return reading;
    const fresh = reading.appointment;
    const previous = move.appointment.period;
    // An earlier attempt of which nobody heard may have moved it.
    if (samePeriod(fresh.period, move.slot)) return { kind: 'moved', appointment: fresh, previous };
    if (!samePeriod(fresh.period, previous)) return { kind: 'bookingChanged' };
    const outcome = await moveOnce(client, { ...move, appointment: fresh, attempt }, context);
    if (outcome.kind !== 'bookingChanged' || attempt === MOST_ATTEMPTS) return outcome;
  }
}

async function moveOnce(
  client: GraphClient,
  move: MoveRequest & { readonly attempt: number },
  context: BookingContext,
): Promise<MoveOutcome> {
  const { appointment, slot, to, by, reason, attempt } = move;
  const problem = problemOf(appointment);
  if (problem) return { kind: 'refused', problem };
  const entry = { at: client.now(), by, through: 'pane' } as const;
  const outcome = moveChange(appointment, slot, reason === undefined ? entry : { ...entry, reason });
  if (outcome.kind !== 'values') {
    const isLong = outcome.kind === 'tooLong';
    return { kind: 'refused', problem: isLong ? 'contactTooLong' : 'recordUnreadable' };
  }
  const { ref, version, period: previous } = appointment;
  const key = attempt === 1 ? move.key : `${move.key}.${attempt}`;
  const service = serviceOfRecord(appointment, context.configuration);
  const seen = new Map([[ref.eventId, appointment]]);
  const perform = slotSteps({
    client,
    configuration: context.configuration,
    host: to,
    slot,
    service,
    holdSubject: service?.name ?? '',
    move: { values: outcome.values },
    isMoved: ({ period }) => samePeriod(period, slot),
    seen,
  });
  const booking = { id: ref.eventId, version };
  const start = startMoving({ key, slot, booking, now: client.now() });
  const { signal, onStep } = context;
  const ended = endOf(await run(start, { client, perform, signal, onStep }), seen);
  return ended.kind === 'done'
    ? { kind: 'moved', appointment: ended.appointment, previous }
    : ended;
}

function problemOf(appointment: Appointment): Problem | undefined {
  if (appointment.isAllDay || appointment.series.kind === 'master') return 'notOneAppointment';
  if (appointment.isCancelled) return 'eventCancelled';
  if (!appointment.isOrganizer) return 'notOrganizer';
  if (detailsWithheld(appointment)) return 'private';
  return appointment.state.kind === 'malformed' ? 'recordUnreadable' : undefined;
}
