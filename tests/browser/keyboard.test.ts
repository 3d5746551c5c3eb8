import type { Frame } from 'playwright-core';
import { customerName, findVisit } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { usePractice } from './support/use-practice.ts';
import { closeDialog, day, focusVisit, rowById, rows } from './support/views/day-views.ts';
import { settings } from './support/views/settings-views.ts';

const stage = usePractice();

test('Tab comes past everything that can be done in the day, and the focus is always seen', async () => {
  const { page, pane } = await day(stage);
  await pane.locator('[data-place="day"]').focus();
  const stops = [await focused(pane)];
  const last = pane.locator('[data-gap] button').last();
  while (!(await last.evaluate((button) => button === document.activeElement)) && stops.length < 80) {
    await page.keyboard.press('Tab');
    stops.push(await focused(pane));
  }
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const names = stops.map(({ name }) => name);
  for (const name of ['Keys and help', 'Settings', 'Previous day', 'Next day', 'Choose a date', 'Find a name', 'Refresh']) {
    expect(names).toContain(name);
  }
  expect(stops.filter(({ what }) => what === 'host')).toHaveLength(5);
  expect(stops.filter(({ what }) => what === 'filter').length).toBeGreaterThan(5);
  // One row is in the order; the arrows lead to the others. Its actions follow it.
  expect(stops.filter(({ what }) => what === 'event')).toHaveLength(1);
  expect(stops.filter(({ what }) => what === 'action').length).toBeGreaterThan(1);
});

test.each([
  { key: 'c', status: 'confirmed', says: 'Confirmed' },
  { key: 'x', status: 'cancelled', says: 'cancelled' },
  { key: 'a', status: 'arrived', says: 'arrived' },
  { key: 'n', status: 'noShow', says: 'did not come' },
])('$key marks, is announced, and the focus stays where it was', async ({ key, status, says }) => {
  const scene = await day(stage);
  const { page, pane } = scene;
  const name = customerName(findVisit(stage.simulator.organisation));
  const region = pane.getByRole('status').filter({ hasText: /^$/u });
  expect(await region.count()).toBeGreaterThan(0);
  const row = rowById(pane, await focusVisit(scene, stage));
  await page.keyboard.press(key);
  await eventually(() => row.getAttribute('data-status'), status);
  await pane.getByRole('status').filter({ hasText: name }).filter({ hasText: new RegExp(says, 'iu') }).waitFor();
  expect(await isFocused(row)).toBe(true);
  await page.keyboard.press('u');
  await eventually(() => row.getAttribute('data-status'), 'awaiting');
  expect(await isFocused(row)).toBe(true);
});

test('a row that leaves what is filtered hands the focus to the one in its place', async () => {
  const { page, pane } = await day(stage);
  await pane.locator('[data-filter="awaiting"]').click();
  const ids = await rows(pane).evaluateAll((all) => all.map((row) => row.getAttribute('data-event') ?? ''));
  expect(ids.length).toBeGreaterThan(3);
  await rowById(pane, ids[1] ?? '').focus();
  await page.keyboard.press('c');
  await eventually(() => isFocused(rowById(pane, ids[2] ?? '')), true);
  await page.keyboard.press('c');
  await eventually(() => isFocused(rowById(pane, ids[3] ?? '')), true);
  expect(await rows(pane).count()).toBe(ids.length - 2);
  await rows(pane).last().focus();
  await page.keyboard.press('c');
  await eventually(() => isFocused(rows(pane).last()), true);
});

test('W goes back to awaiting, and what was refused is announced with its reason', async () => {
  const scene = await day(stage);
  const { page, pane } = scene;
  const row = rowById(pane, await focusVisit(scene, stage));
  await page.keyboard.press('c');
  await eventually(() => row.getAttribute('data-status'), 'confirmed');
  await page.keyboard.press('w');
  await eventually(() => row.getAttribute('data-status'), 'awaiting');
  stage.simulator.faults.add({ kind: 'accessDenied', method: 'PATCH', path: '/events/' });
  await page.keyboard.press('c');
  await pane.getByRole('status').filter({ hasText: 'Ask its owner to let you edit it.' }).waitFor();
  expect(await isFocused(row)).toBe(true);
});

test('arrows lead through the list, Enter opens, Escape leads back to the row', async () => {
  const scene = await day(stage);
  const { page, pane } = scene;
  await pane.locator('[data-event][tabindex="0"]').focus();
  await page.keyboard.press('End');
  expect(await isFocused(rows(pane).last())).toBe(true);
  await page.keyboard.press('Home');
  expect(await isFocused(rows(pane).first())).toBe(true);
  await page.keyboard.press('ArrowDown');
  const second = rows(pane).nth(1);
  expect(await isFocused(second)).toBe(true);
  const id = await second.getAttribute('data-event');
  await page.keyboard.press('Enter');
  await pane.locator('[data-appointment]').waitFor();
  await eventually(() => pane.evaluate(() => document.activeElement?.tagName), 'H1');
  await page.keyboard.press('Escape');
  await rows(pane).first().waitFor();
  await eventually(() => pane.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['event']), id);
});

test('the menu opens, is walked through and closes, and its button has the focus again', async () => {
  const scene = await day(stage);
  const { page, pane } = scene;
  const row = rowById(pane, await focusVisit(scene, stage));
  await row.locator('[data-action="more"]').focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('menu').waitFor();
  await eventually(() => focusedRole(pane), 'menuitem');
  await page.keyboard.press('ArrowDown');
  await eventually(() => focusedRole(pane), 'menuitem');
  await page.keyboard.press('Escape');
  await pane.getByRole('menu').waitFor({ state: 'detached' });
  expect(await isFocused(row.locator('[data-action="more"]'))).toBe(true);
  await page.keyboard.press('Enter');
  await pane.getByRole('menuitem', { name: 'No-show' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await eventually(() => row.getAttribute('data-status'), 'noShow');
});

test('keys of days: arrows to the sides, with Shift by a week, T for today', async () => {
  const { page, pane } = await day(stage);
  await pane.locator('[data-event][tabindex="0"]').focus();
  for (const [key, title] of [
    ['ArrowRight', 'Wed, November 25'],
    ['Shift+ArrowRight', 'Wed, December 2'],
    ['ArrowLeft', 'Tue, December 1'],
    ['t', 'Tue, November 24'],
  ] as const) {
    await page.keyboard.press(key);
    await eventually(() => pane.locator('h1').textContent(), title);
  }
});

test('a question takes the focus, keeps it, and gives it back', async () => {
  const scene = await day(stage);
  const { page, pane } = scene;
  const row = rowById(pane, await focusVisit(scene, stage));
  await page.keyboard.press('x');
  await pane.locator('[data-action="cancelMeeting"]').focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('dialog').waitFor();
  for (let step = 0; step < 6; step++) {
    expect(await pane.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
    await page.keyboard.press('Tab');
  }
  await closeDialog(scene);
  await eventually(() => pane.evaluate(() => document.activeElement?.tagName !== 'BODY'), true);
  expect(stage.simulator.organisation.outbox).toEqual([]);
  await row.focus();
  expect(await pane.locator('body > [aria-hidden="true"]').count()).toBe(0);
});

test('O opens the appointment in Outlook', async () => {
  const scene = await day(stage);
  await focusVisit(scene, stage);
  await scene.page.keyboard.press('o');
  await scene.page.locator('[data-form]').waitFor();
});

test('settings are changed and saved without a mouse', async () => {
  const { page, pane } = await settings(stage);
  await pane.locator('[data-row="organisation"]').focus();
  await page.keyboard.press('Enter');
  await eventually(() => pane.evaluate(() => document.activeElement?.tagName), 'H1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.type(' am Hafen');
  await page.keyboard.press('Control+s');
  await pane.getByRole('status').filter({ hasText: /^Saved/u }).waitFor();
});

type FocusStop = { readonly name: string; readonly what: string; readonly isSeen: boolean };

async function focused(pane: Frame): Promise<FocusStop> {
  return await pane.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    const what = ['event', 'host', 'filter', 'action'].find((name) => name in element.dataset) ?? element.tagName;
    const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return {
      name: element.getAttribute('aria-label') ?? element.textContent ?? '',
      what,
      isSeen: isOutlined || style.boxShadow !== 'none',
    };
  });
}

function isFocused(locator: ReturnType<Frame['locator']>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

function focusedRole(pane: Frame): Promise<string | null | undefined> {
  return pane.evaluate(() => document.activeElement?.getAttribute('role'));
}
