import * as z from 'zod/mini';
import { parseAnswer } from './answer.ts';
import { calendarPath, type CalendarAddress } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { withQuery } from './query.ts';

export type CalendarLook =
  | { readonly kind: 'found'; readonly ownerName: string; readonly canEdit: boolean }
  /** Not there and not shared look the same from outside. */
  | { readonly kind: 'notShared' };

const calendarSchema = z.object({
  owner: z.nullish(z.object({ name: z.nullish(z.string()) })),
  canEdit: z.nullish(z.boolean()),
});

/** What the person may do in a calendar that was only named: a colleague's, a room's, a shared mailbox's. */
export async function lookAtCalendar(
  client: GraphClient,
  address: CalendarAddress,
  { signal }: CallOptions = {},
): Promise<CalendarLook> {
  try {
    const answer = await client.send({
      method: 'GET',
      path: withQuery(calendarPath(address), { $select: 'id,owner,canEdit' }),
      scopes: client.calendarScopes([address.mailbox]),
      mailbox: address.mailbox,
      signal,
    });
    const { owner, canEdit } = parseAnswer(calendarSchema, answer);
    return { kind: 'found', ownerName: owner?.name ?? '', canEdit: canEdit ?? false };
  } catch (error) {
    const code = error instanceof GraphError ? error.code : undefined;
    if (code === 'forbidden' || code === 'notFound') return { kind: 'notShared' };
    throw error;
  }
}
