import { STATE_PROPERTY } from '../../../../src/domain/appointment/properties.ts';
import type { EventRecord } from '../../../../src/simulator/mailbox/model.ts';
import type { OutlookOptions } from '../outlook.ts';
import { findEvent, findVisit, isToday, outlookId, paneId, propertyOf } from '../calendar.ts';
import { MIRA, openPane } from '../practice.ts';
import type { Scene, Stage, View } from '../scene.ts';
import { day, rowById } from './day-views.ts';

/** One appointment, from the day or as it is open in Outlook, and the message being read. */
export const ITEM_VIEWS: readonly View[] = [
  { name: 'appointment', reach: (stage) => appointment(stage, findVisit(stage.simulator.organisation)) },
  { name: 'appointment-conflicting', reach: (stage) => appointment(stage, contradictory(stage)) },
  { name: 'appointment-unreadable', reach: (stage) => appointment(stage, unreadable(stage)) },
  { name: 'question-replace', reach: replaceQuestion },
  { name: 'open-organizer', reach: organizerForm },
  { name: 'open-attendee', reach: attendeeForm },
  { name: 'open-unsaved', reach: (stage) => openForm(stage, { open: 'new' }, '[data-unsaved]') },
  { name: 'message', reach: (stage) => message(stage, 'first') },
  { name: 'message-no-appointments', reach: strangersMessage },
  { name: 'message-none', reach: noMessage },
];

export async function appointment(stage: Stage, event: EventRecord): Promise<Scene> {
  const scene = await day(stage);
  await rowById(scene.pane, paneId(event)).focus();
  await scene.page.keyboard.press('Enter');
  await scene.pane.locator('[data-appointment]').waitFor();
  return scene;
}

function contradictory({ simulator }: Stage): EventRecord {
  return findEvent(
    simulator.organisation,
    ({ fields }) => isToday(fields) && fields.categories.includes('Confirmed') && fields.categories.includes('Cancelled'),
  );
}

/** What a program left that cut a text where it may not be cut. */
export function unreadable({ simulator }: Stage): EventRecord {
  return findEvent(simulator.organisation, (event) => isToday(event.fields) && propertyOf(event, STATE_PROPERTY)?.length === 40);
}

async function replaceQuestion(stage: Stage): Promise<Scene> {
  const scene = await appointment(stage, unreadable(stage));
  await scene.pane.locator('[data-action="replaceRecord"]').click();
  await scene.pane.getByRole('alertdialog').waitFor();
  return scene;
}

async function organizerForm(stage: Stage): Promise<Scene> {
  const event = findVisit(stage.simulator.organisation);
  return openForm(stage, { open: outlookId(event), owner: event.calendar.owner.mail }, '[data-appointment]');
}

/** She is invited to the team's meeting. */
async function attendeeForm(stage: Stage): Promise<Scene> {
  const { organisation } = stage.simulator;
  const meeting = findEvent(organisation, ({ fields, calendar }) => calendar.owner.mail === MIRA && fields.subject === 'Team meeting');
  return openForm(stage, { open: outlookId(meeting), owner: MIRA }, '[data-appointment]');
}

async function openForm({ simulator, profile, options }: Stage, more: OutlookOptions, until: string): Promise<Scene> {
  const scene = await openPane(profile, simulator, { ...options, ...more, pane: 'open' }, 'form');
  await scene.pane.locator(until).waitFor();
  return scene;
}

export async function message({ simulator, profile, options }: Stage, id: string): Promise<Scene> {
  const scene = await openPane(profile, simulator, { ...options, view: 'mail', message: id });
  await scene.pane.locator('[data-place="message"]').click();
  await scene.pane.locator('[data-visits] [data-event], [data-empty]').first().waitFor();
  return scene;
}

/** Somebody who never had an appointment. */
async function strangersMessage(stage: Stage): Promise<Scene> {
  const person = stage.simulator.organisation.people.find(({ mail }) => mail === MIRA);
  const [first] = person?.messages ?? [];
  if (!first) throw new Error(`${MIRA} has no mail.`);
  const sender = { emailAddress: { name: 'Robin Castellanos', address: 'robin.castellanos@example.net' } };
  first.fields = { ...first.fields, from: sender, sender };
  return message(stage, 'first');
}

async function noMessage(stage: Stage): Promise<Scene> {
  const scene = await message(stage, 'first');
  await scene.page.locator('[data-action="clear-selection"]').click();
  await scene.pane.locator('[data-screen]').waitFor();
  return scene;
}
