import * as z from 'zod/mini';
import type { AppointmentRef } from '../domain/appointment/appointment.ts';
import { parseAnswer } from './answer.ts';
import { eventPath, userPath } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { withQuery } from './query.ts';

const convertedSchema = z.object({
  value: z.array(z.object({ targetId: z.nullish(z.string()) })),
});
const foundSchema = z.object({ id: z.string() });

/** Without a preference for immutable ids Graph answers with those that move with the folder. */
const DEFAULT_IDS = { Prefer: 'outlook.timezone="UTC"' } as const;

/**
 * The id under which Outlook itself knows the event: its forms do not take immutable ones. Of
 * others' mailboxes nobody may translate ids, but who reads the event is told the id.
 */
export async function toRestId(
  client: GraphClient,
  ref: AppointmentRef,
  { signal }: CallOptions = {},
): Promise<string | undefined> {
  const { mailbox, eventId } = ref;
  const answer = await client.send({
    method: 'GET',
    path: withQuery(eventPath(mailbox, eventId), { $select: 'id' }),
    headers: DEFAULT_IDS,
    scopes: client.calendarScopes([mailbox]),
    mailbox,
    signal,
  });
  const { id } = parseAnswer(foundSchema, answer);
  return id === eventId ? translate(client, ref, signal) : id;
}

async function translate(
  client: GraphClient,
  { mailbox, eventId }: AppointmentRef,
  signal: AbortSignal | undefined,
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
