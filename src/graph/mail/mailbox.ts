import { sameMailbox, userPath } from '../calendar-address.ts';
import type { CallOptions, GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import { ownMailbox } from '../read-me.ts';
import { withQuery } from '../query.ts';
import { MAIL_SCOPES, SHARED_MAIL_SCOPES } from '../scopes.ts';

export function mailScopes(client: GraphClient, mailbox: string): readonly string[] {
  const own = client.ownMailbox();
  return own !== undefined && sameMailbox(own, mailbox) ? MAIL_SCOPES : SHARED_MAIL_SCOPES;
}

/** Where messages about appointments in a calendar go out from. */
export type Sender = {
  readonly mailbox: string;
  /** `false`: the calendar's mailbox is not this person's to send from, so it is their own. */
  readonly isCalendars: boolean;
};

/** The calendar's own mailbox where this person may work in it, else their own. */
export async function findSender(
  client: GraphClient,
  mailbox: string,
  options: CallOptions = {},
): Promise<Sender> {
  const own = await ownMailbox(client, options);
  if (sameMailbox(own, mailbox)) return { mailbox, isCalendars: true };
  return (await mayWorkIn(client, mailbox, options))
    ? { mailbox, isCalendars: true }
    : { mailbox: own, isCalendars: false };
}

/** Graph has no question for it: who may read its drafts is taken for who may write one. */
async function mayWorkIn(
  client: GraphClient,
  mailbox: string,
  { signal }: CallOptions,
): Promise<boolean> {
  try {
    await client.send({
      method: 'GET',
      path: withQuery(`${userPath(mailbox)}/mailFolders/drafts/messages`, {
        $select: 'id',
        $top: 1,
      }),
      scopes: mailScopes(client, mailbox),
      mailbox,
      signal,
    });
    return true;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (error.code === 'forbidden' || error.code === 'notFound') return false;
    throw error;
  }
}
