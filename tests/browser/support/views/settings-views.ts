import { HOSTS } from '../../../../src/simulator/practice/staff.ts';
import { breakBook, clearBook, rewriteBook } from '../book.ts';
import { openPane } from '../practice.ts';
import type { Scene, Stage, Stop } from '../scene.ts';
import { closeDialog, day } from './day-views.ts';

const SECTIONS = [
  'organisation',
  'hosts',
  'calendars',
  'services',
  'busyRules',
  'categories',
  'prefixes',
  'reminders',
  'book',
  'account',
];

/** Settings with each of their sections, and what can come between. */
export async function* settingsJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await settings(stage);
  const { page, pane } = scene;
  yield { ...scene, name: 'settings' };
  for (const section of SECTIONS) {
    await openRow(scene, section);
    yield { ...scene, name: `settings-${section}` };
    await page.keyboard.press('Escape');
  }
  await openRow(scene, 'hosts');
  await openRow(scene, 'host.1');
  yield { ...scene, name: 'settings-host' };
  await unfoldAll(scene);
  yield { ...scene, name: 'settings-host-unfolded' };
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await openRow(scene, 'services');
  await openRow(scene, 'service.0');
  yield { ...scene, name: 'settings-service' };
  await unfoldAll(scene);
  await fillRules(scene);
  yield { ...scene, name: 'settings-service-unfolded' };
  await discardChanges(scene);
  await openRow(scene, 'service.0');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await openRow(scene, 'organisation');
  await rename(scene);
  yield { ...scene, name: 'settings-unsaved' };
  await pane.locator('h1').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await pane.getByRole('alertdialog').waitFor();
  yield { ...scene, name: 'question-leave' };
  await closeDialog(scene);
  rewriteBook(stage.simulator.organisation, ({ organisation, ...rest }) => ({
    ...rest,
    organisation: { ...organisation, name: 'Nordlicht' },
  }));
  await page.keyboard.press('Control+s');
  await pane.getByRole('radio').first().waitFor();
  yield { ...scene, name: 'settings-conflict' };
}

/** The first run, and a book that cannot be read. */
export async function* bookJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const { simulator, profile, options } = stage;
  const { organisation } = simulator;
  breakBook(organisation, 'missingPart');
  const broken = await openPane(profile, simulator, { ...options });
  await broken.pane.getByRole('textbox').waitFor();
  yield { ...broken, name: 'book-unreadable' };

  clearBook(organisation);
  const first = await openPane(profile, simulator, { ...options, as: HOSTS[3].mail });
  await first.pane.locator('form').waitFor();
  yield { ...first, name: 'setup' };
}

/** Every part of a form that is folded away. */
async function unfoldAll({ pane }: Scene): Promise<void> {
  const folded = pane.locator('[data-fold][aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Everything that shows more fields when it is on. */
async function fillRules({ pane }: Scene): Promise<void> {
  await pane.locator('[data-path="services.0.team"] input[value="roundRobin"]').check();
  await pane.locator('[data-path="services.0.hours"] input').first().check();
  await pane.locator('[data-path="services.0.bookingWindow.kind"] select').selectOption('dates');
  await pane.locator('[data-path="services.0.cancellation"] input').check();
  await pane.locator('[data-action="addQuestion"]').click();
  await pane.locator('[data-path="services.0.questions.0.kind"] select').selectOption('choice');
  await pane.locator('[data-impact="known"]').waitFor();
}

async function discardChanges({ pane }: Scene): Promise<void> {
  await pane.locator('[data-save-bar] [data-action="discard"]').click();
  await pane.locator('[role="alertdialog"] button').first().click();
  await pane.locator('[data-row="service.0"]').waitFor();
}

export async function settings(stage: Stage, ...rows: readonly string[]): Promise<Scene> {
  const scene = await day(stage);
  await scene.pane.locator('[data-place="settings"]').click();
  await scene.pane.locator('[data-row]').first().waitFor();
  for (const row of rows) await openRow(scene, row);
  return scene;
}

async function openRow({ pane }: Scene, row: string): Promise<void> {
  await pane.locator(`[data-row="${row}"]`).click();
  await pane.locator(`[data-row="${row}"]`).waitFor({ state: 'detached' });
}

/** Another name for the practice, not saved yet. */
export async function unsaved(stage: Stage): Promise<Scene> {
  const scene = await settings(stage, 'organisation');
  await rename(scene);
  return scene;
}

async function rename({ pane }: Scene): Promise<void> {
  await pane.getByRole('textbox').first().fill('Nordlicht Physiotherapie am Hafen');
  await pane.locator('[data-save-bar]').waitFor();
}
