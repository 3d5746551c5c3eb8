import type { JsonObject } from '../mailbox/model.ts';
import type { GraphContext } from './facts.ts';
import { jsonAnswer } from './json-answer.ts';
import type { Page } from './odata/page.ts';

/** One entity, with the context that says what it is. */
export function entity(
  c: GraphContext,
  path: string,
  body: JsonObject,
  status: 200 | 201 = 200,
): Response {
  const tag = body['@odata.etag'];
  if (typeof tag === 'string') c.header('ETag', tag);
  return jsonAnswer(
    c,
    { '@odata.context': `${c.env.facts.base}/$metadata#${path}/$entity`, ...body },
    status,
  );
}

/** A page of a collection. */
export function collection(
  c: GraphContext,
  path: string,
  { items, nextLink }: Page<JsonObject>,
  count?: number,
): Response {
  return jsonAnswer(c, {
    '@odata.context': `${c.env.facts.base}/$metadata#${path}`,
    ...(count !== undefined && { '@odata.count': count }),
    value: items,
    ...(nextLink !== undefined && { '@odata.nextLink': nextLink }),
  });
}

export function all<T>(items: readonly T[]): Page<T> {
  return { items, nextLink: undefined };
}

/** An annotation's name for somebody's things: users('…')/events. */
export function usersPath(mailbox: { readonly id: string }, rest: string): string {
  return `users('${mailbox.id}')/${rest}`;
}
