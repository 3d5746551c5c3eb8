import type { HostReading } from '../domain/availability/book-query.ts';
import { hostReadings, type EventsRead, type HostEvents } from '../domain/availability/calendar-events.ts';
import type { BookingConfiguration, Host, LinkedCalendar, Service } from '../domain/book/configuration.ts';
import type { Instant, Period } from '../domain/time/period.ts';
import { addressOf, type CalendarAddress } from './calendar-address.ts';
import type { GraphClient } from './client.ts';
import type { GraphErrorCode } from './graph-error.ts';
import { readEvents, type CalendarEventsRead } from './read-events.ts';

export type AvailabilityQuery = {
  readonly hosts: readonly Host[];
  readonly range: Period;
  readonly configuration: BookingConfiguration;
  /** Where all-day events are midnight to midnight. */
  readonly zone: string;
  readonly now: Instant;
  /** Whose limits count bookings; without it none are counted. */
  readonly service?: Service | undefined;
  /** The key of a booking that does not stand in its own way. */
  readonly ownKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type Availability = {
  /** For `bookQuery`. */
  readonly readings: ReadonlyMap<string, HostReading>;
  readonly events: readonly HostEvents[];
  readonly unknown: readonly UnknownHostCalendar[];
};

export type UnknownHostCalendar = {
  readonly host: Host;
  /** As it is called in Frontdesk. */
  readonly calendar: string;
  readonly reason: GraphErrorCode;
};

/** What is known of the hosts' time in a range: each of their calendars, known or unknown. */
export async function readAvailability(
  client: GraphClient,
  { hosts, range, configuration, zone, now, service, ownKey, signal }: AvailabilityQuery,
): Promise<Availability> {
  const reads = await readEvents(client, { calendars: calendarsOf(hosts), range, zone, signal });
  const events = eventsOf(hosts, reads);
  return {
    readings: hostReadings(events, { configuration, now, service, ownKey }),
    events,
    unknown: unknownCalendars(hosts, reads),
  };
}

/** All that count for one of the hosts, each once; those that receive bookings first. */
export function calendarsOf(hosts: readonly Host[]): CalendarAddress[] {
  const all = [
    ...hosts.map(({ destination }) => destination),
    ...hosts.flatMap(({ availability }) => availability),
  ].map(addressOf);
  return [...new Map(all.map((address) => [keyOf(address), address])).values()];
}

/** What was read, by host. A calendar of which there is no read is known of nothing. */
export function eventsOf(hosts: readonly Host[], reads: readonly CalendarEventsRead[]): HostEvents[] {
  const byKey = new Map<string, EventsRead[]>();
  for (const read of reads) {
    const key = keyOf(read.address);
    byKey.set(key, [...(byKey.get(key) ?? []), toRead(read)]);
  }
  return hosts.map((host) => ({
    host: host.id,
    calendars: linkedOf(host).map((calendar) => ({
      name: calendar.name,
      reads: byKey.get(keyOf(addressOf(calendar))) ?? [],
    })),
  }));
}

export function unknownCalendars(
  hosts: readonly Host[],
  reads: readonly CalendarEventsRead[],
): UnknownHostCalendar[] {
  const failed = new Map(
    reads.flatMap((read) => (read.kind === 'unknown' ? [[keyOf(read.address), read.reason] as const] : [])),
  );
  return hosts.flatMap((host) =>
    linkedOf(host).flatMap((calendar) => {
      const reason = failed.get(keyOf(addressOf(calendar)));
      return reason === undefined ? [] : [{ host, calendar: calendar.name, reason }];
    }),
  );
}

export function keyOf({ mailbox, calendarId = '' }: CalendarAddress): string {
  return `${mailbox.toLowerCase()} ${calendarId}`;
}

function linkedOf({ destination, availability }: Host): LinkedCalendar[] {
  return [destination, ...availability];
}

const converted = new WeakMap<CalendarEventsRead, EventsRead>();

/** The same object for the same read: what was worked out from it stays. */
function toRead(read: CalendarEventsRead): EventsRead {
  let held = converted.get(read);
  if (!held) {
    const { range } = read;
    held =
      read.kind === 'known'
        ? { kind: 'known', range, events: read.events }
        : { kind: 'unknown', range, reason: read.reason };
    converted.set(read, held);
  }
  return held;
}
