import * as z from 'zod/mini';
import { parseAnswer } from './answer.ts';
import { eventPath, userPath } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { quote, withQuery } from './query.ts';

export type ItemIdentity = CallOptions & {
  /** Whose calendar the open item lies in: an id means nothing in another mailbox. */
  readonly mailbox: string;
  /** As Office.js gives it, in either spelling. */
  readonly itemId: string;
  /** iCalUId where it is known: finds the event where its id does not lead anywhere. */
  readonly uid?: string;
};

const convertedSchema = z.object({
  value: z.array(z.object({ targetId: z.nullish(z.string()) })),
});
const foundSchema = z.object({ value: z.array(z.object({ id: z.string() })) });

/** Milliseconds. An event just saved may not have reached the server yet. */
const WAITS = [500, 1000, 2000, 4000];

/**
 * The immutable id of what is open in Outlook. Rejects with `notFound` where the event is not on
 * the server after some seconds.
 */
export async function resolveEventId(client: GraphClient, item: ItemIdentity): Promise<string> {
  for (const wait of [...WAITS, undefined]) {
    const id = (await findByItemId(client, item)) ?? (await findByUid(client, item));
    if (id !== undefined) return id;
    if (wait === undefined) break;
    await client.sleep(wait, item.signal);
  }
  throw new GraphError('notFound');
}

async function findByItemId(
  client: GraphClient,
  { mailbox, itemId, signal }: ItemIdentity,
): Promise<string | undefined> {
  const scopes = client.calendarScopes([mailbox]);
  return ifFound(async () => {
    const converted = await client.send({
      method: 'POST',
      path: `${userPath(mailbox)}/translateExchangeIds`,
      body: {
        inputIds: [itemId],
        // The two differ in three characters, and only the EWS form can have these.
        sourceIdType: /[+/]/u.test(itemId) ? 'ewsId' : 'restId',
        targetIdType: 'restImmutableEntryId',
      },
      repeat: 'read',
      scopes: ['User.Read', ...scopes],
      mailbox,
      signal,
    });
    const target = parseAnswer(convertedSchema, converted).value[0]?.targetId;
    if (!target) return undefined;
    const path = withQuery(eventPath(mailbox, target), { $select: 'id' });
    const answer = await client.send({ method: 'GET', path, scopes, mailbox, signal });
    return parseAnswer(z.object({ id: z.string() }), answer).id;
  });
}

async function findByUid(
  client: GraphClient,
  { mailbox, uid, signal }: ItemIdentity,
): Promise<string | undefined> {
  if (!uid) return undefined;
  const path = withQuery(`${userPath(mailbox)}/events`, {
    $filter: `iCalUId eq ${quote(uid)}`,
    $select: 'id',
  });
  const scopes = client.calendarScopes([mailbox]);
  return ifFound(async () => {
    const answer = await client.send({ method: 'GET', path, scopes, mailbox, signal });
    return parseAnswer(foundSchema, answer).value[0]?.id;
  });
}

/** An id that cannot be converted is refused as malformed or as not found. */
async function ifFound<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof GraphError && (error.code === 'notFound' || error.code === 'invalid')) {
      return undefined;
    }
    throw error;
  }
}
