import type { Frame } from 'playwright-core';
import { FRONT_DESK, HOSTS } from '../../src/simulator/practice/staff.ts';
import { findEvent, findVisit, isToday, paneId } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { openDay, openPane, PAUL } from './support/practice.ts';
import type { Scene } from './support/scene.ts';
import { usePractice } from './support/use-practice.ts';
import { day, empty, focusVisit, rowById, rows } from './support/views/day-views.ts';
import { failedBook, noPermission, unreadable } from './support/views/status-views.ts';

const stage = usePractice();
const [, LENA, AMIR] = HOSTS;

describe('a day', () => {
  test('that takes long shows where it will stand, then fills by itself', async () => {
    const { simulator, profile, options } = stage;
    simulator.faults.add({ kind: 'latency', path: 'calendarView', milliseconds: 1500 });
    const { pane } = await openPane(profile, simulator, { ...options });
    await pane.getByRole('status', { name: 'Loading' }).waitFor();
    expect(await rows(pane).count()).toBe(0);
    await rows(pane).first().waitFor();
    expect(await pane.getByRole('status', { name: 'Loading' }).count()).toBe(0);
  });

  test('without appointments says so', async () => {
    const { pane } = await empty(stage);
    await pane.getByText('Nothing is booked for the chosen calendars on this day.').waitFor();
    expect(await pane.locator('[data-now]').count()).toBe(0);
  });

  test('narrowed to nothing says so in the words of what narrows it, and shows all again', async () => {
    const { page, pane } = await day(stage);
    const all = await rows(pane).count();
    await pane.locator('[data-search]').click();
    await page.keyboard.type('nobody of that name');
    await pane.getByText('Nobody of that name has an appointment on this day.').waitFor();
    await pane.getByRole('button', { name: 'Show all' }).click();
    await eventually(() => rows(pane).count(), all);
  });
});

describe('a calendar that may not be read', () => {
  test('says whose it is; the others are shown, and its free time is not offered', async () => {
    const { pane } = await unreadable(stage, LENA.mail);
    const note = pane.locator('[data-unknown]');
    expect(await note.textContent()).toContain('The calendar of Lena Hartwig could not be read. You do not have permission for this.');
    expect(await note.textContent()).toContain('Ask for it to be shared with you.There may be appointments that are not shown here.');
    expect(await rows(pane).count()).toBeGreaterThan(10);
    const gaps = await pane.locator('[data-gap]').allTextContents();
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.filter((words) => words.includes('Lena'))).toEqual([]);

    stage.simulator.faults.clear();
    await pane.locator('[data-action="refresh"]').click();
    await note.waitFor({ state: 'detached' });
    await eventually(async () => (await pane.locator('[data-gap]').allTextContents()).some((words) => words.includes('Lena')), true);
  });

  test('that are all of them: nothing is called empty, free or up to date', async () => {
    const { pane } = await unreadable(stage, 'calendarView');
    const note = await pane.locator('[data-unknown]').textContent();
    for (const { givenName } of HOSTS) expect(note).toContain(givenName);
    expect(await pane.getByText('No appointments').count()).toBe(0);
    expect(await pane.locator('[data-gap], [data-updated], [data-filter]').count()).toBe(0);
  });

  test('that carries the book: says whose, and opens once it is shared again', async () => {
    const { pane } = await noPermission(stage);
    await pane.getByRole('heading', { name: 'No permission' }).waitFor();
    expect(await pane.locator('[data-screen]').textContent()).toContain(FRONT_DESK.mail);
    await pane.getByRole('button', { name: 'Use another book' }).waitFor();
    stage.simulator.faults.clear();
    await pane.getByRole('button', { name: 'Try again' }).click();
    await rows(pane).first().waitFor();
  });
});

describe('Microsoft 365', () => {
  test('that asks for a pause at the start is waited for, with the seconds counted down', async () => {
    const { simulator, profile, options } = stage;
    simulator.faults.add({ kind: 'throttled', path: '/calendar?', times: 1, retryAfter: 45 });
    const { pane } = await openPane(profile, simulator, { ...options });
    await pane.getByText(/It goes on by itself in 4\d seconds\./u).waitFor();
    simulator.clock.advance(30_000);
    await pane.getByText(/It goes on by itself in 1?\d seconds\./u).waitFor();
    simulator.clock.advance(20_000);
    await rows(pane).first().waitFor();
  });

  test('that asks for a pause during the day is waited for beside the day', async () => {
    const { pane } = await day(stage);
    const shown = await rows(pane).count();
    stage.simulator.faults.add({ kind: 'throttled', times: 1, retryAfter: 45 });
    await pane.locator('[data-action="refresh"]').click();
    await pane.locator('[data-banner]').getByText(/It goes on by itself in 4\d seconds\./u).waitFor();
    expect(await rows(pane).count()).toBe(shown);
    expect(await pane.locator('[data-updated]').textContent()).toMatch(/^Not updated since /u);
    stage.simulator.clock.advance(50_000);
    await pane.locator('[data-banner]').waitFor({ state: 'detached' });
    expect(await pane.locator('[data-updated]').textContent()).toMatch(/^Updated /u);
  });

  test.each([
    { name: 'broken off in the middle', kind: 'truncated' },
    { name: 'of other types than documented', kind: 'wrongTypes' },
  ] as const)('with answers $name: the book is not opened, and that is said', async ({ kind }) => {
    const { pane } = await failedBook(stage, kind);
    await pane.getByText('Microsoft 365 answered in a way Frontdesk cannot read. Nothing was changed.').waitFor();
    stage.simulator.faults.clear();
    await pane.getByRole('button', { name: 'Try again' }).click();
    await rows(pane).first().waitFor();
  });

  test.each([
    { name: 'broken off in the middle', kind: 'truncated' },
    { name: 'of other types than documented', kind: 'wrongTypes' },
  ] as const)('with answers $name for one calendar: it is unknown, and that is said', async ({ kind }) => {
    const { simulator, profile, options } = stage;
    simulator.faults.add({ kind, path: `${AMIR.mail}/calendar/calendarView` });
    const { pane } = await openDay(profile, simulator, { ...options });
    const note = (await pane.locator('[data-unknown]').textContent()) ?? '';
    expect(note).toMatch(/Amir Haddad could not be read|events? could not be read/u);
    expect((await pane.locator('[data-gap]').allTextContents()).filter((words) => words.includes('Amir'))).toEqual([]);
  });

  test('that does not answer is asked again', async () => {
    const { pane } = await failedBook(stage, 'serverError');
    await pane.getByText('Microsoft 365 does not answer at the moment.').waitFor();
  });
});

describe('without a connection', () => {
  test('the day is kept, other views open, a mark is taken back with its reason, and it goes on by itself', async () => {
    const scene = await day(stage);
    const { page, pane } = scene;
    const shown = await rows(pane).count();
    await viewsAreLoaded(scene);
    await stage.profile.setOffline(true);
    await pane.locator('[data-banner]').getByText('You are offline.').waitFor();
    expect(await rows(pane).count()).toBe(shown);

    const id = await focusVisit(scene, stage);
    await page.keyboard.press('c');
    await pane.locator('[data-notice]').getByText('There is no connection.').waitFor();
    expect(await statusOf(pane, id)).toBe('awaiting');
    await page.keyboard.press('Enter');
    await pane.locator('[data-appointment]').waitFor();
    await page.keyboard.press('Escape');

    await stage.profile.setOffline(false);
    await pane.locator('[data-banner]').waitFor({ state: 'detached' });
    expect(await rows(pane).count()).toBe(shown);
  });

  test('a write whose answer was lost ends as what Outlook holds', async () => {
    const scene = await day(stage);
    stage.simulator.faults.add({ kind: 'cutAfter', method: 'PATCH', path: '/events/', times: 1 });
    const id = await mark(scene, 'c');
    await scene.pane.locator('[data-notice="marked"]').waitFor();
    expect(await statusOf(scene.pane, id)).toBe('confirmed');
    expect(findVisitById(id).fields.categories).toEqual(['Confirmed']);
  });
});

describe('a mark that Outlook refuses is taken back with the reason', () => {
  test('when the event keeps changing', async () => {
    const scene = await day(stage);
    const before = findVisit(stage.simulator.organisation).fields;
    stage.simulator.faults.add({ kind: 'conflict', path: '/events/' });
    const id = await mark(scene, 'c');
    await scene.pane.locator('[data-notice]').getByText('It keeps changing in Outlook.').waitFor();
    expect(await statusOf(scene.pane, id)).toBe('awaiting');
    expect(findVisitById(id).fields).toEqual(before);
  });

  test('when it was deleted meanwhile; then it leaves the day', async () => {
    const scene = await day(stage);
    const event = findVisit(stage.simulator.organisation);
    const id = await focusVisit(scene, stage);
    event.calendar.events.delete(event.number);
    await scene.page.keyboard.press('c');
    await scene.pane.locator('[data-notice]').getByText('It is not there any more.').waitFor();
    await scene.pane.locator('[data-action="refresh"]').click();
    await rowById(scene.pane, id).waitFor({ state: 'detached' });
  });

  test('when one may only look', async () => {
    const { simulator, profile, options } = stage;
    const scene = await openDay(profile, simulator, { ...options, as: PAUL });
    const before = findVisit(simulator.organisation).fields;
    const id = await mark(scene, 'c');
    await scene.pane.locator('[data-notice]').getByText('Ask its owner to let you edit it.').waitFor();
    expect(await statusOf(scene.pane, id)).toBe('awaiting');
    expect(findVisitById(id).fields).toEqual(before);
  });

  test('when it is private, of which only the time is shown', async () => {
    const scene = await day(stage);
    const dentist = findEvent(stage.simulator.organisation, ({ fields, calendar }) => calendar.owner.mail === AMIR.mail && isToday(fields) && fields.sensitivity === 'private');
    const before = dentist.fields;
    const row = rowById(scene.pane, paneId(dentist));
    expect(await row.locator('bdi').textContent()).toBe('Private');
    expect(await scene.pane.getByText(before.subject).count()).toBe(0);
    await row.focus();
    await scene.page.keyboard.press('c');
    await scene.pane.locator('[data-notice]').getByText('It is private, and its details are not shared with you.').waitFor();
    expect(dentist.fields).toEqual(before);
  });
});

async function mark(scene: Scene, key: string): Promise<string> {
  const id = await focusVisit(scene, stage);
  await scene.page.keyboard.press(key);
  return id;
}

function statusOf(pane: Frame, id: string): Promise<string | null> {
  return rowById(pane, id).getAttribute('data-status');
}

function findVisitById(id: string) {
  return findEvent(stage.simulator.organisation, (event) => paneId(event) === id);
}

/** Loaded ahead in a quiet moment. */
async function viewsAreLoaded({ pane }: Scene): Promise<void> {
  await pane.waitForFunction(() => performance.getEntriesByName('frontdesk:ahead').length > 0);
}
