import * as z from 'zod/mini';
import { STATE_PROPERTY } from '../domain/appointment/properties.ts';
import { HOUR, type Instant } from '../domain/time/period.ts';
import { calendarPath, userPath, type CalendarAddress } from './calendar-address.ts';
import { toDateTime } from './event-times.ts';
import { quote, withQuery } from './query.ts';
import type { CalendarItems, CalendarList } from './read-windows.ts';

const DAY = 24 * HOUR;
/** How far the search among attendees reaches; surfaces say it. */
export const DAYS_BACK = 30;
export const DAYS_AHEAD = 90;

/** Of each, so that all of them together are one batch. */
const MOST_SHOWN = 10;

/** Enough to choose whom to read; whether the customer matches is decided on the whole event. */
const candidateSchema = z.object({
  id: z.string(),
  type: z.nullish(z.string()),
  start: z.object({ dateTime: z.string() }),
  attendees: z.nullish(
    z.array(z.object({ emailAddress: z.nullish(z.object({ address: z.nullish(z.string()) })) })),
  ),
});

/** Graph compares without case. The record is JSON, so the address is searched as JSON spells it. */
export function recordSearch(address: CalendarAddress, mail: string): CalendarList {
  const spelled = JSON.stringify(mail).slice(1, -1);
  const root = address.calendarId === undefined ? userPath(address.mailbox) : calendarPath(address);
  const path = withQuery(`${root}/events`, {
    $filter: `singleValueExtendedProperties/Any(ep: ep/id eq ${quote(
      STATE_PROPERTY,
    )} and contains(ep/value, ${quote(spelled)}))`,
    $select: 'id,type,start',
    $top: 100,
  });
  return { address, path };
}

export function attendeeWindow(address: CalendarAddress, now: Instant): CalendarList {
  const path = withQuery(`${calendarPath(address)}/calendarView`, {
    startDateTime: toDateTime(now - DAYS_BACK * DAY),
    endDateTime: toDateTime(now + DAYS_AHEAD * DAY),
    $select: 'id,type,start,attendees',
    $top: 1000,
  });
  return { address, path };
}

/** An event that may be the customer's. */
export type Candidate = {
  readonly address: CalendarAddress;
  readonly id: string;
  readonly start: Instant;
};

export function toCandidates(found: CalendarItems, mail: string): Candidate[] {
  if (found.kind === 'unknown') return [];
  return found.items.flatMap((item) => {
    const result = candidateSchema.safeParse(item);
    if (!result.success) return [];
    const { id, type, start, attendees } = result.data;
    if (type?.toLowerCase() === 'seriesmaster') return [];
    const isInvited = attendees?.some((attendee) =>
      isSameMail(attendee.emailAddress?.address ?? '', mail),
    );
    // A window brings everybody's, with their attendees; the search brings no attendees.
    if (attendees && !isInvited) return [];
    return [{ address: found.address, id, start: Date.parse(`${start.dateTime}Z`) || 0 }];
  });
}

export function nearest(candidates: readonly Candidate[], now: Instant): Candidate[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const sorted = [...byId.values()].toSorted((a, b) => a.start - b.start);
  // One that has just begun counts to those to come.
  const begun = now - DAY;
  return [
    ...sorted.filter(({ start }) => start <= begun).slice(-MOST_SHOWN),
    ...sorted.filter(({ start }) => start > begun).slice(0, MOST_SHOWN),
  ];
}

export function isSameMail(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
