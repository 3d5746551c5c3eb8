import type { BookingConfiguration, Host, Service } from '../book/configuration.ts';
import { InvalidQueryError } from '../invalid-query.ts';
import type { Instant, Period } from '../time/period.ts';
import type { ServiceBuffers } from './busy-rules.ts';
import type { CalendarReading } from './free-busy.ts';
import type { SlotQuery, SlotRules, Team } from './query.ts';

/** What of the host's calendars is known to whoever asks. */
export type HostReading = {
  readonly calendars: readonly CalendarReading[];
  /** Bookings that the service's limits count. */
  readonly bookings?: readonly Period[] | undefined;
};

export type BookQuestion = {
  /** Slug. */
  readonly service: string;
  readonly range: Period;
  readonly now: Instant;
  /** Only these of the hosts of whom the service takes one; where it takes all, there is no choice. */
  readonly hosts?: readonly string[] | undefined;
  readonly zone?: string | undefined;
};

/**
 * A question about a service of the book as a query. Throws `InvalidQueryError` for a service or
 * host that is not in it. Hosts of whom nothing was read are unknown, and so not offered.
 */
export function bookQuery(
  configuration: BookingConfiguration,
  { service: wanted, range, now, zone, hosts: only }: BookQuestion,
  readings: ReadonlyMap<string, HostReading>,
): SlotQuery {
  const service = serviceOf(configuration, wanted);
  const stranger = only?.find((id) => !service.hosts.includes(id));
  if (stranger !== undefined) throw new InvalidQueryError('hosts', `“${stranger}” is no host of ${service.slug}`);
  const hosts = configuration.hosts.filter(({ id }) => service.hosts.includes(id));
  return {
    range,
    now,
    zone,
    rules: slotRules(service),
    hosts: hosts.map(({ id, workingHours }) => ({
      id,
      hours: workingHours,
      calendars: readings.get(id)?.calendars ?? [],
      bookings: readings.get(id)?.bookings,
    })),
    team: teamOf(service, hosts, only),
  };
}

export function serviceOf({ services }: BookingConfiguration, slug: string): Service {
  const service = services.find((one) => one.slug === slug);
  if (service) return service;
  const known = services.map((one) => one.slug).join(', ') || 'none';
  throw new InvalidQueryError('service', `“${slug}” is not in the book; there are: ${known}`);
}

const rulesOf = new WeakMap<Service, SlotRules>();

/** The service's rules with the defaults of what it does not say; the same object for the same service. */
export function slotRules(service: Service): SlotRules {
  let rules = rulesOf.get(service);
  if (!rules) {
    rules = {
      hours: service.hours,
      durationMinutes: service.durationMinutes,
      stepMinutes: service.stepMinutes ?? service.durationMinutes,
      alignment: service.alignment ?? 'clock',
      bufferBeforeMinutes: service.bufferBeforeMinutes ?? 0,
      bufferAfterMinutes: service.bufferAfterMinutes ?? 0,
      minimumNoticeMinutes: service.minimumNoticeMinutes ?? 0,
      bookingWindow: service.bookingWindow ?? { kind: 'none' },
      limits: service.limits ?? {},
    };
    rulesOf.set(service, rules);
  }
  return rules;
}

/** By slug, for busy time that is a booking of ours. */
export function serviceBuffers({ services }: BookingConfiguration): ServiceBuffers {
  return new Map(services.map((service) => [service.slug, slotRules(service)]));
}

function teamOf({ team = { kind: 'any' } }: Service, hosts: readonly Host[], only?: readonly string[]): Team {
  function chosen(ids: readonly string[]): readonly string[] {
    const some = ids.filter((id) => only?.includes(id));
    return some.length > 0 ? some : ids;
  }
  switch (team.kind) {
    case 'any':
    case 'roundRobin':
      return only ? { kind: 'groups', groups: [only] } : { kind: 'any' };
    case 'all':
      return { kind: 'all' };
    case 'groups':
      return { kind: 'groups', groups: team.groups.map((group) => chosen(idsOf(hosts, group))) };
  }
}

function idsOf(hosts: readonly Host[], group: string): string[] {
  return hosts.filter(({ groups = [] }) => groups.includes(group)).map(({ id }) => id);
}
