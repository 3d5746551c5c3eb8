import type { Appointment } from '../../domain/appointment/appointment.ts';
import { KEY_PROPERTY } from '../../domain/appointment/properties.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { addressOf, calendarPath, userPath } from '../calendar-address.ts';
import type { CallOptions, GraphClient } from '../client.ts';
import { EVENT_QUERY } from '../event-schema.ts';
import { EVENT_HEADERS } from '../event-times.ts';
import { GraphError } from '../graph-error.ts';
import { readAllPages } from '../paging.ts';
import { quote, withQuery } from '../query.ts';
import { toAppointments } from '../to-appointments.ts';

/** Wherever in time it stands. Rejects where the calendar cannot be searched. */
export async function findByKey(
  client: GraphClient,
  { host, key }: { readonly host: Host; readonly key: string },
  options: CallOptions = {},
): Promise<Appointment | undefined> {
  const found = await search(client, host, `ep/value eq ${quote(key)}`, options);
  // Graph compares values without case.
  return found.find((appointment) => appointment.key === key);
}

/** Events whose key begins like this. */
export async function findByKeyStart(
  client: GraphClient,
  { host, start }: { readonly host: Host; readonly start: string },
  options: CallOptions = {},
): Promise<Appointment[]> {
  const found = await search(client, host, `startswith(ep/value, ${quote(start)})`, options);
  return found.filter(({ key }) => key?.startsWith(start));
}

async function search(
  client: GraphClient,
  host: Host,
  condition: string,
  { signal }: CallOptions,
): Promise<readonly Appointment[]> {
  const address = addressOf(host.destination);
  const { mailbox } = address;
  const root = address.calendarId === undefined ? userPath(mailbox) : calendarPath(address);
  const path = withQuery(`${root}/events`, {
    $filter: `singleValueExtendedProperties/Any(ep: ep/id eq ${quote(KEY_PROPERTY)} and ${condition})`,
    ...EVENT_QUERY,
  });
  const scopes = client.calendarScopes([mailbox]);
  const items = await readAllPages(client, path, { scopes, mailbox, headers: EVENT_HEADERS, signal });
  const found = await toAppointments(items, mailbox, host.workingHours.timeZone);
  if (found.unreadable.length > 0) throw new GraphError('malformed', { field: 'value' });
  return found.appointments;
}
