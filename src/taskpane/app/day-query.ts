import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { dayPeriod } from '../../domain/time/civil.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { readDays, type CalendarRead } from '../../graph/read-days.ts';
import type { Desk } from './desk.ts';

/** One civil day of some hosts' calendars. */
export type DayScope = {
  readonly date: Temporal.PlainDate;
  readonly zone: string;
  readonly hosts: readonly Host[];
};

export type DayReads = {
  /** In the order of `addressesOf`. */
  readonly reads: readonly CalendarRead[];
  /** When the oldest of them was known to be true. */
  readonly readAt: Instant;
};

/** A host with what was read of the calendar. */
export type HostRead = {
  readonly host: Host;
  readonly calendar: CalendarRead;
  /** Other calendars that count as busy, in the order of the configuration. */
  readonly elsewhere: readonly CalendarRead[];
};

export function dayKey({ date, zone, hosts }: DayScope): readonly unknown[] {
  const calendars = addressesOf(hosts).map(({ mailbox, calendarId = '' }) => `${mailbox} ${calendarId}`);
  return ['day', date.toString(), zone, hosts.map((host) => host.id), calendars];
}

export function dayQuery(desk: Desk, scope: DayScope) {
  return queryOptions({
    queryKey: dayKey(scope),
    queryFn: async ({ signal }): Promise<DayReads> => ({
      readAt: desk.now(),
      reads: await readCalendars(desk, scope, { addresses: addressesOf(scope.hosts), signal }),
    }),
  });
}

type CalendarsToRead = {
  readonly addresses: readonly CalendarAddress[];
  readonly signal: AbortSignal;
};

export function readCalendars(
  desk: Desk,
  { date, zone }: DayScope,
  { addresses, signal }: CalendarsToRead,
): Promise<CalendarRead[]> {
  return readDays(desk.graph, { calendars: addresses, range: dayPeriod(date, zone), zone, signal });
}

/** First the one of each host that is shown, then all those whose time is not free either. */
export function addressesOf(hosts: readonly Host[]): CalendarAddress[] {
  return [
    ...hosts.map(({ destination }) => addressOf(destination)),
    ...hosts.flatMap(({ availability }) => availability.map(addressOf)),
  ];
}

export function addressOf({ mailbox, calendarId }: Host['destination']): CalendarAddress {
  return calendarId === undefined ? { mailbox } : { mailbox, calendarId };
}

/** One that is missing is unknown, not free. */
export function hostCalendars(
  hosts: readonly Host[],
  reads: readonly CalendarRead[],
): HostRead[] {
  const others = reads.slice(hosts.length);
  return hosts.map((host, index) => ({
    host,
    calendar: reads[index] ?? unreadCalendar(addressOf(host.destination)),
    elsewhere: host.availability.map((one) => others.shift() ?? unreadCalendar(addressOf(one))),
  }));
}

/** Where no answer says why. */
export function unreadCalendar(address: CalendarAddress): CalendarRead {
  return { address, kind: 'unknown', reason: 'malformed' };
}

/** Puts one appointment, as it is now, into every day that shows it. */
export function replaceAppointment(client: QueryClient, appointment: Appointment): void {
  client.setQueriesData<DayReads>({ queryKey: ['day'] }, (day) =>
    day ? { ...day, reads: day.reads.map((read) => withAppointment(read, appointment)) } : day,
  );
}

function withAppointment(read: CalendarRead, appointment: Appointment): CalendarRead {
  const { eventId } = appointment.ref;
  if (read.kind === 'unknown') return read;
  if (read.appointments.every((held) => held.ref.eventId !== eventId)) return read;
  return {
    ...read,
    appointments: read.appointments.map((held) =>
      held.ref.eventId === eventId ? appointment : held,
    ),
  };
}

/** The appointment as some day holds it. */
export function findAppointment(client: QueryClient, eventId: string): Appointment | undefined {
  for (const [, day] of client.getQueriesData<DayReads>({ queryKey: ['day'] })) {
    for (const read of day?.reads ?? []) {
      if (read.kind === 'unknown') continue;
      const found = read.appointments.find((held) => held.ref.eventId === eventId);
      if (found) return found;
    }
  }
  return undefined;
}
