import * as z from 'zod/mini';
import { parseAnswer } from './answer.ts';
import { eventPath, userPath } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { GraphError, type GraphErrorCode } from './graph-error.ts';
import { quote, withQuery } from './query.ts';
import { USER_SCOPES } from './scopes.ts';

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
    const id =
      (await findById(client, item, toRestId(item.itemId))) ??
      (await findTranslated(client, item)) ??
      (await findByUid(client, item));
    if (id !== undefined) return id;
    if (wait === undefined) break;
    await client.sleep(wait, item.signal);
  }
  throw new GraphError('notFound');
}

/** The answer carries the immutable id, whichever form was asked with. */
async function findById(
  client: GraphClient,
  { mailbox, signal }: ItemIdentity,
  id: string,
): Promise<string | undefined> {
  const path = withQuery(eventPath(mailbox, id), { $select: 'id' });
  const scopes = client.calendarScopes([mailbox]);
  return unlessRefused(['notFound', 'invalid'], async () => {
    const answer = await client.send({ method: 'GET', path, scopes, mailbox, signal });
    return parseAnswer(z.object({ id: z.string() }), answer).id;
  });
}

/** Graph need not know an event by the form Outlook names it in. Others' ids it may not translate. */
async function findTranslated(
  client: GraphClient,
  item: ItemIdentity,
): Promise<string | undefined> {
  const { mailbox, itemId, signal } = item;
  const target = await unlessRefused(['notFound', 'invalid', 'forbidden'], async () => {
    const answer = await client.send({
      method: 'POST',
      path: `${userPath(mailbox)}/translateExchangeIds`,
      body: {
        inputIds: [toRestId(itemId)],
        sourceIdType: 'restId',
        targetIdType: 'restImmutableEntryId',
      },
      // A question, although it is a POST.
      repeat: 'read',
      scopes: [...USER_SCOPES, ...client.calendarScopes([mailbox])],
      mailbox,
      signal,
    });
    return parseAnswer(convertedSchema, answer).value[0]?.targetId;
  });
  return target ? findById(client, item, target) : undefined;
}

/** Office.js gives ids as EWS spells them, which is base64 and no part of an address. */
function toRestId(itemId: string): string {
  return itemId.replaceAll('/', '-').replaceAll('+', '_');
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
  return unlessRefused(['notFound', 'invalid'], async () => {
    const answer = await client.send({ method: 'GET', path, scopes, mailbox, signal });
    return parseAnswer(foundSchema, answer).value[0]?.id;
  });
}

async function unlessRefused<T>(
  codes: readonly GraphErrorCode[],
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof GraphError && codes.includes(error.code)) return undefined;
    throw error;
  }
}
