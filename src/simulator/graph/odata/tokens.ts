import { badRequest } from '../errors.ts';

export type Token =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'mark'; readonly value: '(' | ')' | ',' | ':' };

const TOKEN =
  /\s+|'((?:[^']|'')*)'|([(),:])|([^\s'(),:]+(?::\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)/uy;
const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/iu;

/** Words of an OData filter. */
export function tokens(filter: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < filter.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(filter);
    if (!match) throw badRequest(`Syntax error at position ${at} in '${filter}'.`);
    const [, text, mark, word] = match;
    if (text !== undefined) found.push({ kind: 'text', value: text.replaceAll("''", "'") });
    else if (mark !== undefined) found.push({ kind: 'mark', value: mark as '(' | ')' | ',' | ':' });
    else if (word !== undefined) found.push(wordToken(word));
  }
  return found;
}

function wordToken(word: string): Token {
  if (/^-?\d+(\.\d+)?$/u.test(word)) return { kind: 'literal', value: Number(word) };
  if (DATE.test(word)) return { kind: 'text', value: word };
  const lower = word.toLowerCase();
  if (lower === 'true' || lower === 'false') return { kind: 'literal', value: lower === 'true' };
  if (lower === 'null') return { kind: 'literal', value: null };
  return { kind: 'name', value: word };
}
