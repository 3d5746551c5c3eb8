import type { Appointment } from '../domain/appointment/appointment.ts';
import { KEY_PROPERTY, KIND_PROPERTY, STATE_PROPERTY } from '../domain/appointment/properties.ts';
import type { CalendarEvent } from '../domain/availability/calendar-events.ts';
import type { Period } from '../domain/time/period.ts';
import type { CalendarAddress } from './calendar-address.ts';
import type { GraphClient } from './client.ts';
import { EXPANDED_PAGE } from './event-schema.ts';
import { GraphError, type GraphErrorCode } from './graph-error.ts';
import { expandProperties } from './query.ts';
import { readWindows, toUnknown, type CalendarItems, type WindowQuery } from './read-windows.ts';
import { toAppointments } from './to-appointments.ts';

/** One calendar over a range, with nothing more of its events than free times need. */
export type CalendarEventsRead = { readonly address: CalendarAddress; readonly range: Period } & (
  | { readonly kind: 'known'; readonly events: readonly CalendarEvent[] }
  | { readonly kind: 'unknown'; readonly reason: GraphErrorCode }
);

const SLIM_QUERY = {
  $select: 'id,subject,start,end,isAllDay,showAs,isCancelled,sensitivity,categories',
  $expand: expandProperties([KIND_PROPERTY, KEY_PROPERTY, STATE_PROPERTY]),
  $top: EXPANDED_PAGE,
} as const;

/** As many as a batch takes. */
const AT_ONCE = 20;

/**
 * All calendars over weeks, in batches that run side by side, every page followed; answers in
 * their order. A calendar with an event that cannot be understood is unknown: it may take any time.
 */
export async function readEvents(
  client: GraphClient,
  {
    calendars,
    range,
    zone,
    signal,
  }: WindowQuery & { readonly zone: string; readonly signal?: AbortSignal | undefined },
): Promise<CalendarEventsRead[]> {
  const groups = Array.from({ length: Math.ceil(calendars.length / AT_ONCE) }, (_, index) =>
    calendars.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
  const windows = await Promise.all(
    groups.map((group) =>
      orError(readWindows(client, { calendars: group, range, query: SLIM_QUERY }, { signal })),
    ),
  );
  const failures = windows.filter((window) => window instanceof GraphError);
  if (failures.length > 0 && failures.length === groups.length) throw failures[0];
  const items = windows.flatMap((window, index) =>
    window instanceof GraphError
      ? (groups[index] ?? []).map((address) => toUnknown(address, window))
      : window,
  );
  return Promise.all(items.map((item) => toRead(item, { range, zone })));
}

/** One batch that fails leaves its calendars unknown; what the sign-in says concerns all of them. */
async function orError<T>(work: Promise<T>): Promise<T | GraphError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GraphError && error.code !== 'signInRequired') return error;
    throw error;
  }
}

async function toRead(
  found: CalendarItems,
  { range, zone }: { readonly range: Period; readonly zone: string },
): Promise<CalendarEventsRead> {
  const { address } = found;
  if (found.kind === 'unknown') return { address, range, kind: 'unknown', reason: found.reason };
  const { appointments, unreadable } = await toAppointments(found.items, address.mailbox, zone);
  return unreadable.length > 0
    ? { address, range, kind: 'unknown', reason: 'malformed' }
    : { address, range, kind: 'known', events: appointments.map(toEvent) };
}

function toEvent(appointment: Appointment): CalendarEvent {
  const { ref, version, kind, key, state, subject, period } = appointment;
  const { isAllDay, freeBusyStatus, isCancelled, isPrivate, categories } = appointment;
  return {
    ref,
    version,
    kind,
    ...(key !== undefined && { key }),
    state,
    subject,
    period,
    isAllDay,
    freeBusyStatus,
    isCancelled,
    isPrivate,
    categories,
  };
}
