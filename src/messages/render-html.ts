import { truncate } from '../domain/text-length.ts';
import { needsIsolation, type Direction } from './direction.ts';
import { escapeHtml } from './escape-html.ts';
import { textOfLine, type Line, type Paragraph, type Piece } from './fill.ts';
import type { LinkPlaceholder } from './placeholders.ts';
import { wrapLines } from './wrap-lines.ts';

export type Letter = {
  readonly locale: string;
  readonly direction: Direction;
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
};

const FONT = 'font-family:Segoe UI,Helvetica,Arial,sans-serif;font-size:16px;line-height:24px';
const HEADING = 'margin:0 0 24px;font-size:20px;line-height:28px;font-weight:600';
const PARAGRAPH = 'margin:0 0 16px';
const LINK = 'text-decoration:underline';
const BUTTON =
  'display:inline-block;margin:4px 0;padding:10px 20px;border-radius:4px;font-weight:600;' +
  'background-color:#0f6cbd;color:#ffffff;text-decoration:none';

/**
 * Text has the colour and ground that the mail program gives it, so that it can be read in light
 * and dark; the few colours of ours stand out from both. Tables, because Outlook on Windows knows
 * no other way to a width.
 */
export function renderHtml({ locale, direction, subject, heading, paragraphs }: Letter): string {
  const start = direction === 'ltr' ? 'left' : 'right';
  const title = escapeHtml(truncate(subject, 150));
  const main = mainLink(paragraphs);
  const dated = paragraphs.find((lines) => lines.some(saysWhen) && lines.length > 1);
  const html = [
    '<!doctype html>',
    `<html lang="${escapeHtml(locale)}" dir="${direction}" style="color-scheme:light dark">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${title}</title>`,
    '</head>',
    '<body style="margin:0;padding:0">',
    // Webmail keeps nothing of html and body, so language and direction are said again.
    `<div role="article" lang="${escapeHtml(locale)}" dir="${direction}"`,
    `aria-label="${title}">`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">',
    '<tr><td align="center" style="padding:24px 16px">',
    '<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">',
    `<tr><td align="${start}" style="${FONT};text-align:${start};overflow-wrap:anywhere">`,
    ...(heading === '' ? [] : [`<h1 style="${HEADING}">${lineHtml([valueOf(heading)], direction)}</h1>`]),
    ...paragraphs.map((lines) => paragraphHtml(lines, { direction, main, isDated: lines === dated })),
    '</td></tr>',
    '</table>',
    '<!--[if mso]></td></tr></table><![endif]-->',
    '</td></tr>',
    '</table>',
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return wrapLines(html);
}

type Look = {
  readonly direction: Direction;
  /** The one link that is a button. */
  readonly main: LinkPlaceholder | undefined;
  readonly isDated: boolean;
};

function mainLink(paragraphs: readonly Paragraph[]): LinkPlaceholder | undefined {
  const names = paragraphs.flat(2).map((piece) => piece.kind === 'link' && piece.name);
  return (['links.confirm', 'joinUrl'] as const).find((name) => names.includes(name));
}

function paragraphHtml(lines: Paragraph, { direction, main, isDated }: Look): string {
  const side = direction === 'ltr' ? 'left' : 'right';
  const style = isDated
    ? `margin:0 0 24px;padding:4px 16px;border-${side}:4px solid #0f6cbd`
    : PARAGRAPH;
  const content = lines.map((line) => labelledLink(line, direction, main) ?? lineHtml(line, direction));
  const shown = isDated ? content.map((html, index) => emphasised(html, lines[index] ?? [])) : content;
  return `<p style="${style}">\n${shown.join('<br>\n')}\n</p>`;
}

function emphasised(html: string, line: Line): string {
  return saysWhen(line) ? `<strong>${html}</strong>` : html;
}

function saysWhen(line: Line): boolean {
  return line.some((piece) => piece.kind === 'value' && piece.saysWhen);
}

/** "Cancel the appointment: https://…" becomes a link that is called "Cancel the appointment". */
function labelledLink(
  line: Line,
  direction: Direction,
  main: LinkPlaceholder | undefined,
): string | undefined {
  const link = line.at(-1);
  const before = line.slice(0, -1);
  const words = before.at(-1);
  if (link?.kind !== 'link' || words?.kind !== 'words' || !words.text.trimEnd().endsWith(':')) {
    return undefined;
  }
  const text = words.text.trimEnd().slice(0, -1).trimEnd();
  const label = [...before.slice(0, -1), { ...words, text }];
  if (textOfLine(label).trim() === '' || label.some(({ kind }) => kind === 'link')) return undefined;
  return anchor(link.text, link.name === main ? BUTTON : LINK, lineHtml(label, direction));
}

function lineHtml(line: Line, direction: Direction): string {
  const escape = breakable();
  return line.map((piece) => pieceHtml(piece, escape, direction)).join('');
}

function pieceHtml(piece: Piece, escape: (text: string) => string, direction: Direction): string {
  const html = escape(piece.text);
  switch (piece.kind) {
    case 'words':
      return html;
    case 'value':
      return needsIsolation(piece.text, direction) ? `<bdi>${html}</bdi>` : html;
    case 'link':
      return anchor(piece.text, LINK, html);
  }
}

function anchor(href: string, style: string, html: string): string {
  return `<a\nhref="${escapeHtml(href)}"\nstyle="${style}">${html}</a>`;
}

const LONGEST_RUN = 60;

/** Escapes, and lets words without end go on in the next line, on the screen and in the source. */
function breakable(): (text: string) => string {
  let run = 0;
  return (text) => {
    let html = '';
    for (const character of text) {
      run = character === ' ' || character === '\n' ? 0 : run + 1;
      html += character === '\n' ? '<br>\n' : escapeHtml(character);
      if (run === LONGEST_RUN) {
        html += '<wbr />';
        run = 0;
      }
    }
    return html;
  };
}

function valueOf(text: string): Piece {
  return { kind: 'value', text, saysWhen: false };
}
