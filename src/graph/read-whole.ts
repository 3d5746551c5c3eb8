import type { Appointment } from '../domain/appointment/appointment.ts';
import { PROPERTY_LENGTH, type Read } from '../domain/appointment/properties.ts';
import { readBatch } from './batch.ts';
import { eventPath } from './calendar-address.ts';
import type { GraphClient } from './client.ts';
import { EVENT_QUERY } from './event-schema.ts';
import { EVENT_HEADERS } from './event-times.ts';
import { withQuery } from './query.ts';
import { toAppointments } from './to-appointments.ts';

/** More than one batch would turn a look at a day into a load. */
const MOST_EVENTS = 20;

/**
 * Lists cut a text at 255 units; a single event carries it whole. Events whose record looks cut
 * are read once more by themselves. Where that fails they stay unreadable, as they are.
 */
export async function readWhole(
  client: GraphClient,
  appointments: readonly Appointment[],
  { zone, signal }: { readonly zone: string; readonly signal: AbortSignal | undefined },
): Promise<ReadonlyMap<Appointment, Appointment>> {
  const whole = new Map<Appointment, Appointment>();
  const cut = appointments.filter(isCut).slice(0, MOST_EVENTS);
  if (cut.length === 0) return whole;
  const mailboxes = cut.map(({ ref }) => ref.mailbox);
  const parts = cut.map(({ ref: { mailbox, eventId } }) => ({
    mailbox,
    path: withQuery(eventPath(mailbox, eventId), EVENT_QUERY),
    headers: EVENT_HEADERS,
  }));
  const answers = await readBatch(client, parts, {
    scopes: client.calendarScopes(mailboxes),
    signal,
  });
  for (const [index, appointment] of cut.entries()) {
    const answer = answers[index];
    if (answer?.kind !== 'answered') continue;
    const single = await toAppointments([answer.body], appointment.ref.mailbox, zone);
    const [fresh] = single.appointments;
    if (fresh) whole.set(appointment, fresh);
  }
  return whole;
}

function isCut({ state, reminders }: Appointment): boolean {
  return looksCut(state) || looksCut(reminders);
}

/** A cut that would have split a surrogate pair may be a unit shorter. */
function looksCut(read: Read<unknown>): boolean {
  return read.kind === 'malformed' && read.text.length >= PROPERTY_LENGTH - 1;
}
