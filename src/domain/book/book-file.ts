import * as z from 'zod/mini';
import { parseJson } from '../appointment/state.ts';
import type { BookHead } from './book-text.ts';
import { parseConfiguration, type BookingConfiguration } from './configuration.ts';
import { BOOK_FORMAT, migrate } from './migrations.ts';
import type { ConfigurationProblem } from './problems.ts';

/** A book outside of its calendar: exported, or an earlier revision that is kept. */
export type BookFile = {
  readonly configuration: BookingConfiguration;
  /** Who saved it and when, where it came from a calendar. */
  readonly saved?: Pick<BookHead, 'revision' | 'updatedAt' | 'updatedBy'>;
};

export type BookFileRead =
  | { readonly kind: 'file'; readonly file: BookFile }
  /** Written by a newer Frontdesk. */
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'invalid'; readonly problems: readonly ConfigurationProblem[] }
  /** Something else, or cut off. */
  | { readonly kind: 'notABook' }
  | { readonly kind: 'tooLarge' };

/** A calendar holds 32,000 units; line breaks and spaces make it a few times as much. */
export const LONGEST_FILE = 500_000;

const fileSchema = z.looseObject({
  frontdesk: z.literal('book'),
  format: z.number().check(z.int(), z.gte(1)),
  revision: z.optional(z.number()),
  updatedAt: z.optional(z.string()),
  updatedBy: z.optional(z.string()),
  configuration: z.unknown(),
});

/** Indented, for people look into it. Fields that this version does not know are in it. */
export function writeBookFile({ configuration, saved }: BookFile): string {
  const { revision, updatedAt, updatedBy } = saved ?? {};
  const file = { frontdesk: 'book', format: BOOK_FORMAT, revision, updatedAt, updatedBy, configuration };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Nothing that is not whole and valid passes as a book. */
export function readBookFile(text: string): BookFileRead {
  if (text.length > LONGEST_FILE) return { kind: 'tooLarge' };
  const parsed = fileSchema.safeParse(parseJson(text.replace(/^\u{FEFF}/u, '')));
  if (!parsed.success) return { kind: 'notABook' };
  const { format, revision, updatedAt, updatedBy } = parsed.data;
  if (format > BOOK_FORMAT) return { kind: 'newer', format };
  const migrated = migrate(parsed.data.configuration, format);
  if (migrated.kind === 'unknownFormat') return { kind: 'notABook' };
  const outcome = parseConfiguration(migrated.value);
  if (outcome.kind === 'invalid') return outcome;
  const { configuration } = outcome;
  return {
    kind: 'file',
    file:
      revision === undefined || updatedAt === undefined || updatedBy === undefined
        ? { configuration }
        : { configuration, saved: { revision, updatedAt, updatedBy } },
  };
}
