import type { Appointment } from '../../domain/appointment/appointment.ts';
import { detailsWithheld } from '../../domain/appointment/marking.ts';
import { knownState } from '../../domain/appointment/state.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { samePeriod } from '../../domain/booking/claim.ts';
import { isTeamBooking } from '../../domain/booking/companions.ts';
import type { MoveEntry } from '../../domain/booking/event-values.ts';
import type { Period } from '../../domain/time/period.ts';
import { addressOf, sameCalendar } from '../calendar-address.ts';
import type { GraphClient } from '../client.ts';
import { resolveLink } from './leave-behind.ts';
import { moveBetweenHosts } from './move-between-hosts.ts';
import { moveTeam } from './move-team.ts';
import { moveWithin } from './move-within.ts';
import { keyElsewhere } from './new-key.ts';
import { orUnknown, readBooking } from './record.ts';
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
  /** To another calendar only: goes into the mail that cancels the meeting there. */
  readonly comment?: string | undefined;
};

/** Somebody who marks it at the same moment does not stop it, only makes it begin again. */
const MOST_ATTEMPTS = 3;

/**
 * Another time for the same event: attendees are told by Outlook, once, by the write that moves it.
 * In another calendar it becomes another event, with an invitation there and a cancellation here.
 * `bookingChanged` where it no longer stands where it was shown.
 */
export async function moveAppointment(
  client: GraphClient,
  move: MoveRequest,
  context: BookingContext,
): Promise<MoveOutcome> {
  for (let attempt = 1; ; attempt++) {
    const ready = await readReady(client, move, context);
    if (ready.kind !== 'ready') return ready;
    const key = attempt === 1 ? move.key : `${move.key}.${attempt}`;
    const outcome = await moveOnce(client, { ...move, appointment: ready.appointment, key }, context);
    if (outcome.kind !== 'bookingChanged' || attempt === MOST_ATTEMPTS) return outcome;
  }
}

/** The booking as it is now, where it stands as it was shown and nobody else is moving it. */
async function readReady(
  client: GraphClient,
  move: MoveRequest,
  context: BookingContext,
): Promise<{ readonly kind: 'ready'; readonly appointment: Appointment } | MoveOutcome> {
  const { appointment, key, from, slot } = move;
  const { signal } = context;
  const previous = appointment.period;
  const zone = from.workingHours.timeZone;
  const reading = await readBooking(client, appointment.ref, { zone, signal });
  if (reading.kind === 'gone') return { kind: 'bookingGone' };
  if (reading.kind === 'unknown') return reading;
  const { movingTo } = knownState(reading.appointment.state);
  let fresh = reading.appointment;
  if (movingTo) {
    const resolved = await orUnknown(resolveLink(client, fresh, context));
    if (resolved.kind === 'unknown') return resolved;
    if (resolved.kind === 'finished' && movingTo.key.startsWith(keyElsewhere(fresh.key, key))) {
      return { kind: 'moved', appointment: resolved.arrived, previous };
    }
    if (resolved.kind !== 'stays') return { kind: 'bookingChanged' };
    fresh = resolved.appointment;
  }
  // An earlier attempt of which nobody heard may have moved it.
  if (staysInCalendar(move) && samePeriod(fresh.period, slot)) {
    return { kind: 'moved', appointment: fresh, previous };
  }
  if (!samePeriod(fresh.period, previous)) return { kind: 'bookingChanged' };
  const problem = problemOf(fresh) ?? teamProblem(fresh, move);
  return problem ? { kind: 'refused', problem } : { kind: 'ready', appointment: fresh };
}

async function moveOnce(
  client: GraphClient,
  move: MoveRequest,
  context: BookingContext,
): Promise<MoveOutcome> {
  const { from, to, by, reason, comment = '' } = move;
  const entry: MoveEntry = {
    at: client.now(),
    by,
    through: 'pane',
    ...(reason === undefined ? {} : { reason }),
    ...(from.id === to.id ? {} : { fromHost: from.id }),
  };
  if (!staysInCalendar(move)) return moveBetweenHosts(client, { ...move, entry, comment }, context);
  const within = { ...move, entry };
  return isTeamBooking(move.appointment)
    ? moveTeam(client, within, context)
    : moveWithin(client, within, context);
}

function staysInCalendar({ from, to }: MoveRequest): boolean {
  return sameCalendar(addressOf(from.destination), addressOf(to.destination));
}

function problemOf(appointment: Appointment): Problem | undefined {
  if (appointment.isAllDay || appointment.series.kind === 'master') return 'notOneAppointment';
  if (appointment.isCancelled) return 'eventCancelled';
  if (!appointment.isOrganizer) return 'notOrganizer';
  if (detailsWithheld(appointment)) return 'private';
  return appointment.state.kind === 'malformed' ? 'recordUnreadable' : undefined;
}

/** A team keeps its hosts, and goes where its booking goes. */
function teamProblem(appointment: Appointment, move: MoveRequest): Problem | undefined {
  if (knownState(appointment.state).companionOf) return 'companion';
  return isTeamBooking(appointment) && !staysInCalendar(move) ? 'team' : undefined;
}
