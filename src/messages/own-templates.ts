import type { Template } from '../domain/book/configuration.ts';
import { findTemplate, type TemplateChoice } from './find-template.ts';
import { TEMPLATE_PARTS, type TemplatePart } from './message.ts';

/** Where a template stands in the book; -1 where it has none of its own. */
export function indexOfTemplate(
  templates: readonly Template[],
  { kind, locale, name }: TemplateChoice,
): number {
  return templates.findIndex(
    (one) =>
      one.kind === kind &&
      one.name === name &&
      one.locale.toLowerCase() === locale.toLowerCase(),
  );
}

/**
 * The book's templates with one part of one changed. What says the same as it would without is not
 * kept; a further reminder keeps its name in every case.
 */
export function withTemplatePart(
  templates: readonly Template[],
  choice: TemplateChoice,
  { part, text }: { readonly part: TemplatePart; readonly text: string },
): Template[] {
  const at = indexOfTemplate(templates, choice);
  const { kind, locale, name } = choice;
  const before = templates[at] ?? { kind, locale, ...(name === undefined ? {} : { name }) };
  const { [part]: _former, ...others } = before;
  const without = templates.filter((_, index) => index !== at);
  const usual = findTemplate({ templates: without }, choice)[part];
  const after: Template = text === usual ? others : { ...others, [part]: text };
  const isOwn = TEMPLATE_PARTS.some((one) => after[one] !== undefined) || (name !== undefined && at >= 0);
  if (!isOwn) return without;
  return at < 0 ? [...templates, after] : templates.with(at, after);
}

/** As it comes, in this language; a further reminder keeps its name. */
export function withoutTemplate(templates: readonly Template[], choice: TemplateChoice): Template[] {
  const at = indexOfTemplate(templates, choice);
  const found = templates[at];
  if (!found) return [...templates];
  const { subject: _subject, body: _body, sms: _sms, ...rest } = found;
  return choice.name === undefined ? templates.toSpliced(at, 1) : templates.with(at, rest);
}

/** Names of further reminders, in the order in which they were made. */
export function templateNames(templates: readonly Template[]): string[] {
  return [...new Set(templates.flatMap(({ name }) => (name === undefined ? [] : [name])))];
}
