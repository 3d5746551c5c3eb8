import type { Frame } from 'playwright-core';
import { layoutProblems } from './support/layout-problems.ts';
import type { Stage } from './support/scene.ts';
import { NARROW, usePractice } from './support/use-practice.ts';
import { day, focusVisit, rowById } from './support/views/day-views.ts';
import { JOURNEYS } from './support/views/journeys.ts';
import { spokenTexts, wordsIn, wordsOfDates, wordsOfLanguage, wordsOfPractice } from './support/words.ts';

const stage = usePractice({ isLongLived: true });

/** German goes everywhere, with the journeys; the others come past where there is least room. */
const WAYS = [
  ...['day', 'appointment', 'settings', 'message', 'sign-in'].map((way) => ({ lang: 'fr', way })),
  ...['day', 'settings'].map((way) => ({ lang: 'es', way })),
  ...['day', 'appointment', 'settings', 'forms'].map((way) => ({ lang: 'ar', way })),
];

test.each(WAYS)('nothing is cut, shortened for good or wider than the pane in $lang, on the way: $way', async ({ lang, way }) => {
  const journey = JOURNEYS[way];
  if (!journey) throw new Error(`There is no journey ${way}.`);
  const problems: string[] = [];
  for await (const stop of journey(inLanguage(lang))) {
    problems.push(...(await layoutProblems(stop.pane)).map((problem) => `${stop.name}: ${problem}`));
  }
  expect(problems).toEqual([]);
});

test('what does not fit is found', async () => {
  const { pane } = await day(inLanguage('en'));
  await pane.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      `<p style="width: 400px">wide</p>
       <p style="width: 40px; overflow: hidden; white-space: nowrap">cut in the middle</p>
       <p style="width: 40px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">without a title</p>
       <button style="width: 40px; white-space: nowrap">too many words</button>`,
    );
  });
  expect(await layoutProblems(pane)).toEqual([
    'outside (0–400): <p> “wide”',
    'cut: <p> “cut in the middle”',
    'shortened for good: <p> “without a title”',
    'too long: <button> “too many words”',
    'the page scrolls sideways: 400',
  ]);
});

test.each([
  { lang: 'de', locale: 'de-DE', title: /^Di\.?, 24\. November$/u },
  { lang: 'fr', locale: 'fr-FR', title: /^mar\.? 24 novembre$/iu },
  { lang: 'es', locale: 'es-ES', title: /^mar\.?,? 24 (?:de )?noviembre$/iu },
])('the day in $lang: no word of another language, dates and times as they are written there', async ({ lang, locale, title }) => {
  const here = inLanguage(lang);
  const scene = await day(here);
  const { pane } = scene;
  const known = new Set([
    ...wordsOfLanguage(lang),
    ...wordsOfDates(locale),
    ...wordsOfPractice(stage.simulator.organisation),
  ]);
  const visit = rowById(pane, await focusVisit(scene, here));
  await visit.locator('[data-action="more"]').click();
  await pane.getByRole('menu').waitFor();
  expect(await unknownWords(pane, known)).toEqual([]);
  expect(await pane.locator('h1').textContent()).toMatch(title);
  expect(await pane.locator('[data-now]').textContent()).toMatch(/^0?9:41$/u);
  expect(await pane.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([lang, 'ltr']);
});

test('the day in English: times with AM and PM where these are used', async () => {
  const { pane } = await day(inLanguage('en'));
  expect(await pane.locator('h1').textContent()).toBe('Tue, November 24');
  expect(await pane.locator('[data-now]').textContent()).toMatch(/^9:41\sAM$/u);
});

test('from right to left everything stands on the other side', async () => {
  const scene = await day(inLanguage('ar'));
  const { pane } = scene;
  expect(await pane.evaluate(() => document.documentElement.dir)).toBe('rtl');
  const row = rowById(pane, await focusVisit(scene, stage));
  const time = await row.locator('[role="gridcell"]').first().boundingBox();
  const name = await row.locator('bdi').boundingBox();
  const confirm = await row.locator('[data-action="confirm"]').boundingBox();
  expect(time && name && confirm && time.x > name.x && name.x > confirm.x).toBe(true);
  const [day1, settings] = await Promise.all([
    pane.locator('[data-place="day"]').boundingBox(),
    pane.locator('[data-place="settings"]').boundingBox(),
  ]);
  expect(day1 && settings && day1.x > settings.x).toBe(true);
});

function inLanguage(lang: string): Stage {
  const { simulator, profile } = stage;
  return { simulator, profile, options: { panewidth: NARROW, lang } };
}

async function unknownWords(pane: Frame, known: ReadonlySet<string>): Promise<string[]> {
  const words = (await spokenTexts(pane)).flatMap(wordsIn);
  return [...new Set(words)].filter((word) => !known.has(word));
}
