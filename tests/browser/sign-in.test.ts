import type { Page } from 'playwright-core';
import { findVisit, paneId } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { MIRA, openPane } from './support/practice.ts';
import { usePractice } from './support/use-practice.ts';
import { day } from './support/views/day-views.ts';
import { signInScreen } from './support/views/status-views.ts';

const stage = usePractice();

describe('in Outlook', () => {
  test.each([
    { name: 'who is signed out', mode: 'interaction', about: 'account' },
    { name: 'who has to agree', mode: 'consent', about: 'consent' },
  ] as const)('$name is asked after a click, may close the window, and sees the day after agreeing', async ({ mode, about }) => {
    const { page, pane } = await signInScreen(stage, mode);
    await pane.getByText('Sign in with your Microsoft account to see the appointments.').waitFor();
    expect(await page.locator('[data-prompt]').count()).toBe(0);
    await pane.locator('[data-action="signIn"]').click();
    await page.locator(`[data-prompt="${about}"] [data-action="refuse"]`).click();
    await pane.getByText('The sign-in was closed before it was finished.').waitFor();
    await pane.locator('[data-action="signIn"]').click();
    await page.locator(`[data-prompt="${about}"] [data-action="accept"]`).click();
    await pane.locator('[data-event]').first().waitFor();
  });

  test('where an administrator has to agree, the link for that is there, and it works', async () => {
    const { pane } = await signInScreen(stage, 'adminConsent');
    await pane.getByRole('heading', { name: 'An administrator has to allow Frontdesk' }).waitFor();
    const link = new URL((await pane.locator('[data-consent-url]').textContent()) ?? '');
    expect(link.pathname).toMatch(/\/v2\.0\/adminconsent$/u);
    expect(link.searchParams.get('scope')).toContain('Calendars.ReadWrite.Shared');
    await pane.getByRole('button', { name: 'Copy link for an administrator' }).waitFor();

    stage.simulator.signIn.setMode('granted');
    await pane.getByRole('button', { name: 'I have approval' }).click();
    await pane.locator('[data-event]').first().waitFor();
  });

  test('a sign-in that a rule of the organisation blocks is said to be that', async () => {
    const { page, pane } = await signInScreen(stage, 'blocked');
    await pane.locator('[data-action="signIn"]').click();
    await page.locator('[data-prompt="blocked"] [data-action="refuse"]').click();
    await pane.getByText('Your organisation’s sign-in rules block Frontdesk. Ask your IT for access.').waitFor();
  });

  test('a sign-in that cannot be reached is tried again', async () => {
    const { pane } = await signInScreen(stage, 'offline');
    await pane.getByText('Microsoft’s sign-in could not be reached. Check the connection and try again.').waitFor();
    stage.simulator.signIn.setMode('granted');
    await pane.locator('[data-action="signIn"]').click();
    await pane.locator('[data-event]').first().waitFor();
  });

  test('a sign-in that runs out during the day is renewed from where it is noticed', async () => {
    const { pane } = await day(stage);
    const shown = await pane.locator('[data-day-list] [data-event]').count();
    stage.simulator.faults.add({ kind: 'unauthorized' });
    await pane.locator('[data-action="refresh"]').click();
    await pane.locator('[data-banner]').getByText('Your sign-in has expired.').waitFor();
    expect(await pane.locator('[data-day-list] [data-event]').count()).toBe(shown);
    stage.simulator.faults.clear();
    await pane.locator('[data-banner]').getByRole('button', { name: 'Sign in' }).click();
    await pane.locator('[data-banner]').waitFor({ state: 'detached' });
  });

  test('who closes the sign-in that the day asks for again is told, and may try once more', async () => {
    const { page, pane } = await day(stage);
    stage.simulator.faults.add({ kind: 'unauthorized' });
    await pane.locator('[data-action="refresh"]').click();
    const banner = pane.locator('[data-banner]');
    await banner.getByText('Your sign-in has expired.').waitFor();
    stage.simulator.signIn.setMode('interaction');
    await banner.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('[data-prompt="account"] [data-action="refuse"]').click();
    await banner.getByText('The sign-in was closed before it was finished.').waitFor();
    await banner.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  test('a challenge for fresh claims is answered without a word', async () => {
    const { pane } = await day(stage);
    const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: '1' } } });
    stage.simulator.faults.add({ kind: 'unauthorized', claims, times: 1 });
    await pane.locator('[data-action="refresh"]').click();
    await eventually(() => stage.simulator.faults.list(), []);
    await pane.locator('[data-action="refresh"][data-looking="false"]').waitFor();
    expect(await pane.locator('[data-banner]').count()).toBe(0);
  });

  test('a host without nested app authentication signs in through a dialog of our own', async () => {
    const { profile, simulator, options } = stage;
    const { pane } = await openPane(profile, simulator, { ...options, naa: 'off' });
    await pane.locator('[data-action="signIn"]').click();
    const opened = profile.waitForEvent('page');
    // The Office library asks first whether a window may open.
    await pane.getByRole('button', { name: 'Allow' }).click();
    await chooseAccount(await opened);
    await pane.locator('[data-event]').first().waitFor();
  });
});

describe('in a tab of its own', () => {
  test('one signs in, sees the day, marks, is still signed in after a reload, and signs out', async () => {
    const { profile, simulator } = stage;
    const page = await profile.newPage();
    await page.goto(`${simulator.urls.pane}/desk`);
    await signIn(page);
    await page.locator('[data-day-list] [data-event]').first().waitFor();
    expect(await page.locator('[data-host]').count()).toBe(5);

    const visit = findVisit(simulator.organisation);
    const row = page.locator(`[data-event="${paneId(visit)}"]`);
    await row.focus();
    await page.keyboard.press('c');
    await page.locator('[data-notice="marked"]').waitFor();
    expect(visit.fields.categories).toEqual(['Confirmed']);

    await page.reload();
    await page.locator('[data-day-list] [data-event]').first().waitFor();
    expect(await row.getAttribute('data-status')).toBe('confirmed');

    await page.locator('[data-place="settings"]').click();
    await page.locator('[data-row="account"]').click();
    await page.getByText(MIRA).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('[data-action="signIn"]').waitFor();
  });
});

async function signIn(page: Page): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.locator('[data-action="signIn"]').click();
  await chooseAccount(await opened);
}

/** Entra's own page. */
async function chooseAccount(popup: Page): Promise<void> {
  await popup.getByText(MIRA).first().click();
}
