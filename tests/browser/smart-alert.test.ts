import type { Page } from 'playwright-core';
import type { EventRecord } from '../../src/simulator/mailbox/model.ts';
import { instantOf } from '../../src/simulator/mailbox/wall.ts';
import { allEvents, customerName, findVisit, isAhead, outlookId } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { openOutlook, type OutlookOptions } from './support/outlook.ts';
import { MIRA, NOW } from './support/practice.ts';
import { usePractice } from './support/use-practice.ts';

const FRONT = 'frontdesk@nordlicht.example';
const GUEST = 'ada@example.com';
const stage = usePractice();

/** A visit of today that is still to come, at a host in Berlin. */
function aVisit(): EventRecord {
  const { organisation } = stage.simulator;
  return findVisit(organisation, {
    where: (event) => isAhead(event, NOW) && !event.calendar.owner.mail.startsWith('owen'),
  });
}

type Form = OutlookOptions & { readonly invited?: string; readonly start?: string };

/** When it starts in Berlin. */
function clockAt({ fields }: EventRecord): string {
  return new Date(instantOf(fields.start) + 3_600_000).toISOString().slice(11, 16);
}

/** The form of a new meeting over a visit in the same calendar, filled in as a person would. */
async function fillForm(visit: EventRecord, { invited = GUEST, start = clockAt(visit), ...options }: Form = {}) {
  const { page } = await openOutlook(stage.profile, stage.simulator, {
    as: MIRA,
    open: 'new',
    owner: visit.calendar.owner.mail,
    people: 'all',
    ...options,
  });
  await chooseBook(page);
  await page.locator('[data-field="subject"]').fill('Sent by hand');
  if (invited !== '') await page.locator('[data-field="required"]').fill(invited);
  await page.locator('[data-field="date"]').fill('2026-11-24');
  await page.locator('[data-field="start"]').fill(start);
  return page;
}

/** As the pane remembers it, in Outlook's roaming settings. */
async function chooseBook(page: Page): Promise<void> {
  const settings = { frontdesk: JSON.stringify({ book: { mailbox: FRONT } }) };
  await page.evaluate(
    async ([mail, body]) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(`/simulator/roaming-settings/${mail}`, { method: 'PUT', headers, body: body ?? '' });
    },
    [MIRA, JSON.stringify(settings)],
  );
}

function sent(): EventRecord[] {
  return allEvents(stage.simulator.organisation).filter(({ fields }) => fields.subject === 'Sent by hand');
}

async function send(page: Page): Promise<void> {
  await page.locator('[data-action="save"]').click();
}

async function isGone(page: Page): Promise<void> {
  await page.locator('[data-form]').waitFor({ state: 'detached' });
  expect(sent()).toHaveLength(1);
}

function alert(page: Page) {
  return page.getByRole('alertdialog', { name: 'Frontdesk' });
}

test('over a booking: who is there, when it would go, and a way to the pane; nothing is sent', async () => {
  const visit = aVisit();
  const page = await fillForm(visit);
  await send(page);
  const text = alert(page).locator('#send-text');
  await text.waitFor();
  const lines = (await text.textContent())?.split('\n') ?? [];
  expect(lines[0]).toBe('This time is already taken:');
  expect(lines[1]).toMatch(new RegExp(`^${visit.calendar.owner.displayName}, .+: ${customerName(visit)}$`, 'u'));
  expect(lines.at(-1)).toMatch(/^Next free: /u);
  const stay = alert(page).getByRole('button', { name: 'Open Frontdesk' });
  expect(await stay.evaluate((element) => element === document.activeElement)).toBe(true);
  await stay.click();
  await page.locator('[data-pane="form"] iframe').waitFor();
  expect(await page.locator('[data-form="organizer"]').count()).toBe(1);
  expect(sent()).toEqual([]);
  expect(stage.simulator.organisation.outbox).toEqual([]);
});

test('the person may send all the same', async () => {
  const page = await fillForm(aVisit());
  await send(page);
  await alert(page).getByRole('button', { name: 'Send anyway' }).click();
  await isGone(page);
  await eventually(() => stage.simulator.organisation.outbox.length > 0, true);
});

test('a time that is free is sent without a word', async () => {
  const page = await fillForm(aVisit(), { start: '19:00' });
  await send(page);
  await isGone(page);
});

test('a meeting that nobody is invited to is saved without asking, as Outlook does', async () => {
  const page = await fillForm(aVisit(), { invited: '' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await send(page);
  await isGone(page);
  expect(asked).not.toContain('/launchevent.html');
});

test('an appointment that is edited does not stand in its own way', async () => {
  const visit = aVisit();
  const { page } = await openOutlook(stage.profile, stage.simulator, {
    as: MIRA,
    people: 'all',
    open: outlookId(visit),
    owner: visit.calendar.owner.mail,
  });
  await chooseBook(page);
  await page.locator('[data-field="subject"]').fill('Another title');
  await send(page);
  await page.locator('[data-form]').waitFor({ state: 'detached' });
  expect(visit.fields.subject).toBe('Another title');
});

test('a Graph that is slow costs three seconds, and the meeting goes out', async () => {
  const page = await fillForm(aVisit());
  stage.simulator.faults.add({ kind: 'latency', path: '$batch', milliseconds: 20_000 });
  await send(page);
  await isGone(page);
});

test('who would have to sign in first is not kept from sending', async () => {
  const page = await fillForm(aVisit(), { signin: 'interaction' });
  await send(page);
  await isGone(page);
});

test('in the language of Outlook', async () => {
  const page = await fillForm(aVisit(), { lang: 'de' });
  await send(page);
  await alert(page).locator('#send-text').waitFor();
  expect(await alert(page).locator('#send-text').textContent()).toMatch(/^Diese Zeit ist schon vergeben:\n/u);
  await alert(page).getByRole('button', { name: 'Frontdesk öffnen' }).waitFor();
});

test('an add-in that has no such handler is said to be unavailable, and the person may send', async () => {
  const page = await fillForm(aVisit());
  await page.route('**/launchevent.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'Office.onReady();' }),
  );
  await send(page);
  await page.locator('[data-send-alert="unavailable"]').waitFor();
  await alert(page).getByRole('button', { name: 'Send anyway' }).click();
  await isGone(page);
});

test('an add-in that never answers is said to take long, and the person decides', async () => {
  const page = await fillForm(aVisit());
  await page.route('**/launchevent.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'Office.onReady(); Office.actions.associate("onAppointmentSend", () => {});' }),
  );
  await send(page);
  await page.locator('[data-send-alert="slow"]').waitFor();
  await alert(page).getByRole('button', { name: 'Don’t send' }).click();
  await alert(page).waitFor({ state: 'detached' });
  expect(sent()).toEqual([]);
  expect(await page.locator('[data-launch-event]').count()).toBe(0);
});

test('the server names the script that may sign in', async () => {
  const page = await stage.profile.newPage();
  const { pane } = stage.simulator.urls;
  const response = await page.goto(`${pane}/.well-known/microsoft-officeaddins-allowed.json`);
  expect(response?.headers()['content-type']).toContain('application/json');
  expect(await response?.json()).toEqual({ allowed: ['https://localhost:3000/launchevent.js'] });
});
