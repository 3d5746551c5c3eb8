import { createContext, useContext } from 'react';
import type { text as english } from './en/index.ts';

/** English is the measure: every other language has the same keys, held by the compiler. */
export type Text = Widen<typeof english>;

type LaterSection =
  | 'appointment'
  | 'bookHistory'
  | 'booking'
  | 'calendar'
  | 'calendars'
  | 'cancelling'
  | 'columns'
  | 'diagnosis'
  | 'due'
  | 'help'
  | 'message'
  | 'moving'
  | 'organizerForm'
  | 'print'
  | 'settings'
  | 'setup'
  | 'starts'
  | 'syncCheck'
  | 'templates'
  | 'week';
export type FirstText = Omit<Text, LaterSection>;
export type LaterText = Pick<Text, LaterSection>;

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

type Loading = { readonly language: Language; readonly text: Text };
let loading: Loading | undefined;

/**
 * The language in use, and of it what the first view needs. The sections of the views that load
 * later are added to the same object before such a view is shown: see `loadLaterText`.
 */
export async function loadText(language: Language): Promise<Text> {
  const first = await loadFirst(language);
  // Nothing reads a later section before its view is there; tests/taskpane/text holds that.
  const text = { ...first } as Text;
  loading = { language, text };
  return text;
}

/** Awaited by every view that is loaded on demand. */
export async function loadLaterText(): Promise<void> {
  if (!loading || 'settings' in loading.text) return;
  const { language, text } = loading;
  Object.assign(text, await loadLater(language));
}

async function loadFirst(language: Language): Promise<FirstText> {
  switch (language) {
    case 'en':
      return (await import('./en/first.ts')).first;
    case 'de':
      return (await import('./de/first.ts')).first;
    case 'fr':
      return (await import('./fr/first.ts')).first;
    case 'es':
      return (await import('./es/first.ts')).first;
  }
}

async function loadLater(language: Language): Promise<LaterText> {
  switch (language) {
    case 'en':
      return (await import('./en/later.ts')).later;
    case 'de':
      return (await import('./de/later.ts')).later;
    case 'fr':
      return (await import('./fr/later.ts')).later;
    case 'es':
      return (await import('./es/later.ts')).later;
  }
}

export function directionOf(displayLanguage: string): 'ltr' | 'rtl' {
  const primary = displayLanguage.split('-')[0]?.toLowerCase() ?? '';
  return ['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'].includes(primary)
    ? 'rtl'
    : 'ltr';
}
