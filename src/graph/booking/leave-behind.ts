import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import { mark, type EventChange } from '../../domain/appointment/marking.ts';
import { knownState, type BookingLink } from '../../domain/appointment/state.ts';
import { cancelChange } from '../../domain/booking/cancelling.ts';
import { voidChange } from '../../domain/booking/event-values.ts';
import { isLeftBehind } from '../../domain/booking/claim.ts';
import { toClaim } from '../../domain/booking/claims-of.ts';
import { missedStatus } from '../../domain/booking/moving-away.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { eventPath } from '../calendar-address.ts';
import { cancelMeeting } from '../cancel-meeting.ts';
import { changeEvent } from '../change-event.ts';
import type { GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import { findByKey, findByKeyStart } from './find-by-key.ts';
import { unlink } from './link.ts';
import { firstKey, moveCount } from './new-key.ts';
import { orUnknown, readBooking } from './record.ts';
import type { BookingContext } from './types.ts';

/**
 * The booking stands in its new calendar: what was said of the old one meanwhile is said of the new
 * one, and the old one is cancelled, which tells who was invited, or deleted where nobody was.
 */
export async function finishLeaving(
  client: GraphClient,
  { left, arrived, comment }: {
    readonly left: Appointment;
    readonly arrived: Appointment;
    readonly comment: string;
  },
  context: BookingContext,
): Promise<Appointment> {
  const reading = await readBooking(client, left.ref, context);
  if (reading.kind === 'unknown') throw new GraphError('unavailable');
  if (reading.kind === 'gone') return arrived;
  const updated = await keepStatus(client, { left: reading.appointment, arrived }, context);
  await removeSurely(client, reading.appointment, comment);
  return updated;
}

async function keepStatus(
  client: GraphClient,
  { left, arrived }: { readonly left: Appointment; readonly arrived: Appointment },
  { configuration, zone }: BookingContext,
): Promise<Appointment> {
  const status = missedStatus(left, arrived);
  if (!status) return arrived;
  const settings = markSettings(configuration);
  const outcome = await changeEvent(client, { ref: arrived.ref, zone }, (fresh) =>
    status.status === 'cancelled'
      ? cancelChange(fresh, status, settings)
      : mark(fresh, status, settings),
  );
  return outcome.appointment;
}

async function removeSurely(
  client: GraphClient,
  appointment: Appointment,
  comment: string,
): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await remove(client, appointment, comment);
    } catch (error) {
      if (!isFirst || !(error instanceof GraphError) || !UNANSWERED.has(error.code)) throw error;
    }
  }
}

const UNANSWERED: ReadonlySet<string> = new Set(['offline', 'unavailable', 'malformed']);

async function remove(
  client: GraphClient,
  appointment: Appointment,
  comment: string,
): Promise<void> {
  const { ref } = appointment;
  if (guests(appointment).length > 0) {
    await cancelMeeting(client, ref, comment);
    return;
  }
  try {
    await client.send({
      method: 'DELETE',
      path: eventPath(ref.mailbox, ref.eventId),
      scopes: client.calendarScopes([ref.mailbox]),
      mailbox: ref.mailbox,
    });
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'notFound') throw error;
  }
}

export type LinkOutcome =
  /** It had arrived, and is removed here now. */
  | { readonly kind: 'finished'; readonly arrived: Appointment }
  /** It had not, and cannot any more; the booking stands as before, unlinked. */
  | { readonly kind: 'stays'; readonly appointment: Appointment }
  /** Somebody is at it, or it cannot be told. */
  | { readonly kind: 'underWay' };

/**
 * For whoever meets a booking that names another: what its writer began is finished, or made
 * impossible before the name is taken away. Rejects with a GraphError where that is not known.
 */
export async function resolveLink(
  client: GraphClient,
  appointment: Appointment,
  context: BookingContext,
  comment = '',
): Promise<LinkOutcome> {
  const { configuration, zone, signal } = context;
  const link = knownState(appointment.state).movingTo;
  if (!link) return { kind: 'stays', appointment };
  const host = configuration.hosts.find(({ id }) => id === link.host);
  if (!host) return { kind: 'underWay' };
  const there = await findByKey(client, { host, key: link.key }, { signal });
  switch (there?.kind) {
    case 'booking': {
      const arrived = await finishLeaving(client, { left: appointment, arrived: there, comment }, context);
      return { kind: 'finished', arrived };
    }
    case 'hold':
      if (!isLeftBehind(toClaim(there, 'hold'), client.now())) return { kind: 'underWay' };
      if (!(await makeVoid(client, there, zone))) return { kind: 'underWay' };
      return { kind: 'stays', appointment: await unlink(client, { appointment, link, zone }) };
    case 'foreign':
    case 'carrier':
    case 'claim':
      return { kind: 'underWay' };
    case undefined: {
      const further = await findFurther(client, link, context);
      if (further) {
        // It is about to be another event again: what was said of this one meanwhile would be lost.
        if (knownState(further.state).movingTo) return { kind: 'underWay' };
        const arrived = await finishLeaving(client, { left: appointment, arrived: further, comment }, context);
        return { kind: 'finished', arrived };
      }
      return { kind: 'stays', appointment: await unlink(client, { appointment, link, zone }) };
    }
    case 'void':
      return { kind: 'stays', appointment: await unlink(client, { appointment, link, zone }) };
  }
}

/** It had arrived, and somebody has moved it on from there since, to whichever host. */
async function findFurther(
  client: GraphClient,
  link: BookingLink,
  { configuration: { hosts }, signal }: BookingContext,
): Promise<Appointment | undefined> {
  const start = firstKey(link.key);
  const found = await Promise.all(hosts.map((host) => findByKeyStart(client, { host, start }, { signal })));
  const further = found.flat().filter(
    ({ kind, key = '' }) => kind === 'booking' && firstKey(key) === start && moveCount(key) > moveCount(link.key),
  );
  return further.toSorted((a, b) => moveCount(b.key ?? '') - moveCount(a.key ?? ''))[0];
}

/**
 * Finishes what others began with these bookings; whether any of them is out of the way now. Those
 * of which it cannot be told stay as they are.
 */
export async function resolveLinks(
  client: GraphClient,
  appointments: readonly Appointment[],
  context: BookingContext,
): Promise<boolean> {
  let isAnyGone = false;
  for (const appointment of appointments) {
    if (!knownState(appointment.state).movingTo) continue;
    const resolved = await orUnknown(resolveLink(client, appointment, context));
    isAnyGone ||= resolved.kind === 'finished';
  }
  return isAnyGone;
}

/** The slow writer's confirm fails from here on. Whoever wants the time deletes the event. */
async function makeVoid(client: GraphClient, hold: Appointment, zone: string): Promise<boolean> {
  const { freeBusyStatus = 'free', properties } = voidChange();
  const change: EventChange = { freeBusyStatus, properties };
  const outcome = await changeEvent(client, { ref: hold.ref, known: hold, zone }, (fresh) =>
    fresh.version === hold.version
      ? { kind: 'change', change }
      : { kind: 'refused', reason: 'changed' as const },
  );
  return outcome.kind === 'written';
}
