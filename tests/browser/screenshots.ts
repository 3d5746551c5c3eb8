import 'temporal-polyfill/global';
import type { Browser, BrowserContext } from 'playwright-core';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser, newProfile } from './support/browser.ts';
import { keep } from './support/keep.ts';
import { NOW, startPractice } from './support/practice.ts';
import type { Scene, View } from './support/scene.ts';
import { switchTheme, THEMES } from './support/themes.ts';
import { ALL_VIEWS } from './support/views/all-views.ts';

const FOLDER = path.resolve('screenshots');
/** As narrow as Outlook makes a pane. */
const NARROW = 320;
/** Milliseconds for one step on the way to a view. */
const TIME_LIMIT = 10_000;
/** Views that are brought about side by side: one for each processor of a small machine. */
const AT_ONCE = 2;

await main(process.argv.slice(2));

/** Every view of the pane in each theme, and the pages that are not a pane. With names, only those views. */
async function main(names: readonly string[]): Promise<void> {
  const started = performance.now();
  if (names.length === 0) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const views = ALL_VIEWS.filter(({ name }) => names.length === 0 || names.includes(name));
  const browser = await launchBrowser();
  const waiting = [...views];
  const failures: string[] = [];
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(browser, waiting, failures)));
  await browser.close();
  for (const failure of failures) console.error(failure);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${(views.length - failures.length) * THEMES.length} pictures in ${path.relative(process.cwd(), FOLDER)}/, ${seconds} s`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

async function work(browser: Browser, waiting: View[], failures: string[]): Promise<void> {
  const simulator = await startPractice();
  const reset = keep(simulator, NOW);
  const profile = await newProfile(browser);
  profile.setDefaultTimeout(TIME_LIMIT);
  for (let view = waiting.shift(); view; view = waiting.shift()) {
    try {
      await picture(await view.reach({ simulator, profile, options: { panewidth: NARROW } }), view.name);
    } catch (error) {
      failures.push(`${view.name}: ${error instanceof Error ? error.message : String(error)}`);
      await profile.pages()[0]?.screenshot({ path: path.join(FOLDER, `${view.name}.failed.png`) });
    }
    await tidy(profile);
    reset();
  }
  await profile.close();
  await simulator.close();
}

async function picture(scene: Scene, name: string): Promise<void> {
  const frame = scene.page.locator('[data-pane] iframe');
  for (const theme of THEMES) {
    await switchTheme(scene, theme);
    await frame.screenshot({ path: path.join(FOLDER, `${name}.${theme}.png`) });
  }
}

async function tidy(profile: BrowserContext): Promise<void> {
  await profile.setOffline(false);
  await Promise.all(profile.pages().map((page) => page.close()));
}
