import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { BookProblem } from '../../domain/book/book-text.ts';
import { readBook, type BookAccess } from '../../graph/book.ts';
import { sameMailbox, type CalendarAddress } from '../../graph/calendar-address.ts';
import { GraphError, type GraphErrorCode } from '../../graph/graph-error.ts';
import { listCalendars } from '../../graph/list-calendars.ts';
import { readMe } from '../../graph/read-me.ts';
import { chosenBook, rememberBook } from '../../outlook/book-preference.ts';
import type { Desk, OpenBook } from '../app/desk.ts';

export type FoundBook =
  | { readonly kind: 'book'; readonly book: OpenBook }
  | { readonly kind: 'empty'; readonly address: CalendarAddress }
  | { readonly kind: 'unreadable'; readonly address: CalendarAddress; readonly cause: BookProblem }
  /** The remembered book is not there for this person any more, or never was. */
  | { readonly kind: 'closed'; readonly address: CalendarAddress; readonly error: GraphError }
  /** The person's own mailbox has no calendar. */
  | { readonly kind: 'noCalendar'; readonly address: CalendarAddress; readonly error: GraphError };

export function bookQuery(desk: Desk) {
  return queryOptions({
    queryKey: ['book'],
    queryFn: async ({ signal }) => ({ found: await findBook(desk, signal) }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** The book with all that is known of it: who saved it, when, and whether one may. */
export function bookAccessQuery(desk: Desk, address: CalendarAddress) {
  return queryOptions({
    queryKey: ['bookAccess', address.mailbox, address.calendarId],
    queryFn: ({ signal }): Promise<BookAccess> => readBook(desk.graph, address, { signal }),
    staleTime: 0,
  });
}

/** What was saved or read just now, without asking for it again. */
export function showBook(client: QueryClient, desk: Desk, book: OpenBook): void {
  client.setQueryData(bookQuery(desk).queryKey, { found: { kind: 'book', book } });
}

/** Remembers which calendar is the book. */
export function chooseBook(desk: Desk, address: CalendarAddress): Promise<void> {
  return rememberBook(desk.host.preferences, address);
}

/**
 * The remembered book; else the person's own calendar; else the one calendar shared with the
 * person that carries a book. Nothing is written by looking.
 */
async function findBook(desk: Desk, signal: AbortSignal): Promise<FoundBook> {
  const chosen = chosenBook(desk.host.preferences);
  if (chosen) return openChosen(desk, chosen, signal);
  const own = { mailbox: desk.host.user?.address ?? (await readMe(desk.graph, { signal })).mail };
  const atHome = await openOwn(desk, own, signal);
  if (atHome.kind !== 'empty' && atHome.kind !== 'noCalendar') return atHome;
  let shared: readonly FoundBook[];
  try {
    shared = await lookAtShared(desk, { except: own.mailbox, signal });
  } catch (error) {
    // Without a mailbox there is no list of calendars either.
    const isMissing = error instanceof GraphError && error.code === 'notFound';
    if (isMissing && atHome.kind === 'noCalendar') return atHome;
    throw error;
  }
  const books = booksOf(shared);
  // One that cannot be read is no empty place: beside it nobody should set up a second one.
  if (books.length === 0) return shared.find(({ kind }) => kind === 'unreadable') ?? atHome;
  const [only, ...others] = books;
  if (!only || others.length > 0) return atHome;
  // Where it cannot be remembered the same search finds it again.
  await chooseBook(desk, only.address).catch(() => undefined);
  return { kind: 'book', book: only };
}

/** Somebody who only works with a shared calendar may have none. */
async function openOwn(desk: Desk, address: CalendarAddress, signal: AbortSignal): Promise<FoundBook> {
  try {
    return await open(desk, address, signal);
  } catch (error) {
    const isMissing = error instanceof GraphError && error.code === 'notFound';
    if (isMissing) return { kind: 'noCalendar', address, error };
    throw error;
  }
}

async function openChosen(
  desk: Desk,
  address: CalendarAddress,
  signal: AbortSignal,
): Promise<FoundBook> {
  try {
    return await open(desk, address, signal);
  } catch (error) {
    // Not there and not shared look the same from outside.
    const isClosed =
      error instanceof GraphError && (error.code === 'forbidden' || error.code === 'notFound');
    if (isClosed) return { kind: 'closed', address, error };
    throw error;
  }
}

async function open(desk: Desk, address: CalendarAddress, signal: AbortSignal): Promise<FoundBook> {
  const { read } = await readBook(desk.graph, address, { signal });
  switch (read.kind) {
    case 'empty':
      return { kind: 'empty', address };
    case 'unreadable':
      return { kind: 'unreadable', address, cause: read.cause };
    case 'book':
      return {
        kind: 'book',
        book: { address, configuration: read.configuration, revision: read.head.revision },
      };
  }
}

type SharedSearch = { readonly except: string; readonly signal: AbortSignal };

const PASSING: ReadonlySet<GraphErrorCode> = new Set([
  'throttled',
  'unavailable',
  'offline',
  'signInRequired',
]);

/** Books in primary calendars of others that are shared with the person. */
export async function sharedBooks(desk: Desk, search: SharedSearch): Promise<OpenBook[]> {
  return booksOf(await lookAtShared(desk, search));
}

function booksOf(found: readonly FoundBook[]): OpenBook[] {
  return found.flatMap((one) => (one.kind === 'book' ? [one.book] : []));
}

async function lookAtShared(
  desk: Desk,
  { except, signal }: SharedSearch,
): Promise<FoundBook[]> {
  const calendars = await listCalendars(desk.graph, { signal });
  const owners = new Set(
    calendars
      .map((calendar) => calendar.owner.toLowerCase())
      .filter((mail) => !sameMailbox(mail, except)),
  );
  const found = await Promise.all(
    [...owners].map(async (mailbox) => {
      try {
        return await open(desk, { mailbox }, signal);
      } catch (error) {
        // What is not shared far enough to be read is no book for this person. What may be there
        // in a minute is not passed over: somebody would set up a second one.
        if (error instanceof GraphError && !PASSING.has(error.code)) return undefined;
        throw error;
      }
    }),
  );
  return found.filter((one) => one !== undefined);
}
