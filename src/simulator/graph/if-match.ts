import { conflictingChange } from './errors.ts';
import type { GraphContext } from './facts.ts';

/** Honoured on PATCH. Weak and strong spellings of a change key are the same. */
export function requireMatch(c: GraphContext, changeKey: string): void {
  const header = c.req.header('if-match');
  if (header === undefined || header.trim() === '*') return;
  const keys = header
    .split(',')
    .map((part) => part.trim().replace(/^W\//iu, '').replaceAll('"', ''));
  if (!keys.includes(changeKey)) throw conflictingChange();
}
