import type axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(__filename);
const SOURCE = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

type Wanted = {
  /** Only these rules; all of them where none is named. */
  readonly rules?: readonly string[];
};

/** What axe finds in the pane, one line each. Fluent's sentinels for the focus are not ours. */
export async function axeFindings(pane: Frame, { rules }: Wanted = {}): Promise<string[]> {
  if (!(await pane.evaluate(() => 'axe' in window))) await pane.evaluate(SOURCE);
  return await pane.evaluate(async (only) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(
      { include: [['html']], exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule', values: [...only] } }) },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  }, rules);
}
