import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { BookingConfiguration, Host } from '../../domain/book/configuration.ts';
import { conflictKey, type Conflict } from '../../domain/conflicts/conflict.ts';
import { findConflicts } from '../../domain/day/conflicts.ts';
import { hostsOf } from '../../domain/book/hosts-of.ts';
import { dateAt } from '../../domain/time/civil.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { GraphErrorCode } from '../../graph/graph-error.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { useAccepted } from '../conflicts/accepted.tsx';
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
  const now = useNow();
  const { keys } = useAccepted();
  const day = useMemo(
    () => hostDayOf(appointment, configuration, { scope, reads: reads.data, hasFailed: reads.isError, now }),
    [appointment, configuration, scope, reads.data, reads.isError, now],
  );
  return { ...day, conflicts: withoutAccepted(day.conflicts, appointment, keys), failure };
}

function withoutAccepted(
  conflicts: Conflicts,
  appointment: Appointment,
  accepted: ReadonlySet<string>,
): Conflicts {
  if (conflicts.kind !== 'known') return conflicts;
  const open = conflicts.conflicts.filter((one) => !accepted.has(conflictKey(appointment, one)));
  return { kind: 'known', conflicts: open };
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
  readonly now: Instant;
};

function hostDayOf(
  appointment: Appointment,
  configuration: BookingConfiguration,
  { scope, reads, hasFailed, now }: Held,
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
  if (!holding) return { host: first, conflicts: { kind: 'unknown', reason: undefined } };
  const { calendar, elsewhere } = holding;
  if (calendar.kind !== 'known') {
    return { host: holding.host, conflicts: { kind: 'unknown', reason: calendar.reason } };
  }
  const others = calendar.appointments.filter(({ ref }) => ref.eventId !== appointment.ref.eventId);
  const conflicts = findConflicts(
    {
      host: holding.host,
      appointments: [appointment, ...others],
      elsewhere: elsewhere.flatMap((one) => (one.kind === 'known' ? one.appointments : [])),
    },
    { configuration, now },
  ).get(appointment.ref.eventId);
  return { host: holding.host, conflicts: { kind: 'known', conflicts: conflicts ?? [] } };
}

type Calendar = ReturnType<typeof hostCalendars>[number]['calendar'];

function holds(calendar: Calendar, { ref }: Appointment): boolean {
  return (
    calendar.kind === 'known' &&
    calendar.appointments.some((other) => other.ref.eventId === ref.eventId)
  );
}
