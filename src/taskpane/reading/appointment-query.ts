import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Appointment, AppointmentRef } from '../../domain/appointment/appointment.ts';
import { readAppointment } from '../../graph/read-appointment.ts';
import type { Desk, OpenBook } from '../app/desk.ts';
import { findAppointment, replaceAppointment, type DayReads } from '../app/day-query.ts';

type AppointmentQuery = {
  readonly desk: Desk;
  readonly book: OpenBook;
  readonly client: QueryClient;
  readonly ref: AppointmentRef;
  /** Shown until it has been read again. */
  readonly known?: Appointment;
};

/**
 * One appointment, held as a day of its own: what a mark writes into the days (day-query.ts) is
 * then seen here too, whether or not the Day view holds it.
 */
export function appointmentQuery({ desk, book, client, ref, known }: AppointmentQuery) {
  const queryKey = appointmentKey(ref);
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }): Promise<DayReads> => {
      const readAt = desk.now();
      const before = client.getQueryData<DayReads>(queryKey);
      const zone = book.configuration.organisation.timeZone;
      const answer = await readAppointment(desk.graph, ref, { zone, signal });
      const after = client.getQueryData<DayReads>(queryKey);
      // What a mark put here meanwhile is newer than an answer that was already on its way.
      if (after && after !== before) return after;
      const appointment = withMark(answer, appointmentOf(after));
      replaceAppointment(client, appointment);
      return asDay(appointment, readAt);
    },
    ...(known && { initialData: () => asDay(heldOrKnown(client, known), 0), initialDataUpdatedAt: 0 }),
    staleTime: 0,
    // The days hold what is known; a second copy would only grow old.
    gcTime: 0,
  });
}

export function appointmentKey({ mailbox, eventId }: AppointmentRef): readonly unknown[] {
  return ['day', 'one', mailbox.toLowerCase(), eventId];
}

export function appointmentOf(reads: DayReads | undefined): Appointment | undefined {
  const read = reads?.reads[0];
  return read?.kind === 'known' ? read.appointments[0] : undefined;
}

/** Of one version, what is held may already show a mark that is still being written. */
function withMark(answer: Appointment, held: Appointment | undefined): Appointment {
  if (held?.version !== answer.version) return answer;
  return {
    ...answer,
    categories: held.categories,
    subject: held.subject,
    // A list may cut a record that this answer has whole.
    state: held.state.kind === 'malformed' ? answer.state : held.state,
  };
}

function asDay(appointment: Appointment, readAt: number): DayReads {
  const { mailbox } = appointment.ref;
  return {
    readAt,
    reads: [
      {
        kind: 'known',
        address: { mailbox },
        appointments: [appointment],
        unreadable: [],
        unknownZones: [],
      },
    ],
  };
}

/** Coming back to it, a day may hold it as it became since. */
function heldOrKnown(client: QueryClient, known: Appointment): Appointment {
  return findAppointment(client, known.ref.eventId) ?? known;
}
