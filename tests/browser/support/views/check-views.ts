import { rewriteBook } from '../book.ts';
import type { Scene, Stage, Stop } from '../scene.ts';
import { closeDialog } from './day-views.ts';
import { settings } from './settings-views.ts';

/** Which calendars are read, and adding one in each way. */
export async function* calendarsJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await settings(stage, 'hosts', 'host.1');
  const { pane } = scene;
  const counts = pane.locator('[data-path="hosts.1.availability"]');
  await counts.locator('button').last().click();
  const chooser = pane.locator('[data-calendar-chooser]');
  await chooser.locator('li').first().waitFor();
  await chooser.scrollIntoViewIfNeeded();
  yield { ...scene, name: 'calendars-add' };
  await chooser.getByRole('textbox').fill('rooms@nordlicht.example');
  await chooser.locator('button[type="submit"]').click();
  await chooser.locator('form li').first().waitFor();
  await chooser.locator('form').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'calendars-not-shared' };
  await chooser.locator('li button').last().click();
  await counts.locator('[aria-expanded]').first().click();
  await counts.scrollIntoViewIfNeeded();
  yield { ...scene, name: 'calendars-counted' };
  const receives = pane.locator('[data-path="hosts.1.destination.mailbox"]');
  await receives.locator('button').last().click();
  await chooser.locator('li button').first().click();
  await pane.getByRole('alertdialog').waitFor();
  yield { ...scene, name: 'calendars-change' };
  await closeDialog(scene);
}

/** Earlier versions of the book, and the book as a file. */
export async function* historyJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const first = await settings(stage, 'categories');
  await first.pane.getByRole('textbox').first().fill('Kommt');
  await first.page.keyboard.press('Control+s');
  await first.pane.locator('[data-save-bar] [role="status"]').waitFor();
  await first.page.keyboard.press('Escape');
  await first.pane.locator('[data-row="book"]').click();
  const history = first.pane.locator('[data-book-history]');
  await history.locator('[data-row]').first().waitFor();
  await history.scrollIntoViewIfNeeded();
  yield { ...first, name: 'history' };
  await history.locator('[data-row]').first().click();
  await first.pane.locator('[data-book-preview]').waitFor();
  yield { ...first, name: 'history-preview' };
  await first.pane.locator('[data-book-preview] button').last().click();
  await importSomething(first, '{"frontdesk":"book","format":1,"configuration":{"hosts":[]}}');
  await first.pane.getByRole('alert').locator('li').first().waitFor();
  yield { ...first, name: 'import-refused' };
}

async function importSomething({ pane }: Scene, text: string): Promise<void> {
  await pane.locator('[data-book-export] button').last().click();
  const panel = pane.locator('[data-book-import]');
  await panel.getByRole('textbox').fill(text);
  await panel.locator('[data-action="lookAtImport"]').click();
}

/** The check of the connection before and after. */
export async function* checkJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await openCheck(stage);
  const { pane } = scene;
  await settledFindings(scene);
  yield { ...scene, name: 'check' };
  await pane.locator('[data-topic] button').nth(3).click();
  await pane.locator('[data-troubleshooting]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'check-help' };
  await pane.locator('[data-action="startCheck"]').click();
  await pane.locator('[data-check-result]').waitFor({ timeout: 60_000 });
  await settledFindings(scene);
  await pane.locator('h1').scrollIntoViewIfNeeded();
  await pane.locator('[data-check-steps]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'check-passed' };
}

/** The check where booking is refused, with causes to be found. */
export async function* failedCheckJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const { faults, organisation } = stage.simulator;
  rewriteBook(organisation, (book) => ({
    ...book,
    busyRules: { busy: true, outOfOffice: true, tentative: false, workingElsewhere: false, allDay: true, private: true },
    hosts: book.hosts.map((host, index) =>
      index === 0 ? { ...host, workingHours: { ...host.workingHours, timeZone: 'Asia/Tokyo' } } : host,
    ),
  }));
  const scene = await openCheck(stage);
  faults.add({ kind: 'accessDenied', method: 'POST', path: '/events' });
  await scene.pane.locator('[data-action="startCheck"]').click();
  await scene.pane.locator('[data-check-result]').waitFor({ timeout: 30_000 });
  await settledFindings(scene);
  await scene.pane.locator('[data-check-steps]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'check-failed' };
  await scene.pane.locator('[data-findings]').scrollIntoViewIfNeeded();
  yield { ...scene, name: 'check-causes' };
  faults.clear();
}

/** By the way a person takes: settings, calendars, check. */
export async function openCheck(stage: Stage): Promise<Scene> {
  const scene = await settings(stage, 'calendars');
  await scene.pane.locator('[data-action="syncCheck"]').click();
  await scene.pane.locator('[data-action="startCheck"]').waitFor();
  return scene;
}

export async function settledFindings({ pane }: Scene): Promise<void> {
  await pane
    .locator('[data-findings] button[aria-disabled="true"]')
    .waitFor({ state: 'detached', timeout: 30_000 });
}
