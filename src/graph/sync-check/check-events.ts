import * as z from 'zod/mini';
import { KEY_PROPERTY } from '../../domain/appointment/properties.ts';
import { CHECK_KEY } from '../../domain/sync-check/check-key.ts';
import { wallTime } from '../../domain/sync-check/check-plan.ts';
import type { Period } from '../../domain/time/period.ts';
import { fieldOf, parseAnswer } from '../answer.ts';
import { calendarPath, eventPath, userPath, type CalendarAddress } from '../calendar-address.ts';
import { IMMUTABLE_IDS, type CallOptions, type GraphClient } from '../client.ts';
import { extendedPropertiesSchema, toProperties, valuesOf } from '../extended-properties.ts';
import { GraphError } from '../graph-error.ts';
import { readAllPages } from '../paging.ts';
import { expandProperties, quote, withQuery } from '../query.ts';

export type FoundEvent = {
  readonly eventId: string;
  readonly key: string;
  readonly hasAttendees: boolean;
};

const foundSchema = z.object({
  id: z.string(),
  attendees: z.nullish(z.array(z.unknown())),
  singleValueExtendedProperties: extendedPropertiesSchema,
});

/** Everything that any check has put into a calendar, by the mark that all of it carries. */
export async function findCheckEvents(
  client: GraphClient,
  address: CalendarAddress,
  { signal }: CallOptions = {},
): Promise<FoundEvent[]> {
  const { mailbox, calendarId } = address;
  const key = `ep/id eq ${quote(KEY_PROPERTY)} and startswith(ep/value, ${quote(CHECK_KEY)})`;
  // The filter is documented for the mailbox's events, which are those of the primary calendar.
  const place = calendarId === undefined ? userPath(mailbox) : calendarPath(address);
  const path = withQuery(`${place}/events`, {
    $filter: `singleValueExtendedProperties/Any(ep: ${key})`,
    $select: 'id,attendees',
    $expand: expandProperties([KEY_PROPERTY]),
    $top: 50,
  });
  const scopes = client.calendarScopes([mailbox]);
  const items = await readAllPages(client, path, { scopes, mailbox, signal });
  return items.flatMap((item) => {
    const parsed = foundSchema.safeParse(item);
    if (!parsed.success) throw new GraphError('malformed', { field: fieldOf(parsed.error) });
    const { id, attendees, singleValueExtendedProperties } = parsed.data;
    const found = valuesOf(singleValueExtendedProperties, [KEY_PROPERTY])[KEY_PROPERTY];
    return found === undefined ? [] : [{ eventId: id, key: found, hasAttendees: (attendees ?? []).length > 0 }];
  });
}

const createdSchema = z.object({ id: z.string() });

/** As a person would in Outlook: nothing of Frontdesk's is on it but the mark that finds it again. */
export async function createDirectEvent(
  client: GraphClient,
  address: CalendarAddress,
  { key, slot, subject, signal }: CallOptions & {
    readonly key: string;
    readonly slot: Period;
    readonly subject: string;
  },
): Promise<string> {
  const { mailbox } = address;
  const answer = await client.send({
    method: 'POST',
    path: `${calendarPath(address)}/events`,
    body: {
      subject,
      start: { dateTime: wallTime(slot.start, 'UTC'), timeZone: 'UTC' },
      end: { dateTime: wallTime(slot.end, 'UTC'), timeZone: 'UTC' },
      showAs: 'busy',
      isReminderOn: false,
      transactionId: key,
      singleValueExtendedProperties: toProperties({ [KEY_PROPERTY]: key }),
    },
    scopes: client.calendarScopes([mailbox]),
    mailbox,
    signal,
  });
  return parseAnswer(createdSchema, answer).id;
}

const startSchema = z.object({ start: z.object({ dateTime: z.string() }) });

/** An event's start as Outlook shows it on the clock of a zone; `undefined` where it knows no such zone. */
export async function readShownStart(
  client: GraphClient,
  { mailbox, eventId }: { readonly mailbox: string; readonly eventId: string },
  { zone, signal }: CallOptions & { readonly zone: string },
): Promise<string | undefined> {
  try {
    const answer = await client.send({
      method: 'GET',
      path: withQuery(eventPath(mailbox, eventId), { $select: 'id,start' }),
      headers: { Prefer: `${IMMUTABLE_IDS}, outlook.timezone="${zone}"` },
      scopes: client.calendarScopes([mailbox]),
      mailbox,
      signal,
    });
    return parseAnswer(startSchema, answer).start.dateTime.slice(0, 16);
  } catch (error) {
    if (error instanceof GraphError && error.code === 'invalid') return undefined;
    throw error;
  }
}
