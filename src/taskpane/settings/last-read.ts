import type { QueryClient } from '@tanstack/react-query';
import type { Instant } from '../../domain/time/period.ts';
import { sameMailbox, type CalendarAddress } from '../../graph/calendar-address.ts';
import type { GraphErrorCode } from '../../graph/graph-error.ts';
import type { DayReads } from '../app/day-query.ts';

export type LastRead =
  | { readonly at: Instant; readonly isKnown: true }
  | { readonly at: Instant; readonly isKnown: false; readonly reason: GraphErrorCode };

/** The newest of the days that are held, as far as it has this calendar. */
export function lastRead(
  client: QueryClient,
  { mailbox, calendarId }: { readonly mailbox: string; readonly calendarId?: string | undefined },
): LastRead | undefined {
  function isIt(address: CalendarAddress): boolean {
    return sameMailbox(address.mailbox, mailbox) && address.calendarId === calendarId;
  }
  const days = client
    .getQueriesData<DayReads>({ queryKey: ['day'] })
    .flatMap(([, day]) => (day ? [day] : []))
    .toSorted((a, b) => b.readAt - a.readAt);
  for (const { reads, readAt } of days) {
    const read = reads.find(({ address }) => isIt(address));
    if (read?.kind === 'known') return { at: readAt, isKnown: true };
    if (read) return { at: readAt, isKnown: false, reason: read.reason };
  }
  return undefined;
}
