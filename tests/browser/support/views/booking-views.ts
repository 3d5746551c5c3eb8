import type { Scene, Stage, Stop } from '../scene.ts';
import { day, rows } from './day-views.ts';

/** Booking from the day, from the first look to what stands in the way. */
export async function* bookingJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await booking(stage);
  const { page, pane } = scene;
  yield { ...scene, name: 'booking' };

  await pane.locator('[data-action="whyNot"]').click();
  await pane.locator('[data-why-not]').waitFor();
  await pane.locator('[data-why-not] p').first().waitFor();
  await pane.locator('[data-why-not]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'booking-why-not' };

  await pane.locator('[data-action="toggleWeek"]').click();
  await pane.locator('[data-week-starts]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'booking-week' };
  await pane.locator('[data-action="toggleWeek"]').click();

  await pane.locator('h1').focus();
  await page.keyboard.press('1');
  await page.keyboard.type('an');
  await pane.getByRole('listbox').waitFor();
  yield { ...scene, name: 'booking-customer' };
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pane.locator('[data-summary]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'booking-summary' };

  await pane.locator('[data-action="repeat"]').click();
  await pane.locator('[data-series-fit]').waitFor();
  await pane.locator('[data-summary]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'booking-repeat' };

  await page.keyboard.press('Escape');
  await pane.getByRole('dialog').or(pane.getByRole('alertdialog')).waitFor();
  yield { ...scene, name: 'booking-leave' };
  await pane.locator('[data-action="keepDraft"]').click();
  await pane.locator('[data-day-list]').waitFor();
}

/** The form with its starts, as B opens it. */
export async function booking(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  await rows(scene.pane).first().focus();
  await scene.page.keyboard.press('b');
  await scene.pane.locator('[data-next-starts]').waitFor();
  return scene;
}
