import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser.mjs';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Most of what a test opens lives for seconds: making its code fast takes longer than running it. */
const SHORT_LIVED = '--js-flags=--max-lazy,--no-opt,--single-threaded-gc';

export type BrowserOptions = {
  /** For what is measured, or computes much: the browser as people have it. */
  readonly isLongLived?: boolean;
};

/** An installed Chrome, Chromium or Edge, without a window. */
export async function launchBrowser({ isLongLived = false }: BrowserOptions = {}): Promise<Browser> {
  const found = findBrowser();
  if (!found)
    throw new Error('There is no Chrome, Chromium or Edge. Run: node scripts/install-browser.mjs');
  // Chromium refuses its sandbox to root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({
    executablePath: found.path,
    headless: true,
    args: [...QUIET, ...asRoot, ...(isLongLived ? [] : [SHORT_LIVED])],
  });
}

/** A fresh profile that takes the self-made certificate and keeps still. */
export async function newProfile(
  browser: Browser,
  options: { readonly width?: number; readonly height?: number } = {},
): Promise<BrowserContext> {
  return await browser.newContext({
    ignoreHTTPSErrors: true,
    reducedMotion: 'reduce',
    viewport: { width: options.width ?? 1366, height: options.height ?? 850 },
    timezoneId: 'Europe/Berlin',
    locale: 'en-US',
  });
}
