import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { isShown, type Appointment } from '../../domain/appointment/appointment.ts';
import type { BookingConfiguration, Host } from '../../domain/book/configuration.ts';
import { findConflicts, type Conflict } from '../../domain/day/conflicts.ts';
import { takingTime } from '../../domain/day/taking-time.ts';
import { dateAt } from '../../domain/time/civil.ts';
import type { GraphErrorCode } from '../../graph/graph-error.ts';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { dayKey, dayQuery, hostCalendars, type DayReads, type DayScope } from '../app/day-query.ts';
import { useLook } from '../day/use-look.ts';

export type Conflicts =
  | { readonly kind: 'known'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'pending' }
  | { readonly kind: 'unknown'; readonly reason: GraphErrorCode | undefined };

/** What else the same host has at that time. */
export type HostDay = {
  /** `undefined` where the calendar is no host's of the book. */
  readonly host: Host | undefined;
  readonly conflicts: Conflicts;
  /** Why that day could not be kept up to date. */
  readonly failure: unknown;
};

/** Reads that day of the host, or shares what the Day view holds, and keeps it true. */
export function useHostDay(appointment: Appointment): HostDay {
  const desk = useDesk();
  const { configuration } = useOpenBook();
  const scope = useScope(appointment, configuration);
  const hasHost = scope.hosts.length > 0;
  const reads = useQuery({ ...dayQuery(desk, scope), enabled: hasHost });
  const { failure } = useLook(scope, hasHost && reads.isSuccess);
  const day = useMemo(
    () => hostDayOf(appointment, configuration, { scope, reads: reads.data, hasFailed: reads.isError }),
    [appointment, configuration, scope, reads.data, reads.isError],
  );
  return { ...day, failure };
}

/** Hosts whose bookings go to a calendar of that mailbox. */
export function hostsOf({ ref }: Appointment, { hosts }: BookingConfiguration): Host[] {
  const mailbox = ref.mailbox.toLowerCase();
  return hosts.filter((host) => host.destination.mailbox.toLowerCase() === mailbox);
}

/** Everybody's day where it is held already, else only the one host's. */
function useScope(appointment: Appointment, configuration: BookingConfiguration): DayScope {
  const client = useQueryClient();
  const zone = configuration.organisation.timeZone;
  const date = dateAt(appointment.period.start, zone).toString();
  const [wasHeld] = useState(() => client.getQueryData(dayKey(scopeOf(configuration.hosts))) !== undefined);
  const wanted = wasHeld ? configuration.hosts : hostsOf(appointment, configuration);
  const ids = wanted.map((host) => host.id).join(' ');
  return useMemo(
    () => ({
      date: Temporal.PlainDate.from(date),
      zone,
      hosts: configuration.hosts.filter((host) => ids.split(' ').includes(host.id)),
    }),
    [date, zone, ids, configuration],
  );

  function scopeOf(hosts: readonly Host[]): DayScope {
    return { date: Temporal.PlainDate.from(date), zone, hosts };
  }
}

type Held = {
  readonly scope: DayScope;
  readonly reads: DayReads | undefined;
  readonly hasFailed: boolean;
};

function hostDayOf(
  appointment: Appointment,
  configuration: BookingConfiguration,
  { scope, reads, hasFailed }: Held,
): Omit<HostDay, 'failure'> {
  const hosts = hostsOf(appointment, configuration);
  const [first] = hosts;
  if (!first) return { host: undefined, conflicts: { kind: 'known', conflicts: [] } };
  if (!reads) {
    const conflicts: Conflicts = hasFailed
      ? { kind: 'unknown', reason: undefined }
      : { kind: 'pending' };
    return { host: first, conflicts };
  }
  const calendars = hostCalendars(scope.hosts, reads.reads).filter(({ host }) => hosts.includes(host));
  const holding = calendars.find(({ calendar }) => holds(calendar, appointment)) ?? calendars[0];
  if (holding?.calendar.kind !== 'known') {
    const reason = holding?.calendar.reason;
    return { host: holding?.host ?? first, conflicts: { kind: 'unknown', reason } };
  }
  const takesTime = takingTime(configuration, reads.readAt);
  const conflicts = conflictsOf(appointment, holding.calendar.appointments.filter(takesTime), takesTime);
  return { host: holding.host, conflicts: { kind: 'known', conflicts } };
}

type Calendar = ReturnType<typeof hostCalendars>[number]['calendar'];

function holds(calendar: Calendar, { ref }: Appointment): boolean {
  return (
    calendar.kind === 'known' &&
    calendar.appointments.some((other) => other.ref.eventId === ref.eventId)
  );
}

/** The rule of the day (domain/day/day.ts), for one appointment as it is known by now. */
function conflictsOf(
  appointment: Appointment,
  others: readonly Appointment[],
  takesTime: (one: Appointment) => boolean,
): readonly Conflict[] {
  const { eventId } = appointment.ref;
  if (!isShown(appointment) || !takesTime(appointment)) return [];
  const standing = others.filter((other) => isShown(other) && other.ref.eventId !== eventId);
  return findConflicts([appointment, ...standing]).get(eventId) ?? [];
}
