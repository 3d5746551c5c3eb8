import * as z from 'zod/mini';
import { BOOK_PROPERTIES, decodeBook, type BookRead } from '../domain/book/book-text.ts';
import { chooseCarrier, revisionOf, type CarrierChoice } from '../domain/book/carriers.ts';
import { parseAnswer, type GraphAnswer } from './answer.ts';
import { readBatch, type BatchAnswer } from './batch.ts';
import { calendarPath, eventPath, type CalendarAddress } from './calendar-address.ts';
import { IMMUTABLE_IDS, type CallOptions, type GraphClient } from './client.ts';
import { extendedPropertiesSchema, valuesOf } from './extended-properties.ts';
import { foundSchema, kindSearches } from './find-by-kind.ts';
import { GraphError } from './graph-error.ts';
import { expandProperties, withQuery } from './query.ts';

/** The book of a calendar as it stands, on whichever carrier. */
export type BookAccess = CarrierChoice & {
  readonly address: CalendarAddress;
  /** Whether Outlook lets this person write events into the calendar. */
  readonly canEdit: boolean;
  readonly calendarName: string;
  /** ETag of the calendar, where Graph gives one: not documented, and not relied on. */
  readonly calendarVersion: string | undefined;
  /** Newest first. More than one only where two people made theirs at the same time. */
  readonly carriers: readonly CarrierEvent[];
};

export type CarrierEvent = {
  readonly eventId: string;
  readonly version: string;
  readonly read: BookRead;
};

const calendarSchema = z.object({
  '@odata.etag': z.optional(z.string()),
  name: z.nullish(z.string()),
  canEdit: z.nullish(z.boolean()),
  singleValueExtendedProperties: extendedPropertiesSchema,
});

const carrierSchema = z.object({
  '@odata.etag': z.string(),
  id: z.string(),
  singleValueExtendedProperties: extendedPropertiesSchema,
});

const EXPAND_BOOK = expandProperties(BOOK_PROPERTIES);
const HEADERS = { Prefer: IMMUTABLE_IDS } as const;

/** Whoever makes more carriers than this is not us. */
const MOST_CARRIERS = 5;

/** Reads the calendar, then a carrier event. Nothing is written by looking. */
export async function readBook(
  client: GraphClient,
  address: CalendarAddress,
  { signal }: CallOptions = {},
): Promise<BookAccess> {
  const { mailbox } = address;
  const options = { scopes: client.calendarScopes([mailbox]), signal };
  const calendarRead = withQuery(calendarPath(address), {
    $select: 'id,name,canEdit',
    $expand: EXPAND_BOOK,
  });
  const [search, otherSearch] = kindSearches(address, { kind: 'carrier', most: MOST_CARRIERS });
  const [calendarAnswer, firstAnswer] = await readBatch(
    client,
    [calendarRead, search].map((path) => ({ mailbox, path, headers: HEADERS })),
    options,
  );
  const calendar = parseAnswer(calendarSchema, answered(calendarAnswer));
  const foundAnswer = isRefused(firstAnswer)
    ? await client.send({ ...options, method: 'GET', path: otherSearch, mailbox })
    : answered(firstAnswer);
  const found = parseAnswer(foundSchema, foundAnswer).value;
  const carriers = await readCarriers(client, { mailbox, ids: found.map(({ id }) => id) }, options);
  const onCalendar = decodeBook(valuesOf(calendar.singleValueExtendedProperties, BOOK_PROPERTIES));
  return {
    ...chooseCarrier(onCalendar, carriers[0]?.read ?? { kind: 'empty' }),
    address,
    canEdit: calendar.canEdit ?? false,
    calendarName: calendar.name ?? '',
    calendarVersion: calendar['@odata.etag'],
    carriers,
  };
}

/** Each whole and by its id: a list would cut the parts. */
async function readCarriers(
  client: GraphClient,
  { mailbox, ids }: { readonly mailbox: string; readonly ids: readonly string[] },
  options: { readonly scopes: readonly string[] } & CallOptions,
): Promise<CarrierEvent[]> {
  if (ids.length === 0) return [];
  const parts = ids.map((id) => ({
    mailbox,
    path: withQuery(eventPath(mailbox, id), { $select: 'id', $expand: EXPAND_BOOK }),
    headers: HEADERS,
  }));
  const answers = await readBatch(client, parts, options);
  const carriers = answers.flatMap((answer): CarrierEvent[] => {
    if (answer.kind === 'failed' && answer.error.code === 'notFound') return [];
    const event = parseAnswer(carrierSchema, answered(answer));
    const read = decodeBook(valuesOf(event.singleValueExtendedProperties, BOOK_PROPERTIES));
    return [{ eventId: event.id, version: event['@odata.etag'], read }];
  });
  return carriers.toSorted((a, b) => revisionOf(b.read) - revisionOf(a.read));
}

function isRefused(answer: BatchAnswer | undefined): boolean {
  return answer?.kind === 'failed' && answer.error.code === 'invalid';
}

function answered(answer: BatchAnswer | undefined): GraphAnswer {
  if (answer?.kind === 'answered') return answer;
  throw answer?.error ?? new GraphError('malformed', { field: 'responses' });
}
