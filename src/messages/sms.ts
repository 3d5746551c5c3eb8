import { truncate } from '../domain/text-length.ts';
import { shorten } from './clean-text.ts';
import { closeIsolate, directionOf } from './direction.ts';
import { fill } from './fill.ts';
import { SMS_LENGTH, TEMPLATE_LENGTH } from './limits.ts';
import { knownLocale } from './locale.ts';
import type { LinkPlaceholder } from './placeholders.ts';
import { textOf, valuesFor, type MessageRequest } from './render-message.ts';
import { countSegments, type SmsCount } from './sms-segments.ts';

export type RenderedSms = SmsCount & {
  readonly text: string;
  readonly refused: readonly LinkPlaceholder[];
};

/** The template's short text; each paragraph is a line. */
export function renderSms(request: MessageRequest): RenderedSms {
  const direction = directionOf(knownLocale(request.locale));
  const { values, refused } = valuesFor(request, 'short');
  const template = truncate(request.template.sms, TEMPLATE_LENGTH.sms);
  const paragraphs = fill(template, values, SMS_LENGTH);
  const plain = withoutTypography(textOf(paragraphs, direction).replaceAll(/\n{2,}/gu, '\n'));
  const text = closeIsolate(shorten(plain, SMS_LENGTH).replace(/…$/u, '...'));
  return { text, ...countSegments(text), refused };
}

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[\u00A0\u2007\u2009\u202F]/gu, ' '],
  [/[\u2018\u2019\u201A\u2032]/gu, "'"],
  [/[\u201C\u201D\u201E\u00AB\u00BB]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/\u2026/gu, '...'],
];

/** One curly quotation mark would make every segment less than half as long. Letters stay. */
function withoutTypography(text: string): string {
  return TYPOGRAPHY.reduce((plain, [pattern, sign]) => plain.replaceAll(pattern, sign), text);
}
