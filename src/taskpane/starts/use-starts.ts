import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { slotRules } from '../../domain/availability/book-query.ts';
import { bookingPeriod } from '../../domain/availability/booking-window.ts';
import { daysOfZone } from '../../domain/availability/local-day.ts';
import type { SlotQuery } from '../../domain/availability/query.ts';
import { dateAt } from '../../domain/time/civil.ts';
import { civilDay } from '../../domain/time/civil-day.ts';
import type { Instant } from '../../domain/time/period.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import { hostsToRead, weeksQuery, WEEKS_AT_ONCE, type WeeksScope } from './availability-query.ts';
import { createFinder, type StartsFound, type StartsQuestion } from './create-finder.ts';
import { useLookAtWeeks } from './use-look-at-weeks.ts';

export type StartsState = {
  readonly found: StartsFound | undefined;
  /** Why nothing could be read, or why what is shown is no longer kept up to date. */
  readonly failure: unknown;
  /** Weeks that were asked for are on their way. */
  readonly isReading: boolean;
  /** Further weeks may have starts: the booking window does not end before. */
  readonly canReadMore: boolean;
  /** Up to and with this moment, or the next weeks. */
  readonly readMore: (until?: Instant) => void;
  readonly lookNow: () => Promise<void>;
  readonly retry: () => void;
};

/** The free starts of a service, worked out anew wherever something changes. */
export function useStarts(question: StartsQuestion): StartsState {
  const { service, from, shown } = question;
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const now = useNow();
  const [find] = useState(createFinder);
  const zone = configuration.organisation.timeZone;
  const monday = mondayOf(now, zone);
  const [wanted, setWanted] = useState(0);
  const opening = from === undefined ? 0 : Math.max(0, indexAt(from, monday, zone));
  // Which days are the first bookable ones is only known from the first day on.
  const isCounted = slotRules(service).bookingWindow.kind === 'bookable';
  const first = isCounted ? 0 : opening;
  const last = Math.max(opening, wanted, shown === undefined ? 0 : indexAt(shown, monday, zone));
  const scopes = useMemo(
    () =>
      Array.from({ length: last - first + 1 }, (_, index): WeeksScope => ({
        first: Temporal.PlainDate.from(monday).add({ weeks: (first + index) * WEEKS_AT_ONCE }),
        zone,
        hosts: hostsToRead(configuration, service),
      })),
    [monday, first, last, zone, configuration, service],
  );
  const reads = useQueries({ queries: scopes.map((scope) => weeksQuery(desk, client, scope)) });
  const look = useLookAtWeeks(scopes);

  // Only weeks that follow one another: what lies between is not nothing.
  const gap = reads.findIndex(({ data }) => data === undefined);
  const weeks = (gap < 0 ? reads : reads.slice(0, gap)).flatMap(({ data }) => data ?? []);
  const found = find({ question, configuration, now, scopes, weeks });

  return {
    found,
    failure: reads.find(({ error }) => error)?.error ?? look.failure,
    isReading: reads.some(({ isFetching, data }) => isFetching && data === undefined),
    canReadMore: found !== undefined && found.range.end < windowEnd(found.query),
    readMore: (until) =>
      setWanted((before) => Math.max(before, until === undefined ? last + 1 : indexAt(until, monday, zone))),
    lookNow: look.lookNow,
    retry: () => {
      for (const read of reads) if (read.isError) void read.refetch();
    },
  };
}

/** When the booking window ends; Infinity where that depends on what is free, or never. */
function windowEnd({ rules, now, zone, hosts }: SlotQuery): Instant {
  const ends = hosts.map(({ hours }) => {
    const hostDays = daysOfZone(hours.timeZone);
    const days = zone === undefined ? hostDays : daysOfZone(zone);
    return bookingPeriod(rules.bookingWindow, { now, days, hostDays }).end;
  });
  return Math.max(-Infinity, ...ends);
}

/** ISO, so that it stays the same while the week does. */
function mondayOf(now: Instant, zone: string): string {
  const today = dateAt(now, zone);
  return today.subtract({ days: today.dayOfWeek - 1 }).toString();
}

function indexAt(instant: Instant, monday: string, zone: string): number {
  return Math.floor((daysOfZone(zone).dayAt(instant) - civilDay(monday)) / (WEEKS_AT_ONCE * 7));
}
