import { DE } from './defaults/de.ts';
import { EN } from './defaults/en.ts';
import { ES } from './defaults/es.ts';
import { FR } from './defaults/fr.ts';
import { languageOf, type MessageLanguage } from './locale.ts';
import type { MessageKind, MessageTemplate } from './message.ts';

const TEMPLATES: Readonly<Record<MessageLanguage, Readonly<Record<MessageKind, MessageTemplate>>>> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
};

/** In the language of the locale, or English. */
export function defaultTemplate(kind: MessageKind, locale: string): MessageTemplate {
  return TEMPLATES[languageOf(locale)][kind];
}
