import type { Appointment } from '../appointment/appointment.ts';
import { overlaps, type Instant } from '../time/period.ts';
import { isLeftBehind } from './claim.ts';
import { claimsOf, type ClaimContext } from './claims-of.ts';

/** What a meeting would lie over, or too near to. */
export type Obstacle = {
  readonly appointment: Appointment;
  /** `buffer`: only the gap that one of them asks for is missing. */
  readonly kind: 'overlap' | 'buffer';
};

/** The meeting itself, as it may stand in the calendars that are read; `undefined` for a new one. */
export type OwnEvent = Pick<Appointment, 'ref' | 'uid' | 'series'> | undefined;

/**
 * What stands in the way of a meeting that people make by hand, earliest first. By the rules that
 * starts are offered by, except that what was left behind by a crash is nothing to warn of.
 */
export function inTheWay(
  appointments: readonly Appointment[],
  context: ClaimContext & { readonly now: Instant; readonly ownEvent?: OwnEvent },
): Obstacle[] {
  const { slot, now, ownEvent } = context;
  const others = appointments.filter((appointment) => !isSame(appointment, ownEvent));
  const byId = new Map(others.map((appointment) => [appointment.ref.eventId, appointment]));
  return claimsOf(others, context)
    .filter((claim) => !isLeftBehind(claim, now))
    .flatMap(({ id }) => byId.get(id) ?? [])
    .map((appointment): Obstacle => {
      return { appointment, kind: overlaps(slot, appointment.period) ? 'overlap' : 'buffer' };
    })
    .toSorted((a, b) => a.appointment.period.start - b.appointment.period.start);
}

/** Also a colleague's copy of it, and the occurrences of a series that is being edited as a whole. */
export function isSame(appointment: Appointment, own: OwnEvent): boolean {
  if (!own) return false;
  const { ref, uid, series } = appointment;
  if (ref.eventId === own.ref.eventId || (uid !== '' && uid === own.uid)) return true;
  return 'masterId' in series && series.masterId === own.ref.eventId;
}
