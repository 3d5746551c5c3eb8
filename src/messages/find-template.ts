import type { BookingConfiguration, Template } from '../domain/book/configuration.ts';
import { defaultTemplate } from './default-template.ts';
import { languageOf } from './locale.ts';
import type { MessageKind, MessageTemplate } from './message.ts';

export type TemplateChoice = {
  readonly kind: MessageKind;
  readonly locale: string;
  /** Of a further reminder. */
  readonly name?: string | undefined;
};

/** The book's own words where it has some, part by part; else those that Frontdesk brings along. */
export function findTemplate(
  { templates = [] }: Pick<BookingConfiguration, 'templates'>,
  { kind, locale, name }: TemplateChoice,
): MessageTemplate {
  const own = nearest(templates, { kind, locale, name });
  // What a further reminder does not say in this language, the usual one says.
  const usual = name === undefined ? undefined : nearest(templates, { kind, locale });
  const whole = defaultTemplate(kind, locale);
  return {
    subject: own?.subject ?? usual?.subject ?? whole.subject,
    body: own?.body ?? usual?.body ?? whole.body,
    sms: own?.sms ?? usual?.sms ?? whole.sms,
  };
}

/** For this region, else for the language. */
function nearest(templates: readonly Template[], { kind, locale, name }: TemplateChoice): Template | undefined {
  const named = templates.filter((template) => template.kind === kind && template.name === name);
  const wanted = locale.toLowerCase();
  return (
    named.find((template) => template.locale.toLowerCase() === wanted) ??
    named.find((template) => template.locale.toLowerCase() === languageOf(locale))
  );
}
