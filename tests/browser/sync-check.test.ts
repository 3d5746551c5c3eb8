import { readFileSync } from 'node:fs';
import { readBookFile } from '../../src/domain/book/book-file.ts';
import { CHECK_KEY, LONGEST_CHECK } from '../../src/domain/sync-check/check-key.ts';
import { KEY_PROPERTY } from '../../src/domain/appointment/properties.ts';
import { createCalendar } from '../../src/simulator/mailbox/calendars.ts';
import type { Simulator } from '../../src/simulator/servers/start-simulator.ts';
import { axeFindings } from './support/look-for-problems.ts';
import { allEvents, propertyOf } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import type { Scene } from './support/scene.ts';
import { usePractice } from './support/use-practice.ts';
import { openCheck, settledFindings } from './support/views/check-views.ts';
import { settings } from './support/views/settings-views.ts';

const JONAS = 'jonas.brandt@nordlicht.example';

const stage = usePractice();

/** Events of any check, by the mark that all of them carry. */
function marked({ organisation }: Simulator): number {
  return allEvents(organisation).filter((event) => propertyOf(event, KEY_PROPERTY)?.startsWith(CHECK_KEY)).length;
}

async function check({ pane }: Scene): Promise<(string | null)[]> {
  await pane.locator('[data-action="startCheck"]').click();
  await pane.locator('[data-check-result]').waitFor({ timeout: 60_000 });
  return pane
    .locator('[data-step]')
    .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-verdict')));
}

const ALL_PASSED = ['passed', 'passed', 'passed', 'passed', 'passed'];

test('from the settings one click checks the connection: five steps pass, nothing stays and nobody gets mail', async () => {
  const { simulator } = stage;
  const before = allEvents(simulator.organisation).length;
  const scene = await openCheck(stage);
  expect(await check(scene)).toEqual(ALL_PASSED);
  await settledFindings(scene);
  expect(await axeFindings(scene.pane)).toEqual([]);
  expect([allEvents(simulator.organisation).length, marked(simulator), simulator.organisation.outbox]).toEqual([
    before,
    0,
    [],
  ]);
});

test('a pane that is closed in the middle leaves what the next check tells of and removes', async () => {
  const { simulator } = stage;
  const before = allEvents(simulator.organisation).length;
  const { page, pane } = await openCheck(stage);
  await pane.locator('[data-action="startCheck"]').click();
  await eventually(() => marked(simulator) > 0, true, 30_000);
  await page.close();
  await eventually(() => marked(simulator) > 0, true, 5000);
  simulator.clock.advance(2 * LONGEST_CHECK);
  const second = await openCheck(stage);
  await second.pane.locator('[data-left-overs]').waitFor();
  expect(await check(second)).toEqual(ALL_PASSED);
  expect([allEvents(simulator.organisation).length, marked(simulator)]).toEqual([before, 0]);
});

test('leaving the view stops the check, and it cleans up all the same', async () => {
  const { simulator } = stage;
  const { page, pane } = await openCheck(stage);
  await pane.locator('[data-action="startCheck"]').click();
  await eventually(() => marked(simulator) > 0, true, 30_000);
  await pane.locator('[data-place="day"]').click();
  await eventually(() => marked(simulator), 0, 30_000);
  await page.close();
});

test('after signing in all calendars of the account are listed, and one of them can be chosen', async () => {
  const { organisation } = stage.simulator;
  const jonas = organisation.people.find(({ mail }) => mail === JONAS)!;
  const front = organisation.people.find(({ mail }) => mail.startsWith('frontdesk'))!;
  const his = front.calendars[0]!.permissions.find(({ emailAddress }) => emailAddress.address === JONAS)!;
  his.role = 'write';
  createCalendar(organisation, jonas, { name: 'Courses', color: 'auto', isDefault: false });
  const options = { ...stage.options, as: JONAS };
  const scene = await settings({ simulator: stage.simulator, profile: stage.profile, options }, 'hosts', 'host.0');
  const receives = scene.pane.locator('[data-path="hosts.0.destination.mailbox"]');
  await receives.getByRole('button', { name: 'Use another calendar' }).click();
  const choices = scene.pane.locator('[data-calendar-chooser] li');
  await choices.first().waitFor();
  const names = await choices.allTextContents();
  expect(names[0]).toMatch(/^Courses/u);
  expect(names.some((name) => name.startsWith('Front Desk'))).toBe(true);
  await choices.first().locator('button').click();
  await scene.pane.getByRole('alertdialog').locator('button').first().click();
  await scene.page.keyboard.press('Control+s');
  await scene.pane.getByText(/^Saved \d/u).waitFor();
  await scene.page.keyboard.press('Escape');
  await scene.page.keyboard.press('Escape');
  await scene.pane.locator('[data-row="calendars"]').click();
  await scene.pane.getByText(/^Receives bookings/u).first().waitFor();
  expect(await scene.pane.locator('[data-row^="jonas-brandt "]').allTextContents()).toEqual([
    expect.stringMatching(/^Courses/u),
    expect.stringMatching(/^Jonas Brandt.*Counts as busy/u),
  ]);
  jonas.calendars.pop();
});

test('the book leaves Outlook as a file, and the text can be copied where files may not', async () => {
  const { page, pane } = await settings(stage, 'book');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('frontdesk-book-2026-11-24.json');
  const text = readFileSync(await file.path(), 'utf8');
  expect(readBookFile(text)).toMatchObject({ kind: 'file', file: { saved: { revision: 1 } } });
  await pane.getByRole('button', { name: 'Import' }).click();
  await pane.locator('[data-book-file]').setInputFiles({
    name: 'book.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text.replace('Nordlicht Physiotherapie', 'Nordlicht am Hafen')),
  });
  await pane.getByText('Organisation, Name: Nordlicht Physiotherapie → Nordlicht am Hafen').waitFor();
});
