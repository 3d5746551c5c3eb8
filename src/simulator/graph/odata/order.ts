import { badRequest } from '../errors.ts';
import type { Query } from './query.ts';

type Sortable = { value(path: readonly string[]): unknown };

/** Order that `$orderby` asks for; `undefined` without it. */
export function parseOrder(query: Query): ((a: Sortable, b: Sortable) => number) | undefined {
  const text = query.get('$orderby');
  if (text === undefined || text.trim() === '') return undefined;
  const keys = text.split(',').map((part) => {
    const [, path = '', direction] = /^\s*([\w/.]+)(?:\s+(asc|desc))?\s*$/iu.exec(part) ?? [];
    if (path === '')
      throw badRequest(`The orderby option '${part}' is invalid.`, 'ErrorInvalidUrlQuery');
    return { path: path.split('/'), sign: direction?.toLowerCase() === 'desc' ? -1 : 1 };
  });
  return function byKeys(a, b) {
    for (const { path, sign } of keys) {
      const order = compareValues(a.value(path), b.value(path));
      if (order !== 0) return sign * order;
    }
    return 0;
  };
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [textA, textB] = [String(a ?? '').toLowerCase(), String(b ?? '').toLowerCase()];
  return textA === textB ? 0 : textA < textB ? -1 : 1;
}
