import { readBook } from '../../graph/book.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { GraphError } from '../../graph/graph-error.ts';
import type { Desk } from '../app/desk.ts';

export type BookLook =
  | { readonly kind: 'book' | 'unreadable' }
  | { readonly kind: 'empty'; readonly canEdit: boolean }
  | { readonly kind: 'notAnAddress' }
  /** Not there and not shared look the same from outside. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What stands in a calendar that somebody named, without changing anything. */
export async function lookForBook(desk: Desk, address: CalendarAddress): Promise<BookLook> {
  if (!/^[^\s@]+@[^\s@]+$/u.test(address.mailbox)) return { kind: 'notAnAddress' };
  try {
    const { read, canEdit } = await readBook(desk.graph, address);
    return read.kind === 'empty' ? { kind: 'empty', canEdit } : { kind: read.kind };
  } catch (error) {
    const code = error instanceof GraphError ? error.code : undefined;
    if (code === 'notFound' || code === 'forbidden') return { kind: 'notFound' };
    return { kind: 'failed', error };
  }
}
