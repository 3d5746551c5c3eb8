import { STATE_PROPERTY } from '../../../../src/domain/appointment/properties.ts';
import type { EventRecord } from '../../../../src/simulator/mailbox/model.ts';
import type { OutlookOptions } from '../outlook.ts';
import { findEvent, findVisit, isToday, outlookId, paneId, propertyOf } from '../calendar.ts';
import { MIRA, openPane } from '../practice.ts';
import type { Scene, Stage, Stop } from '../scene.ts';
import { day, rowById } from './day-views.ts';

/** One appointment after the other, opened from the day. */
export async function* appointmentJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const { organisation } = stage.simulator;
  const scene = await day(stage);
  const { page, pane } = scene;
  await open(scene, findVisit(organisation));
  yield { ...scene, name: 'appointment' };
  await page.keyboard.press('Escape');
  await open(scene, contradictory(stage));
  yield { ...scene, name: 'appointment-conflicting' };
  await page.keyboard.press('Escape');
  await open(scene, unreadable(stage));
  yield { ...scene, name: 'appointment-unreadable' };
  await pane.locator('[data-action="replaceRecord"]').click();
  await pane.getByRole('alertdialog').waitFor();
  yield { ...scene, name: 'question-replace' };
}

/** What is open in Outlook itself. */
export async function* formJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const { organisation } = stage.simulator;
  const visit = findVisit(organisation);
  const owner = visit.calendar.owner.mail;
  yield {
    ...(await openForm(stage, { open: outlookId(visit), owner }, '[data-appointment]')),
    name: 'open-organizer',
  };
  // She is invited to it.
  const meeting = findEvent(
    organisation,
    ({ fields, calendar }) => calendar.owner.mail === MIRA && fields.subject === 'Team meeting',
  );
  yield {
    ...(await openForm(stage, { open: outlookId(meeting), owner: MIRA }, '[data-appointment]')),
    name: 'open-attendee',
  };
  yield { ...(await openForm(stage, { open: 'new' }, '[data-unsaved]')), name: 'open-unsaved' };
  yield {
    ...(await openForm(stage, { open: 'new', owner }, '[data-form-answer]')),
    name: 'open-new-time',
  };
}

/** The message being read: of somebody who comes, of a stranger, and none. */
export async function* messageJourney(stage: Stage): AsyncGenerator<Stop, void> {
  const scene = await message(stage);
  const { page, pane } = scene;
  yield { ...scene, name: 'message' };
  await page.locator('[data-action="clear-selection"]').click();
  await pane.locator('[data-screen]').waitFor();
  yield { ...scene, name: 'message-none' };
  renameSender(stage);
  yield { ...(await message(stage)), name: 'message-no-appointments' };
}

export async function open({ page, pane }: Scene, event: EventRecord): Promise<void> {
  await rowById(pane, paneId(event)).focus();
  await page.keyboard.press('Enter');
  await pane.locator('[data-appointment]').waitFor();
}

function contradictory({ simulator }: Stage): EventRecord {
  return findEvent(
    simulator.organisation,
    ({ fields }) => isToday(fields) && fields.categories.includes('Confirmed') && fields.categories.includes('Cancelled'),
  );
}

/** What a program left that cut a text where it may not be cut. */
function unreadable({ simulator }: Stage): EventRecord {
  return findEvent(
    simulator.organisation,
    (event) => isToday(event.fields) && propertyOf(event, STATE_PROPERTY)?.length === 40,
  );
}

async function openForm({ simulator, profile, options }: Stage, more: OutlookOptions, until: string): Promise<Scene> {
  const scene = await openPane(profile, simulator, { ...options, ...more, pane: 'open' }, 'form');
  await scene.pane.locator(until).waitFor();
  return scene;
}

async function message({ simulator, profile, options }: Stage): Promise<Scene> {
  const scene = await openPane(profile, simulator, { ...options, view: 'mail', message: 'first' });
  await scene.pane.locator('[data-place="message"]').click();
  await scene.pane.locator('[data-visits] [data-event], [data-empty]').first().waitFor();
  return scene;
}

/** The first message comes from somebody who never had an appointment. */
function renameSender({ simulator }: Stage): void {
  const person = simulator.organisation.people.find(({ mail }) => mail === MIRA);
  const [first] = person?.messages ?? [];
  if (!first) throw new Error(`${MIRA} has no mail.`);
  const sender = { emailAddress: { name: 'Robin Castellanos', address: 'robin.castellanos@example.net' } };
  first.fields = { ...first.fields, from: sender, sender };
}
