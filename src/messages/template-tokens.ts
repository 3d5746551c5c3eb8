export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | {
      readonly kind: 'placeholder';
      /** Between the braces, trimmed; not yet known to be one of ours. */
      readonly name: string;
      readonly offset: number;
      readonly length: number;
    }
  /** A brace that belongs to no placeholder. */
  | { readonly kind: 'brace'; readonly brace: string; readonly offset: number };

/** `offset` and `length` in UTF-16 units, as a text field counts. A placeholder ends in its line. */
export function tokensOf(template: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of template.matchAll(/\{([^{}\r\n]{0,60})\}|[{}]/gu)) {
    const [whole, name] = match;
    const offset = match.index;
    if (offset > end) tokens.push({ kind: 'text', text: template.slice(end, offset), offset: end });
    tokens.push(
      name === undefined
        ? { kind: 'brace', brace: whole, offset }
        : { kind: 'placeholder', name: name.trim(), offset, length: whole.length },
    );
    end = offset + whole.length;
  }
  if (end < template.length) tokens.push({ kind: 'text', text: template.slice(end), offset: end });
  return tokens;
}
