import * as z from 'zod/mini';
import type { Preferences } from './host.ts';

/** Key of the person's choice in Outlook's roaming settings, or in the browser's storage. */
const BOOK_PREFERENCE = 'book';

const addressSchema = z.object({
  mailbox: z.string().check(z.minLength(3)),
  calendarId: z.optional(z.string()),
});

/** Which calendar is the book. */
export type BookAddress = {
  readonly mailbox: string;
  /** Absent for the primary calendar. */
  readonly calendarId?: string;
};

/** `undefined` where none was chosen, or what is remembered is no address. */
export function chosenBook(preferences: Pick<Preferences, 'get'>): BookAddress | undefined {
  const parsed = addressSchema.safeParse(preferences.get(BOOK_PREFERENCE));
  if (!parsed.success) return undefined;
  const { mailbox, calendarId } = parsed.data;
  return calendarId === undefined ? { mailbox } : { mailbox, calendarId };
}

export function rememberBook(
  preferences: Pick<Preferences, 'set'>,
  address: BookAddress,
): Promise<void> {
  return preferences.set(BOOK_PREFERENCE, address);
}
