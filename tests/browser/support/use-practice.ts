import type { Browser, BrowserContext } from 'playwright-core';
import { assert } from '../../../src/base/assert.ts';
import type { Simulator } from '../../../src/simulator/servers/start-simulator.ts';
import { launchBrowser, newProfile, type BrowserOptions } from './browser.ts';
import { keep } from './keep.ts';
import { NOW, startPractice } from './practice.ts';
import type { Stage } from './scene.ts';

/** As narrow as Outlook makes a pane. */
export const NARROW = 320;

/** Milliseconds for one step; what takes longer has failed. */
const STEP = 15_000;

/** One practice for a whole file, as it was at the start for each test, and a profile for each. */
export function usePractice(options: BrowserOptions = {}): Stage & { readonly browser: Browser } {
  let simulator: Simulator | undefined;
  let browser: Browser | undefined;
  let profile: BrowserContext | undefined;
  let reset = () => {};

  beforeAll(async () => {
    simulator = await startPractice();
    reset = keep(simulator, NOW);
    browser = await launchBrowser(options);
  });
  beforeEach(async () => {
    assert(browser, 'beforeAll has run');
    profile = await newProfile(browser);
    profile.setDefaultTimeout(STEP);
  });
  afterEach(async () => {
    await profile?.close();
    reset();
  });
  afterAll(async () => {
    await browser?.close();
    await simulator?.close();
  });

  return {
    options: { panewidth: NARROW },
    get simulator() {
      assert(simulator, 'beforeAll has run');
      return simulator;
    },
    get browser() {
      assert(browser, 'beforeAll has run');
      return browser;
    },
    get profile() {
      assert(profile, 'beforeEach has run');
      return profile;
    },
  };
}
