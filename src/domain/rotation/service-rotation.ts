import { serviceBookings, type CalendarEvent, type HostEvents } from '../availability/calendar-events.ts';
import { freeMinutesOn, type Starts } from '../availability/find-starts.ts';
import type { BookingConfiguration, Host, Service } from '../book/configuration.ts';
import { startOfDay } from '../time/civil.ts';
import type { Instant, Period } from '../time/period.ts';
import { countedPeriod } from './counted-period.ts';
import type { RotationBooking, RotationQuery, RotationRule } from './query.ts';
import { rankHosts, type RankedHost } from './rank-hosts.ts';

/** Whether the service's rotation says who of several free hosts is asked first. */
export function isRotated({ team }: Service): boolean {
  return team?.kind === 'roundRobin';
}

type RotationContext = {
  readonly configuration: BookingConfiguration;
  readonly service: Service;
  readonly start: Instant;
  readonly now: Instant;
};

/** From when on bookings have to be read for the shares; further back than `farthest` nobody looks. */
export function rotationReadsFrom(context: RotationContext, farthest: Instant): Instant {
  const { start, now } = context;
  return Math.max(farthest, countedPeriod({ rule: ruleOf(context), now, start }).start);
}

export type RotationInput = RotationContext & {
  /** Of all hosts of the service, free or not, as far as it was read. */
  readonly events: readonly HostEvents[];
  readonly starts: Starts;
};

/** Those who are free, in the order in which the service's rotation asks them. */
export function rankFree(input: RotationInput, free: readonly string[]): readonly RankedHost[] {
  return rankHosts(rotationQuery(input), free);
}

function rotationQuery(input: RotationInput): RotationQuery {
  const { configuration, service, start, now, events, starts } = input;
  const rule = ruleOf(input);
  return {
    rule,
    start,
    now,
    hosts: configuration.hosts.flatMap((host, position) => {
      if (!service.hosts.includes(host.id)) return [];
      const reads = events.find((one) => one.host === host.id)?.calendars[0]?.reads ?? [];
      return [
        {
          id: host.id,
          position,
          weight: host.weight,
          priority: host.priority,
          since: host.since === undefined ? undefined : midnight(host.since, host),
          absences: absencesOf(host),
          bookings: serviceBookings(reads, service, configuration).map(toBooking),
          freeMinutes: freeMinutesOn(starts, host.id, start),
        },
      ];
    }),
  };
}

function ruleOf({ configuration, service }: RotationContext): RotationRule {
  const { kind = 'equal', period, basis, countNoShows } = service.rotation ?? {};
  return {
    kind,
    timeZone: configuration.organisation.timeZone,
    ...(period && { period }),
    ...(basis && { basis }),
    ...(countNoShows !== undefined && { countNoShows }),
  };
}

/** A window's list says nothing of when an event was made; the record does, while its first line is kept. */
function toBooking({ period, state }: CalendarEvent): RotationBooking {
  const history = state.kind === 'known' ? state.value.history : [];
  return {
    createdAt: Math.min(history[0]?.at ?? period.start, period.start),
    start: period.start,
    guestNoShow: history.at(-1)?.status === 'noShow',
  };
}

function absencesOf({ workingHours: { awayDays = [], timeZone } }: Host): Period[] {
  return awayDays.map(({ from, to }) => ({
    start: startOfDay(Temporal.PlainDate.from(from), timeZone),
    end: startOfDay(Temporal.PlainDate.from(to).add({ days: 1 }), timeZone),
  }));
}

function midnight(date: string, { workingHours }: Host): Instant {
  return startOfDay(Temporal.PlainDate.from(date), workingHours.timeZone);
}
