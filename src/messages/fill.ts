import { cleanWords } from './clean-text.ts';
import type { FilledValues } from './filled-values.ts';
import { isLink, isPlaceholder, vanishesAlone, type LinkPlaceholder } from './placeholders.ts';
import { tokensOf, type Token } from './template-tokens.ts';

export type Piece =
  /** The template's own words. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'value'; readonly text: string; readonly saysWhen: boolean }
  | { readonly kind: 'link'; readonly name: LinkPlaceholder; readonly text: string };

export type Line = readonly Piece[];

export type Paragraph = readonly Line[];

/**
 * A template with its values put in. Paragraphs are parted by empty lines. What has no value:
 * - `customer.name` and `start.zone` go alone, with a comma and a space before them
 *   ("Hello {customer.name}," becomes "Hello,");
 * - any other placeholder takes its whole line along, and so does one that nobody knows;
 * - a paragraph without lines leaves no gap.
 * Braces that belong to no placeholder are left out; `checkTemplate` names them before.
 */
export function fill(template: string, values: FilledValues, max: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  let left = max;
  for (const source of withZone(template, values).split(/\r\n|\r|\n/u)) {
    const line = source.trim() === '' ? [] : fillLine(source.trim(), values);
    if (source.trim() === '' && open.length > 0) {
      paragraphs.push(open);
      open = [];
    }
    left -= lengthOf(line);
    if (left < 0) break;
    if (line.length > 0) open.push(line);
  }
  if (open.length > 0) paragraphs.push(open);
  return paragraphs;
}

/** One line in which nothing but the placeholders themselves goes. */
export function fillSubject(template: string, values: FilledValues): string {
  const pieces = tokensOf(withZone(template, values)).map((token) =>
    token.kind === 'placeholder' && isPlaceholder(token.name)
      ? (values.get(token.name) ?? '')
      : wordsOf(token),
  );
  return pieces.join('').replaceAll(/\s+/gu, keptSpace).replaceAll(/ +([,.;:!?])/gu, '$1').trim();
}

export function textOfLine(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** A template that does not say where the zone is named has it after the time. */
function withZone(template: string, values: FilledValues): string {
  if (!values.has('start.zone')) return template;
  const names = tokensOf(template).map((token) => token.kind === 'placeholder' && token.name);
  if (names.includes('start.zone')) return template;
  return template.replace(/\{[ \t]*start\.time[ \t]*\}/u, '$& {start.zone}');
}

function fillLine(source: string, values: FilledValues): Line {
  const pieces: Piece[] = [];
  for (const token of tokensOf(source)) {
    if (token.kind !== 'placeholder') {
      pieces.push({ kind: 'words', text: wordsOf(token) });
      continue;
    }
    const { name } = token;
    const text = isPlaceholder(name) ? values.get(name) : undefined;
    if (!isPlaceholder(name)) return [];
    if (text === undefined) {
      if (!vanishesAlone(name)) return [];
      dropSpaceBefore(pieces);
    } else if (isLink(name)) {
      pieces.push({ kind: 'link', name, text });
    } else {
      const isFirst = textOfLine(pieces).trim() === '';
      pieces.push({
        kind: 'value',
        text: isFirst && name === 'start.date' ? capitalised(text) : text,
        saysWhen: name === 'start.date' || name === 'start.time',
      });
    }
  }
  return textOfLine(pieces).trim() === '' ? [] : pieces.filter(({ text }) => text !== '');
}

/** Days of the week are small in French and Spanish, but not where a line begins with one. */
function capitalised(text: string): string {
  const [first = ''] = text;
  return `${first.toUpperCase()}${text.slice(first.length)}`;
}

function dropSpaceBefore(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last?.kind !== 'words') return;
  pieces[pieces.length - 1] = { kind: 'words', text: last.text.trimEnd().replace(/,$/u, '') };
}

function wordsOf(token: Token): string {
  return token.kind === 'text' ? cleanWords(token.text) : '';
}

function keptSpace(found: string): string {
  return found === '\u00A0' ? found : ' ';
}

function lengthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + text.length, 0);
}
