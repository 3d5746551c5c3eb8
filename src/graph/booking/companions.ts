import type { Appointment } from '../../domain/appointment/appointment.ts';
import { knownState } from '../../domain/appointment/state.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { ANY_HOST, isCompanionOf } from '../../domain/booking/companions.ts';
import { eventPath } from '../calendar-address.ts';
import type { GraphClient } from '../client.ts';
import { EVENT_HEADERS } from '../event-times.ts';
import { GraphError } from '../graph-error.ts';
import { toEventBody } from './event-body.ts';
import { findByKeyStart } from './find-by-key.ts';
import { companionBooking } from './slot-steps.ts';
import type { BookingContext } from './types.ts';

export type Companion = { readonly host: Host; readonly appointment: Appointment };

/** What keeps the other hosts' time for a booking of a team. Rejects where that cannot be told. */
export async function findCompanions(
  client: GraphClient,
  main: Appointment,
  { configuration, signal }: BookingContext,
): Promise<Companion[]> {
  const { companions = [] } = knownState(main.state);
  if (companions.length === 0 || main.key === undefined) return [];
  const start = `${main.key}.`;
  const hosts = configuration.hosts.filter(
    ({ id }) => companions.includes(id) || companions.includes(ANY_HOST),
  );
  const found = await Promise.all(
    hosts.map(async (host) => {
      const events = await findByKeyStart(client, { host, start }, { signal });
      return events.map((appointment) => ({ host, appointment }));
    }),
  );
  return found.flat().filter(({ appointment }) => isCompanionOf(appointment, main));
}

/**
 * The booking stands: claims beside it become bookings. Where that fails, a claim still keeps its
 * time, and whoever meets it does this.
 */
export async function adoptClaims(
  client: GraphClient,
  main: Appointment,
  claims: readonly Companion[],
): Promise<void> {
  await Promise.all(claims.map((claim) => adopt(client, main, claim)));
}

async function adopt(
  client: GraphClient,
  main: Appointment,
  { host, appointment }: Companion,
): Promise<void> {
  const written = appointment.kind === 'claim' ? companionBooking(appointment, main) : undefined;
  if (!written) return;
  const { mailbox, eventId } = appointment.ref;
  try {
    await client.send({
      method: 'PATCH',
      path: eventPath(mailbox, eventId),
      headers: { ...EVENT_HEADERS, 'If-Match': appointment.version },
      body: { ...toEventBody(written.values, host.workingHours.timeZone), ...written.details },
      scopes: client.calendarScopes([mailbox]),
      mailbox,
    });
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
  }
}
