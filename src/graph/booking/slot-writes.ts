import type { Appointment } from '../../domain/appointment/appointment.ts';
import { knownState, type BookingLink } from '../../domain/appointment/state.ts';
import { holdEvent, type EventValues, type ValuesOutcome } from '../../domain/booking/event-values.ts';
import type { Answer, Versioned } from '../../domain/booking/progress.ts';
import { addressOf, calendarPath, eventPath } from '../calendar-address.ts';
import type { GraphClient } from '../client.ts';
import { withRecord } from '../event-change.ts';
import { EVENT_HEADERS } from '../event-times.ts';
import { answeredAppointment } from '../read-appointment.ts';
import { QUIET, toEventBody, type EventBody } from './event-body.ts';
import type { WantedTime } from './read-claims.ts';
import type { PatternedRecurrence } from './to-patterned-recurrence.ts';

/** What a step writes: what the domain says of it, and what only Graph has a word for. */
export type Written = { readonly values: EventValues; readonly details?: EventBody };

export type SlotTask = WantedTime & {
  readonly client: GraphClient;
  /** How a hold repeats. */
  readonly recurrence?: PatternedRecurrence;
  /** On whose clock it stands, if not the host's. */
  readonly zone?: string;
  readonly confirm?: Written;
  readonly move?: Written;
  /** Whether the booking that moves is as the step `move` makes it. */
  readonly isMoved?: (booking: Appointment) => boolean;
  /** Of other holds of the same booking. */
  readonly ownKeys?: ReadonlySet<string>;
  /** The booking of a team that a claim keeps this host's time for. */
  readonly companionOf?: BookingLink;
  /** By event id, as last read or written; also tells whose mailbox an id belongs to. */
  readonly seen: Map<string, Appointment>;
};

export async function hold(task: SlotTask, key: string): Promise<Answer> {
  const { client, host, slot, service, recurrence } = task;
  const values = valuesOf(holdEvent({ key, slot, service: service?.slug, now: client.now() }));
  if (!values) return { kind: 'refused' };
  const { mailbox } = host.destination;
  const { zone = host.workingHours.timeZone } = task;
  const answer = await client.send({
    method: 'POST',
    path: `${calendarPath(addressOf(host.destination))}/events`,
    headers: EVENT_HEADERS,
    body: {
      // Nothing of the customer, while nobody knows whether they get it.
      ...toEventBody({ ...values, subject: service?.name ?? '' }, zone),
      ...QUIET,
      ...(recurrence ? { recurrence } : {}),
      transactionId: key,
    },
    scopes: client.calendarScopes([mailbox]),
    mailbox,
  });
  const created = await answeredAppointment(answer, mailbox, zone);
  return keep(task, withRecord(created, created, values));
}

export async function patch(
  task: SlotTask,
  { id, version }: Versioned,
  { values, details = {} }: Written,
): Promise<Answer> {
  const { client, host, seen } = task;
  const zone = host.workingHours.timeZone;
  const mailbox = mailboxOf(task, id);
  const answer = await client.send({
    method: 'PATCH',
    path: eventPath(mailbox, id),
    headers: { ...EVENT_HEADERS, 'If-Match': version },
    body: { ...toEventBody(values, zone), ...details },
    scopes: client.calendarScopes([mailbox]),
    mailbox,
  });
  const changed = await answeredAppointment(answer, mailbox, zone);
  return keep(task, withRecord(changed, seen.get(id) ?? changed, values));
}

export async function remove(task: SlotTask, id: string): Promise<Answer> {
  const { client } = task;
  const mailbox = mailboxOf(task, id);
  await client.send({
    method: 'DELETE',
    path: eventPath(mailbox, id),
    scopes: client.calendarScopes([mailbox]),
    mailbox,
  });
  return { kind: 'written', id, version: '' };
}

function keep({ seen }: SlotTask, appointment: Appointment): Answer {
  const { eventId: id } = appointment.ref;
  seen.set(id, appointment);
  return { kind: 'written', id, version: appointment.version };
}

/** What is in none of the windows is named by a claim, or in the calendar that bookings go to. */
export function mailboxOf({ seen, host, configuration }: SlotTask, id: string): string {
  const known = seen.get(id);
  if (known) return known.ref.mailbox;
  for (const { ref, state } of seen.values()) {
    const { bookingId, companionOf } = knownState(state);
    if (bookingId !== id) continue;
    const other = configuration.hosts.find((one) => one.id === companionOf?.host);
    return other?.destination.mailbox ?? ref.mailbox;
  }
  return host.destination.mailbox;
}

/** A record that does not fit or cannot be read is no reason to write another in its place. */
export function valuesOf(outcome: ValuesOutcome): EventValues | undefined {
  return outcome.kind === 'values' ? outcome.values : undefined;
}
