import { findStarts } from '../../domain/availability/find-starts.ts';
import type { SlotQuery } from '../../domain/availability/query.ts';
import type { Host, Service } from '../../domain/book/configuration.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { StartsFound } from '../starts/create-finder.ts';

export type FormQuestion = {
  readonly service: Service;
  /** Who has to be free, all of them. */
  readonly hosts: readonly Host[];
  /** The appointment itself where it is saved: it does not stand in its own way. */
  readonly ownEventId: string | undefined;
};

/** Of a service that takes all its hosts, or one of each group, there is no choice of hosts. */
export function hostsAreChosen({ team }: Service): boolean {
  return team?.kind !== 'all' && team?.kind !== 'groups';
}

/** What was found for the service, asked once more about the open form. */
export function askAboutForm(found: StartsFound, question: FormQuestion): StartsFound {
  const query = queryOf(found.query, question);
  return { ...found, query, starts: findStarts(query) };
}

function queryOf(query: SlotQuery, { service, hosts, ownEventId }: FormQuestion): SlotQuery {
  const others: SlotQuery = {
    ...query,
    hosts: query.hosts.map((host) => ({
      ...host,
      calendars: host.calendars.map(({ calendar, reads }) => ({
        calendar,
        reads: reads.map((read) =>
          read.kind === 'known'
            ? { ...read, busy: read.busy.filter(({ eventId }) => eventId === undefined || eventId !== ownEventId) }
            : read,
        ),
      })),
    })),
  };
  if (!hostsAreChosen(service)) return others;
  const asked = hosts.filter(({ id }) => service.hosts.includes(id));
  return { ...others, team: { kind: 'groups', groups: asked.map(({ id }) => [id]) } };
}

/** The last free start before a moment and the first ones after it, in order. */
export function nearestStarts(starts: readonly Instant[], around: Instant, wanted: number): Instant[] {
  const after = starts.findIndex((start) => start > around);
  const split = after < 0 ? starts.length : after;
  const before = starts.slice(0, split).filter((start) => start !== around).slice(-1);
  return [...before, ...starts.slice(split, split + wanted - before.length)];
}
