import type { Period } from '../domain/time/period.ts';
import { readBatch, type BatchRead } from './batch.ts';
import { calendarPath, type CalendarAddress } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { EVENT_HEADERS, toDateTime } from './event-times.ts';
import { GraphError, type GraphErrorCode } from './graph-error.ts';
import { readOtherPages } from './paging.ts';
import { withQuery } from './query.ts';

export type UnknownCalendar = {
  readonly address: CalendarAddress;
  readonly kind: 'unknown';
  readonly reason: GraphErrorCode;
  readonly requestId?: string;
};

export type WindowQuery = {
  readonly calendars: readonly CalendarAddress[];
  readonly range: Period;
};

export type CalendarItems =
  | {
      readonly address: CalendarAddress;
      readonly kind: 'read';
      readonly items: readonly unknown[];
    }
  | UnknownCalendar;

/** What touches the range, in all calendars in one batch, and every further page. */
export function readWindows(
  client: GraphClient,
  {
    calendars,
    range,
    query,
  }: WindowQuery & { readonly query: Readonly<Record<string, string | number>> },
  options: CallOptions,
): Promise<CalendarItems[]> {
  const window = { startDateTime: toDateTime(range.start), endDateTime: toDateTime(range.end) };
  const lists = calendars.map((address) => ({
    address,
    path: withQuery(`${calendarPath(address)}/calendarView`, { ...window, ...query }),
  }));
  return readLists(client, lists, options);
}

export type CalendarList = { readonly address: CalendarAddress; readonly path: string };

/** Answers in the order of the lists. One that fails, or a later page of it, leaves it unknown. */
export async function readLists(
  client: GraphClient,
  lists: readonly CalendarList[],
  { signal }: CallOptions,
): Promise<CalendarItems[]> {
  const scopes = client.calendarScopes(lists.map(({ address }) => address.mailbox));
  const parts = lists.map(({ address: { mailbox }, path }): BatchRead => ({
    mailbox,
    path,
    headers: EVENT_HEADERS,
  }));
  const answers = await readBatch(client, parts, { scopes, signal });
  return Promise.all(
    lists.map(async ({ address }, index): Promise<CalendarItems> => {
      const answer = answers[index];
      try {
        if (answer?.kind !== 'answered') throw answer?.error ?? new GraphError('malformed');
        const call = { scopes, mailbox: address.mailbox, headers: EVENT_HEADERS, signal };
        return { address, kind: 'read', items: await readOtherPages(client, answer, call) };
      } catch (error) {
        // What the token source or the signal says concerns every calendar.
        if (!(error instanceof GraphError) || error.code === 'signInRequired') throw error;
        return toUnknown(address, error);
      }
    }),
  );
}

export function toUnknown(
  address: CalendarAddress,
  { code, requestId }: GraphError,
): UnknownCalendar {
  const id = requestId === undefined ? {} : { requestId };
  return { address, kind: 'unknown', reason: code, ...id };
}
