import type { ConfigurationProblem } from './problems.ts';

/** Format of the text that this version writes. Raised with each change that old code can't read. */
export const BOOK_FORMAT = 1;

/** Brings a parsed text of one format to the next one. Takes it as it comes and may not throw. */
export type Migration = (value: unknown) => unknown;

/** The first entry migrates format 1 to 2. */
export const MIGRATIONS: readonly Migration[] = [];

export type MigrationOutcome =
  | { readonly kind: 'current'; readonly value: unknown }
  | { readonly kind: 'unknownFormat'; readonly problem: ConfigurationProblem };

/** A format from the future is refused, not guessed at. */
export function migrate(
  value: unknown,
  format: number,
  migrations: readonly Migration[] = MIGRATIONS,
): MigrationOutcome {
  const current = migrations.length + 1;
  if (!Number.isInteger(format) || format < 1 || format > current) {
    return { kind: 'unknownFormat', problem: { path: 'format', problem: 'formatUnknown' } };
  }
  return {
    kind: 'current',
    value: migrations.slice(format - 1).reduce((text, step) => step(text), value),
  };
}
