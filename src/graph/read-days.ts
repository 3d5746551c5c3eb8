import type { Appointment } from '../domain/appointment/appointment.ts';
import type { CalendarAddress } from './calendar-address.ts';
import type { GraphClient } from './client.ts';
import { EXPANDED_PAGE, WINDOW_QUERY } from './event-schema.ts';
import { readWhole } from './read-whole.ts';
import { readWindows, type UnknownCalendar, type WindowQuery } from './read-windows.ts';
import { toAppointments, type UnreadableEvent } from './to-appointments.ts';

/** A calendar as it was read, or why it could not be. Unknown is never empty. */
export type CalendarRead =
  | {
      readonly address: CalendarAddress;
      readonly kind: 'known';
      readonly appointments: readonly Appointment[];
      /** Events that take time but cannot be understood: shown as that, never left out. */
      readonly unreadable: readonly UnreadableEvent[];
      /** Names of time zones that were read as UTC. */
      readonly unknownZones: readonly string[];
    }
  | UnknownCalendar;

/**
 * All events that touch the range, series as occurrences, in one request for up to twenty
 * calendars; answers in their order. All-day events at the edges may belong to the day beside it.
 */
export async function readDays(
  client: GraphClient,
  {
    calendars,
    range,
    zone,
    signal,
  }: WindowQuery & { readonly zone: string; readonly signal?: AbortSignal | undefined },
): Promise<CalendarRead[]> {
  const query = { ...WINDOW_QUERY, $top: EXPANDED_PAGE };
  const windows = await readWindows(client, { calendars, range, query }, { signal });
  const reads = await Promise.all(
    windows.map(async (window): Promise<CalendarRead> => {
      if (window.kind === 'unknown') return window;
      const { address, items } = window;
      return { address, kind: 'known', ...(await toAppointments(items, address.mailbox, zone)) };
    }),
  );
  const held = reads.flatMap((read) => (read.kind === 'known' ? read.appointments : []));
  const whole = await readWhole(client, held, { zone, signal });
  return reads.map((read) =>
    read.kind === 'unknown'
      ? read
      : { ...read, appointments: read.appointments.map((a) => whole.get(a) ?? a) },
  );
}
