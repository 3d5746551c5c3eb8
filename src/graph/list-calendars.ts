import * as z from 'zod/mini';
import { fieldOf } from './answer.ts';
import { sameMailbox } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { readAllPages } from './paging.ts';
import { withQuery } from './query.ts';
import { ownMailbox } from './read-me.ts';

export type ListedCalendar = {
  /** In the own mailbox. Of a calendar shared by somebody else this is the sharee's copy. */
  readonly id: string;
  readonly name: string;
  /** SMTP address. */
  readonly owner: string;
  readonly ownerName: string;
  readonly isOwn: boolean;
  /** The primary calendar of the own mailbox. */
  readonly isDefault: boolean;
  readonly canEdit: boolean;
};

const calendarSchema = z.object({
  id: z.string(),
  name: z.nullish(z.string()),
  owner: z.nullish(z.object({ name: z.nullish(z.string()), address: z.nullish(z.string()) })),
  isDefaultCalendar: z.nullish(z.boolean()),
  canEdit: z.nullish(z.boolean()),
});

/** Own calendars and those that others have shared and the person has added to Outlook. */
export async function listCalendars(
  client: GraphClient,
  { signal }: CallOptions = {},
): Promise<ListedCalendar[]> {
  const own = await ownMailbox(client, { signal });
  const path = withQuery('/me/calendars', {
    $select: 'id,name,owner,isDefaultCalendar,canEdit',
    $top: 100,
  });
  const scopes = client.calendarScopes([own]);
  const items = await readAllPages(client, path, { scopes, mailbox: own, signal });
  return items.map((item) => {
    const result = calendarSchema.safeParse(item);
    if (!result.success) throw new GraphError('malformed', { field: fieldOf(result.error) });
    const { id, name, owner, isDefaultCalendar, canEdit } = result.data;
    const address = owner?.address || own;
    const isOwn = sameMailbox(address, own);
    return {
      id,
      name: name ?? '',
      owner: address,
      ownerName: owner?.name ?? '',
      isOwn,
      isDefault: isOwn && (isDefaultCalendar ?? false),
      canEdit: canEdit ?? false,
    };
  });
}
