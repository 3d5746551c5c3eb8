import type { Appointment } from '../domain/appointment/appointment.ts';
import { serviceBuffers, slotRules } from '../domain/availability/book-query.ts';
import { busyPeriods, busyRulesOf, type ServiceBuffers } from '../domain/availability/busy-rules.ts';
import type { FreeBusy } from '../domain/availability/free-busy.ts';
import { nextFree } from '../domain/availability/next-free.ts';
import type { SlotRules } from '../domain/availability/query.ts';
import type { BookingConfiguration, Host, Service } from '../domain/book/configuration.ts';
import { inTheWay, isSame, type Obstacle } from '../domain/booking/in-the-way.ts';
import { markSettings } from '../domain/day/mark-settings.ts';
import { DAY, minutesOf, MINUTE, type Instant, type Period } from '../domain/time/period.ts';
import type { CalendarAddress } from '../graph/calendar-address.ts';
import type { CalendarRead } from '../graph/read-days.ts';

/** How far ahead the next free start is looked for: over a weekend and a day. */
const LOOK_AHEAD = 4 * DAY;
/** What is free is looked for in steps of this. */
const STEP_MINUTES = 15;

export type Question = {
  readonly configuration: BookingConfiguration;
  readonly hosts: readonly Host[];
  readonly slot: Period;
  /** The meeting as it stands in the calendar; `undefined` for a new one. */
  readonly ownEvent: Appointment | undefined;
  readonly now: Instant;
};

/** The calendars of which every host's time goes, each once. */
export function calendarsOf(hosts: readonly Host[]): CalendarAddress[] {
  const addresses = hosts.flatMap(({ destination, availability }) =>
    [destination, ...availability].map(({ mailbox, calendarId }) => {
      return calendarId === undefined ? { mailbox } : { mailbox, calendarId };
    }),
  );
  return [...new Map(addresses.map((address) => [keyOf(address), address])).values()];
}

/** What has to be read to know what is in the way and what is free after it. */
export function rangeToRead({ configuration, slot }: Pick<Question, 'configuration' | 'slot'>): Period {
  const widest = widestBuffer(serviceBuffers(configuration)) * MINUTE;
  return { start: slot.start - widest, end: slot.end + LOOK_AHEAD + widest };
}

export type HostObstacle = Obstacle & { readonly host: Host };

/** Everything in the way by what could be read; what could not be is not known to be in the way. */
export function findObstacles(question: Question, reads: readonly CalendarRead[]): HostObstacle[] {
  const { configuration, hosts, slot, ownEvent, now } = question;
  const context = {
    slot,
    now,
    ownEvent,
    own: rulesFor(question),
    buffers: serviceBuffers(configuration),
    rules: busyRulesOf(configuration),
    categories: markSettings(configuration).categories,
  };
  const seen = new Set<string>();
  return hosts.flatMap((host) =>
    inTheWay(appointmentsOf(host, reads), context)
      // A calendar that counts for several hosts is named with the first.
      .filter(({ appointment: { ref } }) => !seen.has(ref.eventId) && seen.add(ref.eventId))
      .map((obstacle) => ({ ...obstacle, host })),
  );
}

/** The first start after the slot's own at which all of the hosts are free for as long. */
export function findNextFree(question: Question, reads: readonly CalendarRead[]): Instant | undefined {
  const { configuration, hosts, slot, ownEvent, now } = question;
  const range = rangeToRead(question);
  const context = {
    now,
    buffers: serviceBuffers(configuration),
    rules: busyRulesOf(configuration),
    categories: markSettings(configuration).categories,
  };
  function toFreeBusy(read: CalendarRead | undefined): FreeBusy {
    if (read?.kind !== 'known' || read.unreadable.length > 0) {
      return { kind: 'unknown', range, reason: 'unreadable' };
    }
    const others = read.appointments.filter((appointment) => !isSame(appointment, ownEvent));
    return { kind: 'known', range, busy: busyPeriods(others, context) };
  }
  const from = Math.max(slot.start, now);
  const query = {
    range: { start: from, end: slot.start + LOOK_AHEAD },
    now,
    rules: rulesFor(question),
    team: { kind: 'all' } as const,
    hosts: hosts.map((host) => ({
      id: host.id,
      hours: host.workingHours,
      calendars: calendarsOf([host]).map((address) => {
        const calendar = keyOf(address);
        return { calendar, reads: [toFreeBusy(reads.find((read) => keyOf(read.address) === calendar))] };
      }),
    })),
  };
  return query.range.start < query.range.end ? nextFree(query, 1).starts[0] : undefined;
}

/** Who makes a meeting by hand is bound by no notice, window or limit, only by what is free. */
function rulesFor({ configuration, slot, ownEvent }: Question): SlotRules {
  const service = serviceOf(configuration, ownEvent);
  const { bufferBeforeMinutes, bufferAfterMinutes } = service
    ? slotRules(service)
    : { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
  return {
    durationMinutes: Math.max(1, minutesOf(slot)),
    stepMinutes: STEP_MINUTES,
    alignment: 'clock',
    bufferBeforeMinutes,
    bufferAfterMinutes,
    minimumNoticeMinutes: 0,
    bookingWindow: { kind: 'none' },
    limits: {},
  };
}

function serviceOf(
  { services }: BookingConfiguration,
  event: Appointment | undefined,
): Service | undefined {
  const slug = event?.state.kind === 'known' ? event.state.value.service : undefined;
  return services.find((service) => service.slug === slug);
}

function appointmentsOf(host: Host, reads: readonly CalendarRead[]): Appointment[] {
  const own = new Set(calendarsOf([host]).map(keyOf));
  return reads.flatMap((read) =>
    read.kind === 'known' && own.has(keyOf(read.address)) ? read.appointments : [],
  );
}

function keyOf({ mailbox, calendarId = '' }: CalendarAddress): string {
  return `${mailbox.toLowerCase()} ${calendarId}`;
}

function widestBuffer(buffers: ServiceBuffers): number {
  return Math.max(
    0,
    ...[...buffers.values()].flatMap(({ bufferBeforeMinutes, bufferAfterMinutes }) => [
      bufferBeforeMinutes,
      bufferAfterMinutes,
    ]),
  );
}
