import type { BrowserContext } from 'playwright-core';
import type { Simulator } from '../../../src/simulator/servers/start-simulator.ts';

/** Changes what Graph answers on its way to the browser: what the simulator itself would never say. */
export async function rewriteAnswers(
  profile: BrowserContext,
  { urls }: Simulator,
  change: (text: string) => string,
): Promise<void> {
  await profile.route(`${urls.graph}/$batch`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}
