import * as z from 'zod/mini';
import { parseAnswer } from './answer.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { withQuery } from './query.ts';
import { USER_SCOPES } from './scopes.ts';

export type Me = {
  /** Directory object id. */
  readonly id: string;
  readonly name: string;
  /** Primary SMTP address; the sign-in name where there is none. */
  readonly mail: string;
  /** What the person signs in with; often the same. */
  readonly userPrincipalName: string;
};

const meSchema = z.object({
  id: z.string(),
  displayName: z.nullish(z.string()),
  mail: z.nullish(z.string()),
  userPrincipalName: z.nullish(z.string()),
});

export async function readMe(client: GraphClient, { signal }: CallOptions = {}): Promise<Me> {
  const answer = await client.send({
    method: 'GET',
    path: withQuery('/me', { $select: 'id,displayName,mail,userPrincipalName' }),
    scopes: USER_SCOPES,
    signal,
  });
  const me = parseAnswer(meSchema, answer);
  const userPrincipalName = me.userPrincipalName ?? '';
  const mail = me.mail || userPrincipalName;
  client.rememberOwnMailbox(mail);
  return { id: me.id, name: me.displayName ?? mail, mail, userPrincipalName };
}

/** Requests under `/me` take a place of the same mailbox as those under the own address. */
export async function ownMailbox(client: GraphClient, options: CallOptions): Promise<string> {
  return client.ownMailbox() ?? (await readMe(client, options)).mail;
}
