import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { Simulator } from '../../../src/simulator/servers/start-simulator.ts';

export type OutlookOptions = {
  /** Address of who is signed in. */
  readonly as?: string;
  readonly view?: 'mail' | 'calendar';
  readonly mode?: 'day' | 'week';
  readonly date?: string;
  readonly theme?: 'light' | 'dark' | 'highContrast';
  readonly lang?: string;
  readonly naa?: 'on' | 'off';
  readonly signin?: 'granted' | 'interaction' | 'consent' | 'adminConsent' | 'blocked' | 'offline';
  readonly people?: string;
  readonly open?: string;
  readonly owner?: string;
  readonly message?: string;
  readonly pane?: 'open' | 'pinned';
  readonly panewidth?: number;
  readonly noitem?: 'empty' | 'type6';
  readonly staletheme?: 'light' | 'dark' | 'highContrast';
};

export type OpenOutlook = {
  readonly page: Page;
  /** The add-in's frame in the main window or in an appointment's. Waits until it is there. */
  readonly pane: (place?: 'main' | 'form') => Promise<Frame>;
};

/** Opens Outlook as somebody, with everything that the options ask for already in place. */
export async function openOutlook(
  profile: BrowserContext,
  simulator: Simulator,
  options: OutlookOptions = {},
): Promise<OpenOutlook> {
  const page = await profile.newPage();
  const query = new URLSearchParams(
    Object.entries(options).map(([name, value]) => [name, String(value)]),
  );
  await page.goto(`${simulator.urls.outlook}/?${query.toString()}`);
  await page.locator('[data-ready]').waitFor();
  return { page, pane: (place = 'main') => paneFrame(page, place) };
}

async function paneFrame(page: Page, place: 'main' | 'form'): Promise<Frame> {
  const element = await page.locator(`[data-pane="${place}"] iframe`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`There is no pane in the ${place} window.`);
  await frame.waitForLoadState('domcontentloaded');
  return frame;
}
