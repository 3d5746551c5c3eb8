import type { Frame } from 'playwright-core';
import type { EventRecord } from '../../src/simulator/mailbox/model.ts';
import { PIXELS_PER_HOUR } from '../../src/taskpane/day/columns/time-scale.ts';
import { HOSTS, type Staff } from '../../src/simulator/practice/staff.ts';
import { findVisit, isToday, paneId } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { usePractice } from './support/use-practice.ts';
import { focusVisit, rowById, rows, wide } from './support/views/day-views.ts';

const stage = usePractice();

test('where there is room each host has a column, in which time is drawn to scale', async () => {
  const { pane } = await wide(stage);
  expect(await pane.locator('[data-column]').count()).toBe(HOSTS.length);
  const visit = findVisit(stage.simulator.organisation);
  const owner = HOSTS.find(({ mail }) => mail === visit.calendar.owner.mail);
  const column = pane.getByRole('rowgroup', { name: owner ? nameOf(owner) : '' });
  expect(await column.locator(`[data-event="${paneId(visit)}"]`).count()).toBe(1);
  const others = [...visit.calendar.events.values()].filter(
    ({ fields, recurrence }) => isToday(fields) && recurrence === undefined && !fields.isAllDay,
  );
  expect(others.length).toBeGreaterThan(3);
  const top = await topOf(pane, visit);
  for (const other of others) {
    const hours = (other.fields.start.wall - visit.fields.start.wall) / 3_600_000;
    // Half a pixel is lost to rounding at either end.
    expect(Math.abs((await topOf(pane, other)) - top - hours * PIXELS_PER_HOUR)).toBeLessThanOrEqual(1);
  }
});

test('the same keys work there: arrows, a mark, undo, details', async () => {
  const scene = await wide(stage);
  const { page, pane } = scene;
  const row = rowById(pane, await focusVisit(scene, stage));
  await page.keyboard.press('c');
  await eventually(() => row.getAttribute('data-status'), 'confirmed');
  await page.keyboard.press('u');
  await eventually(() => row.getAttribute('data-status'), 'awaiting');
  await page.keyboard.press('ArrowUp');
  expect(await row.evaluate((element) => element === document.activeElement)).toBe(false);
  await page.keyboard.press('ArrowDown');
  expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await pane.locator('[data-appointment]').waitFor();
  await page.keyboard.press('Escape');
  await pane.locator('[data-columns]').waitFor();
});

test('a calendar that cannot be read is said in its column, and one host alone is a list', async () => {
  const [, lena] = HOSTS;
  stage.simulator.faults.add({ kind: 'accessDenied', path: `${lena.mail}/calendar/calendarView` });
  const { pane } = await wide(stage);
  await pane.locator('[data-column]').filter({ hasText: `The calendar of ${nameOf(lena)} could not be read.` }).waitFor();
  await pane.locator('[data-host]').first().click();
  await pane.locator('[data-columns]').waitFor({ state: 'detached' });
  await rows(pane).first().waitFor();
});

async function topOf(pane: Frame, event: EventRecord): Promise<number> {
  const box = await rowById(pane, paneId(event)).boundingBox();
  if (!box) throw new Error('The appointment has no row.');
  return box.y;
}

function nameOf({ givenName, surname }: Staff): string {
  return `${givenName} ${surname}`;
}
