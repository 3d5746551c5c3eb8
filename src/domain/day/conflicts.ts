import type { Appointment } from '../appointment/appointment.ts';
import { serviceBuffers } from '../availability/book-query.ts';
import type { BookingConfiguration, Host } from '../book/configuration.ts';
import type { Conflict } from '../conflicts/conflict.ts';
import { findClashes } from '../conflicts/find-clashes.ts';
import { findClosed } from '../conflicts/find-closed.ts';
import { findLeftBehind } from '../conflicts/left-behind.ts';
import type { Instant } from '../time/period.ts';
import { takingTime } from './taking-time.ts';

export type HostEvents = {
  readonly host: Host;
  /** As the host's calendar has them, shown or not. */
  readonly appointments: readonly Appointment[];
  /** Of the host's other calendars. */
  readonly elsewhere?: readonly Appointment[];
};

type ConflictContext = {
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
};

/** By event id, the most pressing first: all that is wrong with where a host's events stand. */
export function findConflicts(
  { host, appointments, elsewhere = [] }: HostEvents,
  { configuration, now }: ConflictContext,
): Map<string, readonly Conflict[]> {
  const takesTime = takingTime(configuration, now);
  // A claim keeps the place of a booking that is on its way there, or there already.
  const own = appointments.filter((one) => one.kind !== 'claim' && takesTime(one));
  const clashes = findClashes({
    own,
    elsewhere: elsewhere.filter(takesTime),
    buffers: serviceBuffers(configuration),
  });
  const closed = findClosed(own, { host, configuration, now });
  const conflicts = new Map<string, readonly Conflict[]>();
  for (const appointment of appointments) {
    const { eventId } = appointment.ref;
    const clashing = clashes.get(eventId) ?? [];
    const found = [
      findLeftBehind(appointment, now),
      ...clashing.filter(({ kind }) => kind === 'overlap'),
      closed.get(eventId),
      ...clashing.filter((clash) => clash.kind === 'buffer' && isAhead(appointment, clash, now)),
    ].filter((conflict) => conflict !== undefined);
    if (found.length > 0) conflicts.set(eventId, found);
  }
  return conflicts;
}

/** Once both are over, nobody has to keep them apart. */
function isAhead({ period }: Appointment, { other }: Extract<Conflict, { other: Appointment }>, now: Instant): boolean {
  return Math.max(period.end, other.period.end) > now;
}
