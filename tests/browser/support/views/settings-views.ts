import { HOSTS } from '../../../../src/simulator/practice/staff.ts';
import { breakBook, clearBook, rewriteBook } from '../book.ts';
import { openPane } from '../practice.ts';
import type { Scene, Stage, View } from '../scene.ts';
import { day } from './day-views.ts';

const SECTIONS = ['organisation', 'hosts', 'services', 'categories', 'prefixes', 'reminders', 'book', 'account'];

/** Settings with each of their sections, the first run and a book that cannot be read. */
export const SETTINGS_VIEWS: readonly View[] = [
  { name: 'settings', reach: settings },
  ...SECTIONS.map((section) => ({ name: `settings-${section}`, reach: (stage: Stage) => settings(stage, section) })),
  { name: 'settings-host', reach: (stage) => settings(stage, 'hosts', 'host.1') },
  { name: 'settings-service', reach: (stage) => settings(stage, 'services', 'service.0') },
  { name: 'settings-unsaved', reach: unsaved },
  { name: 'question-leave', reach: leaveQuestion },
  { name: 'settings-conflict', reach: conflict },
  { name: 'setup', reach: setup },
  { name: 'book-unreadable', reach: unreadableBook },
];

export async function settings(stage: Stage, ...rows: readonly string[]): Promise<Scene> {
  const scene = await day(stage);
  await scene.pane.locator('[data-place="settings"]').click();
  for (const row of rows) await scene.pane.locator(`[data-row="${row}"]`).click();
  const last = rows.at(-1);
  if (last === undefined) await scene.pane.locator('[data-row]').first().waitFor();
  else await scene.pane.locator(`[data-row="${last}"]`).waitFor({ state: 'detached' });
  return scene;
}

/** Another name for the practice, not saved yet. */
export async function unsaved(stage: Stage): Promise<Scene> {
  const scene = await settings(stage, 'organisation');
  await scene.pane.getByRole('textbox').first().fill('Nordlicht Physiotherapie am Hafen');
  await scene.pane.locator('[data-save-bar]').waitFor();
  return scene;
}

async function leaveQuestion(stage: Stage): Promise<Scene> {
  const scene = await unsaved(stage);
  await scene.pane.locator('h1').focus();
  await scene.page.keyboard.press('Escape');
  await scene.page.keyboard.press('Escape');
  await scene.pane.getByRole('alertdialog').waitFor();
  return scene;
}

async function conflict(stage: Stage): Promise<Scene> {
  const scene = await unsaved(stage);
  rewriteBook(stage.simulator.organisation, ({ organisation, ...rest }) => ({ ...rest, organisation: { ...organisation, name: 'Nordlicht' } }));
  await scene.page.keyboard.press('Control+s');
  await scene.pane.getByRole('radio').first().waitFor();
  return scene;
}

async function setup(stage: Stage): Promise<Scene> {
  const { simulator, profile, options } = stage;
  clearBook(simulator.organisation);
  const scene = await openPane(profile, simulator, { ...options, as: HOSTS[3].mail });
  await scene.pane.locator('form').waitFor();
  return scene;
}

async function unreadableBook(stage: Stage): Promise<Scene> {
  const { simulator, profile, options } = stage;
  breakBook(simulator.organisation, 'missingPart');
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.getByRole('textbox').waitFor();
  return scene;
}
