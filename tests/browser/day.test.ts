import type { Browser, BrowserContext, Page } from 'playwright-core';
import { loadContract } from '../../src/simulator/graph/contract/load-contract.ts';
import type { Simulator } from '../../src/simulator/servers/start-simulator.ts';
import { launchBrowser, newProfile } from './support/browser.ts';
import { LENA, openDay, row, startPractice } from './support/practice.ts';
import { eventually } from './support/eventually.ts';
import { collectTraffic, type Traffic } from './support/traffic.ts';

let simulator: Simulator;
let browser: Browser;
let profile: BrowserContext;
let traffic: Traffic;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  simulator = await startPractice();
  profile = await newProfile(browser);
  traffic = collectTraffic(profile, simulator.urls);
});

afterEach(async () => {
  await profile.close();
  await simulator.close();
});

test('the address that is printed at the start shows everybody’s calendars and the day beside them', async () => {
  const page = await profile.newPage();
  await page.goto(`${simulator.urls.outlook}/`);
  const pane = page.frameLocator('[data-pane="main"] iframe');
  await pane.locator('[data-day-list] [data-event]').first().waitFor();
  expect(await pane.locator('[data-event]').count()).toBeGreaterThan(30);
  await page.getByRole('checkbox', { name: 'Lena Hartwig', checked: true }).waitFor();
});

/** The first appointment that waits for a confirmation: its name in the pane and its id. */
async function firstAwaiting(pane: Awaited<ReturnType<typeof openDay>>['pane']) {
  const entry = pane.locator('[data-event][data-status="awaiting"]').first();
  // Rows out of sight have no rendered text.
  const name = (await entry.locator('bdi').textContent()) ?? '';
  return { entry: row(pane, name), name };
}

/** Categories of an event as Outlook's grid shows them. */
function categoriesInGrid(page: Page, name: string) {
  return page.locator(`[data-event][data-subject*="${name}"]`).first();
}

test('a day of five hosts opens with one batch, and Graph’s contract holds for all that is said', async () => {
  const { pane } = await openDay(profile, simulator);
  expect(await pane.locator('[data-host]').count()).toBe(5);
  const exchanges = await traffic.exchanges();
  const reads = exchanges.filter(({ request }) => JSON.stringify(request.body ?? '').includes('calendarView'));
  expect(reads).toHaveLength(1);
  expect((reads[0]!.request.body as { requests: unknown[] }).requests).toHaveLength(5);

  const contract = loadContract();
  if (!contract) {
    process.stderr.write('Not checked against the contract: ../shared/contract is not there.\n');
    return;
  }
  const problems = exchanges.flatMap(({ request, response }) => contract.check(request, response));
  expect(problems).toEqual([]);
  expect(traffic.errors).toEqual([]);
});

test('confirming shows at once, stands as a category in Outlook’s grid, mails nobody, and U takes it back', async () => {
  const { page, pane } = await openDay(profile, simulator);
  const { entry, name } = await firstAwaiting(pane);
  await entry.hover();
  await entry.locator('[data-action="confirm"]').click();
  await pane.locator('[data-notice="marked"]').getByText(name).waitFor();
  await eventually(() => entry.getAttribute('data-status'), 'confirmed');
  await eventually(() => categoriesInGrid(page, name).getAttribute('data-categories'), /Confirmed/u);

  await entry.focus();
  await page.keyboard.press('u');
  await eventually(() => entry.getAttribute('data-status'), 'awaiting');
  await eventually(() => categoriesInGrid(page, name).getAttribute('data-categories'), /^(?!.*Confirmed)/u);
  expect(simulator.organisation.outbox).toEqual([]);
});

test('keys act on the row with the focus and the focus stays there', async () => {
  const { page, pane } = await openDay(profile, simulator);
  const { entry, name } = await firstAwaiting(pane);
  await entry.focus();
  await page.keyboard.press('c');
  await eventually(() => entry.getAttribute('data-status'), 'confirmed');
  expect(await entry.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('n');
  await eventually(() => entry.getAttribute('data-status'), 'noShow');
  await eventually(() => categoriesInGrid(page, name).getAttribute('data-categories'), /^(?!.*Confirmed)/u);
});

test('keys act on the row under the pointer while the focus is elsewhere', async () => {
  const { page, pane } = await openDay(profile, simulator);
  const { entry } = await firstAwaiting(pane);
  await pane.locator('[data-place="day"]').focus();
  await entry.hover();
  await page.keyboard.press('c');
  await eventually(() => entry.getAttribute('data-status'), 'confirmed');
});

test('a category set by hand in Outlook arrives in the pane by itself', async () => {
  const { pane } = await openDay(profile, simulator);
  await pane.locator('[data-host^="lena"]').click();
  const { entry, name } = await firstAwaiting(pane);
  const other = await newProfile(browser);
  const { page: outlook } = await openDay(other, simulator, { as: LENA });
  await outlook.locator(`[data-event][data-subject*="${name}"]`).first().click({ button: 'right' });
  await outlook.getByRole('menuitemcheckbox', { name: 'Confirmed' }).click();
  await eventually(() => entry.getAttribute('data-status'), 'confirmed', 15_000);
  await other.close();
});

test('two people mark the same appointment at once: one state wins, no foreign category is lost', async () => {
  const event = eventWithGuest(LENA);
  const name = event.fields.attendees[0]!.emailAddress.name;
  event.fields = { ...event.fields, categories: ['VIP', 'Insurance'] };
  const first = await openDay(profile, simulator);
  const other = await newProfile(browser);
  const second = await openDay(other, simulator, { as: LENA });

  await Promise.all([row(first.pane, name).focus(), row(second.pane, name).focus()]);
  await Promise.all([first.page.keyboard.press('c'), second.page.keyboard.press('x')]);
  await Promise.all([first.pane, second.pane].map((pane) => pane.locator('[data-notice]').waitFor()));
  await eventually(() => event.fields.categories.length, 3);
  const [vip, insurance, ours] = event.fields.categories;
  expect([vip, insurance]).toEqual(['VIP', 'Insurance']);
  expect(['Confirmed', 'Cancelled']).toContain(ours);
  const status = ours === 'Confirmed' ? 'confirmed' : 'cancelled';
  for (const { pane } of [first, second]) {
    await eventually(() => row(pane, name).getAttribute('data-status'), status, 15_000);
  }
  expect(simulator.organisation.outbox).toEqual([]);
  await other.close();
});

test('several appointments are marked at once and taken back at once', async () => {
  const { page, pane } = await openDay(profile, simulator);
  const waiting = pane.locator('[data-event][data-status="awaiting"]');
  const before = await waiting.count();
  await waiting.nth(0).focus();
  await page.keyboard.press('Space');
  await waiting.nth(1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('c');
  await pane.locator('[data-notice="marked"]').waitFor();
  await eventually(() => waiting.count(), before - 2);
  await pane.locator('[data-action="undo"]').click();
  await eventually(() => waiting.count(), before);
});

test('counts filter, hosts narrow, and a name is found', async () => {
  const { page, pane } = await openDay(profile, simulator);
  const waiting = await pane.locator('[data-event][data-status="awaiting"]').count();
  await pane.locator('[data-filter="awaiting"]').click();
  expect(await pane.locator('[data-event]').count()).toBe(waiting);
  await pane.locator('[data-filter="all"]').click();
  const all = await pane.locator('[data-event]').count();
  await pane.locator('[data-host]').first().click();
  await eventually(async () => (await pane.locator('[data-event]').count()) < all, true);
  await pane.locator('[data-host]').first().click();
  const { name } = await firstAwaiting(pane);
  await pane.locator('[data-event]').first().focus();
  await page.keyboard.press('/');
  await page.keyboard.type(name.slice(0, 6).toUpperCase());
  await eventually(() => pane.locator('[data-event]').count(), 1);
  await page.keyboard.press('Escape');
  await eventually(() => pane.locator('[data-event]').count(), all);
});

test('a cancelled meeting is asked for apart, says to whom it goes, and only then mails', async () => {
  const { page, pane } = await openDay(profile, simulator);
  const event = eventWithGuest();
  const name = event.fields.attendees[0]!.emailAddress.name;
  const entry = row(pane, name);
  await entry.focus();
  await page.keyboard.press('x');
  await pane.locator('[data-notice="marked"]').waitFor();
  expect(simulator.organisation.outbox).toEqual([]);
  await pane.locator('[data-action="cancelMeeting"]').click();
  const dialog = pane.getByRole('dialog');
  await dialog.getByText(event.fields.attendees[0]!.emailAddress.address).waitFor();
  await dialog.getByRole('textbox').fill('The practice is closed that day.');
  expect(simulator.organisation.outbox).toEqual([]);
  await dialog.getByRole('button', { name: 'Send cancellation' }).click();
  await eventually(async () => simulator.organisation.outbox.map(({ kind, comment }) => [kind, comment]), [
    ['cancellation', 'The practice is closed that day.'],
  ]);
  await eventually(() => entry.count(), 0);
});

test('cancelling one of a series asks which, and marks only what was meant', async () => {
  const series = seriesOfToday();
  const { page, pane } = await openDay(profile, simulator);
  const entry = row(pane, nameIn(series.fields.subject));
  await entry.focus();
  await page.keyboard.press('x');
  const question = pane.getByRole('dialog', { name: 'This one or the whole series?' });
  await question.getByRole('button', { name: 'Only this one' }).click();
  await eventually(() => entry.getAttribute('data-status'), 'cancelled');
  await eventually(() => [...series.exceptions.values()].filter(({ changes }) => changes.categories?.includes('Cancelled')).length, 1);
  expect(series.fields.categories).not.toContain('Cancelled');

  await entry.focus();
  await page.keyboard.press('u');
  await eventually(() => entry.getAttribute('data-status'), /^(?!cancelled)/u);
  await entry.focus();
  await page.keyboard.press('x');
  await question.getByRole('button', { name: 'The whole series' }).click();
  await eventually(() => series.fields.categories.includes('Cancelled'), true);
  expect(simulator.organisation.outbox).toEqual([]);
});

type EventRecord = ReturnType<typeof allEvents>[number];

function allEvents() {
  return simulator.organisation.people.flatMap((person) =>
    person.calendars.flatMap((calendar) => [...calendar.events.values()]),
  );
}

/** A single appointment of the day that still comes, with one customer invited. */
function eventWithGuest(owner?: string): EventRecord {
  const found = allEvents().find(
    ({ fields, recurrence, calendar }) =>
      (owner === undefined || calendar.owner.mail === owner) &&
      isToday(fields) &&
      !recurrence &&
      !fields.isCancelled &&
      fields.sensitivity === 'normal' &&
      fields.attendees.length === 1 &&
      fields.attendees[0]!.emailAddress.address.endsWith('example.com') &&
      fields.organizer.address === calendar.owner.mail &&
      !fields.categories.includes('Cancelled'),
  );
  if (!found) throw new Error('No appointment of the day has a guest');
  return found;
}

/** A customer's weekly series with an ordinary occurrence on the day. */
function seriesOfToday(): EventRecord {
  const day = Date.UTC(2026, 10, 24);
  const found = allEvents().find(
    ({ fields, recurrence, exceptions, deleted }) =>
      recurrence !== undefined &&
      !fields.isAllDay &&
      fields.sensitivity === 'normal' &&
      new Date(fields.start.wall).getUTCDay() === new Date(day).getUTCDay() &&
      fields.start.wall <= day + 86_400_000 &&
      [...exceptions.keys(), ...deleted].every((wall) => Math.floor(wall / 86_400_000) !== day / 86_400_000) &&
      fields.subject.includes(':'),
  );
  if (!found) throw new Error('No series of a customer has an occurrence today');
  return found;
}

/** The customer's name behind the service. */
function nameIn(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1).trim();
}

function isToday({ start, isAllDay }: EventRecord['fields']): boolean {
  if (isAllDay) return false;
  return new Date(start.wall).toISOString().startsWith('2026-11-24');
}
