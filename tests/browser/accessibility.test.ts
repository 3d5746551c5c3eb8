import { axeFindings } from './support/look-for-problems.ts';
import { switchTheme, THEMES } from './support/themes.ts';
import { usePractice } from './support/use-practice.ts';
import { JOURNEYS } from './support/views/journeys.ts';

const stage = usePractice();

/** The same elements stand there in each theme; what a theme can spoil are colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

test.each(Object.keys(JOURNEYS))('axe finds nothing on the way: %s', async (name) => {
  const journey = JOURNEYS[name];
  if (!journey) throw new Error(`There is no journey ${name}.`);
  const findings: string[] = [];
  for await (const stop of journey(stage)) {
    for (const theme of THEMES) {
      await switchTheme(stop, theme);
      const found = await axeFindings(stop.pane, theme === 'light' ? {} : { rules: COLOUR_RULES });
      findings.push(...found.map((finding) => `${stop.name}, ${theme}: ${finding}`));
    }
    await switchTheme(stop, 'light');
  }
  expect(findings).toEqual([]);
});
