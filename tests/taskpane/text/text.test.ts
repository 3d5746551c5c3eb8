import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { directionOf, languageOf, loadText, type Language } from '../../../src/taskpane/text/text.ts';

test.each([
  ['de-AT', 'de'],
  ['fr', 'fr'],
  ['es-MX', 'es'],
  ['en-US', 'en'],
  ['ja-JP', 'en'],
  ['', 'en'],
])('Outlook in %j is answered in %s', (display, language) => {
  expect(languageOf(display)).toBe(language);
});

test.each([
  ['ar-SA', 'rtl'],
  ['he-IL', 'rtl'],
  ['de-DE', 'ltr'],
])('%s is written %s', (display, direction) => {
  expect(directionOf(display)).toBe(direction);
});

/** Every text by its path; functions as what they say of a few values. */
function flat(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [[at, said((...words) => value(...words))]];
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${at}.${key}`));
}

function said(speak: (...args: unknown[]) => unknown): string {
  for (const argument of [['Ada', 'Bo'], 'Ada', 2]) {
    try {
      const words = speak(argument, 'Ada', 'Bo', 'Cy');
      if (typeof words === 'string' && words !== '') return words;
    } catch {
      // Not the kind of argument this text takes: the next one is.
      continue;
    }
  }
  throw new Error(`A text that says nothing: ${speak.toString()}`);
}

test.each<Language>(['de', 'fr', 'es'])('every text exists in %s and says something', async (language) => {
  const english = flat(await loadText('en'));
  const other = flat(await loadText(language));
  expect(other.map(([key]) => key)).toEqual(english.map(([key]) => key));
  expect(other.filter(([, words]) => words.trim() === '')).toEqual([]);
});

test.each<Language>(['de', 'fr', 'es'])('hardly a text in %s is still the English one', async (language) => {
  const english = new Map(flat(await loadText('en')));
  const same = flat(await loadText(language)).filter(([key, words]) => /[a-z]{4}/u.test(words) && english.get(key) === words);
  expect(same.length).toBeLessThan(english.size * 0.06);
});

test('no text stands in the code of a view', () => {
  const root = path.resolve(__dirname, '../../../src/taskpane');
  const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.tsx') && !file.includes('start-error'));
  const literal = />\s*[A-Z][a-z]+ [a-z][^<>{}=]*</u;
  const found = files.filter((file) => literal.test(readFileSync(path.join(root, file), 'utf8')));
  expect(found).toEqual([]);
});
