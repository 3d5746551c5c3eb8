export const MESSAGE_LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

const LONGEST_TAG = 35;

/** A BCP 47 tag by which dates can be written, without extensions; English where it is none. */
export function knownLocale(tag: string): string {
  if (tag === '' || tag.length > LONGEST_TAG) return 'en';
  try {
    const { baseName } = new Intl.Locale(tag);
    return Intl.DateTimeFormat.supportedLocalesOf(baseName).length > 0 ? baseName : 'en';
  } catch (error) {
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}

/** The one of our languages that is nearest to a locale. */
export function languageOf(tag: string): MessageLanguage {
  const { language } = new Intl.Locale(knownLocale(tag));
  return MESSAGE_LANGUAGES.find((known) => known === language) ?? 'en';
}
