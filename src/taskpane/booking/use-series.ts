import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bookQuery } from '../../domain/availability/book-query.ts';
import { offerSeries, type OfferedOccurrence } from '../../domain/availability/offer-series.ts';
import { occurrencesOf, type Recurrence } from '../../domain/availability/recurrence.ts';
import type { BookingConfiguration, Host, Service } from '../../domain/book/configuration.ts';
import { InvalidQueryError } from '../../domain/invalid-query.ts';
import { DAY, type Instant } from '../../domain/time/period.ts';
import { readAvailability, type Availability } from '../../graph/read-availability.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import type { Preference } from '../starts/use-host-order.ts';
import { MOST_TIMES, ruleOf, type Repeat } from './repeat.ts';

export type Series =
  | { readonly kind: 'invalid' | 'tooMany' | 'reading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
      readonly kind: 'offered';
      readonly recurrence: Recurrence;
      /** With whom most of them fit; all of them where the service takes several. */
      readonly hosts: readonly string[];
      readonly occurrences: readonly OfferedOccurrence[];
    };

type SeriesQuestion = {
  readonly service: Service;
  readonly start: Instant;
  readonly repeat: Repeat;
  /** Who could take the first one. */
  readonly preference: Preference;
};

/** What a series meets, occurrence by occurrence, with the host for whom most of them fit. */
export function useSeries({ service, start, repeat, preference }: SeriesQuestion): Series {
  const desk = useDesk();
  const now = useNow();
  const { configuration } = useOpenBook();
  const zone = configuration.organisation.timeZone;
  const rule = ruleOf(repeat, start, zone);
  const recurrence = useMemo(() => (rule === undefined ? undefined : { start, zone, rule }), [start, zone, rule]);
  const starts = useMemo(() => recurrence && startsOf(recurrence), [recurrence]);
  const hosts = configuration.hosts.filter(({ id }) => preference.hosts.includes(id));
  const last = starts?.at(-1);
  const reading = useQuery({
    queryKey: ['series', service.slug, hosts.map(({ id }) => id), start, last],
    enabled: starts !== undefined && last !== undefined && starts.length <= MOST_TIMES && hosts.length > 0,
    staleTime: 30_000,
    structuralSharing: false,
    queryFn: ({ signal }) =>
      readAvailability(desk.graph, {
        hosts,
        range: { start: start - DAY, end: (last ?? start) + 2 * DAY },
        configuration,
        zone,
        now,
        service,
        signal,
      }),
  });
  const ids = preference.hosts.join(' ');
  const offered = useMemo(
    () =>
      reading.data && recurrence
        ? best(reading.data, { configuration, service, recurrence, now, hosts: ids.split(' '), needs: preference.needs })
        : undefined,
    [reading.data, recurrence, configuration, service, now, ids, preference.needs],
  );
  const { error } = reading;
  const failed = useMemo((): Series => ({ kind: 'failed', error }), [error]);
  if (!starts) return INVALID;
  if (starts.length > MOST_TIMES) return TOO_MANY;
  return offered ?? (error === null ? READING : failed);
}

// The same each time, so that whoever is told of it is told once.
const INVALID: Series = { kind: 'invalid' };
const TOO_MANY: Series = { kind: 'tooMany' };
const READING: Series = { kind: 'reading' };

/** `undefined` for a rule that makes no series of this start. */
function startsOf(recurrence: Recurrence): readonly Instant[] | undefined {
  try {
    return occurrencesOf(recurrence);
  } catch (error) {
    if (error instanceof InvalidQueryError) return undefined;
    throw error;
  }
}

type SeriesContext = {
  readonly configuration: BookingConfiguration;
  readonly service: Service;
  readonly recurrence: Recurrence;
  readonly now: Instant;
  readonly hosts: readonly Host['id'][];
  readonly needs: Preference['needs'];
};

/** Earlier in the order of preference where as many fit. */
function best({ readings }: Availability, context: SeriesContext): Series | undefined {
  const { configuration, service, recurrence, now, hosts, needs } = context;
  const range = { start: recurrence.start, end: recurrence.start };
  const groups = needs === 'all' ? [hosts] : hosts.map((host) => [host]);
  const offers = groups.map((group) => {
    const query = bookQuery(configuration, { service: service.slug, range, now, hosts: group }, readings);
    return { hosts: group, ...offerSeries(query, recurrence) };
  });
  const [first] = offers.toSorted((a, b) => a.exceptions.length - b.exceptions.length);
  return first && { kind: 'offered', recurrence, hosts: first.hosts, occurrences: first.occurrences };
}
