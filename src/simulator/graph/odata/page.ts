import { badRequest } from '../errors.ts';
import type { Facts } from '../facts.ts';
import { wholeNumber, type Query } from './query.ts';

export const DEFAULT_PAGE = 10;
export const LARGEST_PAGE = 1000;

export type Page<T> = { readonly items: readonly T[]; readonly nextLink: string | undefined };

/** One page of the items. The link to the next one is opaque: it holds where the page ended. */
export function pageOf<T>(items: readonly T[], facts: Facts): Page<T> {
  const { query, prefer } = facts;
  const top = wholeNumber(query, '$top', LARGEST_PAGE);
  const size = Math.max(1, Math.min(top || prefer.maxPageSize || DEFAULT_PAGE, LARGEST_PAGE));
  const token = query.get('$skiptoken');
  const start =
    token === undefined ? (wholeNumber(query, '$skip', 1_000_000) ?? 0) : readToken(token);
  const end = start + size;
  const nextLink = end < items.length ? linkTo(facts, '$skiptoken', writeToken(end)) : undefined;
  return { items: items.slice(start, end), nextLink };
}

/** The address of this request with another token in it. */
export function linkTo(
  { address, query }: Facts,
  name: string,
  token: string,
  keep: (name: string) => boolean = keepAll,
): string {
  const kept = [...query].filter(
    ([key]) => key !== '$skip' && key !== '$skiptoken' && key !== '$deltatoken' && keep(key),
  );
  const parts = [...kept, [name, token] as const].map(
    ([key, value]) => `${key}=${encodeURIComponent(value)}`,
  );
  return `${address}?${parts.join('&')}`;
}

function keepAll(): boolean {
  return true;
}

export function isCounted(query: Query): boolean {
  return query.get('$count')?.toLowerCase() === 'true';
}

function writeToken(position: number): string {
  return Buffer.from(`page ${position}`).toString('base64url');
}

function readToken(token: string): number {
  const position = /^page (\d{1,9})$/u.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (position === undefined)
    throw badRequest('The skip token is invalid.', 'ErrorInvalidUrlQuery');
  return Number(position);
}
