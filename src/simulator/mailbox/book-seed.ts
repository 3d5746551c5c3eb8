import { assert } from '../../base/assert.ts';
import { encodeBook } from '../../domain/book/book-text.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import type { ExtendedPropertySeed } from './seed.ts';

type BookSeed = { readonly updatedAt: number; readonly updatedBy: string };

/** A configuration as a calendar carries it. */
export function bookSeed(
  configuration: BookingConfiguration,
  { updatedAt, updatedBy }: BookSeed,
): ExtendedPropertySeed[] {
  const encoded = encodeBook(configuration, { revision: 1, updatedAt, updatedBy });
  assert(encoded.kind === 'encoded', 'a seeded configuration is valid');
  return Object.entries(encoded.values)
    .filter(([, value]) => value !== '')
    .map(([id, value]) => ({ id, value }));
}
