import * as z from 'zod/mini';
import { parseAnswer } from './answer.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { withQuery } from './query.ts';
import { DIRECTORY_SCOPES } from './scopes.ts';

export type DirectoryPerson = { readonly name: string; readonly mail: string };

export type DirectorySearch = {
  readonly people: readonly DirectoryPerson[];
  /** There are others, too: the words are too few. */
  readonly hasMore: boolean;
};

const MOST_SHOWN = 20;

const usersSchema = z.object({
  value: z.array(z.object({ displayName: z.nullish(z.string()), mail: z.nullish(z.string()) })),
  '@odata.nextLink': z.optional(z.string()),
});

/**
 * Whoever in the organisation is called so, shared mailboxes and rooms included. Graph has no
 * directory for personal accounts and refuses. https://learn.microsoft.com/graph/api/user-list
 */
export async function searchDirectory(
  client: GraphClient,
  words: string,
  { signal }: CallOptions = {},
): Promise<DirectorySearch> {
  const search = toSearch(words);
  if (search === undefined) return { people: [], hasMore: false };
  const answer = await client.send({
    method: 'GET',
    path: withQuery('/users', {
      $search: search,
      $select: 'displayName,mail',
      $orderby: 'displayName',
      $count: 'true',
      $top: MOST_SHOWN,
    }),
    // Without it Graph does not search.
    headers: { ConsistencyLevel: 'eventual' },
    scopes: DIRECTORY_SCOPES,
    signal,
  });
  const { value, '@odata.nextLink': next } = parseAnswer(usersSchema, answer);
  return {
    // Who has no mailbox has no calendar either.
    people: value.flatMap(({ displayName, mail }) => (mail ? [{ name: displayName || mail, mail }] : [])),
    hasMore: next !== undefined,
  };
}

/** Each word begins one of the name's; a single one may begin the address instead. */
function toSearch(words: string): string | undefined {
  const parts = words.split(/[\s"\\]+/u).filter((part) => part !== '');
  const [only] = parts;
  if (only === undefined) return undefined;
  const names = parts.map((part) => `"displayName:${part}"`).join(' AND ');
  return parts.length === 1 ? `${names} OR "mail:${only}"` : names;
}
