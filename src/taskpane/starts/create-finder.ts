import { bookQuery } from '../../domain/availability/book-query.ts';
import { hostReadings, type HostEvents } from '../../domain/availability/calendar-events.ts';
import { findStarts, type Starts } from '../../domain/availability/find-starts.ts';
import { keepHosts } from '../../domain/availability/keep-hosts.ts';
import type { SlotQuery } from '../../domain/availability/query.ts';
import type { BookingConfiguration, Service } from '../../domain/book/configuration.ts';
import { dateAt, startOfDay } from '../../domain/time/civil.ts';
import type { Instant, Period } from '../../domain/time/period.ts';
import { eventsOf, unknownCalendars, type UnknownHostCalendar } from '../../graph/read-availability.ts';
import { weeksPeriod, type WeeksReads, type WeeksScope } from './availability-query.ts';

export type StartsQuestion = {
  readonly service: Service;
  /** Ids; of a service that takes all its hosts there is no choice. */
  readonly hosts: 'any' | readonly string[];
  /** The key of a booking that does not stand in its own way. */
  readonly excludeKey?: string | undefined;
  /** Starts before it are of no interest. */
  readonly from?: Instant | undefined;
  /** A moment whose day is to be seen first, however far ahead. */
  readonly shown?: Instant | undefined;
};

export type StartsFound = {
  readonly starts: Starts;
  readonly query: SlotQuery;
  /** How far was looked. */
  readonly range: Period;
  /** Everything that was read, for who is asked first and for what stands in the way. */
  readonly events: readonly HostEvents[];
  /** Calendars of the hosts in question that could not be read. */
  readonly unknown: readonly UnknownHostCalendar[];
};

export type FinderInput = {
  readonly question: StartsQuestion;
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
  /** Weeks that follow one another, and what was read of the first of them. */
  readonly scopes: readonly WeeksScope[];
  readonly weeks: readonly WeeksReads[];
};

export type Finder = (input: FinderInput) => StartsFound | undefined;

/** Finds starts, and remembers the last answer: only what changed since is worked out again. */
export function createFinder(): Finder {
  let last: { readonly parts: readonly unknown[]; readonly found: StartsFound } | undefined;
  return (input) => {
    if (input.weeks.length === 0) return undefined;
    const parts = partsOf(input);
    if (last?.parts.length === parts.length && last.parts.every((part, index) => part === parts[index])) {
      return last.found;
    }
    const found = find(input, last?.found.starts);
    last = { parts, found };
    return found;
  };
}

function partsOf({ question, configuration, now, weeks }: FinderInput): unknown[] {
  const { service, hosts, excludeKey, from } = question;
  const asked = hosts === 'any' ? hosts : hosts.join(' ');
  return [service, asked, excludeKey, from, configuration, now, ...weeks.map(({ reads }) => reads)];
}

function find(input: FinderInput, before: Starts | undefined): StartsFound {
  const { question, configuration, now, scopes, weeks } = input;
  const { service, hosts, excludeKey } = question;
  const reads = weeks.flatMap((one) => one.reads);
  const range = rangeOf(input);
  const events = eventsOf(scopes[0]?.hosts ?? [], reads);
  const readings = hostReadings(events, { configuration, now, service, ownKey: excludeKey });
  const only = hosts === 'any' ? {} : { hosts };
  const asked = bookQuery(configuration, { service: service.slug, range, now, ...only }, readings);
  const query = keepHosts(asked, before?.work.query);
  return {
    starts: findStarts(query, before),
    query,
    range,
    events,
    unknown: unknownCalendars(hostsInQuestion(input), reads),
  };
}

function rangeOf({ question: { from = -Infinity }, now, scopes, weeks }: FinderInput): Period {
  const [first] = scopes;
  const last = scopes[weeks.length - 1];
  if (!first || !last) return { start: now, end: now };
  const { zone } = first;
  const start = Math.max(startOfDay(dateAt(now, zone), zone), from, weeksPeriod(first).start);
  return { start, end: Math.max(start, weeksPeriod(last).end) };
}

function hostsInQuestion({ question: { service, hosts }, configuration }: FinderInput) {
  const isChosen = hosts !== 'any' && service.team?.kind !== 'all' && service.team?.kind !== 'groups';
  return configuration.hosts.filter(
    ({ id }) => service.hosts.includes(id) && (!isChosen || hosts.includes(id)),
  );
}
