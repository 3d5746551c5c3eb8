import * as z from 'zod/mini';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { descriptionOf } from '../../domain/appointment/details.ts';
import { parseAnswer } from '../answer.ts';
import { eventPath, sameMailbox } from '../calendar-address.ts';
import { IMMUTABLE_IDS, type GraphClient } from '../client.ts';
import { withQuery } from '../query.ts';
import { ONLINE, type EventBody } from './event-body.ts';

const detailsSchema = z.object({
  isOnlineMeeting: z.nullish(z.boolean()),
  body: z.nullish(z.object({ content: z.nullish(z.string()) })),
});

/** What of an event another one like it needs, and a day does not show. Mails who is invited. */
export async function readArrivalDetails(
  client: GraphClient,
  appointment: Appointment,
  signal: AbortSignal | undefined,
): Promise<{ readonly kind: 'read'; readonly details: EventBody }> {
  const { mailbox, eventId } = appointment.ref;
  const answer = await client.send({
    method: 'GET',
    path: withQuery(eventPath(mailbox, eventId), { $select: 'body,isOnlineMeeting' }),
    headers: { Prefer: `${IMMUTABLE_IDS}, outlook.body-content-type="text"` },
    scopes: client.calendarScopes([mailbox]),
    mailbox,
    signal,
  });
  const { isOnlineMeeting, body } = parseAnswer(detailsSchema, answer);
  const content = descriptionOf(body?.content ?? '');
  const attendees = attendeesOf(appointment);
  const details = {
    ...(attendees.length > 0 ? { attendees } : {}),
    ...(appointment.location ? { location: { displayName: appointment.location } } : {}),
    ...(isOnlineMeeting ? ONLINE : {}),
    ...(content === '' ? {} : { body: { contentType: 'text', content } }),
  };
  return { kind: 'read', details };
}

/** Everybody but the one whose calendar it stands in. */
function attendeesOf({ attendees, organizer, ref }: Appointment): EventBody[] {
  return attendees
    .filter(({ address }) => address !== '')
    .filter(({ address }) => !sameMailbox(address, ref.mailbox) && !sameMailbox(address, organizer?.address ?? ''))
    .map(({ role: type, name, address }) => ({ type, emailAddress: { name, address } }));
}
