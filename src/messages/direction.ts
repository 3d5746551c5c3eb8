export type Direction = 'ltr' | 'rtl';

const RTL_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);
const RTL_LETTERS = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export function directionOf(locale: string): Direction {
  const { script } = new Intl.Locale(locale).maximize();
  return script !== undefined && RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}

/** Text of the other direction would carry the words beside it along. */
export function needsIsolation(text: string, direction: Direction): boolean {
  if (direction === 'ltr') return RTL_LETTERS.test(text);
  return Array.from(text).some((sign) => /\p{L}|\p{N}/u.test(sign) && !RTL_LETTERS.test(sign));
}

/** FIRST STRONG ISOLATE to POP DIRECTIONAL ISOLATE (UAX #9). */
export function isolate(text: string, direction: Direction): string {
  return text
    .split('\n')
    .map((line) => (needsIsolation(line, direction) ? `\u2068${line}\u2069` : line))
    .join('\n');
}

/** For text that may have been cut inside an isolated name. */
export function closeIsolate(text: string): string {
  return text.lastIndexOf('\u2068') > text.lastIndexOf('\u2069') ? `${text}\u2069` : text;
}
