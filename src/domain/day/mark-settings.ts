import type { BookingConfiguration } from '../book/configuration.ts';

/** The words by which marks are known in this book. */
export function markSettings(configuration: BookingConfiguration): {
  readonly categories: { readonly confirmed: string; readonly cancelled: string };
  readonly titlePrefixes: BookingConfiguration['titlePrefixes'];
} {
  const { categories, titlePrefixes } = configuration;
  return {
    categories: { confirmed: categories.confirmed.name, cancelled: categories.cancelled.name },
    titlePrefixes,
  };
}
