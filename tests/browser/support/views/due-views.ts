import type { Simulator } from '../../../../src/simulator/servers/start-simulator.ts';
import { rewriteBook } from '../book.ts';
import type { Scene, Stage, Stop } from '../scene.ts';
import { day } from './day-views.ts';
import { settings } from './settings-views.ts';

/** Reminders that are due: read, asked about, sent, and one that did not go. */
export async function* dueJourney(stage: Stage): AsyncGenerator<Stop, void> {
  remindTwoDaysBefore(stage.simulator);
  const scene = await due(stage);
  const { pane } = scene;
  yield { ...scene, name: 'due' };
  await pane.locator('[data-action="preview"]').nth(1).click();
  await pane.locator('[data-preview]').waitFor();
  yield { ...scene, name: 'due-preview' };
  await pane.locator('[data-action="preview"]').nth(1).click();

  await pane.locator('[data-action="send"]').click();
  await pane.getByRole('alertdialog').waitFor();
  yield { ...scene, name: 'due-question' };
  stage.simulator.faults.add({ kind: 'accessDenied', path: '/send', times: 1 });
  stage.simulator.faults.add({ kind: 'latency', path: '/send', milliseconds: 300 });
  await pane.locator('[data-action="confirmSend"]').click();
  await pane.locator('[data-result="sent"]').first().waitFor();
  yield { ...scene, name: 'due-sending' };
  await pane.locator('[data-action="stop"]').click();
  await pane.locator('[data-action="stop"]').waitFor({ state: 'detached', timeout: 60_000 });
  yield { ...scene, name: 'due-results' };
}

/** What customers read, as a form. */
export async function* templatesJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await settings(stage, 'templates');
  yield { ...scene, name: 'settings-templates' };
  await scene.pane.locator('[data-part="body"] textarea').fill('Hello {custmer.name},\n\nsee you on {start.date}.');
  await scene.pane.locator('[data-part="body"]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'settings-templates-problem' };
  await scene.pane.locator('[data-preview]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'settings-templates-preview' };
}

export async function due(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  await scene.pane.locator('[data-action="due"]').click();
  await scene.pane.locator('[data-due]').first().waitFor();
  return scene;
}

/** More is due then, and nothing of that was sent before. */
export function remindTwoDaysBefore({ organisation }: Simulator): void {
  rewriteBook(organisation, (before) => ({
    ...before,
    reminderPlan: [{ minutesBefore: 48 * 60, channel: 'email' }],
  }));
}
