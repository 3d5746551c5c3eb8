import * as z from 'zod/mini';
import { sameCategory } from '../domain/appointment/categories.ts';
import { fieldOf } from './answer.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { readAllPages } from './paging.ts';
import { ownMailbox } from './read-me.ts';
import { CATEGORY_SCOPES, SETTINGS_SCOPES } from './scopes.ts';

export type MasterCategory = {
  readonly name: string;
  /** `none` or `preset0` to `preset24`. */
  readonly color: string;
};

export type EnsuredCategory = {
  readonly name: string;
  /** `refused`: it can be used all the same, and shows without colour. */
  readonly outcome: 'created' | 'existed' | 'refused';
};

const categorySchema = z.object({
  displayName: z.nullish(z.string()),
  color: z.nullish(z.string()),
});
const PATH = '/me/outlook/masterCategories';

/** Of the own mailbox: others' lists are closed to delegates, and an event's colour is theirs. */
export async function readMasterCategories(
  client: GraphClient,
  { signal }: CallOptions = {},
): Promise<MasterCategory[]> {
  const mailbox = await ownMailbox(client, { signal });
  const items = await readAllPages(client, PATH, { scopes: SETTINGS_SCOPES, mailbox, signal });
  return items.map((item) => {
    const result = categorySchema.safeParse(item);
    if (!result.success) throw new GraphError('malformed', { field: fieldOf(result.error) });
    return { name: result.data.displayName ?? '', color: result.data.color ?? 'none' };
  });
}

/** A colour that stands already is the person's and stays. */
export async function ensureCategories(
  client: GraphClient,
  wanted: readonly MasterCategory[],
  { signal }: CallOptions = {},
): Promise<EnsuredCategory[]> {
  const existing = await orRefused(readMasterCategories(client, { signal }));
  const outcomes: EnsuredCategory[] = [];
  for (const { name, color } of wanted) {
    const exists = existing?.some((category) => sameCategory(category.name, name));
    const outcome = exists ? 'existed' : await create(client, { name, color }, { signal });
    outcomes.push({ name, outcome });
  }
  return outcomes;
}

async function create(
  client: GraphClient,
  { name, color }: MasterCategory,
  { signal }: CallOptions,
): Promise<EnsuredCategory['outcome']> {
  try {
    const call = client.send({
      method: 'POST',
      path: PATH,
      body: { displayName: name, color },
      scopes: CATEGORY_SCOPES,
      mailbox: await ownMailbox(client, { signal }),
      signal,
    });
    return (await orRefused(call)) ? 'created' : 'refused';
  } catch (error) {
    if (error instanceof GraphError && error.code === 'conflict') return 'existed';
    throw error;
  }
}

/** `undefined` where the person may not: never a reason to stop. */
async function orRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GraphError && error.code === 'forbidden') return undefined;
    throw error;
  }
}
