import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { CalendarEvent } from '../../domain/availability/calendar-events.ts';
import type { BookingConfiguration, Host, Service } from '../../domain/book/configuration.ts';
import { startOfDay } from '../../domain/time/civil.ts';
import { DAY, overlaps, type Instant, type Period } from '../../domain/time/period.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { calendarsOf, keyOf } from '../../graph/read-availability.ts';
import { readEvents, type CalendarEventsRead } from '../../graph/read-events.ts';
import type { Desk } from '../app/desk.ts';

/** Read at once: whoever looks for a start sees a month, whatever day of the week it is. */
export const WEEKS_AT_ONCE = 5;

/** Open time and buffers at the edges reach beyond the weeks. */
const MARGIN = DAY;

/** With so many calendars all are read, so that another service has its starts at once. */
const MOST_TOGETHER = 60;

/** What was read so lately is not read again for a service with other hosts. */
const FRESH = 60_000;

/** Some weeks of some hosts' calendars. */
export type WeeksScope = {
  /** A Monday. */
  readonly first: Temporal.PlainDate;
  readonly zone: string;
  readonly hosts: readonly Host[];
};

export type WeeksReads = {
  /** In the order of `calendarsOf`. */
  readonly reads: readonly CalendarEventsRead[];
  /** When the oldest of them was known to be true. */
  readonly readAt: Instant;
};

export function hostsToRead({ hosts }: BookingConfiguration, service: Service): readonly Host[] {
  return calendarsOf(hosts).length <= MOST_TOGETHER
    ? hosts
    : hosts.filter(({ id }) => service.hosts.includes(id));
}

export function weeksPeriod({ first, zone }: Pick<WeeksScope, 'first' | 'zone'>): Period {
  return {
    start: startOfDay(first, zone),
    end: startOfDay(first.add({ weeks: WEEKS_AT_ONCE }), zone),
  };
}

export function readPeriod(scope: Pick<WeeksScope, 'first' | 'zone'>): Period {
  const { start, end } = weeksPeriod(scope);
  return { start: start - MARGIN, end: end + MARGIN };
}

export function weeksKey({ first, zone, hosts }: WeeksScope): readonly unknown[] {
  return ['availability', first.toString(), zone, calendarsOf(hosts).map(keyOf)];
}

/** Kept true by looks (use-look-at-weeks.ts), so it is never read again by itself. */
export function weeksQuery(desk: Desk, client: QueryClient, scope: WeeksScope) {
  return queryOptions({
    queryKey: weeksKey(scope),
    queryFn: async ({ signal }): Promise<WeeksReads> => {
      const now = desk.now();
      const held = heldReads(client, scope, now);
      const wanted = calendarsOf(scope.hosts);
      const missing = wanted.filter((address) => !held.has(keyOf(address)));
      const fresh = missing.length === 0 ? [] : await readWeeks(desk, scope, { addresses: missing, signal });
      const read = new Map([...held, ...fresh.map((one) => [keyOf(one.address), one] as const)]);
      return {
        readAt: missing.length === wanted.length ? now : now - FRESH,
        reads: wanted.flatMap((address) => read.get(keyOf(address)) ?? []),
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}

export function readWeeks(
  desk: Desk,
  scope: WeeksScope,
  { addresses, signal }: { readonly addresses: readonly CalendarAddress[]; readonly signal: AbortSignal },
): Promise<CalendarEventsRead[]> {
  return readEvents(desk.graph, { calendars: addresses, range: readPeriod(scope), zone: scope.zone, signal });
}

function heldReads(
  client: QueryClient,
  { first, zone }: WeeksScope,
  now: Instant,
): ReadonlyMap<string, CalendarEventsRead> {
  const queries = client.getQueriesData<WeeksReads>({ queryKey: ['availability', first.toString(), zone] });
  return new Map(
    queries.flatMap(([, weeks]) =>
      weeks && now - weeks.readAt < FRESH
        ? weeks.reads.filter(({ kind }) => kind === 'known').map((read) => [keyOf(read.address), read] as const)
        : [],
    ),
  );
}

/** Puts an event, as it is now, where it is read; one that has gone takes no time any more. */
export function replaceEvent(
  client: QueryClient,
  event: CalendarEvent,
  /** Absent where it stays in its calendar; else the one it is to be found in from now on. */
  into?: CalendarAddress,
): void {
  client.setQueriesData<WeeksReads>({ queryKey: ['availability'] }, (weeks) =>
    weeks ? { ...weeks, reads: weeks.reads.map((read) => withEvent(read, event, into)) } : weeks,
  );
}

function withEvent(
  read: CalendarEventsRead,
  event: CalendarEvent,
  into: CalendarAddress | undefined,
): CalendarEventsRead {
  if (read.kind === 'unknown') return read;
  const others = read.events.filter(({ ref }) => ref.eventId !== event.ref.eventId);
  const isHeld = others.length < read.events.length;
  const belongs = (isHeld || (into && keyOf(into) === keyOf(read.address))) && overlaps(event.period, read.range);
  if (!isHeld && !belongs) return read;
  return { ...read, events: belongs ? [...others, event] : others };
}
