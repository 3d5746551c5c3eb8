import { removeEvent } from '../../src/simulator/mailbox/event-store.ts';
import type { EventRecord } from '../../src/simulator/mailbox/model.ts';
import { bookedVisit, drag, enter, leaveHold, propose, setRules, startOf, stateOf } from './support/changes.ts';
import { allEvents, customerName, edit, paneId } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { comeBack, type Scene } from './support/scene.ts';
import { usePractice } from './support/use-practice.ts';
import { day, rowById } from './support/views/day-views.ts';
import { open } from './support/views/item-views.ts';

const HOUR = 3_600_000;
const stage = usePractice();

function mails(): string[] {
  return stage.simulator.organisation.outbox.map(({ kind, to }) => `${kind} to ${to.join(', ')}`);
}

function countOf(calendar: EventRecord['calendar']): number {
  return calendar.events.size;
}

/** The first of the next three starts, taken by the key 1. */
async function chooseFirst({ page, pane }: Scene): Promise<number> {
  const first = pane.locator('[data-next-starts] button').first();
  await first.waitFor();
  const start = Number(await first.getAttribute('data-start'));
  await page.keyboard.press('1');
  await eventually(() => first.getAttribute('aria-pressed'), 'true');
  return start;
}

test('M, 1 and Enter move an appointment; the same event, one update, and Undo moves it back', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const address = visit.fields.attendees[0]?.emailAddress.address;
  const [before, events] = [startOf(visit), countOf(visit.calendar)];
  const scene = await day(stage);
  const { page, pane } = scene;
  await rowById(pane, paneId(visit)).focus();
  await page.keyboard.press('m');
  const start = await chooseFirst(scene);
  await eventually(() => pane.locator('[data-mail]').textContent(), new RegExp(`sends an update to ${address}`, 'u'));
  expect(mails()).toEqual([]);
  await page.keyboard.press('Enter');
  await pane.getByRole('status').filter({ hasText: `Moved ${customerName(visit)}` }).waitFor({ timeout: 15_000 });
  expect(startOf(visit)).toBe(start);
  expect(countOf(visit.calendar)).toBe(events);
  expect(mails()).toEqual([`update to ${address}`]);
  expect(stateOf(visit).moves).toMatchObject([{ from: before, by: 'Mira Keller', through: 'pane' }]);

  await page.keyboard.press('u');
  await pane.getByRole('status').filter({ hasText: 'is back at' }).waitFor({ timeout: 15_000 });
  expect(startOf(visit)).toBe(before);
  expect(countOf(visit.calendar)).toBe(events);
  expect(mails()).toEqual([`update to ${address}`, `update to ${address}`]);
});

test('a time that is taken meanwhile is said to be, by whom, with the nearest free ones', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const before = startOf(visit);
  const scene = await day(stage);
  const { pane } = scene;
  await open(scene, visit);
  await pane.locator('[data-action="move"]').click();
  const start = await chooseFirst(scene);
  enter(organisation, visit, 'Delivery', start);
  await pane.locator('[data-action="moveNow"]').click();
  await pane.locator('[data-failure]').filter({ hasText: 'was taken meanwhile' }).waitFor({ timeout: 15_000 });
  await pane.locator('[data-not-free] [data-start]').first().waitFor();
  expect(startOf(visit)).toBe(before);
  expect(mails()).toEqual([]);
  const next = pane.locator('[data-not-free] [data-start]').first();
  const other = Number(await next.getAttribute('data-start'));
  await next.click();
  await pane.locator('[data-action="moveNow"]').click();
  await eventually(() => startOf(visit), other, 15_000);
});

test('what somebody moves meanwhile is shown where it is now, and is not moved blindly', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const scene = await day(stage);
  await open(scene, visit);
  await scene.page.keyboard.press('m');
  await chooseFirst(scene);
  const moved = startOf(visit) + 7 * 24 * HOUR;
  drag(organisation, visit, moved);
  await scene.pane.locator('[data-action="moveNow"]').click();
  await scene.pane.locator('[data-failure], [data-note="changed"]').filter({ hasText: 'Somebody moved it meanwhile' }).first().waitFor({ timeout: 15_000 });
  expect(startOf(visit)).toBe(moved);
});

test('a time that the customer proposes shows in the day, is checked, and one click moves there', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const scene = await day(stage);
  const { pane } = scene;
  const row = rowById(pane, paneId(visit));
  await row.waitFor();
  const asked = startOf(visit) + 9 * 24 * HOUR;
  propose(organisation, visit, asked);
  await comeBack(scene);
  await eventually(async () => (await row.textContent())?.includes('asks for'), true, 15_000);
  await open(scene, visit);
  await pane.locator('[data-proposal="free"], [data-proposal="unusual"]').waitFor();
  await pane.locator('[data-action="moveThere"]').click();
  await eventually(() => startOf(visit), asked, 15_000);
  await pane.locator('[data-proposal]').waitFor({ state: 'detached' });
  expect(mails()).toEqual([`update to ${visit.fields.attendees[0]?.emailAddress.address}`]);
});

test('a proposal over another appointment says why not, and offers other times only', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const asked = startOf(visit) + 9 * 24 * HOUR;
  enter(organisation, visit, 'Delivery', asked);
  propose(organisation, visit, asked);
  const scene = await day(stage);
  await open(scene, visit);
  await scene.pane.locator('[data-proposal="taken"]').filter({ hasText: 'Delivery' }).waitFor();
  expect(await scene.pane.locator('[data-action="moveThere"]').count()).toBe(0);
  await scene.pane.locator('[data-action="moveElsewhere"]').click();
  await scene.pane.locator('[data-next-starts]').waitFor();
});

test('a late cancellation asks why, records it, frees the time, and Undo takes the time again', async () => {
  const { organisation } = stage.simulator;
  setRules(organisation, { cancellation: { latestMinutes: 1440 } });
  const visit = bookedVisit(organisation);
  const scene = await day(stage);
  const { page, pane } = scene;
  const row = rowById(pane, paneId(visit));
  await row.focus();
  await page.keyboard.press('x');
  const dialog = pane.getByRole('alertdialog', { name: 'Later than the rule allows' });
  await dialog.getByText('1 day before').waitFor();
  await dialog.locator('[data-action="markLate"]').click();
  await dialog.getByText('Say why, so that it can be looked up later.').waitFor();
  expect(visit.fields.categories).toEqual([]);
  await dialog.getByRole('textbox').fill('Ill since this morning');
  await page.keyboard.press('Enter');
  await eventually(() => row.getAttribute('data-status'), 'cancelled');
  await eventually(() => visit.fields.showAs, 'free');
  expect(stateOf(visit).history.at(-1)).toMatchObject({ status: 'cancelled', reason: 'Ill since this morning', by: 'Mira Keller' });
  await row.focus();
  await page.keyboard.press('u');
  await eventually(() => visit.fields.showAs, 'busy', 15_000);
  await eventually(() => row.getAttribute('data-status'), 'awaiting');
  expect(visit.fields.categories).toEqual([]);
  expect(mails()).toEqual([]);
});

test('what was cancelled is not taken up again over somebody else', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const scene = await day(stage);
  const { page, pane } = scene;
  const row = rowById(pane, paneId(visit));
  await row.focus();
  await page.keyboard.press('x');
  await eventually(() => visit.fields.showAs, 'free');
  await eventually(() => row.getAttribute('aria-busy'), 'false');
  enter(organisation, visit, 'Delivery', startOf(visit));
  await row.focus();
  await page.keyboard.press('u');
  await pane.getByRole('status').filter({ hasText: 'Somebody else has its time by now' }).waitFor({ timeout: 15_000 });
  expect(visit.fields).toMatchObject({ showAs: 'free', categories: ['Cancelled'] });
  await row.focus();
  await page.keyboard.press('c');
  await pane.getByRole('status').filter({ hasText: 'Somebody else has its time by now' }).waitFor({ timeout: 15_000 });
  expect(visit.fields).toMatchObject({ showAs: 'free', categories: ['Cancelled'] });
  await eventually(() => row.getAttribute('data-status'), 'cancelled');
});

test('cancelled with a note, the meeting leaves the calendar and the note goes to whom it said', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const address = visit.fields.attendees[0]?.emailAddress.address ?? '';
  const { pane } = await day(stage);
  const row = rowById(pane, paneId(visit));
  await row.focus();
  await row.locator('[data-action="more"]').click();
  await pane.locator('[data-action="cancelWithNote"]').click();
  await pane.getByText('nobody gets mail').waitFor();
  await pane.getByRole('radio', { name: /This sends a cancellation/u }).click();
  await pane.locator('[data-field="note"]').fill('The practice is closed that day.');
  expect(mails()).toEqual([]);
  await pane.getByRole('button', { name: 'Send cancellation' }).click();
  await eventually(() => organisation.outbox.map(({ kind, to, comment }) => [kind, to, comment]), [
    ['cancellation', [address], 'The practice is closed that day.'],
  ]);
  await eventually(() => row.count(), 0, 15_000);
  await pane.getByRole('status').filter({ hasText: 'was cancelled in Outlook' }).waitFor();
});

test('a double booking is found, explained and mended by moving one of the two', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  enter(organisation, visit, 'Delivery', startOf(visit));
  const scene = await day(stage);
  const { pane } = scene;
  const row = rowById(pane, paneId(visit));
  await eventually(async () => (await row.textContent())?.includes('Overlaps Delivery'), true);
  await open(scene, visit);
  await pane.locator('[data-conflict="overlap"]').filter({ hasText: 'Delivery' }).waitFor();
  await pane.locator('[data-conflict="overlap"] [data-fix="move"]').first().click();
  await chooseFirst(scene);
  await pane.locator('[data-action="moveNow"]').click();
  await pane.getByRole('status').filter({ hasText: 'Moved' }).waitFor({ timeout: 15_000 });
  await eventually(() => pane.locator('[data-conflict]').count(), 0);
});

test('a conflict that is left as it is does not need attention any more', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  enter(organisation, visit, 'Delivery', startOf(visit));
  const scene = await day(stage);
  const { page, pane } = scene;
  const count = () => pane.locator('[data-filter="attention"]').textContent();
  const before = Number(await count());
  await open(scene, visit);
  await pane.locator('[data-fix="accept"]').click();
  await eventually(() => pane.locator('[data-conflict]').count(), 0);
  await page.keyboard.press('Escape');
  await rowById(pane, paneId(visit)).waitFor();
  await eventually(async () => Number(await count()), before - 2);
});

test('a hold that nobody finished is cleared away, and its time is free', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const hold = leaveHold(organisation, visit, startOf(visit) + 9 * HOUR);
  const scene = await day(stage);
  await open(scene, hold);
  await scene.pane.locator('[data-conflict="holdExpired"]').waitFor();
  await scene.pane.locator('[data-fix="clear"]').click();
  await eventually(() => allEvents(organisation).includes(hold), false, 15_000);
  await scene.pane.getByRole('status').filter({ hasText: 'The time is free again' }).waitFor();
  expect(mails()).toEqual([]);
});

test('a move made in Outlook is recognised and told in the history', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const scene = await day(stage);
  const { page, pane } = scene;
  await open(scene, visit);
  await page.keyboard.press('m');
  const start = await chooseFirst(scene);
  await pane.locator('[data-action="moveNow"]').click();
  const history = pane.locator('[data-section="history"]');
  await history.getByText('Moved from').filter({ hasText: 'at the desk, by Mira Keller' }).waitFor({ timeout: 15_000 });
  drag(organisation, visit, start + 24 * HOUR);
  await comeBack(scene);
  await history.getByText('Moved from').filter({ hasText: 'in Outlook' }).waitFor({ timeout: 15_000 });
});

test('title, place, text and video link are changed from the pane, with one update to whom it said', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const address = visit.fields.attendees[0]?.emailAddress.address ?? '';
  const scene = await day(stage);
  const { pane } = scene;
  await open(scene, visit);
  await pane.locator('[data-action="editDetails"]').click();
  const form = pane.locator('[data-edit-details]');
  await form.locator('[data-field="title"]').fill('First visit: with parents');
  await form.locator('[data-field="place"]').fill('Room 7');
  await form.locator('[data-field="description"]').fill('Please bring the X-ray.');
  await form.locator('[data-field="online"]').click();
  await form.locator('[data-mail]').filter({ hasText: address }).waitFor();
  expect(mails()).toEqual([]);
  await form.locator('[data-action="saveDetails"]').click();
  await pane.getByRole('status').filter({ hasText: 'Changed in Outlook' }).waitFor();
  expect(visit.fields.subject).toBe('First visit: with parents');
  expect(visit.fields.locations).toMatchObject([{ displayName: 'Room 7' }]);
  expect(visit.fields.body.content).toContain('Please bring the X-ray.');
  expect(visit.fields.onlineMeeting?.info['joinUrl']).toMatch(/^https:/u);
  expect(mails()).toEqual([`update to ${address}`]);
  await pane.locator('[data-place]').filter({ hasText: 'Room 7' }).getByRole('link').waitFor();
});

test('an event of somebody else takes time, and never becomes a booking', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const scene = await day(stage);
  await open(scene, visit);
  await scene.page.keyboard.press('m');
  const start = await chooseFirst(scene);
  const foreign = enter(organisation, visit, 'Delivery', start);
  await eventually(() => scene.pane.locator(`[data-start="${start}"]`).count(), 0, 20_000);
  expect([...foreign.properties]).toEqual([]);
});

test('a time is free again once its event was deleted or cancelled in Outlook', async () => {
  const { organisation } = stage.simulator;
  const visit = bookedVisit(organisation);
  const scene = await day(stage);
  await open(scene, visit);
  await scene.page.keyboard.press('m');
  const start = await chooseFirst(scene);
  const foreign = enter(organisation, visit, 'Delivery', start);
  await comeBack(scene);
  const offered = () => scene.pane.locator(`[data-next-starts] [data-start="${start}"]`).count();
  await eventually(offered, 0, 15_000);
  edit(organisation, foreign, { isCancelled: true });
  await comeBack(scene);
  await eventually(offered, 1, 15_000);
  edit(organisation, foreign, { isCancelled: false });
  await comeBack(scene);
  await eventually(offered, 0, 15_000);
  removeEvent(organisation, { record: foreign });
  await comeBack(scene);
  await eventually(offered, 1, 15_000);
});
