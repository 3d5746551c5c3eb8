import type { AppointmentRef } from '../domain/appointment/appointment.ts';
import { eventPath } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';

export type CancelOutcome = {
  /** `alreadyGone`: somebody cancelled or deleted it before; nobody was mailed by this call. */
  readonly kind: 'cancelled' | 'alreadyGone';
};

/** Mails every attendee and takes the event off the calendar. The organizer only: else `invalid`. */
export async function cancelMeeting(
  client: GraphClient,
  { mailbox, eventId }: AppointmentRef,
  comment: string,
  { signal }: CallOptions = {},
): Promise<CancelOutcome> {
  try {
    await client.send({
      method: 'POST',
      path: `${eventPath(mailbox, eventId)}/cancel`,
      body: { comment },
      scopes: client.calendarScopes([mailbox]),
      mailbox,
      signal,
    });
    return { kind: 'cancelled' };
  } catch (error) {
    if (error instanceof GraphError && error.code === 'notFound') return { kind: 'alreadyGone' };
    throw error;
  }
}
