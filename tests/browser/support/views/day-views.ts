import type { Frame } from 'playwright-core';
import { HOSTS } from '../../../../src/simulator/practice/staff.ts';
import { findEvent, findVisit, paneId } from '../calendar.ts';
import { openDay, openPane } from '../practice.ts';
import type { Scene, Stage, Stop } from '../scene.ts';

/** The day and what opens from it without leaving it. */
export async function* dayJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await day(stage);
  const { page, pane } = scene;
  yield { ...scene, name: 'day' };

  const visit = rowById(pane, await focusVisit(scene, stage));
  await visit.locator('[data-action="confirm"]').waitFor();
  yield { ...scene, name: 'day-row-actions' };
  await visit.locator('[data-action="more"]').click();
  await pane.getByRole('menu').waitFor();
  yield { ...scene, name: 'day-menu' };
  await page.keyboard.press('Escape');
  await pane.getByRole('menu').waitFor({ state: 'detached' });

  await visit.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await pane.getByRole('toolbar').waitFor();
  yield { ...scene, name: 'day-selection' };
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await page.keyboard.type('el');
  yield { ...scene, name: 'day-search' };
  await page.keyboard.type(' nobody');
  await rows(pane).first().waitFor({ state: 'detached' });
  yield { ...scene, name: 'day-search-nothing' };
  await page.keyboard.press('Escape');
  await pane.locator('[data-filter="awaiting"]').click();
  yield { ...scene, name: 'day-filtered' };
  await pane.locator('[data-filter="all"]').click();

  await pane.locator('[data-action="chooseDate"]').click();
  await pane.locator('[data-date-picker]').waitFor();
  yield { ...scene, name: 'day-date-picker' };
  await closeDialog(scene, '[data-date-picker]');

  await page.keyboard.press('?');
  await pane.locator('[data-help]').waitFor();
  yield { ...scene, name: 'help' };
  await closeDialog(scene, '[data-help]');
  yield* questions(scene, stage);
}

/** A pane drawn wide, as the browser tab is: hosts side by side. */
export async function* wideJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await wide(stage);
  yield { ...scene, name: 'day-wide' };
  await focusVisit(scene, stage);
  await scene.pane.locator('[data-columns] [data-action="confirm"]').waitFor();
  yield { ...scene, name: 'day-wide-actions' };
}

export async function wide({ simulator, profile, options }: Stage): Promise<Scene> {
  const scene = await openDay(profile, simulator, { ...options, panewidth: WIDE });
  await scene.pane.locator('[data-columns]').waitFor();
  return scene;
}

/** Room for five columns. */
const WIDE = 960;

/** What is asked before something is done. */
async function* questions(scene: Scene, stage: Stage): AsyncGenerator<Stop, void> {
  const { page, pane } = scene;
  await rowById(pane, todaysOccurrence(stage)).focus();
  await page.keyboard.press('x');
  await pane.getByRole('dialog').waitFor();
  yield { ...scene, name: 'question-series' };
  await closeDialog(scene);

  await focusVisit(scene, stage);
  await page.keyboard.press('x');
  await pane.locator('[data-notice="marked"]').waitFor();
  yield { ...scene, name: 'day-marked' };
  await pane.locator('[data-action="cancelMeeting"]').click();
  await pane.getByRole('dialog').waitFor();
  yield { ...scene, name: 'question-cancel-meeting' };
}

/** What stands there while there are no appointments to show, or not yet. */
export async function* emptyJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const { simulator, profile, options } = stage;
  yield { ...(await empty(stage)), name: 'day-empty' };
  simulator.faults.add({ kind: 'latency', path: 'calendarView', milliseconds: 8000 });
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.getByRole('status', { name: /./u }).first().waitFor();
  yield { ...scene, name: 'day-loading' };
}

export function day({ simulator, profile, options }: Stage): Promise<Scene> {
  return openDay(profile, simulator, { ...options });
}

/** Nobody works on that Sunday. */
export async function empty({ simulator, profile, options }: Stage): Promise<Scene> {
  simulator.clock.set(Date.UTC(2027, 1, 7, 8, 41));
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.locator('[data-day-list]').waitFor();
  return scene;
}

/** Puts the focus on the row of a visit that nobody has marked. */
export async function focusVisit({ pane }: Scene, { simulator }: Stage): Promise<string> {
  const id = paneId(findVisit(simulator.organisation));
  await rowById(pane, id).focus();
  return id;
}

/** Of what the list holds, without what is leaving it. */
export function rows(pane: Frame) {
  return pane.locator('[data-day-list] [data-event]:not([data-leaving])');
}

export function rowById(pane: Frame, id: string) {
  return pane.locator(`[data-event="${id}"]`);
}

export async function closeDialog({ page, pane }: Scene, dialog = '[role="dialog"], [role="alertdialog"]'): Promise<void> {
  await page.keyboard.press('Escape');
  await pane.locator(dialog).waitFor({ state: 'detached' });
}

/** Id of today's appointment of the customer who comes every week. */
export function todaysOccurrence({ simulator }: Stage): string {
  const series = findEvent(
    simulator.organisation,
    ({ recurrence, calendar, fields }) =>
      recurrence !== undefined && calendar.owner.mail === HOSTS[3].mail && fields.attendees.length === 1,
  );
  const weeks = 5 * 7 * 86_400_000;
  return paneId(series, series.fields.start.wall + weeks);
}
