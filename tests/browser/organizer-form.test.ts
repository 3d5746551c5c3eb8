import type { Frame, Page } from 'playwright-core';
import { KIND_PROPERTY, STATE_PROPERTY } from '../../src/domain/appointment/properties.ts';
import { decodeState } from '../../src/domain/appointment/state.ts';
import type { EventRecord } from '../../src/simulator/mailbox/model.ts';
import { instantOf } from '../../src/simulator/mailbox/wall.ts';
import { allEvents, customerName, findVisit, isAhead, propertyOf } from './support/calendar.ts';
import { eventually } from './support/eventually.ts';
import { layoutProblems } from './support/layout-problems.ts';
import { axeFindings } from './support/look-for-problems.ts';
import { LENA, NOW, openPane } from './support/practice.ts';
import { usePractice } from './support/use-practice.ts';

const stage = usePractice();

/** A visit of today that is still to come, at a host in Berlin. */
function aVisit(): EventRecord {
  const { organisation } = stage.simulator;
  return findVisit(organisation, {
    where: (event) => isAhead(event, NOW) && !event.calendar.owner.mail.startsWith('owen'),
  });
}

function clockAt({ fields }: EventRecord): string {
  return new Date(instantOf(fields.start) + 3_600_000).toISOString().slice(11, 16);
}

async function openForm(owner = LENA): Promise<{ readonly page: Page; readonly pane: Frame }> {
  return openPane(
    stage.profile,
    stage.simulator,
    { ...stage.options, open: 'new', owner, pane: 'open', date: '2026-11-24' },
    'form',
  );
}

async function setStart(page: Page, start: string): Promise<void> {
  await page.locator('[data-field="date"]').fill('2026-11-24');
  await page.locator('[data-field="start"]').fill(start);
}

async function chooseService(pane: Frame, name: string): Promise<void> {
  await pane.getByLabel('Service').selectOption({ label: name });
}

test('a new appointment: not free, why, and a nearest start that goes into the form', async () => {
  const visit = aVisit();
  const { owner } = visit.calendar;
  const { page, pane } = await openForm(owner.mail);
  await setStart(page, clockAt(visit));
  await chooseService(pane, 'Follow-up');
  const answer = pane.locator('[data-form-answer="notFree"]');
  await answer.waitFor();
  const said = (await answer.textContent())?.replaceAll(/[\u2068\u2069]/gu, '');
  expect(said).toContain(`${owner.displayName} has “${customerName(visit)}”`);
  const nearest = pane.locator('[data-nearest] button').last();
  const start = Number(await nearest.getAttribute('data-start'));
  await nearest.click();
  await pane.locator('[data-form-answer="free"]').waitFor();
  const wall = new Date(start + 3_600_000).toISOString();
  expect(await page.locator('[data-field="date"]').inputValue()).toBe(wall.slice(0, 10));
  expect(await page.locator('[data-field="start"]').inputValue()).toBe(wall.slice(11, 16));
  await pane.getByText(/Save or send it in Outlook to keep that/u).waitFor();
  // Nothing is saved by it.
  expect(allEvents(stage.simulator.organisation).filter(({ fields }) => fields.subject === '')).toEqual([]);
});

test('the answer follows the form, at once and without a click into the pane', async () => {
  const visit = aVisit();
  const { page, pane } = await openForm(visit.calendar.owner.mail);
  await setStart(page, clockAt(visit));
  await pane.locator('[data-form-answer="notFree"]').waitFor();
  await setStart(page, '20:00');
  await pane.getByText(/ works .+ that day\.$/u).waitFor();
});

test('the service is remembered, and its length is offered', async () => {
  const { page, pane } = await openForm();
  await setStart(page, '17:00');
  await chooseService(pane, 'Assessment');
  await pane.getByText('Assessment takes 60 min. The form has 30 min.').waitFor();
  await pane.locator('[data-action="setLength"]').click();
  await eventually(() => page.locator('[data-field="end"]').inputValue(), '18:00');
  const again = await openForm();
  await eventually(() => again.pane.getByLabel('Service').inputValue(), 'assessment');
});

test('what was saved in Outlook becomes a booking, and nobody gets mail for it', async () => {
  const { page, pane } = await openForm();
  await page.locator('[data-field="subject"]').fill('Entered by hand');
  await page.locator('[data-field="required"]').fill('ada@example.com');
  await setStart(page, '18:00');
  await pane.locator('[data-form-answer]').waitFor();
  await page.locator('[data-action="save"]').click();
  await page.locator('[data-form]').waitFor({ state: 'detached' });
  const saved = allEvents(stage.simulator.organisation).find(({ fields }) => fields.subject === 'Entered by hand');
  expect(saved).toBeDefined();
  const mails = stage.simulator.organisation.outbox.length;
  await page.locator('[data-event][data-subject="Entered by hand"]').first().dblclick();
  const button = page.locator('[data-addin-button="organizer"]');
  await button.click();
  const frame = await page.locator('[data-pane="form"] iframe').elementHandle();
  const open = await frame?.contentFrame();
  await open?.locator('[data-action="makeBooking"]').click();
  await eventually(() => saved && propertyOf(saved, KIND_PROPERTY), '1');
  const state = decodeState(saved && propertyOf(saved, STATE_PROPERTY));
  expect(state).toMatchObject({ value: { customer: { email: 'ada@example.com' } } });
  expect(stage.simulator.organisation.outbox).toHaveLength(mails);
});

test('nothing of it is hard to reach or read, and nothing is cut off at 320 pixels', async () => {
  const visit = aVisit();
  const { page, pane } = await openForm(visit.calendar.owner.mail);
  await setStart(page, clockAt(visit));
  await pane.locator('[data-form-answer="notFree"]').waitFor();
  expect(await axeFindings(pane)).toEqual([]);
  expect(await layoutProblems(pane)).toEqual([]);
});
