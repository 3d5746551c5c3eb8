import * as z from 'zod/mini';
import { guests, isShown, type Appointment } from '../domain/appointment/appointment.ts';
import { STATE_PROPERTY } from '../domain/appointment/properties.ts';
import { HOUR, type Instant } from '../domain/time/period.ts';
import { readBatch } from './batch.ts';
import { calendarPath, eventPath, userPath, type CalendarAddress } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { EVENT_QUERY } from './event-schema.ts';
import { EVENT_HEADERS, toDateTime } from './event-times.ts';
import { quote, withQuery } from './query.ts';
import {
  readLists,
  type CalendarItems,
  type CalendarList,
  toUnknown,
  type UnknownCalendar,
} from './read-windows.ts';
import { toAppointments } from './to-appointments.ts';

export type CustomerAppointments = {
  /** Running and to come, the next one first. */
  readonly upcoming: readonly Appointment[];
  /** The latest first. */
  readonly last: readonly Appointment[];
  /** Calendars that could not be searched whole: there may be more than is shown. */
  readonly unknown: readonly UnknownCalendar[];
};

export type CustomerQuery = CallOptions & {
  readonly calendars: readonly CalendarAddress[];
  /** Mail address of the customer. */
  readonly address: string;
  readonly now: Instant;
  readonly zone: string;
};

const DAY = 24 * HOUR;
const DAYS_BACK = 30;
const DAYS_AHEAD = 90;

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

/**
 * Found by the contact on record, whenever it is (not in occurrences of a series: Graph filters
 * masters only), and by the attendees, from 30 days back to 90 days ahead. Who is neither on
 * record nor invited under this very address is not found.
 */
export async function readCustomerAppointments(
  client: GraphClient,
  { calendars, address, now, zone, signal }: CustomerQuery,
): Promise<CustomerAppointments> {
  const lists = calendars.flatMap((calendar) => [
    recordSearch(calendar, address),
    attendeeWindow(calendar, now),
  ]);
  const found = await readLists(client, lists, { signal });
  const candidates = nearest(found.flatMap((items) => toCandidates(items, address)), now);
  const { appointments, unknown } = await readCandidates(client, candidates, { zone, signal });
  const theirs = appointments.filter((a) => isShown(a) && isFor(a, address));
  return {
    upcoming: theirs
      .filter(({ period }) => period.end > now)
      .toSorted((a, b) => a.period.start - b.period.start),
    last: theirs
      .filter(({ period }) => period.end <= now)
      .toSorted((a, b) => b.period.start - a.period.start),
    unknown: once([...found.filter((items) => items.kind === 'unknown'), ...unknown]),
  };
}

/** What has gone meanwhile is no gap; what cannot be read leaves its calendar unknown. */
async function readCandidates(
  client: GraphClient,
  candidates: readonly Candidate[],
  { zone, signal }: Pick<CustomerQuery, 'zone' | 'signal'>,
): Promise<Pick<CustomerAppointments, 'unknown'> & { readonly appointments: Appointment[] }> {
  const parts = candidates.map(({ address: { mailbox }, id }) => ({
    mailbox,
    path: withQuery(eventPath(mailbox, id), EVENT_QUERY),
    headers: EVENT_HEADERS,
  }));
  const scopes = client.calendarScopes(parts.map(({ mailbox }) => mailbox));
  const answers = await readBatch(client, parts, { scopes, signal });
  const appointments: Appointment[] = [];
  const unknown: UnknownCalendar[] = [];
  for (const [index, { address }] of candidates.entries()) {
    const answer = answers[index];
    if (answer?.kind === 'answered') {
      const read = await toAppointments([answer.body], address.mailbox, zone);
      appointments.push(...read.appointments);
      if (read.unreadable.length > 0) unknown.push({ address, kind: 'unknown', reason: 'malformed' });
    } else if (answer && answer.error.code !== 'notFound') {
      unknown.push(toUnknown(address, answer.error));
    }
  }
  return { appointments, unknown };
}

/** Graph compares without case. The record is JSON, so the address is searched as JSON spells it. */
function recordSearch(address: CalendarAddress, mail: string): CalendarList {
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

function attendeeWindow(address: CalendarAddress, now: Instant): CalendarList {
  const path = withQuery(`${calendarPath(address)}/calendarView`, {
    startDateTime: toDateTime(now - DAYS_BACK * DAY),
    endDateTime: toDateTime(now + DAYS_AHEAD * DAY),
    $select: 'id,type,start,attendees',
    $top: 1000,
  });
  return { address, path };
}

type Candidate = {
  readonly address: CalendarAddress;
  readonly id: string;
  readonly start: Instant;
};

function toCandidates(found: CalendarItems, mail: string): Candidate[] {
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

function nearest(candidates: readonly Candidate[], now: Instant): Candidate[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const sorted = [...byId.values()].toSorted((a, b) => a.start - b.start);
  // One that has just begun counts to those to come.
  const begun = now - DAY;
  return [
    ...sorted.filter(({ start }) => start <= begun).slice(-MOST_SHOWN),
    ...sorted.filter(({ start }) => start > begun).slice(0, MOST_SHOWN),
  ];
}

function isFor(appointment: Appointment, mail: string): boolean {
  const { state } = appointment;
  const recorded = state.kind === 'known' ? (state.value.customer.email ?? '') : '';
  return (
    isSameMail(recorded, mail) || guests(appointment).some((guest) => isSameMail(guest.address, mail))
  );
}

function once(unknown: readonly UnknownCalendar[]): UnknownCalendar[] {
  return unknown.filter(
    ({ address }, index) => unknown.findIndex((other) => other.address === address) === index,
  );
}

function isSameMail(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
