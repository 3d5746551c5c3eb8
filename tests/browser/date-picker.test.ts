import { eventually } from './support/eventually.ts';
import { usePractice } from './support/use-practice.ts';
import { day } from './support/views/day-views.ts';

const stage = usePractice();

test('a date is chosen by keyboard in the pane’s own frame, and the focus goes back', async () => {
  const { page, pane } = await day(stage);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const button = pane.getByRole('button', { name: 'Choose a date' });
  await button.focus();
  await page.keyboard.press('Enter');
  await pane.locator('[data-date="2026-11-24"]:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await pane.locator('[data-date="2026-12-01"]:focus').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await eventually(() => pane.locator('h1').textContent(), 'Wed, December 2');
  await eventually(() => button.evaluate((element) => element === document.activeElement), true);
  expect(errors).toEqual([]);
});

test('the months are stepped through with the mouse, and Escape changes nothing', async () => {
  const { page, pane } = await day(stage);
  await pane.getByRole('button', { name: 'Choose a date' }).click();
  const picker = pane.locator('[data-date-picker]');
  await picker.getByRole('button', { name: 'Next month' }).click();
  await picker.getByRole('heading', { name: 'December 2026' }).waitFor();
  await picker.getByRole('button', { name: 'Previous month' }).click();
  await picker.getByRole('button', { name: 'Previous month' }).click();
  await picker.getByRole('heading', { name: 'October 2026' }).waitFor();
  await page.keyboard.press('Escape');
  await picker.waitFor({ state: 'detached' });
  expect(await pane.locator('h1').textContent()).toBe('Tue, November 24');
  await pane.getByRole('button', { name: 'Choose a date' }).click();
  await picker.getByRole('button', { name: 'Next month' }).click();
  await picker.locator('[data-date="2026-12-10"]').click();
  await eventually(() => pane.locator('h1').textContent(), 'Thu, December 10');
});
