/** Cuts to at most `units` UTF-16 units and never inside a surrogate pair. */
export function truncate(text: string, units: number): string {
  if (text.length <= units) return text;
  return text.slice(0, isHighSurrogate(text, units - 1) ? units - 1 : units);
}

/** Pieces of at most `units` UTF-16 units that join to `text`; no piece splits a surrogate pair. */
export function splitText(text: string, units: number): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest.length > 0; ) {
    const piece = truncate(rest, units);
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
}

function isHighSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff;
}
