import type { Appointment } from '../appointment/appointment.ts';
import { readCategories, type CategoryNames } from '../appointment/categories.ts';
import type { BookingConfiguration, Service } from '../book/configuration.ts';
import type { Instant, Period } from '../time/period.ts';
import { serviceBuffers, type HostReading } from './book-query.ts';
import { busyPeriods, busyRulesOf } from './busy-rules.ts';
import type { FreeBusy } from './free-busy.ts';

/** What of an event matters for what is free, and for saying why something is not. */
export type CalendarEvent = Pick<
  Appointment,
  | 'ref'
  | 'version'
  | 'kind'
  | 'key'
  | 'state'
  | 'subject'
  | 'period'
  | 'isAllDay'
  | 'freeBusyStatus'
  | 'isCancelled'
  | 'isPrivate'
  | 'categories'
>;

/** The events of one calendar in a range. Unknown is never empty. */
export type EventsRead =
  | { readonly kind: 'known'; readonly range: Period; readonly events: readonly CalendarEvent[] }
  | { readonly kind: 'unknown'; readonly range: Period; readonly reason: string };

/** All calendars that count for a host; bookings stand in the first one. */
export type HostEvents = {
  readonly host: string;
  readonly calendars: readonly { readonly name: string; readonly reads: readonly EventsRead[] }[];
};

export type ReadingContext = {
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
  /** Whose limits count the bookings. */
  readonly service?: Service | undefined;
  /** The key of a booking that does not stand in its own way. */
  readonly ownKey?: string | undefined;
};

/** Events as what is known of each host's time, ready to be asked about (`bookQuery`). */
export function hostReadings(
  hosts: readonly HostEvents[],
  context: ReadingContext,
): ReadonlyMap<string, HostReading> {
  const { service } = context;
  return new Map(
    hosts.map(({ host, calendars }) => {
      const reading: HostReading = {
        calendars: calendars.map(({ name, reads }) => ({
          calendar: name,
          reads: reads.map((read) => freeBusyOf(read, context)),
        })),
        ...(service?.limits && { bookings: bookingsOf(calendars[0]?.reads ?? [], service, context) }),
      };
      return [host, reading];
    }),
  );
}

/** Bookings of a service that still stand; each once, though two reads may both hold it. */
export function serviceBookings(
  reads: readonly EventsRead[],
  { slug }: Service,
  configuration: BookingConfiguration,
): CalendarEvent[] {
  const found = new Map<string, CalendarEvent>();
  for (const read of reads) {
    if (read.kind === 'unknown') continue;
    for (const event of read.events) {
      if (isBookingOf(event, slug) && isStanding(event, configuration)) found.set(event.ref.eventId, event);
    }
  }
  return [...found.values()];
}

function bookingsOf(
  reads: readonly EventsRead[],
  service: Service,
  { ownKey, configuration }: ReadingContext,
): Period[] {
  return serviceBookings(reads, service, configuration)
    .filter(({ key }) => key === undefined || key !== ownKey)
    .map(({ period }) => period);
}

/** What cannot be read may be one of them. */
function isBookingOf({ kind, state }: CalendarEvent, slug: string): boolean {
  return kind === 'booking' && (state.kind === 'known' ? state.value.service === slug : state.kind === 'malformed');
}

function isStanding({ isCancelled, categories }: CalendarEvent, configuration: BookingConfiguration): boolean {
  return !isCancelled && readCategories(categories, namesOf(configuration)) !== 'cancelled';
}

type Converted = {
  readonly configuration: BookingConfiguration;
  readonly ownKey: string | undefined;
  /** Until a hold among the events expires. */
  readonly until: Instant;
  readonly from: Instant;
  readonly freeBusy: FreeBusy;
};

const converted = new WeakMap<EventsRead, Converted>();

/** The same object while nothing changes, so that a host's starts need not be found again. */
function freeBusyOf(read: EventsRead, context: ReadingContext): FreeBusy {
  if (read.kind === 'unknown') return read;
  const { configuration, now, ownKey } = context;
  const held = converted.get(read);
  const isSame = held?.configuration === configuration && held.ownKey === ownKey;
  if (held && isSame && held.from <= now && now < held.until) return held.freeBusy;
  const busy = busyPeriods(read.events, {
    rules: busyRulesOf(configuration),
    categories: namesOf(configuration),
    now,
    ownKey,
    buffers: serviceBuffers(configuration),
  });
  const freeBusy: FreeBusy = { kind: 'known', range: read.range, busy };
  converted.set(read, { configuration, ownKey, from: now, until: nextExpiry(read.events, now), freeBusy });
  return freeBusy;
}

function namesOf({ categories }: BookingConfiguration): CategoryNames {
  return { confirmed: categories.confirmed.name, cancelled: categories.cancelled.name };
}

function nextExpiry(events: readonly CalendarEvent[], now: Instant): Instant {
  let next = Infinity;
  for (const { kind, state } of events) {
    const expiry = kind === 'hold' && state.kind === 'known' ? state.value.holdExpiresAt : undefined;
    if (expiry !== undefined && expiry > now) next = Math.min(next, expiry);
  }
  return next;
}
