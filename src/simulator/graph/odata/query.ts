import { badRequest } from '../errors.ts';

/** Query options by lower-case name; the `$` of a system option may be left out. */
export type Query = ReadonlyMap<string, string>;

const SYSTEM = new Set([
  'select',
  'expand',
  'filter',
  'orderby',
  'top',
  'skip',
  'count',
  'search',
  'skiptoken',
  'deltatoken',
]);

/** `+` stays a plus: a space is written %20. */
export function parseQuery(search: string): Query {
  const query = new Map<string, string>();
  for (const part of search.replace(/^\?/u, '').split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? '' : decode(part.slice(equals + 1));
    const key = SYSTEM.has(name) ? `$${name}` : name;
    if (query.has(key) && key.startsWith('$'))
      throw badRequest(
        `Query option '${key}' was specified more than once, but it must be specified at most once.`,
      );
    query.set(key, value);
  }
  return query;
}

/** A whole number of a query option, or `undefined` where it was not given. */
export function wholeNumber(query: Query, name: string, most: number): number | undefined {
  const text = query.get(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/u.test(text))
    throw badRequest(
      `Invalid value '${text}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`,
    );
  if (value > most)
    throw badRequest(
      `The limit of '${most}' for ${name} query has been exceeded. The value from the incoming request is '${text}'.`,
    );
  return value;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError)
      throw badRequest('The query specified in the URI is not valid: it is not well encoded.');
    throw error;
  }
}
