import { truncate } from '../domain/text-length.ts';

/**
 * One line for a mail: controls and line ends become spaces, marks that turn the direction of
 * what follows and halves of characters go.
 */
export function cleanLine(text: string, max: number): string {
  return shorten(
    withoutHazards(text)
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, keepSpecialSpace)
      .trim(),
    max,
  );
}

/** As `cleanLine` for each line; more than one empty line is one. */
export function cleanLines(text: string, max: number): string {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map((line) => cleanLine(line, max));
  return shorten(lines.join('\n').replaceAll(/\n{3,}/gu, '\n\n').trim(), max);
}

/** A template's own words keep their spaces. */
export function cleanWords(text: string): string {
  return withoutHazards(text).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
}

/** Cut to `max` UTF-16 units, and an ellipsis says so. */
export function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${truncate(text, max - 1).trimEnd()}…`;
}

/** Directional embeddings, overrides and isolates; lone surrogates; non-characters. */
function withoutHazards(text: string): string {
  return text
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll(/\p{Noncharacter_Code_Point}/gu, '');
}

/** A single no-break space is meant; everything else is a space. */
function keepSpecialSpace(found: string): string {
  return found === '\u00A0' || found === '\u202F' ? '\u00A0' : ' ';
}
