import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { directionOf, languageOf, loadLaterText, loadText, type Language, type Text } from '../../../src/taskpane/text/text.ts';

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

/** The first sections, and in the same object those that views bring. */
async function wholeText(language: Language): Promise<Text> {
  const text = await loadText(language);
  expect(Object.keys(text)).toEqual(['actions', 'common', 'day', 'shell', 'status']);
  await loadLaterText();
  return text;
}

test('what is shown first uses no words that come later', () => {
  const root = path.resolve(__dirname, '../../../src/taskpane');
  const first = ['actions', 'app', 'day', 'format', 'look', 'shell', 'status'];
  const later = /\btext\.(?:appointment|help|message|settings|setup)\b/u;
  const found = first.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .map((file) => path.join(folder, String(file)))
      .filter((file) => /\.tsx?$/u.test(file) && later.test(readFileSync(path.join(root, file), 'utf8'))),
  );
  expect(found).toEqual([]);
});

/** Every text by its path; functions as what they say of a few values. */
function flat(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [[at, said((...words) => value(...words))]];
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${at}.${key}`));
}

const FACTS = {
  by: 'Ada',
  when: '09:41',
  through: 'Bo',
  confirmed: 'Yes',
  cancelled: 'No',
  category: 'Yes',
};

function said(speak: (...args: unknown[]) => unknown): string {
  for (const argument of [['Ada', 'Bo'], 'Ada', 2, FACTS]) {
    try {
      const words = speak(argument, 'Ada', 'Bo', 'Cy');
      if (typeof words === 'string' && words !== '' && !words.includes('undefined')) return words;
    } catch {
      // Not the kind of argument this text takes: the next one is.
      continue;
    }
  }
  throw new Error(`A text that says nothing: ${speak.toString()}`);
}

test.each<Language>(['de', 'fr', 'es'])('every text exists in %s and says something', async (language) => {
  const english = flat(await wholeText('en'));
  const other = flat(await wholeText(language));
  expect(other.map(([key]) => key)).toEqual(english.map(([key]) => key));
  expect(other.filter(([, words]) => words.trim() === '')).toEqual([]);
});

test.each<Language>(['de', 'fr', 'es'])('hardly a text in %s is still the English one', async (language) => {
  const english = new Map(flat(await wholeText('en')));
  const same = flat(await wholeText(language)).filter(([key, words]) => /[a-z]{4}/u.test(words) && english.get(key) === words);
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

test.each<Language>(['en', 'de', 'fr', 'es'])('%s is calm, and written with typographic signs', async (language) => {
  const found = flat(await wholeText(language)).filter(([, words]) => /!|["'`]|\.\.\.|\s{2}/u.test(words));
  expect(found).toEqual([]);
});

test('in French no line begins with a punctuation mark', async () => {
  const found = flat(await wholeText('fr')).filter(([, words]) => /[^\u00A0\u202F][:;?»](?!\d)|«[^\u00A0\u202F]/u.test(words));
  expect(found).toEqual([]);
});

test('in Spanish a question is opened too', async () => {
  const found = flat(await wholeText('es')).filter(([, words]) => words.includes('?') && !words.includes('¿'));
  expect(found).toEqual([]);
});

test.each([
  ['Ada', 'Rendez-vous d’Ada'],
  ['Émile', 'Rendez-vous d’Émile'],
  ['Bo', 'Rendez-vous de Bo'],
  ['ada@example.com', 'Rendez-vous de ada@example.com'],
])('French elides before %s', async (name, words) => {
  expect((await wholeText('fr')).message.list(name)).toBe(words);
});

test.each<[Language, string, string]>([
  ['en', 'Today 10:45', 'Last read today 10:45'],
  ['en', 'Thu 10:45', 'Last read Thu 10:45'],
  ['de', 'Heute 10:45', 'Zuletzt gelesen heute 10:45'],
  ['de', 'Do 10:45', 'Zuletzt gelesen Do 10:45'],
  ['fr', 'Aujourd’hui 10:45', 'Dernière lecture aujourd’hui 10:45'],
  ['es', 'Mañana 10:45', 'Última lectura mañana 10:45'],
])('%s says %s inside a sentence', async (language, when, words) => {
  expect((await wholeText(language)).settings.hosts.lastRead(when)).toBe(words);
});

/** Those that stand side by side where 320 px have to do. */
const BUTTONS = [
  '.actions.arrived',
  '.actions.awaiting',
  '.actions.cancel',
  '.actions.confirm',
  '.actions.noShow',
  '.actions.undo',
  '.common.cancel',
  '.common.retry',
  '.settings.save.save',
  '.settings.discard.discard',
  '.settings.discard.keep',
  '.settings.hosts.addButton',
  '.settings.save.discard',
  '.settings.save.fewer',
  '.settings.save.saving',
  '.setup.chooser.open',
  '.setup.submit',
];

test.each<Language>(['en', 'de', 'fr', 'es'])('buttons that share a line are short in %s', async (language) => {
  const words = new Map(flat(await wholeText(language)));
  const long = BUTTONS.filter((key) => (words.get(key)?.length ?? Infinity) > 16);
  expect(long).toEqual([]);
});

/** Beside a name in 320 px; the row gives a state about a third. */
test.each<Language>(['en', 'de', 'fr', 'es'])('states in a row are short in %s', async (language) => {
  const states = Object.values((await wholeText(language)).common.status);
  expect(states.filter((word) => word.length > 15)).toEqual([]);
});
