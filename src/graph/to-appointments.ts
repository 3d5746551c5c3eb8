import type { Appointment } from '../domain/appointment/appointment.ts';
import { fieldOf } from './answer.ts';
import { eventSchema, type GraphEvent } from './event-schema.ts';
import { EventTimeError, zonesOf, type EventZones } from './event-times.ts';
import { toAppointment } from './to-appointment.ts';

export type UnreadableEvent = {
  readonly eventId?: string;
  /** The field that is missing or is not what Graph documents. */
  readonly problem: string;
};

export type Appointments = {
  readonly appointments: readonly Appointment[];
  readonly unreadable: readonly UnreadableEvent[];
  readonly unknownZones: readonly string[];
};

/** One event that cannot be understood does not hide the others, and is not left out either. */
export async function toAppointments(
  items: readonly unknown[],
  mailbox: string,
  zone: string,
): Promise<Appointments> {
  const events: GraphEvent[] = [];
  const unreadable: UnreadableEvent[] = [];
  for (const item of items) {
    const result = eventSchema.safeParse(item);
    if (result.success) events.push(result.data);
    else unreadable.push(toUnreadable(item, fieldOf(result.error)));
  }
  const zones = await zonesOf(events, zone);
  // A page that shifts while it is read may bring an event twice; the later one is newer.
  const appointments = new Map<string, Appointment>();
  for (const event of events) {
    const outcome = convert(event, mailbox, zones);
    if ('problem' in outcome) unreadable.push(outcome);
    else appointments.set(event.id, outcome);
  }
  return {
    appointments: [...appointments.values()],
    unreadable,
    unknownZones: [...zones.named.values()].flatMap(({ unknown }) => unknown ?? []),
  };
}

function convert(
  event: GraphEvent,
  mailbox: string,
  zones: EventZones,
): Appointment | UnreadableEvent {
  try {
    return toAppointment(event, mailbox, zones);
  } catch (error) {
    if (error instanceof EventTimeError) return toUnreadable(event, `${error.field}.dateTime`);
    throw error;
  }
}

function toUnreadable(item: unknown, problem: string): UnreadableEvent {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return { ...(typeof id === 'string' ? { eventId: id } : {}), problem };
}
