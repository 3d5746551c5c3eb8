import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { freeHosts } from '../../domain/availability/find-starts.ts';
import type { BookingConfiguration, Service } from '../../domain/book/configuration.ts';
import { isRotated, rankFree, rotationReadsFrom } from '../../domain/rotation/service-rotation.ts';
import type { RankedHost } from '../../domain/rotation/rank-hosts.ts';
import { DAY, type Instant, type Period } from '../../domain/time/period.ts';
import { eventsOf } from '../../graph/read-availability.ts';
import { readEvents, type CalendarEventsRead } from '../../graph/read-events.ts';
import { addressOf } from '../app/day-query.ts';
import { useDesk, useNow, useOpenBook, type Desk } from '../app/desk.ts';
import type { StartsFound, StartsQuestion } from './create-finder.ts';

/** Shares are counted no further back than this. */
const FARTHEST_BACK = 92 * DAY;

const NONE: readonly CalendarEventsRead[] = [];

export type Preference = {
  /** Who is asked, the first one first; together where the service takes several. */
  readonly hosts: readonly string[];
  readonly needs: 'one' | 'all';
  /** Of a rotation, with what decided; absent until its bookings are read. */
  readonly ranked?: readonly RankedHost[];
};

export type HostOrder = (start: Instant) => Preference;

/** Who of those who are free would take a start, and in which order they are asked. */
export function useHostOrder(question: StartsQuestion, found: StartsFound | undefined): HostOrder {
  const { configuration } = useOpenBook();
  const now = useNow();
  const { service } = question;
  const past = usePastBookings(service, found);
  return useMemo(() => {
    const events = found && past.reads ? withPast(found, eventsOf(pastHosts(configuration, service), past.reads)) : undefined;
    return (start) => {
      if (!found) return { hosts: [], needs: 'one' };
      const free = freeHosts(found.starts, start);
      const team = teamAt(question, configuration, free);
      // Whoever is the only one is it, whatever was booked before.
      const read = team.hosts.length === 1 ? found.events : events;
      if (team.needs === 'all' || !isRotated(service) || !read || team.hosts.length === 0) return team;
      const ranked = rankFree({ configuration, service, start, now, events: read, starts: found.starts }, team.hosts);
      return { hosts: ranked.map(({ hostId }) => hostId), needs: 'one', ranked };
    };
  }, [question, configuration, service, found, past.reads, now]);
}

function teamAt(
  { service, hosts }: StartsQuestion,
  configuration: BookingConfiguration,
  free: readonly string[],
): Preference {
  const { team = { kind: 'any' } } = service;
  const asked = hosts === 'any' ? free : free.filter((id) => hosts.includes(id));
  switch (team.kind) {
    case 'any':
    case 'roundRobin':
      return { hosts: asked, needs: 'one' };
    case 'all':
      return { hosts: configuration.hosts.map(({ id }) => id).filter((id) => service.hosts.includes(id)), needs: 'all' };
    case 'groups': {
      const chosen: string[] = [];
      for (const group of team.groups) {
        const members = configuration.hosts.filter(({ groups = [] }) => groups.includes(group)).map(({ id }) => id);
        const able = members.filter((id) => free.includes(id) && !chosen.includes(id));
        const first = able.find((id) => asked.includes(id)) ?? able[0];
        if (first !== undefined) chosen.push(first);
      }
      return { hosts: chosen, needs: 'all' };
    }
  }
}

type Past = { readonly reads: readonly CalendarEventsRead[] | undefined };

/** Bookings of the counted period that lie before the weeks that are read anyway. */
function usePastBookings(service: Service, found: StartsFound | undefined): Past {
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const now = useNow();
  const isNeeded = isRotated(service);
  const range = isNeeded && found ? pastRange(configuration, service, { now, found }) : undefined;
  const hosts = pastHosts(configuration, service);
  const query = useQuery(
    {
      queryKey: ['pastBookings', service.slug, hosts.map(({ id }) => id), range?.start],
      queryFn: ({ signal }) => readPast(desk, configuration, { hosts, range, signal }),
      enabled: range !== undefined,
      staleTime: 10 * 60_000,
      structuralSharing: false,
    },
    client,
  );
  return { reads: range === undefined ? (isNeeded && !found ? undefined : NONE) : query.data };
}

function pastHosts({ hosts }: BookingConfiguration, service: Service) {
  return hosts.filter(({ id }) => service.hosts.includes(id));
}

function pastRange(
  configuration: BookingConfiguration,
  service: Service,
  { now, found }: { readonly now: Instant; readonly found: StartsFound },
): Period | undefined {
  const start = rotationReadsFrom({ configuration, service, start: now, now }, now - FARTHEST_BACK);
  const read = found.events[0]?.calendars[0]?.reads[0]?.range.start ?? now;
  return start < read ? { start, end: read } : undefined;
}

type PastQuery = {
  readonly hosts: ReturnType<typeof pastHosts>;
  readonly range: Period | undefined;
  readonly signal: AbortSignal;
};

function readPast(
  desk: Desk,
  { organisation }: BookingConfiguration,
  { hosts, range, signal }: PastQuery,
): Promise<readonly CalendarEventsRead[]> {
  if (!range) return Promise.resolve([]);
  const calendars = hosts.map(({ destination }) => addressOf(destination));
  return readEvents(desk.graph, { calendars, range, zone: organisation.timeZone, signal });
}

function withPast({ events }: StartsFound, past: ReturnType<typeof eventsOf>): ReturnType<typeof eventsOf> {
  return events.map(({ host, calendars: [own, ...others] }) => {
    const before = past.find((one) => one.host === host)?.calendars[0]?.reads ?? [];
    return { host, calendars: own ? [{ ...own, reads: [...before, ...own.reads] }, ...others] : others };
  });
}
