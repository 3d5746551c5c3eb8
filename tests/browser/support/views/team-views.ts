import type { Locator, Page } from 'playwright-core';
import type { Scene, Stage, Stop } from '../scene.ts';
import { day, wide } from './day-views.ts';

/** A week at a glance and a day on paper, in a narrow pane. */
export async function* teamJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await day(stage);
  const { page, pane } = scene;
  await openWeek(scene);
  yield { ...scene, name: 'week' };
  await page.keyboard.press('Escape');
  await openPrint(scene);
  yield { ...scene, name: 'print' };
  await pane.locator('[data-action="print"]').click();
  await pane.locator('[data-note="notAllowed"]').waitFor();
  yield { ...scene, name: 'print-elsewhere' };
}

/** The same where there is room, and an appointment on its way. */
export async function* wideTeamJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await wide(stage);
  const { page } = scene;
  await movableCard(scene).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('ArrowDown');
  await ghost(scene).waitFor();
  yield { ...scene, name: 'day-wide-carried' };
  await page.keyboard.press('Escape');
  await openWeek(scene);
  yield { ...scene, name: 'week-wide' };
}

export async function openWeek({ pane }: Scene): Promise<void> {
  await pane.locator('[data-action="week"]').click();
  await pane.locator('[data-cell][data-kind="known"]').first().waitFor();
}

export async function openPrint({ pane }: Scene): Promise<void> {
  await pane.locator('[data-action="printDay"]').click();
  await pane.locator('[data-printed]').first().waitFor();
}

/** A visit that lies ahead and is nobody's secret. */
export function movableCard({ pane }: Scene): Locator {
  return pane.locator('[data-columns] [data-status="awaiting"]').last();
}

export function ghost({ pane }: Scene): Locator {
  return pane.locator('[data-ghost]');
}

export type Spot = { readonly x: number; readonly y: number };

/** Takes something with the mouse and carries it there, without letting go. */
export async function carry(page: Page, card: Locator, by: Spot): Promise<void> {
  await card.scrollIntoViewIfNeeded();
  const box = await card.boundingBox();
  if (!box) throw new Error('There is nothing to carry.');
  const from = { x: box.x + 20, y: box.y + 6 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 5 });
}
