import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Host } from '../../../domain/book/configuration.ts';
import { DAY, type Instant, type Period } from '../../../domain/time/period.ts';
import { calendarsOf, keyOf } from '../../../graph/read-availability.ts';
import { readEvents, type CalendarEventsRead } from '../../../graph/read-events.ts';
import type { Desk } from '../../app/desk.ts';

export type ImpactReading = {
  /** Starts within it are counted. */
  readonly range: Period;
  readonly now: Instant;
  readonly reads: readonly CalendarEventsRead[];
};

/** Open time and buffers reach beyond the starts that are counted. */
const MARGIN = 2 * DAY;
/** A receptionist tries things for minutes; a booking made meanwhile hardly changes the picture. */
const FRESH_MS = 5 * 60_000;

type ImpactScope = { readonly hosts: readonly Host[]; readonly zone: string; readonly days: number };

/** What stands in the hosts' calendars in the days ahead, of those before and after the change. */
export function impactQuery(desk: Desk, { hosts, zone, days }: ImpactScope) {
  const calendars = calendarsOf(hosts);
  return queryOptions({
    queryKey: ['impact', calendars.map(keyOf), zone, days],
    queryFn: async ({ signal }): Promise<ImpactReading> => {
      const now = desk.now();
      const range = { start: now, end: now + days * DAY };
      const wide = { start: range.start - MARGIN, end: range.end + MARGIN };
      return { range, now, reads: await readEvents(desk.graph, { calendars, range: wide, zone, signal }) };
    },
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
}
