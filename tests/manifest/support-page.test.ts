import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LOCALES } from '../../scripts/manifest/check.ts';
import { status as de } from '../../src/taskpane/text/de/status.ts';
import { status as en } from '../../src/taskpane/text/en/status.ts';
import { status as es } from '../../src/taskpane/text/es/status.ts';
import { status as fr } from '../../src/taskpane/text/fr/status.ts';

const page = readFileSync('assets/support.html', 'utf8');
const text = readFileSync('manifest.xml', 'utf8');

function sectionOf(language: string): string {
  return (
    new RegExp(`<section id="${language}" lang="${language}">([\\s\\S]*?)</section>`, 'u').exec(
      page,
    )?.[1] ?? ''
  );
}

test('the manifest’s support address is a page that is built with the pane', () => {
  const [, address] =
    /<SupportUrl DefaultValue="https:\/\/localhost:3000\/([^"]+)"/u.exec(text) ?? [];
  expect(address).toBe('assets/support.html');
  expect(existsSync('assets/support.html')).toBe(true);
});

test.each([
  { language: 'en', status: en },
  { language: 'de', status: de },
  { language: 'fr', status: fr },
  { language: 'es', status: es },
])(
  'the support page names the pane’s button as it is called in $language',
  ({ language, status }) => {
    expect(sectionOf(language)).toContain(`<em>${status.error.details}</em>`);
  },
);

test('the manifest, the pane and the support page speak the same languages', () => {
  const languages = readdirSync('src/taskpane/text', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const ofManifest = new Set(['en', ...LOCALES.map((locale) => locale.slice(0, 2))]);
  expect([...ofManifest].toSorted()).toEqual(languages.toSorted());
  expect(languages.filter((language) => sectionOf(language) === '')).toEqual([]);
});

test('the support page loads nothing from elsewhere, and every file it names is beside it', () => {
  const addresses = [...page.matchAll(/(?:href|src)="([^"#][^"]*)"/gu)].map(
    ([, address = '']) => address,
  );
  expect(addresses.filter((address) => !existsSync(path.join('assets', address)))).toEqual([]);
});
