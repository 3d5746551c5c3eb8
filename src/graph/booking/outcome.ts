import { assert } from '../../base/assert.ts';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Outcome } from '../../domain/booking/progress.ts';
import type { GraphClient } from '../client.ts';
import { readBooking } from './record.ts';
import type { Run } from './run.ts';
import type { Failure } from './types.ts';

export type Ended =
  | { readonly kind: 'done'; readonly appointment: Appointment }
  | { readonly kind: 'bookingChanged' | 'bookingGone' }
  | Failure;

/** How a run ended, for whoever asked for it. */
export function endOf({ progress, refusal }: Run, seen: ReadonlyMap<string, Appointment>): Ended {
  const { step } = progress;
  assert(step.kind === 'end', 'only what has ended has an outcome');
  const { outcome } = step;
  switch (outcome.kind) {
    case 'booked':
    case 'moved':
      return { kind: 'done', appointment: seenAs(outcome, seen) };
    case 'refused':
      return { kind: 'refused', ...(refusal ? { error: refusal } : {}) };
    case 'taken':
    case 'unknown':
    case 'lost':
    case 'unsure':
    case 'bookingChanged':
    case 'bookingGone':
      return outcome;
  }
}

type Taking = { readonly seen: ReadonlyMap<string, Appointment>; readonly zone: string };

/**
 * The same for a run that confirms. A confirmation of which no answer came may have been done, and
 * the booking dragged away since, where no look at the slot finds it: its event is asked for.
 */
export async function endOfTaking(client: GraphClient, taken: Run, { seen, zone }: Taking): Promise<Ended> {
  const ended = endOf(taken, seen);
  const ref = seen.get(taken.unheard ?? '')?.ref;
  if (ended.kind === 'done' || !ref) return ended;
  const reading = await readBooking(client, ref, { zone });
  if (reading.kind === 'unknown') return { kind: 'unsure' };
  const isBooked = reading.kind === 'read' && reading.appointment.kind === 'booking';
  return isBooked ? { kind: 'done', appointment: reading.appointment } : ended;
}

function seenAs(
  { id }: Extract<Outcome, { readonly id: string }>,
  seen: ReadonlyMap<string, Appointment>,
): Appointment {
  const appointment = seen.get(id);
  assert(appointment, 'what was written or read was kept');
  return appointment;
}

/** A taking knows of no booking that was there before. */
export function notBooked(ended: Exclude<Ended, { readonly kind: 'done' }>): Failure {
  switch (ended.kind) {
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
