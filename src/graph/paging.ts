import * as z from 'zod/mini';
import { parseAnswer, type GraphAnswer } from './answer.ts';
import type { GraphCall, GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';

/** A server that goes on longer than this goes in circles. */
const MOST_PAGES = 100;

const pageSchema = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.optional(z.string()),
});

export type PageCall = Pick<GraphCall, 'scopes' | 'mailbox' | 'headers' | 'signal'>;

/** Everything of a list whose first page is here already. A page may be empty. */
export async function readOtherPages(
  client: GraphClient,
  first: Pick<GraphAnswer, 'body' | 'requestId'>,
  call: PageCall,
): Promise<unknown[]> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let answer = first;
  for (;;) {
    const page = parseAnswer(pageSchema, answer);
    items.push(...page.value);
    const next = page['@odata.nextLink'];
    if (next === undefined) return items;
    if (seen.has(next) || seen.size === MOST_PAGES) {
      throw new GraphError('malformed', {
        field: '@odata.nextLink',
        requestId: answer.requestId,
      });
    }
    seen.add(next);
    answer = await client.send({ ...call, method: 'GET', path: next });
  }
}

export async function readAllPages(
  client: GraphClient,
  path: string,
  call: PageCall,
): Promise<unknown[]> {
  const first = await client.send({ ...call, method: 'GET', path });
  return readOtherPages(client, first, call);
}
