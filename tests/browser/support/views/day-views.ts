import type { Frame } from 'playwright-core';
import { HOSTS } from '../../../../src/simulator/practice/staff.ts';
import { findEvent, findVisit, paneId } from '../calendar.ts';
import { openDay, openPane } from '../practice.ts';
import type { Scene, Stage, View } from '../scene.ts';

/** The day and what opens from it without leaving it. */
export const DAY_VIEWS: readonly View[] = [
  { name: 'day', reach: (stage) => day(stage) },
  { name: 'day-row-actions', reach: rowActions },
  { name: 'day-menu', reach: menu },
  { name: 'day-selection', reach: selection },
  { name: 'day-marked', reach: (stage) => marked(stage, 'c') },
  { name: 'day-search', reach: search },
  { name: 'day-filtered', reach: filtered },
  { name: 'day-filtered-empty', reach: filteredEmpty },
  { name: 'day-empty', reach: empty },
  { name: 'day-loading', reach: loading },
  { name: 'help', reach: help },
  { name: 'question-series', reach: seriesQuestion },
  { name: 'question-cancel-meeting', reach: cancelQuestion },
];

export function day({ simulator, profile, options }: Stage): Promise<Scene> {
  return openDay(profile, simulator, { ...options });
}

/** Puts the focus on the row of a visit that nobody has marked. */
export async function focusVisit({ pane }: Scene, { simulator }: Stage): Promise<string> {
  const id = paneId(findVisit(simulator.organisation));
  await rowById(pane, id).focus();
  return id;
}

export function rowById(pane: Frame, id: string) {
  return pane.locator(`[data-event="${id}"]`);
}

async function rowActions(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  const id = await focusVisit(scene, stage);
  await rowById(scene.pane, id).locator('[data-action="confirm"]').waitFor();
  return scene;
}

async function menu(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  const id = await focusVisit(scene, stage);
  await rowById(scene.pane, id).locator('[data-action="more"]').click();
  await scene.pane.getByRole('menuitem').first().waitFor();
  return scene;
}

async function selection(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  await focusVisit(scene, stage);
  await scene.page.keyboard.press('Space');
  await scene.page.keyboard.press('Shift+ArrowDown');
  await scene.pane.getByRole('toolbar').waitFor();
  return scene;
}

export async function marked(stage: Stage, key: string): Promise<Scene> {
  const scene = await day(stage);
  await focusVisit(scene, stage);
  await scene.page.keyboard.press(key);
  await scene.pane.locator('[data-notice="marked"]').waitFor();
  return scene;
}

async function search(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  await scene.pane.locator('[data-search]').click();
  await scene.page.keyboard.type('el');
  return scene;
}

async function filtered(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  await scene.pane.locator('[data-filter="awaiting"]').click();
  return scene;
}

async function filteredEmpty(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  await scene.pane.locator('[data-search]').click();
  await scene.page.keyboard.type('nobody of that name');
  await scene.pane.locator('[data-day-list] [data-event]').first().waitFor({ state: 'detached' });
  return scene;
}

/** Nobody works on that Sunday. */
export async function empty({ simulator, profile, options }: Stage): Promise<Scene> {
  simulator.clock.set(Date.UTC(2027, 1, 7, 8, 41));
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.locator('[data-day-list]').waitFor();
  return scene;
}

async function loading({ simulator, profile, options }: Stage): Promise<Scene> {
  simulator.faults.add({ kind: 'latency', path: 'calendarView', milliseconds: 8000 });
  const scene = await openPane(profile, simulator, { ...options });
  await scene.pane.locator('[data-host]').first().waitFor();
  return scene;
}

async function help(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  await scene.pane.locator('[data-event]').first().focus();
  await scene.page.keyboard.press('?');
  await scene.pane.locator('[data-help]').waitFor();
  return scene;
}

async function seriesQuestion(stage: Stage): Promise<Scene> {
  const scene = await day(stage);
  await rowById(scene.pane, todaysOccurrence(stage)).focus();
  await scene.page.keyboard.press('x');
  await scene.pane.getByRole('dialog').waitFor();
  return scene;
}

/** The customer who comes every week. */
export function todaysOccurrence({ simulator }: Stage): string {
  const series = findEvent(simulator.organisation, ({ recurrence, calendar, fields }) => recurrence !== undefined && calendar.owner.mail === HOSTS[3].mail && fields.attendees.length === 1);
  const weeks = 5 * 7 * 86_400_000;
  return paneId(series, series.fields.start.wall + weeks);
}

async function cancelQuestion(stage: Stage): Promise<Scene> {
  const scene = await marked(stage, 'x');
  await scene.pane.locator('[data-action="cancelMeeting"]').click();
  await scene.pane.getByRole('dialog').waitFor();
  return scene;
}
