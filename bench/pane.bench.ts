// The pane in a real browser, in the simulated Outlook, on this machine.
import 'temporal-polyfill/global';
import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import type { OrganisationSeed } from '../src/simulator/mailbox/seed.ts';
import { practiceSeed } from '../src/simulator/practice/practice-seed.ts';
import { startSimulator, type Simulator } from '../src/simulator/servers/start-simulator.ts';
import { launchBrowser, newProfile } from '../tests/browser/support/browser.ts';
import { MIRA, NOW, openDay } from '../tests/browser/support/practice.ts';
import { collectTraffic } from '../tests/browser/support/traffic.ts';
import { TRACED, workPerFrame } from './support/frame-work.ts';
import { median, report } from './support/report.ts';
import { measureScroll, SPEED, type Frames } from './support/scrolling.ts';

const RUNS = 7;
const SLOW_DOWN = 4;
/** Refreshes after which the heap is measured. */
const COUNTED = [20, 120, 520, 620];

/** What the machine's other work does not change: at a fourth of the speed it takes four times as long. */
function reportWork(work: readonly number[], { name, rows }: { readonly name: string; readonly rows: number }): void {
  const slow = work.map((ms) => ms * SLOW_DOWN).toSorted((a, b) => a - b);
  const input = `${name} of ${rows} rows, processor time of the page’s thread for a frame, times ${SLOW_DOWN}, ${work.length} frames`;
  function within(share: number): number {
    return Math.round((slow[Math.floor(slow.length * share)] ?? NaN) * 10) / 10;
  }
  const late = slow.filter((ms) => ms > 1000 / 60).length;
  report({ name: `pane: scrolling a day of 300, ${name}: work for the median frame`, value: within(0.5), unit: 'ms', input, aim: 16.7 });
  report({ name: `pane: scrolling a day of 300, ${name}: work for 95 of 100 frames`, value: within(0.95), unit: 'ms', input, aim: 16.7 });
  report({ name: `pane: scrolling a day of 300, ${name}: frames with more work than that`, value: Math.round((1000 * late) / slow.length) / 10, unit: 'percent', input, aim: 5 });
}

const SCROLL_FIGURES = [
  ['median frame', 'median', 'ms', 16.7],
  ['95 of 100 frames within', 'p95', 'ms', 16.8],
  ['frames longer than one of 60 a second', 'late', 'percent', 5],
  ['frames longer than two', 'veryLate', 'percent', 1],
] as const;

const browser = await launchBrowser({ isLongLived: true });
try {
  await withSimulator(practiceSeed({ seed: 1, now: NOW, book: 'present' }), async (simulator) => {
    await measureStart(browser, simulator);
    await measureTraffic(browser, simulator);
    await measureMemory(browser, simulator);
  });
  await withSimulator(crowded(500), (simulator) => measureCrowd(browser, simulator));
  await withSimulator(crowded(300), async (simulator) => {
    await measureScrolling(browser, simulator, { name: 'list', panewidth: 350 });
    await measureScrolling(browser, simulator, { name: 'columns', panewidth: 960 });
  });
} finally {
  await browser.close();
}

async function withSimulator(
  seed: OrganisationSeed,
  measure: (simulator: Simulator) => Promise<void>,
): Promise<void> {
  const simulator = await startSimulator({ seed, now: NOW });
  try {
    await measure(simulator);
  } finally {
    await simulator.close();
  }
}

/** The page by itself, so that drawing Outlook around it does not count: the pane reloads. */
async function measureStart(browser: Browser, simulator: Simulator): Promise<void> {
  const profile = await newProfile(browser);
  const { page, pane } = await openDay(profile, simulator);
  const appointments = await pane.locator('[data-event]').count();
  const session = await slowSession(page, pane);
  const skeletons: number[] = [];
  const days: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const reloaded = pane.waitForNavigation();
    await pane.evaluate(() => void setTimeout(() => window.location.reload()));
    await reloaded;
    await pane.waitForFunction(() => performance.getEntriesByName('frontdesk:day').length > 0);
    const times = await pane.evaluate(() => ({
      skeleton: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      first: performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN,
      day: performance.getEntriesByName('frontdesk:day')[0]?.startTime ?? NaN,
    }));
    skeletons.push(times.first);
    days.push(times.day);
  }
  await session.detach();
  await profile.close();
  const input = `CPU ${SLOW_DOWN}× slower, warm cache, localhost, 5 hosts, ${appointments} rows, ${RUNS} runs`;
  report({ name: 'pane: navigation to skeleton painted', value: round(median(skeletons)), unit: 'ms', input, aim: 500, runs: skeletons.map(round) });
  report({ name: 'pane: navigation to day painted', value: round(median(days)), unit: 'ms', input, aim: 1200, runs: days.map(round) });
}

async function measureTraffic(browser: Browser, simulator: Simulator): Promise<void> {
  const profile = await newProfile(browser);
  const traffic = collectTraffic(profile, simulator.urls);
  const scripts: string[] = [];
  profile.on('requestfinished', (request) => {
    const url = request.url();
    const { origin, pathname } = new URL(url);
    if (origin === simulator.urls.pane && /^\/[^/]+\.js$/u.test(pathname)) scripts.push(url);
  });
  const { pane } = await openDay(profile, simulator);
  const appointments = await pane.locator('[data-event]').count();
  const exchanges = await traffic.exchanges();
  const bytes = exchanges.reduce(
    (sum, { request, response }) => sum + size(request.body) + size(response.body),
    0,
  );
  const ofDay = exchanges.filter(({ request }) => size(request.body) > 0 && JSON.stringify(request.body).includes('calendarView'));
  const input = `5 hosts, ${appointments} rows, ${MIRA.split('@')[0]} opening the pane`;
  report({ name: 'pane: Graph requests until the day is painted', value: exchanges.length, unit: 'requests', input });
  report({ name: 'pane: of these, for the day itself', value: ofDay.length, unit: 'requests', input, aim: 1 });
  report({ name: 'pane: bytes of JSON to and from Graph', value: bytes, unit: 'bytes', input: `${input}, not compressed` });
  const { brotliCompressSync } = await import('node:zlib');
  const { readFileSync } = await import('node:fs');
  const weight = [...new Set(scripts)].reduce((sum, url) => {
    const file = new URL(url).pathname;
    return sum + brotliCompressSync(readFileSync(`dist${file}`)).length;
  }, 0);
  report({
    name: 'pane: JavaScript until the day is painted',
    value: weight,
    unit: 'bytes',
    input: `brotli, ${new Set(scripts).size} files that the browser asked for, office.js not counted`,
    aim: 200_000,
  });
  await profile.close();
}

async function measureMemory(browser: Browser, simulator: Simulator): Promise<void> {
  const profile = await newProfile(browser);
  const { page, pane } = await openDay(profile, simulator);
  const session = await paneSession(page, pane);
  const used: number[] = [];
  for (let refresh = 1; refresh <= 620; refresh++) {
    await pane.evaluate(() => {
      const button = document.querySelector<HTMLElement>('[data-action="refresh"]');
      button?.click();
    });
    await pane.waitForFunction(() => document.querySelector('[data-looking="true"]') === null);
    if (COUNTED.includes(refresh)) used.push(await heapAfterCollection(session));
  }
  await profile.close();
  const [first = NaN, second = NaN, third = NaN, last = NaN] = used;
  const unit = 'bytes per refresh' as const;
  const heap = `heap after collection: ${used.map((bytes) => Math.round(bytes / 1024)).join(', ')} KiB after ${COUNTED.join(', ')} refreshes`;
  report({
    name: 'pane: memory growth, first hundred refreshes',
    value: Math.round((second - first) / 100),
    unit,
    input: heap,
  });
  report({
    name: 'pane: memory growth, a hundred refreshes once the browser’s own buffers are full',
    value: Math.round((last - third) / 100),
    unit,
    input: heap,
    aim: 0,
  });
}

async function measureCrowd(browser: Browser, simulator: Simulator): Promise<void> {
  const profile = await newProfile(browser);
  const { page, pane } = await openDay(profile, simulator);
  const session = await slowSession(page, pane);
  const rows = await pane.locator('[data-event]').count();
  const draws: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    draws.push(
      await pane.evaluate(async () => {
        const filters = document.querySelectorAll<HTMLElement>('[data-filter]');
        let start = 0;
        for (const filter of [filters[1], filters[0]]) {
          start = performance.now();
          filter?.click();
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        }
        return performance.now() - start;
      }),
    );
  }
  await session.detach();
  await profile.close();
  report({
    name: 'pane: drawing a day of 500 appointments',
    value: round(median(draws)),
    unit: 'ms',
    input: `CPU ${SLOW_DOWN}× slower, ${rows} rows, from the click to the frame after it, ${RUNS} runs`,
    runs: draws.map(round),
  });
}

/**
 * Outlook shows mail meanwhile: drawing its calendar, which would share the processor here and has
 * a process of its own in the real Outlook, is not the pane's.
 */
async function measureScrolling(
  browser: Browser,
  simulator: Simulator,
  { name, panewidth }: { readonly name: string; readonly panewidth: number },
): Promise<void> {
  const profile = await newProfile(browser);
  const { page, pane } = await openDay(profile, simulator, { view: 'mail', panewidth });
  const session = await slowSession(page, pane);
  const rows = await pane.locator('[data-event]').count();
  const runs: Frames[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push(await measureScroll({ page, pane, session, list: '[data-day-list]' }));
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await browser.startTracing(page, { categories: TRACED });
  await measureScroll({ page, pane, session, list: '[data-day-list]' });
  const work = workPerFrame((await browser.stopTracing()).toString('utf8'));
  await session.detach();
  await profile.close();
  reportWork(work, { name, rows });
  const frames = runs.reduce((sum, { count }) => sum + count, 0);
  const input = `CPU ${SLOW_DOWN}× slower, ${name} of ${rows} rows, wheel to the end and back at ${SPEED} px a second, pointer over the rows, ${RUNS} runs, ${frames} frames`;
  for (const [what, key, unit, aim] of SCROLL_FIGURES) {
    const values = runs.map((one) => one[key]);
    report({ name: `pane: scrolling a day of 300, ${name}: ${what}`, value: median(values), unit, input, aim, runs: values });
  }
}

/** The practice with so many short appointments on the day. */
function crowded(count: number): OrganisationSeed {
  const seed = practiceSeed({ seed: 1, now: NOW, book: 'present' });
  const hosts = seed.people.slice(0, 5).map((person) => person.mail);
  const each = count / hosts.length;
  return {
    ...seed,
    people: seed.people.map((person) =>
      hosts.includes(person.mail)
        ? {
            ...person,
            calendars: person.calendars.map((calendar, index) =>
              index === 0 ? { ...calendar, events: shortEvents(each) } : calendar,
            ),
          }
        : person,
    ),
  };
}

function shortEvents(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const minute = 6 * 60 + index * 7;
    return {
      subject: `Follow-up: Customer ${index}`,
      start: { dateTime: dayTime(minute), timeZone: 'Europe/Berlin' },
      end: { dateTime: dayTime(minute + 7), timeZone: 'Europe/Berlin' },
      categories: index % 3 === 0 ? ['Confirmed'] : [],
    };
  });
}

/** On the day of the benchmark, from minutes since midnight. */
function dayTime(minutes: number): string {
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `2026-11-24T${hours}:${String(minutes % 60).padStart(2, '0')}:00`;
}

/** The pane's frame is of the same site as Outlook's page, so they share a process. */
async function paneSession(page: Page, pane: Frame): Promise<CDPSession> {
  try {
    return await page.context().newCDPSession(pane);
  } catch {
    return page.context().newCDPSession(page);
  }
}

async function slowSession(page: Page, pane: Frame): Promise<CDPSession> {
  const session = await paneSession(page, pane);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  return session;
}

async function heapAfterCollection(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function size(body: unknown): number {
  return body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body));
}

function round(value: number): number {
  return Math.round(value);
}
