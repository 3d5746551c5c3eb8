import type { BookingConfiguration, Host, Service } from '../book/configuration.ts';
import { pairServices } from '../book/pair-services.ts';
import type { Instant, Period } from '../time/period.ts';
import { bookQuery, serviceBuffers, slotRules } from './book-query.ts';
import { busyRulesOf } from './busy-rules.ts';
import { findStarts, startsByHost, type Starts } from './find-starts.ts';
import { hostReadings, type HostEvents } from './calendar-events.ts';

/** How many starts are no longer offered, and how many are that were not. */
export type StartsChange = { readonly gone: number; readonly added: number };

export type ServiceImpact = {
  /** As it is called afterwards, or was. */
  readonly name: string;
  readonly change: StartsChange;
  /** By the host's id; empty where the service takes several hosts at once. */
  readonly hosts: ReadonlyMap<string, StartsChange>;
  /** Ids of hosts of whom some time is unknown: what changes for them is not counted. */
  readonly unknown: readonly string[];
};

export type ImpactContext = {
  /** Starts within it are counted. */
  readonly range: Period;
  readonly now: Instant;
  /** What was read of these hosts' calendars. Nobody else's is known. */
  readonly eventsOf: (hosts: readonly Host[]) => readonly HostEvents[];
};

/**
 * What the starts of each service would become, where the change concerns it. Of a service that
 * takes one host, each host's own starts are counted, so that it shows whose they are. Lazy: the
 * caller may stop between two services.
 */
export function* impactsOf(
  before: BookingConfiguration,
  after: BookingConfiguration,
  context: ImpactContext,
): Generator<ServiceImpact> {
  for (const [was, is] of concernedServices(before, after)) {
    const name = (is ?? was)?.name ?? '';
    yield impactOf([sideOf(was, before, context), sideOf(is, after, context)], name);
  }
}

/** Whether any start could change. Cheap, and asked with every key. */
export function concernsStarts(before: BookingConfiguration, after: BookingConfiguration): boolean {
  return concernedServices(before, after).length > 0;
}

type Pair = readonly [Service | undefined, Service | undefined];

function concernedServices(before: BookingConfiguration, after: BookingConfiguration): Pair[] {
  const isAllConcerned = !isSame(commonRules(before), commonRules(after));
  return pairServices(before.services, after.services)
    .map((slugs): Pair => [serviceIn(before, slugs), serviceIn(after, slugs)])
    .filter(([was, is]) => isAllConcerned || !isSame(concernsOf(was, before), concernsOf(is, after)));
}

/** What all services have in common that decides about free time. */
function commonRules(configuration: BookingConfiguration): unknown {
  const { confirmed, cancelled } = configuration.categories;
  const buffers = [...serviceBuffers(configuration)].map(
    ([slug, { bufferBeforeMinutes: before, bufferAfterMinutes: after }]) => [slug, before, after],
  );
  return [
    busyRulesOf(configuration),
    [confirmed.name, cancelled.name],
    buffers.filter(([, before, after]) => before !== 0 || after !== 0),
  ];
}

function concernsOf(service: Service | undefined, { hosts }: BookingConfiguration): unknown {
  if (!service) return undefined;
  const own = hosts.filter(({ id }) => service.hosts.includes(id));
  return [slotRules(service), service.team ?? { kind: 'any' }, own.map(concernsOfHost)];
}

function concernsOfHost({ id, workingHours, destination, availability, groups = [] }: Host): unknown {
  const calendars = [destination, ...availability].map(({ mailbox, calendarId }) => [mailbox, calendarId]);
  return [id, workingHours, calendars, groups];
}

function serviceIn({ services }: BookingConfiguration, slugs: readonly string[]): Service | undefined {
  return services.find(({ slug }) => slugs.includes(slug));
}

type Side = { readonly isTeam: boolean; readonly starts: Starts } | undefined;

function sideOf(
  service: Service | undefined,
  configuration: BookingConfiguration,
  { range, now, eventsOf }: ImpactContext,
): Side {
  if (!service) return undefined;
  const hosts = configuration.hosts.filter(({ id }) => service.hosts.includes(id));
  const readings = hostReadings(eventsOf(hosts), { configuration, now, service });
  const query = bookQuery(configuration, { service: service.slug, range, now }, readings);
  const kind = service.team?.kind ?? 'any';
  return { isTeam: kind === 'all' || kind === 'groups', starts: findStarts(query) };
}

function impactOf([was, is]: readonly [Side, Side], name: string): ServiceImpact {
  const unknown = [...new Set([was, is].flatMap((side) => side?.starts.unknown.map(({ host }) => host) ?? []))];
  if (was?.isTeam || is?.isTeam) {
    const change = changeOf(new Set(was?.starts.starts), new Set(is?.starts.starts));
    return { name, change, hosts: new Map(), unknown };
  }
  const [startsWere, startsAre] = [was, is].map((side) => (side ? startsByHost(side.starts) : undefined));
  const hosts = new Map<string, StartsChange>();
  for (const id of new Set([...(startsWere?.keys() ?? []), ...(startsAre?.keys() ?? [])])) {
    const change = changeOf(new Set(startsWere?.get(id)), new Set(startsAre?.get(id)));
    if (change.gone > 0 || change.added > 0) hosts.set(id, change);
  }
  return { name, change: sumOf([...hosts.values()]), hosts, unknown };
}

function changeOf(before: ReadonlySet<Instant>, after: ReadonlySet<Instant>): StartsChange {
  let kept = 0;
  for (const start of before) kept += after.has(start) ? 1 : 0;
  return { gone: before.size - kept, added: after.size - kept };
}

export function sumOf(changes: readonly StartsChange[]): StartsChange {
  return changes.reduce<StartsChange>(
    (sum, { gone, added }) => ({ gone: sum.gone + gone, added: sum.added + added }),
    { gone: 0, added: 0 },
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
