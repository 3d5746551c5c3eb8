import type { Appointment } from '../appointment/appointment.ts';
import type { BookingConfiguration, Host, LinkedCalendar } from '../book/configuration.ts';
import type { Instant, Period } from '../time/period.ts';
import { serviceBuffers, type HostReading } from './book-query.ts';
import { busyPeriods, busyRulesOf, takesTime } from './busy-rules.ts';
import type { CalendarReading, FreeBusy } from './free-busy.ts';

/** What was read of one calendar over the range, whatever rules say of it. */
export type CalendarEvents =
  | {
      readonly kind: 'known';
      readonly appointments: readonly Appointment[];
      /** Events that take time of which nobody knows when. */
      readonly unreadable: readonly unknown[];
    }
  | { readonly kind: 'unknown'; readonly reason: string };

export type CalendarsRead = {
  readonly range: Period;
  readonly now: Instant;
  /** `undefined`: nothing was read of it. */
  readonly eventsOf: (calendar: LinkedCalendar) => CalendarEvents | undefined;
};

/**
 * Events as the free time of each host under the rules of a configuration, so that other rules can
 * be held against the same events. `service` is whose bookings the limits count.
 */
export function hostReadings(
  configuration: BookingConfiguration,
  service: string,
  read: CalendarsRead,
): ReadonlyMap<string, HostReading> {
  const context = contextOf(configuration, read.now);
  function readingOf(calendar: LinkedCalendar): CalendarReading {
    return { calendar: calendar.name, reads: [freeBusyOf(read.eventsOf(calendar), read.range, context)] };
  }
  return new Map(
    configuration.hosts.map((host) => [
      host.id,
      {
        calendars: [host.destination, ...host.availability].map(readingOf),
        bookings: bookingsOf(read.eventsOf(host.destination), service, context),
      },
    ]),
  );
}

type Context = Parameters<typeof busyPeriods>[1];

function contextOf(configuration: BookingConfiguration, now: Instant): Context {
  const { confirmed, cancelled } = configuration.categories;
  return {
    rules: busyRulesOf(configuration),
    categories: { confirmed: confirmed.name, cancelled: cancelled.name },
    now,
    buffers: serviceBuffers(configuration),
  };
}

function freeBusyOf(events: CalendarEvents | undefined, range: Period, context: Context): FreeBusy {
  if (events?.kind !== 'known') {
    return { kind: 'unknown', range, reason: events?.reason ?? 'notRead' };
  }
  if (events.unreadable.length > 0) return { kind: 'unknown', range, reason: 'malformed' };
  return { kind: 'known', range, busy: busyPeriods(events.appointments, context) };
}

function bookingsOf(events: CalendarEvents | undefined, service: string, context: Context): Period[] {
  if (events?.kind !== 'known') return [];
  return events.appointments
    .filter(
      (appointment) =>
        appointment.kind === 'booking' &&
        appointment.state.kind === 'known' &&
        appointment.state.value.service === service &&
        takesTime(appointment, context),
    )
    .map(({ period }) => period);
}

/** Every calendar that a configuration reads, each host's own first. */
export function calendarsOfHosts(hosts: readonly Host[]): LinkedCalendar[] {
  return hosts.flatMap(({ destination, availability }) => [destination, ...availability]);
}
