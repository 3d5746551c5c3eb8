import { layoutProblems } from '../layout-problems.ts';
import { axeFindings } from '../look-for-problems.ts';
import type { Journey, Stage, Stop } from '../scene.ts';
import { switchTheme, THEMES } from '../themes.ts';
import { NARROW } from '../use-practice.ts';
import { zoomIn, zoomOut } from '../zoom.ts';

/** The same elements stand there in each theme; what a theme can spoil are colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Walks the journeys in German, which has the longest words. At each stop axe finds nothing in any
 * theme, and nothing is cut or wider than the pane, at 400 % either.
 */
export function walkAll(journeys: Readonly<Record<string, Journey>>, stage: Stage): void {
  test.each(Object.entries(journeys))(
    'axe finds nothing in any theme, and nothing is cut or wider than the pane, at 400 % either, on the way: %s',
    async (_, journey) => {
      const { simulator, profile } = stage;
      const findings: string[] = [];
      for await (const stop of journey({ simulator, profile, options: { panewidth: NARROW, lang: 'de' } })) {
        const problems = (await layoutProblems(stop.pane)).map((problem) => `${stop.name}: ${problem}`);
        findings.push(...problems, ...(await inEachTheme(stop)), ...(await zoomed(stop)));
      }
      expect(findings).toEqual([]);
    },
  );
}

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
