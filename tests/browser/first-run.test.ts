import type { Browser, BrowserContext } from 'playwright-core';
import type { Simulator } from '../../src/simulator/servers/start-simulator.ts';
import { launchBrowser, newProfile } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { LENA, openPane, startPractice } from './support/practice.ts';

let browser: Browser;
let profile: BrowserContext;
let simulator: Simulator;

beforeAll(async () => {
  browser = await launchBrowser();
  simulator = await startPractice('none');
  profile = await newProfile(browser);
});

afterAll(async () => {
  await browser.close();
  await simulator.close();
});

function lena() {
  return simulator.organisation.people.find(({ mail }) => mail === LENA)!;
}

test('without any connection set up, one calendar is enough: its day is there after one click', async () => {
  const { pane } = await openPane(profile, simulator, { as: LENA });
  await pane.getByRole('heading', { name: 'Set up Frontdesk' }).waitFor();
  await pane.getByRole('button', { name: 'Set up', exact: true }).click();
  const go = pane.getByRole('button', { name: 'Go to the day' });
  const rows = pane.locator('[data-day-list] [data-event]');
  await go.or(rows.first()).first().waitFor({ timeout: 15_000 });
  if (await go.isVisible()) await go.click();
  await rows.first().waitFor();
  expect(await pane.locator('[data-host]').count()).toBe(0);
  expect(simulator.organisation.outbox).toEqual([]);
  expect(lena().categories.map(({ displayName }) => displayName)).toEqual(
    expect.arrayContaining(['Confirmed', 'Cancelled']),
  );
});

test('after the set-up the chosen calendar is the one that the day shows', async () => {
  const { pane } = await openPane(profile, simulator, { as: LENA });
  await pane.locator('[data-day-list] [data-event]').first().waitFor();
  const titles = [...lena().calendars[0]!.events.values()].map(({ fields }) => fields.subject);
  const shown = await pane.locator('[data-day-list] [data-event] bdi').allTextContents();
  expect(shown.length).toBeGreaterThan(3);
  for (const name of shown) {
    expect(titles.some((title) => title.includes(name)) || name === 'Private').toBe(true);
  }
});

test('settings say which calendar is read, and name and colour it here without touching Outlook', async () => {
  const before = lena().calendars.map(({ name, color }) => ({ name, color }));
  const { page, pane } = await openPane(profile, simulator, { as: LENA });
  await pane.locator('[data-place="settings"]').click();
  await pane.getByRole('button', { name: /^People/u }).click();
  await pane.getByRole('button', { name: /Lena/u }).click();
  await pane.getByText(LENA).first().waitFor();
  await pane.getByRole('textbox', { name: 'Name of the calendar' }).fill('Room two');
  await pane.getByRole('radio').nth(4).check();
  await page.keyboard.press('Control+s');
  const book = () =>
    [...lena().calendars[0]!.properties.values()].map(({ value }) => String(value)).join('');
  await eventually(() => book().includes('Room two'), true, 15_000);
  expect(lena().calendars.map(({ name, color }) => ({ name, color }))).toEqual(before);
});

test('the two categories are named in the language of who sets it up', async () => {
  const other = await startPractice('none');
  const german = await newProfile(browser);
  const { pane } = await openPane(german, other, { as: LENA, lang: 'de' });
  await pane.getByText(/Bestätigt.+Abgesagt/u).waitFor();
  await pane.locator('form button[type="submit"]').click();
  await pane.locator('form').waitFor({ state: 'detached' });
  const person = other.organisation.people.find(({ mail }) => mail === LENA);
  await eventually(
    () => person?.categories.map(({ displayName }) => displayName).filter((name) => /^(?:Bestätigt|Abgesagt)$/u.test(name)),
    ['Bestätigt', 'Abgesagt'],
  );
  await german.close();
  await other.close();
});
