import 'temporal-polyfill/global';
import type { Browser } from 'playwright-core';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser, newProfile } from './support/browser.ts';
import { keep } from './support/keep.ts';
import { NOW, openDay, startPractice } from './support/practice.ts';
import type { Journey, Stop } from './support/scene.ts';
import { switchTheme, THEMES } from './support/themes.ts';
import { JOURNEYS } from './support/views/journeys.ts';

const FOLDER = path.resolve('screenshots');
/** As narrow as Outlook makes a pane. */
const NARROW = 320;
/** Milliseconds for one step on the way to a view. */
const TIME_LIMIT = 10_000;
/** Journeys side by side: one for each processor of a small machine. */
const AT_ONCE = 2;

await main(process.argv.slice(2));

/** Every view of the pane in each theme. With names, only those journeys. */
async function main(names: readonly string[]): Promise<void> {
  const started = performance.now();
  if (names.length === 0) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const journeys = Object.entries(JOURNEYS).filter(([name]) => names.length === 0 || names.includes(name));
  const browser = await launchBrowser();
  const result: Result = { pictures: 0, failures: [] };
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(browser, journeys, result)));
  if (names.length === 0 || names.includes('outlook')) result.pictures += await pictureOfAll(browser);
  await browser.close();
  for (const failure of result.failures) console.error(failure);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${result.pictures} pictures in ${path.relative(process.cwd(), FOLDER)}/, ${seconds} s`);
  process.exitCode = result.failures.length > 0 ? 1 : 0;
}

type Result = { pictures: number; readonly failures: string[] };

async function work(browser: Browser, waiting: [string, Journey][], result: Result): Promise<void> {
  const simulator = await startPractice();
  const reset = keep(simulator, NOW);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, journey] = next;
    const profile = await newProfile(browser);
    profile.setDefaultTimeout(TIME_LIMIT);
    try {
      for await (const stop of journey({ simulator, profile, options: { panewidth: NARROW } })) {
        const taken = await picture(stop);
        result.pictures += taken;
      }
    } catch (error) {
      result.failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      await profile.pages().at(-1)?.screenshot({ path: path.join(FOLDER, `${name}.failed.png`) });
    }
    await profile.close();
    reset();
  }
  await simulator.close();
}

/** The picture of the README: the day beside Outlook's calendar. */
async function pictureOfAll(browser: Browser): Promise<number> {
  const simulator = await startPractice();
  const profile = await newProfile(browser);
  const { page, pane } = await openDay(profile, simulator);
  await page.setViewportSize({ width: 1366, height: 850 });
  await pane.locator('[data-event]').nth(12).hover();
  await page.screenshot({ path: path.join(FOLDER, 'outlook.light.png') });
  await profile.close();
  await simulator.close();
  return 1;
}

async function picture(stop: Stop): Promise<number> {
  const frame = stop.page.locator('[data-pane] iframe');
  for (const theme of THEMES) {
    await switchTheme(stop, theme);
    await frame.screenshot({ path: path.join(FOLDER, `${stop.name}.${theme}.png`) });
  }
  await switchTheme(stop, 'light');
  return THEMES.length;
}
