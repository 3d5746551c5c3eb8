import { layoutProblems } from './support/layout-problems.ts';
import { axeFindings } from './support/look-for-problems.ts';
import type { Stop } from './support/scene.ts';
import { switchTheme, THEMES } from './support/themes.ts';
import { usePractice } from './support/use-practice.ts';
import { day, rows } from './support/views/day-views.ts';
import { JOURNEYS } from './support/views/journeys.ts';
import { zoomIn, zoomOut } from './support/zoom.ts';

const stage = usePractice();

/** The same elements stand there in each theme; what a theme can spoil are colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

test.each(Object.keys(JOURNEYS))(
  'axe finds nothing in any theme, and nothing scrolls sideways at 400 %, on the way: %s',
  async (name) => {
    const journey = JOURNEYS[name];
    if (!journey) throw new Error(`There is no journey ${name}.`);
    const findings: string[] = [];
    for await (const stop of journey(stage)) {
      findings.push(...(await inEachTheme(stop)), ...(await zoomed(stop)));
    }
    expect(findings).toEqual([]);
  },
);

async function inEachTheme(stop: Stop): Promise<string[]> {
  const findings: string[] = [];
  for (const theme of THEMES) {
    await switchTheme(stop, theme);
    const found = await axeFindings(stop.pane, theme === 'light' ? {} : { rules: COLOUR_RULES });
    findings.push(...found.map((finding) => `${stop.name}, ${theme}: ${finding}`));
  }
  await switchTheme(stop, 'light');
  return findings;
}

async function zoomed({ page, pane, name }: Stop): Promise<string[]> {
  await zoomIn(page);
  const problems = await layoutProblems(pane);
  await zoomOut(page);
  return problems.map((problem) => `${name}, 400 %: ${problem}`);
}

test('at 400 % the list of the day can still be read', async () => {
  const { page, pane } = await day(stage);
  await zoomIn(page);
  const row = rows(pane).nth(3);
  await row.scrollIntoViewIfNeeded();
  const isInSight = await row.evaluate((element) => {
    const { top, bottom, left, width } = element.getBoundingClientRect();
    const middle = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= window.innerHeight && element.contains(middle);
  });
  expect(isInSight).toBe(true);
});
