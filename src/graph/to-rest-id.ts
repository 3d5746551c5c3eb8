import * as z from 'zod/mini';
import type { AppointmentRef } from '../domain/appointment/appointment.ts';
import { parseAnswer } from './answer.ts';
import { userPath } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';

const convertedSchema = z.object({
  value: z.array(z.object({ targetId: z.nullish(z.string()) })),
});

/** The id under which Outlook itself knows the event: its forms do not take immutable ones. */
export async function toRestId(
  client: GraphClient,
  { mailbox, eventId }: AppointmentRef,
  { signal }: CallOptions = {},
): Promise<string | undefined> {
  const converted = await client.send({
    method: 'POST',
    path: `${userPath(mailbox)}/translateExchangeIds`,
    body: { inputIds: [eventId], sourceIdType: 'restImmutableEntryId', targetIdType: 'restId' },
    repeat: 'read',
    scopes: ['User.Read', ...client.calendarScopes([mailbox])],
    mailbox,
    signal,
  });
  return parseAnswer(convertedSchema, converted).value[0]?.targetId ?? undefined;
}
