import * as z from 'zod/mini';
import type { Message } from '../protocol/open-item.ts';
import type { Category } from '../protocol/outlook.ts';
import type { Account } from './session.ts';
import { GraphFailure, type GraphClient } from './graph-client.ts';
import {
  eventSchema,
  messageSchema,
  toCalendarEvent,
  toMessage,
  type CalendarEvent,
} from './graph-shapes.ts';

/** A calendar that the person may look into. */
export type CalendarEntry = {
  readonly key: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly name: string;
  /** For example /me/calendars/AAMk… */
  readonly path: string;
  readonly canEdit: boolean;
  readonly isOwn: boolean;
  readonly color: string;
};

const calendarSchema = z.object({
  id: z.string(),
  name: z.string(),
  color: z.optional(z.string()),
  canEdit: z.boolean(),
  owner: z.optional(z.nullable(z.object({ address: z.optional(z.string()) }))),
});
const categoriesSchema = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string(), color: z.string() })),
});
const settingsSchema = z.object({ timeZone: z.string() });
const pageSchema = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.optional(z.string()),
});

export type Mailbox = ReturnType<typeof createMailbox>;

/** What Outlook reads and writes, by Graph. */
export function createMailbox(client: GraphClient, user: Account) {
  async function pages(path: string): Promise<unknown[]> {
    const all: unknown[] = [];
    let next: string | undefined = path;
    while (next !== undefined) {
      const page: z.infer<typeof pageSchema> = pageSchema.parse(await client.get(next));
      all.push(...page.value);
      next = page['@odata.nextLink'];
    }
    return all;
  }

  function root(owner: string): string {
    return owner.toLowerCase() === user.mail.toLowerCase()
      ? '/me'
      : `/users/${encodeURIComponent(owner)}`;
  }

  return {
    timeZone: async () => settingsSchema.parse(await client.get('/me/mailboxSettings')).timeZone,
    calendars: (people: readonly Account[]) => listCalendars({ user, people, pages }),

    events: async (
      calendar: CalendarEntry,
      window: { readonly from: number; readonly to: number; readonly zone: string },
    ) => {
      const range = `startDateTime=${new Date(window.from).toISOString()}&endDateTime=${new Date(window.to).toISOString()}`;
      const all = await pages(`${calendar.path}/calendarView?${range}&$top=500`);
      return all.map((event) => toCalendarEvent(eventSchema.parse(event), window.zone));
    },
    event: async (owner: string, id: string, zone: string): Promise<CalendarEvent | undefined> => {
      const event = await client
        .get(`${root(owner)}/events/${encodeURIComponent(id)}`)
        .catch(absent);
      return event === undefined ? undefined : toCalendarEvent(eventSchema.parse(event), zone);
    },
    createEvent: async (calendar: CalendarEntry, body: unknown) =>
      eventSchema.parse(await client.send('POST', `${calendar.path}/events`, body)).id,
    changeEvent: (owner: string, id: string, body: unknown) =>
      client.send('PATCH', `${root(owner)}/events/${encodeURIComponent(id)}`, body),
    deleteEvent: (owner: string, id: string) =>
      client.send('DELETE', `${root(owner)}/events/${encodeURIComponent(id)}`),
    respond: (owner: string, id: string, answer: 'accept' | 'tentativelyAccept' | 'decline') =>
      client.send('POST', `${root(owner)}/events/${encodeURIComponent(id)}/${answer}`, {
        sendResponse: true,
      }),

    messages: async (): Promise<Message[]> =>
      (await pages('/me/messages?$top=50')).map((one) => toMessage(messageSchema.parse(one))),

    masterCategories: async (): Promise<(Category & { id: string })[]> =>
      categoriesSchema.parse(await client.get('/me/outlook/masterCategories')).value,
    addMasterCategory: (category: Category) =>
      client.send('POST', '/me/outlook/masterCategories', category),
    removeMasterCategory: (id: string) =>
      client.send('DELETE', `/me/outlook/masterCategories/${encodeURIComponent(id)}`),
  };
}

type Listing = {
  readonly user: Account;
  readonly people: readonly Account[];
  readonly pages: (path: string) => Promise<unknown[]>;
};

/** The person's own calendars, and the main one of everybody who shares theirs. */
async function listCalendars({ user, people, pages }: Listing): Promise<CalendarEntry[]> {
  const listed = (await pages('/me/calendars?$top=100')).map((one) => calendarSchema.parse(one));
  const own = listed
    .filter((calendar) => ownerOf(calendar, user) === user.mail.toLowerCase())
    .map((calendar) =>
      entry(calendar, {
        account: user,
        isOwn: true,
        path: `/me/calendars/${encodeURIComponent(calendar.id)}`,
      }),
    );
  // Through its owner's mailbox, so that items have the ids that they have there.
  const others = people
    .filter(({ mail }) => mail !== user.mail)
    .flatMap((account) => {
      const calendar = listed.find((one) => ownerOf(one, user) === account.mail.toLowerCase());
      return calendar
        ? [
            entry(calendar, {
              account,
              isOwn: false,
              path: `/users/${encodeURIComponent(account.mail)}/calendar`,
            }),
          ]
        : [];
    });
  return [...own, ...others];
}

function ownerOf({ owner }: z.infer<typeof calendarSchema>, user: Account): string {
  return (owner?.address ?? user.mail).toLowerCase();
}

function entry(
  { id, name, canEdit, color }: z.infer<typeof calendarSchema>,
  {
    account,
    isOwn,
    path,
  }: { readonly account: Account; readonly isOwn: boolean; readonly path: string },
): CalendarEntry {
  return {
    key: id,
    owner: account.mail,
    ownerName: account.displayName,
    name,
    path,
    canEdit,
    isOwn,
    color: color ?? 'auto',
  };
}

/** Not shared with this person, or gone. */
function absent(error: unknown): undefined {
  if (error instanceof GraphFailure && (error.status === 403 || error.status === 404))
    return undefined;
  throw error;
}
