import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import { knownState } from '../../domain/appointment/state.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { ANY_HOST, isCompanionOf } from '../../domain/booking/companions.ts';
import { eventPath } from '../calendar-address.ts';
import type { GraphClient } from '../client.ts';
import { EVENT_HEADERS } from '../event-times.ts';
import { GraphError } from '../graph-error.ts';
import { toEventBody } from './event-body.ts';
import { findByKeyStart } from './find-by-key.ts';
import { orUnknown } from './record.ts';
import { companionBooking } from './slot-steps.ts';
import type { BookingContext } from './types.ts';

export type Companion = { readonly host: Host; readonly appointment: Appointment };

/** What keeps the other hosts' time for a booking of a team. Rejects where that cannot be told. */
export async function findCompanions(
  client: GraphClient,
  main: Appointment,
  { configuration, signal }: BookingContext,
): Promise<Companion[]> {
  const hosts = hostsKeeping(main, { configuration });
  if (hosts.length === 0 || main.key === undefined) return [];
  const start = `${main.key}.`;
  const found = await Promise.all(
    hosts.map(async (host) => {
      const events = await findByKeyStart(client, { host, start }, { signal });
      return events.map((appointment) => ({ host, appointment }));
    }),
  );
  return found.flat().filter(({ appointment }) => isCompanionOf(appointment, main));
}

/** The booking is cancelled: nobody else's time is kept for it. Tells whose still is. */
export async function removeCompanions(
  client: GraphClient,
  main: Appointment,
  context: BookingContext,
): Promise<Host[]> {
  const found = await orUnknown(findCompanions(client, main, context));
  if (!Array.isArray(found)) return hostsKeeping(main, context);
  const left = await Promise.all(found.map((companion) => remove(client, companion)));
  return left.flatMap((host) => host ?? []);
}

async function remove(
  client: GraphClient,
  { host, appointment }: Companion,
): Promise<Host | undefined> {
  // Somebody invited people to it: that is theirs to cancel.
  if (guests(appointment).length > 0) return host;
  const { mailbox, eventId } = appointment.ref;
  const scopes = client.calendarScopes([mailbox]);
  try {
    await client.send({ method: 'DELETE', path: eventPath(mailbox, eventId), scopes, mailbox });
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return error.code === 'notFound' ? undefined : host;
  }
}

function hostsKeeping(main: Appointment, { configuration }: Pick<BookingContext, 'configuration'>): Host[] {
  const { companions = [] } = knownState(main.state);
  return configuration.hosts.filter(
    ({ id }) => companions.includes(id) || companions.includes(ANY_HOST),
  );
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
