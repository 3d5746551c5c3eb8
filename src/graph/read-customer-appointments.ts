import { guests, isShown, type Appointment } from '../domain/appointment/appointment.ts';
import type { Instant } from '../domain/time/period.ts';
import { readBatch } from './batch.ts';
import { eventPath, type CalendarAddress } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import {
  attendeeWindow,
  isSameMail,
  nearest,
  recordSearch,
  toCandidates,
  type Candidate,
} from './customer-candidates.ts';
import { EVENT_QUERY } from './event-schema.ts';
import { EVENT_HEADERS } from './event-times.ts';
import { withQuery } from './query.ts';
import { readLists, toUnknown, type UnknownCalendar } from './read-windows.ts';
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
  const candidates = nearest(
    found.flatMap((items) => toCandidates(items, address)),
    now,
  );
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
      if (read.unreadable.length > 0)
        unknown.push({ address, kind: 'unknown', reason: 'malformed' });
    } else if (answer && answer.error.code !== 'notFound') {
      unknown.push(toUnknown(address, answer.error));
    }
  }
  return { appointments, unknown };
}

function isFor(appointment: Appointment, mail: string): boolean {
  const { state } = appointment;
  const recorded = state.kind === 'known' ? (state.value.customer.email ?? '') : '';
  return (
    isSameMail(recorded, mail) ||
    guests(appointment).some((guest) => isSameMail(guest.address, mail))
  );
}

function once(unknown: readonly UnknownCalendar[]): UnknownCalendar[] {
  return unknown.filter(
    ({ address }, index) => unknown.findIndex((other) => other.address === address) === index,
  );
}
