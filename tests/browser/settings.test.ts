import type { Frame, Page } from 'playwright-core';
import type { BookingConfiguration } from '../../src/domain/book/configuration.ts';
import { newestConfiguration } from './support/book.ts';
import { eventually } from './support/eventually.ts';
import { usePractice } from './support/use-practice.ts';
import { settings } from './support/views/settings-views.ts';

const stage = usePractice();

function weekly(): BookingConfiguration['hosts'][number]['workingHours']['weekly'] {
  const [, lena] = newestConfiguration(stage.simulator.organisation).hosts;
  if (!lena) throw new Error('Lena is gone');
  return lena.workingHours.weekly;
}

function cell(pane: Frame, label: string) {
  return pane.locator(`[role="gridcell"][aria-label^="${label}"]`);
}

function impact(pane: Frame) {
  return pane.locator('[data-impact="known"] [aria-busy="false"]');
}

/** From the middle of one cell to the middle of another, with the button held down. */
async function drag(page: Page, pane: Frame, [from, to]: readonly [string, string]): Promise<void> {
  // Whole, so that nothing scrolls away under the pointer.
  await cell(pane, to).scrollIntoViewIfNeeded();
  const [first, last] = [await cell(pane, from).boundingBox(), await cell(pane, to).boundingBox()];
  if (!first || !last) throw new Error('A cell is out of sight');
  await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 8 });
  await page.mouse.up();
}

test('a week is painted by mouse; what it changes is said before it is saved, and painted back it is as before', async () => {
  const { page, pane } = await settings(stage, 'hosts', 'host.1');
  const before = weekly();
  await cell(pane, 'Friday 08:30, open').waitFor();
  await drag(page, pane, ['Friday 14:00', 'Friday 17:00']);
  await cell(pane, 'Friday 14:00, closed').waitFor();
  await impact(pane).getByText(/starts fewer in the next 7 days, \d services together \(Lena −\d+\)$/u).waitFor();
  const bar = pane.locator('[data-save-bar]');
  await bar.getByText('Lena Hartwig, Working hours: Mon–Fri 08:30–17:30 → Mon–Thu 08:30–17:30, Fri 08:30–14:00').waitFor();
  await page.keyboard.press('Control+s');
  await eventually(() => weekly()['5'], [{ start: '08:30', end: '14:00' }], 15_000);
  await bar.getByText(/^Saved/u).waitFor();

  await drag(page, pane, ['Friday 17:00', 'Friday 14:00']);
  await impact(pane).getByText(/starts more in the next 7 days, \d services together \(Lena \+\d+\)$/u).waitFor();
  await page.keyboard.press('Control+s');
  await eventually(() => weekly(), before, 15_000);
});

test('a week is painted by keys alone, and the list below says the same', async () => {
  const { page, pane } = await settings(stage, 'hosts', 'host.1');
  await pane.locator('[role="gridcell"][tabindex="0"]').focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.down('Shift');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Space');
  await cell(pane, 'Saturday 10:00, open').waitFor();
  const saturday = pane.getByRole('group', { name: 'Saturday' });
  expect(await saturday.getByLabel('Saturday, from').inputValue()).toBe('10:00');
  expect(await saturday.getByLabel('Saturday, until').inputValue()).toBe('13:00');
  await impact(pane).getByText(/starts more in the next 7 days/u).waitFor();
  await page.keyboard.press('Space');
  await saturday.getByText('Closed').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+s');
  // The last cell was closed again by itself.
  await eventually(() => weekly()['6'], [{ start: '10:00', end: '12:30' }], 15_000);
});

test('a service’s buffer is set, its effect on free starts seen, and set back without a change left', async () => {
  const { page, pane } = await settings(stage, 'services', 'service.1');
  await pane.getByRole('button', { name: /^Time before and after/u }).click();
  await pane.getByLabel('Minutes after').fill('15');
  await impact(pane).getByText(/\d+ starts/u).waitFor();
  await pane.locator('[data-impact]').getByRole('button', { name: '4 weeks' }).click();
  await impact(pane).getByText(/in the next 28 days/u).waitFor();
  await pane.getByLabel('Minutes after').fill('0');
  await pane.locator('[data-save-bar]').waitFor({ state: 'detached' });
  expect(await pane.locator('[data-impact]').count()).toBe(0);
  await page.keyboard.press('Escape');
});
