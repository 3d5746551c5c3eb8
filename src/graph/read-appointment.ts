import type { Appointment, AppointmentRef } from '../domain/appointment/appointment.ts';
import type { GraphAnswer } from './answer.ts';
import { eventPath } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { EVENT_QUERY } from './event-schema.ts';
import { GraphError } from './graph-error.ts';
import { withQuery } from './query.ts';
import { EVENT_HEADERS } from './event-times.ts';
import { toAppointments } from './to-appointments.ts';

export type AppointmentOptions = CallOptions & {
  /** The zone the day is read in, for all-day events. */
  readonly zone: string;
};

/** One event with its whole record, which lists may cut. */
export async function readAppointment(
  client: GraphClient,
  { mailbox, eventId }: AppointmentRef,
  { zone, signal }: AppointmentOptions,
): Promise<Appointment> {
  const answer = await client.send({
    method: 'GET',
    path: withQuery(eventPath(mailbox, eventId), EVENT_QUERY),
    scopes: client.calendarScopes([mailbox]),
    mailbox,
    headers: EVENT_HEADERS,
    signal,
  });
  return answeredAppointment(answer, mailbox, zone);
}

/** The master of an occurrence's series; `undefined` for what is in none. */
export async function readSeries(
  client: GraphClient,
  { ref, series }: Pick<Appointment, 'ref' | 'series'>,
  options: AppointmentOptions,
): Promise<Appointment | undefined> {
  switch (series.kind) {
    case 'single':
      return undefined;
    case 'master':
      return readAppointment(client, ref, options);
    case 'occurrence':
    case 'exception':
      return readAppointment(client, { ...ref, eventId: series.masterId }, options);
  }
}

export async function answeredAppointment(
  { body, requestId, status }: GraphAnswer,
  mailbox: string,
  zone: string,
): Promise<Appointment> {
  const { appointments, unreadable } = await toAppointments([body], mailbox, zone);
  const [appointment] = appointments;
  if (appointment) return appointment;
  throw new GraphError('malformed', { status, requestId, field: unreadable[0]?.problem ?? 'body' });
}
