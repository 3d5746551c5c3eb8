import { truncate } from '../domain/text-length.ts';
import { cleanLine, shorten } from './clean-text.ts';
import { closeIsolate, directionOf, isolate, type Direction } from './direction.ts';
import { fill, fillSubject, type Line, type Paragraph } from './fill.ts';
import { filledValues } from './filled-values.ts';
import { BODY_LENGTH, SUBJECT_LENGTH, TEMPLATE_LENGTH, VALUE_LENGTH } from './limits.ts';
import { knownLocale } from './locale.ts';
import type { MessageKind, MessageTemplate, MessageValues } from './message.ts';
import { placeholdersFor, type LinkPlaceholder } from './placeholders.ts';
import type { FilledValues } from './filled-values.ts';
import { renderHtml } from './render-html.ts';
import { whenOf, type DateStyle } from './when.ts';
import { wrapLines } from './wrap-lines.ts';

export type MessageRequest = {
  readonly template: MessageTemplate;
  readonly kind: MessageKind;
  /** BCP 47, for dates and the language that a screen reader speaks; any other text is English. */
  readonly locale: string;
  readonly values: MessageValues;
};

export type RenderedMessage = {
  /** One line of at most 255 UTF-16 units. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Links that were left out because they are no https addresses. */
  readonly refused: readonly LinkPlaceholder[];
};

/** A template with problems (check-template.ts) is rendered too, as far as it goes. */
export function renderMessage(request: MessageRequest): RenderedMessage {
  const { template, values } = request;
  const locale = knownLocale(request.locale);
  const direction = directionOf(locale);
  const { values: filled, refused } = valuesFor(request, 'long');
  const subject = renderSubject(request);
  const paragraphs = fill(truncate(template.body, TEMPLATE_LENGTH.body), filled, BODY_LENGTH);
  const heading = cleanLine(values.organisation.name, VALUE_LENGTH);
  return {
    subject,
    text: wrapLines(textOf(paragraphs, direction)),
    html: renderHtml({ locale, direction, subject, heading, paragraphs }),
    refused,
  };
}

/** What this kind of message may say; the rest stays unsaid, whatever is known. */
export function valuesFor(
  { kind, locale, values }: Pick<MessageRequest, 'kind' | 'locale' | 'values'>,
  style: DateStyle,
): { readonly values: FilledValues; readonly refused: readonly LinkPlaceholder[] } {
  const filling = filledValues(values, whenOf(values, knownLocale(locale), style));
  const allowed = placeholdersFor(kind);
  return {
    values: new Map([...filling.values].filter(([name]) => allowed.includes(name))),
    refused: filling.refused.filter((name) => allowed.includes(name)),
  };
}

export function textOf(paragraphs: readonly Paragraph[], direction: Direction): string {
  return paragraphs
    .map((lines) => lines.map((line) => lineText(line, direction)).join('\n'))
    .join('\n\n');
}

function lineText(line: Line, direction: Direction): string {
  return line
    .map((piece) => (piece.kind === 'value' ? isolate(piece.text, direction) : piece.text))
    .join('');
}

function renderSubject(request: MessageRequest): string {
  const { template, values } = request;
  const direction = directionOf(knownLocale(request.locale));
  const { values: filled } = valuesFor(request, 'short');
  const isolated = new Map([...filled].map(([name, text]) => [name, isolate(text, direction)]));
  // Cleaned after it is filled: a template is no more to be trusted with line ends than a value.
  const source = cleanSubject(truncate(template.subject, TEMPLATE_LENGTH.subject));
  const subject = cleanSubject(fillSubject(source, isolated));
  const heading = cleanLine(values.organisation.name, VALUE_LENGTH);
  return closeIsolate(shorten(subject === '' ? heading : subject, SUBJECT_LENGTH - 1));
}

/** RFC 5322 §2.2: a header ends at a line end, so a subject has none, nor any other control. */
function cleanSubject(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
