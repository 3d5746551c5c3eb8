import { createContext, useContext } from 'react';
import type { text as english } from './en/index.ts';

/** English is the measure: every other language has the same keys, held by the compiler. */
export type Text = Widen<typeof english>;

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };

export type Language = 'en' | 'de' | 'fr' | 'es';

const TextContext = createContext<Text | undefined>(undefined);
export const TextProvider = TextContext.Provider;

export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('useText outside TextProvider');
  return text;
}

/** The pane's language for Outlook's display language; English where there is none of ours. */
export function languageOf(displayLanguage: string): Language {
  const primary = displayLanguage.split('-')[0]?.toLowerCase();
  return primary === 'de' || primary === 'fr' || primary === 'es' ? primary : 'en';
}

/** Only the language in use is loaded. */
export async function loadText(language: Language): Promise<Text> {
  switch (language) {
    case 'en':
      return (await import('./en/index.ts')).text;
    case 'de':
      return (await import('./de/index.ts')).text;
    case 'fr':
      return (await import('./fr/index.ts')).text;
    case 'es':
      return (await import('./es/index.ts')).text;
  }
}

export function directionOf(displayLanguage: string): 'ltr' | 'rtl' {
  const primary = displayLanguage.split('-')[0]?.toLowerCase() ?? '';
  return ['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'].includes(primary)
    ? 'rtl'
    : 'ltr';
}
