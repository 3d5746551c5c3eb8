import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** Everything the dialog before sending may say. Only text: Outlook takes no more. */
export type AlertText = {
  /** The first line. */
  readonly taken: string;
  readonly line: (host: string, time: string, what: string) => string;
  readonly near: (host: string, time: string, what: string) => string;
  readonly more: (count: number) => string;
  readonly nextFree: (when: string) => string;
  readonly privately: string;
  readonly untitled: string;
  /** On the button that opens the pane; Outlook shows 20 characters. */
  readonly show: string;
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly date: (weekday: string, day: number, month: string) => string;
};

const LANGUAGES: Readonly<Record<string, AlertText>> = { en, de, fr, es };

/** English where there is none of ours. */
export function alertText(displayLanguage: string): AlertText {
  return LANGUAGES[displayLanguage.slice(0, 2).toLowerCase()] ?? en;
}
