import type { Appointment } from '../domain/appointment/appointment.ts';
import { STATE_PROPERTY, KIND_PROPERTY } from '../domain/appointment/properties.ts';
import { calendarPath, userPath, type CalendarAddress } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { expandProperties, quote, withQuery } from './query.ts';
import { readLists, type UnknownCalendar } from './read-windows.ts';
import { toAppointments } from './to-appointments.ts';

/** Of one calendar; who types on finds fewer. */
const MOST = 100;

export type CustomerSearch = CallOptions & {
  readonly calendars: readonly CalendarAddress[];
  /** A part of the name, the address or the number, as it is on record. */
  readonly text: string;
  readonly zone: string;
};

export type CustomersFound = {
  /** With nothing more of them than the contact on record and when they are. */
  readonly appointments: readonly Appointment[];
  /** Calendars that could not be searched. */
  readonly unknown: readonly UnknownCalendar[];
};

/**
 * Appointments on whose record the text stands, whenever they are; a series once. Without case, as
 * Graph compares. The text may also be found in what else the record says: who asks looks again.
 */
export async function searchCustomers(
  client: GraphClient,
  { calendars, text, zone, signal }: CustomerSearch,
): Promise<CustomersFound> {
  const lists = calendars.map((address) => ({ address, path: searchPath(address, text) }));
  const found = await readLists(client, lists, { signal });
  const read = await Promise.all(
    found.map(async (items) =>
      items.kind === 'unknown' ? [] : (await toAppointments(items.items, items.address.mailbox, zone)).appointments,
    ),
  );
  return { appointments: read.flat(), unknown: found.filter((items) => items.kind === 'unknown') };
}

/** The record is JSON, so the text is searched as JSON spells it. */
function searchPath(address: CalendarAddress, text: string): string {
  const spelled = JSON.stringify(text).slice(1, -1);
  // The default calendar's events are documented to be filtered so under the mailbox.
  const root = address.calendarId === undefined ? userPath(address.mailbox) : calendarPath(address);
  return withQuery(`${root}/events`, {
    $filter: `singleValueExtendedProperties/Any(ep: ep/id eq ${quote(STATE_PROPERTY)} and contains(ep/value, ${quote(spelled)}))`,
    $select: 'id,type,start,end,isCancelled,categories',
    $expand: expandProperties([KIND_PROPERTY, STATE_PROPERTY]),
    $top: MOST,
  });
}
