import * as z from 'zod/mini';
import { KIND_NUMBERS, KIND_PROPERTY } from '../domain/appointment/properties.ts';
import { parseAnswer } from './answer.ts';
import { calendarPath, userPath, type CalendarAddress } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { quote, withQuery } from './query.ts';

export const foundSchema = z.object({ value: z.array(z.object({ id: z.string() })) });

/**
 * Graph's page compares numbers in both spellings and asks for the cast in its words; which of them
 * a service takes is only known by asking.
 */
export function kindSearches(
  address: CalendarAddress,
  { kind, most }: { readonly kind: keyof typeof KIND_NUMBERS; readonly most: number },
): readonly [string, string] {
  const number = KIND_NUMBERS[kind];
  function search(comparison: string): string {
    const property = `ep/id eq ${quote(KIND_PROPERTY)} and ${comparison}`;
    const $filter = `singleValueExtendedProperties/Any(ep: ${property})`;
    return withQuery(`${eventsPath(address)}/events`, { $filter, $select: 'id', $top: most });
  }
  return [search(`cast(ep/value, Edm.Int32) eq ${number}`), search(`ep/value eq '${number}'`)];
}

/** Ids of events of a kind, in no order. */
export async function findByKind(
  client: GraphClient,
  address: CalendarAddress,
  { kind, most, signal }: CallOptions & Parameters<typeof kindSearches>[1],
): Promise<string[]> {
  const [search, otherSearch] = kindSearches(address, { kind, most });
  const call = {
    method: 'GET',
    scopes: client.calendarScopes([address.mailbox]),
    mailbox: address.mailbox,
    signal,
  } as const;
  try {
    return idsIn(await client.send({ ...call, path: search }));
  } catch (error) {
    if (!(error instanceof GraphError) || error.code !== 'invalid') throw error;
    return idsIn(await client.send({ ...call, path: otherSearch }));
  }
}

function idsIn(answer: Parameters<typeof parseAnswer>[1]): string[] {
  return parseAnswer(foundSchema, answer).value.map(({ id }) => id);
}

/** The filter is documented for the mailbox's events, which are those of the primary calendar. */
function eventsPath(address: CalendarAddress): string {
  return address.calendarId === undefined ? userPath(address.mailbox) : calendarPath(address);
}
