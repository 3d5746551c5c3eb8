import type { Page } from 'playwright-core';
import type { EventRecord } from '../../src/simulator/mailbox/model.ts';
import { HOSTS, type Staff } from '../../src/simulator/practice/staff.ts';
import { PIXELS_PER_HOUR } from '../../src/taskpane/day/columns/time-scale.ts';
import { findEvent, findVisit, isAhead, isToday, paneId } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { axeFindings } from './support/look-for-problems.ts';
import { MIRA, NOW } from './support/practice.ts';
import type { Scene } from './support/scene.ts';
import { collectTraffic } from './support/traffic.ts';
import { usePractice } from './support/use-practice.ts';
import { day, rowById, wide } from './support/views/day-views.ts';
import { carry, ghost, openPrint, openWeek } from './support/views/team-views.ts';

const stage = usePractice();
const QUARTER = PIXELS_PER_HOUR / 4;

/** Of a host who is not the last, lies ahead and has nothing said of it yet. */
function visitAhead(): EventRecord {
  const [, , , , last] = HOSTS;
  return findVisit(stage.simulator.organisation, {
    where: (event) => isAhead(event, NOW) && event.calendar.owner.mail !== last.mail && event.fields.end.wall - event.fields.start.wall >= 20 * 60_000,
  });
}

function hostOf(event: EventRecord): Staff {
  const host = HOSTS.find(({ mail }) => mail === event.calendar.owner.mail);
  if (!host) throw new Error('Nobody’s calendar has it.');
  return host;
}

function nextTo(event: EventRecord): Staff {
  const next = HOSTS[HOSTS.findIndex(({ mail }) => mail === event.calendar.owner.mail) + 1];
  if (!next) throw new Error('There is nobody beside.');
  return next;
}

async function saidOf({ pane }: Scene): Promise<string> {
  return (await pane.locator('[data-drag-status]').textContent()) ?? '';
}

/** Half a column to the right, which is in the next one, and down by quarters of an hour. */
async function carryOn(scene: Scene, event: EventRecord, quarters: number): Promise<void> {
  await scene.pane.locator('[data-drag-layer]').waitFor({ state: 'attached' });
  await carry(scene.page, rowById(scene.pane, paneId(event)), { x: 0, y: quarters * QUARTER });
}

describe('an appointment carried by the mouse', () => {
  test('shows the time and the host where it would go, and dropping it asks before anything is written', async () => {
    const traffic = collectTraffic(stage.profile, stage.simulator.urls);
    const scene = await wide(stage);
    const { page, pane } = scene;
    const visit = visitAhead();
    const before = JSON.stringify(visit.fields);
    await carryOn(scene, visit, 8);
    const shown = await ghost(scene).textContent();
    expect(shown).toContain(hostOf(visit).givenName);
    expect(await saidOf(scene)).toContain(`${hostOf(visit).givenName} ${hostOf(visit).surname}`);
    traffic.clear();
    await page.mouse.up();
    await pane.locator(`[data-moving="${paneId(visit)}"]`).waitFor();
    expect(JSON.stringify(visit.fields)).toBe(before);
    const written = (await traffic.exchanges()).filter(({ request }) => ['PATCH', 'DELETE'].includes(request.method));
    expect(written).toEqual([]);
  });

  test('goes to the host below the pointer', async () => {
    const scene = await wide(stage);
    const { page, pane } = scene;
    const visit = visitAhead();
    const columns = await pane.locator('[data-column]').first().boundingBox();
    await pane.locator('[data-drag-layer]').waitFor({ state: 'attached' });
    await carry(page, rowById(pane, paneId(visit)), { x: columns?.width ?? 0, y: 0 });
    await eventually(async () => (await ghost(scene).textContent())?.includes(nextTo(visit).givenName), true);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });

  test('says what stands there already, and that what is over is over', async () => {
    const scene = await wide(stage);
    const visit = visitAhead();
    const other = findEvent(
      stage.simulator.organisation,
      (event) =>
        event !== visit &&
        event.calendar === visit.calendar &&
        isToday(event.fields) &&
        event.recurrence === undefined &&
        event.fields.showAs === 'busy' &&
        !event.fields.isCancelled &&
        event.fields.categories.every((name) => name !== 'Cancelled') &&
        event.fields.start.wall >= visit.fields.end.wall,
    );
    const quarters = (other.fields.start.wall - visit.fields.start.wall) / 900_000;
    await carryOn(scene, visit, quarters);
    await eventually(() => ghost(scene).getAttribute('data-ghost'), /taken|tooClose/u);
    await scene.page.keyboard.press('Escape');
    await scene.page.mouse.up();

    await carryOn(scene, visit, -60);
    await eventually(() => ghost(scene).getAttribute('data-ghost'), 'past');
    await scene.page.keyboard.press('Escape');
    await scene.page.mouse.up();
  });

  test('stays where it was after Escape, and where nothing but a click was meant', async () => {
    const scene = await wide(stage);
    const { page, pane } = scene;
    const visit = visitAhead();
    await carryOn(scene, visit, 8);
    await ghost(scene).waitFor();
    await page.keyboard.press('Escape');
    await ghost(scene).waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(await pane.locator('[data-columns]').count()).toBe(1);
    expect(await saidOf(scene)).toBe('');
    await rowById(pane, paneId(visit)).dblclick({ position: { x: 20, y: 6 } });
    await pane.locator('[data-appointment]').waitFor();
  });

  test('is never somebody’s private time, nor what is no visit', async () => {
    const scene = await wide(stage);
    const { page, pane } = scene;
    await pane.locator('[data-drag-layer]').waitFor({ state: 'attached' });
    for (const card of await pane.locator('[data-columns] [data-status="none"]').all()) {
      await carry(page, card, { x: 0, y: 30 });
      expect(await ghost(scene).count()).toBe(0);
      await page.mouse.up();
    }
  });

  test('of a calendar that could not be read nothing is said to be free', async () => {
    const visit = visitAhead();
    stage.simulator.faults.add({ kind: 'accessDenied', path: `${nextTo(visit).mail}/calendar/calendarView` });
    const scene = await wide(stage);
    const { page, pane } = scene;
    const width = (await pane.locator('[data-column]').first().boundingBox())?.width ?? 0;
    await pane.locator('[data-drag-layer]').waitFor({ state: 'attached' });
    await carry(page, rowById(pane, paneId(visit)), { x: width, y: 0 });
    await eventually(() => ghost(scene).getAttribute('data-ghost'), 'unknown');
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });

  test('brings the hours that are out of sight along', async () => {
    const scene = await wide(stage);
    const { page, pane } = scene;
    const visit = visitAhead();
    const list = pane.locator('[data-day-list]');
    await carryOn(scene, visit, 1);
    const box = await list.boundingBox();
    const before = await list.evaluate((element) => element.scrollTop);
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + (box?.height ?? 0) - 4, { steps: 3 });
    await eventually(async () => (await list.evaluate((element) => element.scrollTop)) > before, true);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
});

describe('an appointment carried by keys', () => {
  test('is picked up, carried, said aloud, put down, and asked about', async () => {
    const scene = await wide(stage);
    const { page, pane } = scene;
    const visit = visitAhead();
    await pane.locator('[data-drag-layer]').waitFor({ state: 'attached' });
    await rowById(pane, paneId(visit)).focus();
    await page.keyboard.press('g');
    await eventually(() => saidOf(scene), /Where it is now.*Arrows carry it, Enter puts it there/u);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await eventually(() => saidOf(scene), new RegExp(`with ${nextTo(visit).givenName}`, 'u'));
    expect(await axeFindings(pane)).toEqual([]);
    await page.keyboard.press('Enter');
    await pane.locator(`[data-moving="${paneId(visit)}"]`).waitFor();
  });

  test('stays where it was after Escape, the focus too', async () => {
    const scene = await wide(stage);
    const { page, pane } = scene;
    const row = rowById(pane, paneId(visitAhead()));
    await pane.locator('[data-drag-layer]').waitFor({ state: 'attached' });
    await row.focus();
    await page.keyboard.press('g');
    await page.keyboard.press('ArrowDown');
    await ghost(scene).waitFor();
    await page.keyboard.press('Escape');
    await ghost(scene).waitFor({ state: 'detached' });
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

test('in a column a cancelled appointment leaves the free time beside it to be seen', async () => {
  const { pane } = await wide(stage);
  const overlaps = await pane.evaluate(() => {
    const found: string[] = [];
    let cancelled = 0;
    for (const column of document.querySelectorAll('[data-column]')) {
      const gaps = [...column.querySelectorAll('[data-gap]')].map((gap) => gap.getBoundingClientRect());
      for (const card of column.querySelectorAll('[data-status="cancelled"]')) {
        cancelled += 1;
        const a = card.getBoundingClientRect();
        if (gaps.some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)) {
          found.push(card.textContent ?? '');
        }
      }
    }
    return { found, cancelled };
  });
  expect(overlaps.cancelled).toBeGreaterThan(2);
  expect(overlaps.found).toEqual([]);
});

test('a row that leaves a filtered list is struck first', async () => {
  const { page, pane } = await day(stage);
  await pane.locator('[data-filter="awaiting"]').click();
  const row = rowById(pane, paneId(findVisit(stage.simulator.organisation)));
  await row.focus();
  // Nothing of what has to be seen for a moment only may be missed.
  await row.evaluate((element) => {
    new MutationObserver(() => {
      if (element.matches('[data-leaving]')) document.documentElement.dataset['struck'] = getComputedStyle(element.querySelector('bdi') ?? element).textDecorationLine;
    }).observe(element, { attributes: true });
  });
  await page.keyboard.press('c');
  await row.waitFor({ state: 'detached' });
  expect(await pane.evaluate(() => document.documentElement.dataset['struck'])).toBe('line-through');
});

describe('the week', () => {
  test('is read in one request, and the arrows lead to a day of one host', async () => {
    const traffic = collectTraffic(stage.profile, stage.simulator.urls);
    const scene = await day(stage);
    const { page, pane } = scene;
    await traffic.exchanges();
    traffic.clear();
    await openWeek(scene);
    const asked = (await traffic.exchanges()).filter(({ request }) => JSON.stringify(request.body ?? '').includes('2026-11-2'));
    expect(asked.length).toBe(1);
    await page.keyboard.press('Tab');
    const cells = pane.locator('[data-cell]');
    await cells.first().waitFor();
    await pane.locator('[data-cell][tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const cell = pane.locator('[data-cell]:focus');
    expect(await cell.getAttribute('aria-label')).toMatch(/^Lena Hartwig, Wednesday, November 25, 2026, \d+ appointments/u);
    await page.keyboard.press('Enter');
    await pane.getByRole('grid', { name: 'Appointments on 2026-11-25' }).waitFor();
    expect(await pane.locator('[data-host][aria-pressed="true"]').getAttribute('aria-label')).toBe('Lena Hartwig');
  });

  test('counts what the day shows', async () => {
    const scene = await day(stage);
    const { pane } = scene;
    const all = Number.parseInt((await pane.locator('[data-filter="all"]').textContent()) ?? '', 10);
    const cancelled = Number.parseInt((await pane.locator('[data-filter="cancelled"]').textContent()) ?? '0', 10);
    await openWeek(scene);
    const total = pane.locator('[data-week-total] [data-cell$=" 2"]');
    expect(await total.getAttribute('aria-label')).toContain(`, ${all - cancelled} appointments, `);
  });

  test('says of a calendar that could not be read that it could not', async () => {
    const [, lena] = HOSTS;
    stage.simulator.faults.add({ kind: 'accessDenied', path: `${lena.mail}/calendar/calendarView` });
    const scene = await day(stage);
    const { pane } = scene;
    await openWeek(scene);
    await pane.locator('[data-unknown]').filter({ hasText: 'The calendar of Lena Hartwig could not be read.' }).waitFor();
    const cells = pane.locator(`[data-week-host]:has-text("Lena Hartwig") [data-kind="unknown"]`);
    expect(await cells.count()).toBe(7);
    expect(await pane.locator('[data-week-total] [data-cell$=" 2"]').getAttribute('aria-label')).toContain('not everything could be read: Lena Hartwig');
  });

  test('goes forward, back and to the present one, and back to the day', async () => {
    const scene = await day(stage);
    const { page, pane } = scene;
    await openWeek(scene);
    const week = pane.locator('[data-week]');
    const first = await week.getAttribute('data-week');
    await page.keyboard.press('ArrowRight');
    await eventually(async () => (await week.getAttribute('data-week')) !== first, true);
    await pane.locator('[data-cell][data-kind="known"]').first().waitFor();
    await page.keyboard.press('t');
    await eventually(() => week.getAttribute('data-week'), first);
    await pane.locator('[data-action="previousWeek"]').click();
    await eventually(async () => (await week.getAttribute('data-week')) !== first, true);
    await page.keyboard.press('Escape');
    await pane.locator('[data-day-list]').waitFor();
  });
});

describe('a day on paper', () => {
  test('has everybody’s appointments in one table or each on a page, with contacts only if wanted', async () => {
    const scene = await day(stage);
    const { pane } = scene;
    const shown = await pane.locator('[data-day-list] [data-event]').count();
    await openPrint(scene);
    expect(await pane.locator('[data-printed]').count()).toBe(shown);
    expect(await pane.locator('[data-sheet]').textContent()).toContain('Nordlicht Physiotherapie');
    expect(await pane.locator('[data-sheet]').textContent()).not.toContain('@');
    await pane.getByRole('checkbox', { name: 'E-mail and phone too' }).check();
    await eventually(async () => (await pane.locator('[data-sheet]').textContent())?.includes('@'), true);
    await pane.getByRole('checkbox', { name: 'A page for each person' }).check();
    await eventually(() => pane.locator('[data-sheet] [data-own-page]').count(), HOSTS.length);
    expect(await pane.locator('[data-printed]').count()).toBe(shown);
  });

  test('is opened in a tab where Outlook does not let it be printed, and there it is alone on the paper', async () => {
    const scene = await day(stage);
    const { pane } = scene;
    await pane.getByRole('button', { name: 'Next day' }).click();
    await pane.getByRole('grid', { name: 'Appointments on 2026-11-25' }).waitFor();
    await openPrint(scene);
    await pane.locator('[data-action="print"]').click();
    await pane.getByText('Outlook does not let Frontdesk print from here.').waitFor();
    const opening = stage.profile.waitForEvent('page');
    await pane.locator('[data-action="openBrowser"]').click();
    const tab = await opening;
    await signIn(tab);
    // A tab of its own begins with signing in and reading everything.
    await tab.locator('[data-printed]').first().waitFor({ timeout: 40_000 });
    await tab.getByRole('heading', { name: 'Wednesday, November 25, 2026' }).waitFor();
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('nav').isVisible()).toBe(false);
    expect(await tab.locator('[data-action="print"]').isVisible()).toBe(false);
    const printed = tab.locator('[data-printed]');
    expect(await printed.last().isVisible()).toBe(true);
    const pdf = await tab.pdf({ preferCSSPageSize: true });
    expect(pagesOf(pdf)).toBe(2);
    await tab.emulateMedia({ media: null });
    await tab.getByRole('checkbox', { name: 'A page for each person' }).check();
    expect(pagesOf(await tab.pdf())).toBe(HOSTS.length);
  });
});

function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/gu)].length;
}

async function signIn(page: Page): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.locator('[data-action="signIn"]').click();
  await (await opened).getByText(MIRA).first().click();
}
