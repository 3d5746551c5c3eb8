export type Direction = 'ltr' | 'rtl';

const RTL_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);
const RTL_LETTERS = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export function directionOf(locale: string): Direction {
  const { script } = new Intl.Locale(locale).maximize();
  return script !== undefined && RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}

/** Text of the other direction would carry the words beside it along. */
export function needsIsolation(text: string, direction: Direction): boolean {
  return direction === 'ltr' ? RTL_LETTERS.test(text) : /\p{L}|\p{N}/u.test(text.replaceAll(new RegExp(RTL_LETTERS, 'gu'), ''));
}

/** FIRST STRONG ISOLATE to POP DIRECTIONAL ISOLATE (UAX #9). */
export function isolate(text: string, direction: Direction): string {
  return needsIsolation(text, direction) ? `\u2068${text}\u2069` : text;
}
