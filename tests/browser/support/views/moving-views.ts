import type { EventRecord } from '../../../../src/simulator/mailbox/model.ts';
import { bookedVisit, enter, leaveHold, propose, setRules, startOf } from '../changes.ts';
import { paneId } from '../calendar.ts';
import type { Scene, Stage, Stop } from '../scene.ts';
import { closeDialog, day, rowById } from './day-views.ts';
import { open } from './item-views.ts';

const HOUR = 3_600_000;

/** Moving, cancelling, conflicts and what customers propose. */
export async function* movingJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const start = startOf(visit);
  setRules(organisation, { cancellation: { latestMinutes: 1440 }, moving: { latestMinutes: 60 }, bufferAfterMinutes: 10 });
  enter(organisation, visit, 'Delivery', start);
  const hold = leaveHold(organisation, visit, start + 9 * HOUR);
  propose(organisation, visit, start + 48 * HOUR);
  const scene = await day(stage);
  const { page, pane } = scene;
  yield { ...scene, name: 'moving-day' };
  await open(scene, visit);
  await pane.locator('[data-proposal="free"], [data-proposal="taken"], [data-proposal="unusual"]').waitFor();
  yield { ...scene, name: 'moving-appointment' };
  await pane.locator('[data-action="editDetails"]').click();
  await pane.locator('[data-edit-details]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'appointment-edit' };
  await page.keyboard.press('m');
  await pane.locator('[data-next-starts]').waitFor();
  yield { ...scene, name: 'moving' };
  await pane.locator('[data-next-starts] button').first().click();
  yield { ...scene, name: 'moving-chosen' };
  await page.keyboard.press('Escape');
  await pane.locator('[data-appointment]').waitFor();
  await page.keyboard.press('Escape');

  yield* cancelling(scene, visit);

  await open(scene, hold);
  await pane.locator('[data-conflict="holdExpired"]').waitFor();
  yield { ...scene, name: 'conflict-hold' };
}

async function* cancelling(scene: Scene, visit: EventRecord): AsyncGenerator<Stop, void> {
  const { page, pane } = scene;
  const row = rowById(pane, paneId(visit));
  await row.focus();
  await page.keyboard.press('x');
  await pane.getByRole('alertdialog').waitFor();
  await pane.locator('[data-action="markLate"]').click();
  yield { ...scene, name: 'cancelling-late' };
  await closeDialog(scene, '[role="alertdialog"]');
  await row.focus();
  await row.locator('[data-action="more"]').click();
  await pane.locator('[data-action="cancelWithNote"]').click();
  await pane.locator('[data-cancelling]').waitFor();
  yield { ...scene, name: 'cancelling' };
  await pane.locator('[data-cancelling] input[value="cancel"]').click();
  await pane.locator('[data-field="note"]').waitFor();
  yield { ...scene, name: 'cancelling-meeting' };
  await pane.locator('main footer button, [data-cancelling] button').last().click();
  await row.waitFor();
}
