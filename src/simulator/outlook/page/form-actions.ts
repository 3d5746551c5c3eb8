import type { Draft } from '../protocol/open-item.ts';
import type { NewAppointment } from '../protocol/outlook.ts';
import { now, say, type App } from './app.ts';
import { loadCalendars } from './calendar-actions.ts';
import { GraphFailure } from './graph-client.ts';
import type { CalendarEvent } from './graph-shapes.ts';
import type { CalendarEntry } from './mailbox.ts';
import { paneClosed } from './pane-actions.ts';
import type { OpenForm } from './state.ts';
import { dateOf, graphTime } from './times.ts';

const QUARTER_MS = 900_000;

/** False when there is no such appointment in any calendar that the person may see. */
export async function openAppointment(app: App, id: string, owner?: string): Promise<boolean> {
  const { calendars, zone, session } = app.store.get();
  const owners =
    owner === undefined
      ? [session.user.mail, ...calendars.map((calendar) => calendar.owner)]
      : [owner];
  for (const candidate of new Set(owners)) {
    const event = await app.mailbox.event(candidate, id, zone).catch(unknownId);
    if (event) {
      await showForm(app, candidate, event);
      return true;
    }
  }
  return false;
}

/** An id of another mailbox, or no id at all. */
function unknownId(error: unknown): undefined {
  if (error instanceof GraphFailure) return undefined;
  throw error;
}

async function showForm(app: App, owner: string, event: CalendarEvent): Promise<void> {
  const calendar = calendarOf(app, owner);
  const own = owner === app.store.get().session.user.mail;
  const canEdit = own || (calendar?.canEdit ?? false);
  const recurrence = event.recurrence ?? (await recurrenceOf(app, owner, event));
  const form: OpenForm = {
    form: event.isOrganizer && canEdit && !event.isCancelled ? 'organizer' : 'attendee',
    owner,
    sharing: own ? undefined : { owner, canEdit },
    event: { ...event, recurrence },
    draft: { ...event, recurrence },
    isDirty: false,
  };
  closeForm(app);
  app.store.set({ form, menu: undefined });
}

async function recurrenceOf(app: App, owner: string, event: CalendarEvent) {
  if (event.seriesMasterId === undefined) return undefined;
  return (await app.mailbox.event(owner, event.seriesMasterId, app.store.get().zone))?.recurrence;
}

export function newAppointment(app: App, given: Partial<NewAppointment>, owner?: string): void {
  const { session } = app.store.get();
  const whose = owner ?? session.user.mail;
  const start = given.start ?? Math.ceil(now(app) / QUARTER_MS) * QUARTER_MS;
  const draft: Draft = {
    id: undefined,
    subject: given.subject ?? '',
    start,
    end: given.end ?? start + 2 * QUARTER_MS,
    isAllDay: false,
    location: given.location ?? '',
    organizer: {
      name: calendarOf(app, whose)?.ownerName ?? session.user.displayName,
      address: whose,
    },
    required: (given.required ?? []).map(person),
    optional: (given.optional ?? []).map(person),
    categories: [],
    bodyText: given.body ?? '',
    seriesMasterId: undefined,
    recurrence: undefined,
    sensitivity: 'normal',
  };
  const sharing = whose === session.user.mail ? undefined : { owner: whose, canEdit: true };
  closeForm(app);
  app.store.set({
    form: { form: 'organizer', owner: whose, sharing, event: undefined, draft, isDirty: true },
  });
}

function person(address: string) {
  return { name: address, address };
}

export function closeForm(app: App): void {
  paneClosed(app, 'form');
  app.store.set({ form: undefined });
}

export function changeDraft(app: App, change: Partial<Draft>): void {
  const { form } = app.store.get();
  if (!form) return;
  app.store.set({ form: { ...form, draft: { ...form.draft, ...change }, isDirty: true } });
  const frame = app.frames.get('form');
  if (change.start !== undefined || change.end !== undefined) {
    const { start, end } = { ...form.draft, ...change };
    frame?.emit('olkAppointmentTimeChanged', [JSON.stringify({ start, end })]);
  }
  if (change.required || change.optional) {
    const fields = {
      requiredAttendees: change.required !== undefined,
      optionalAttendees: change.optional !== undefined,
    };
    frame?.emit('olkRecipientsChanged', [JSON.stringify(fields)]);
  }
}

/** Saves without closing; answers the id. */
export async function saveDraft(app: App): Promise<string> {
  const { form, zone } = app.store.get();
  if (!form) throw new Error('No appointment is open.');
  const id = await store(app, form);
  const event = await app.mailbox.event(form.owner, id, zone);
  const current = app.store.get().form;
  if (event && current)
    app.store.set({ form: { ...current, event, draft: event, isDirty: false } });
  await loadCalendars(app);
  return id;
}

async function store(app: App, { draft, event, owner }: OpenForm): Promise<string> {
  if (event) {
    await app.mailbox.changeEvent(owner, event.id, changes(event, draft, app.store.get().zone));
    return event.id;
  }
  const calendar = calendarOf(app, owner);
  if (!calendar) throw new Error(`The calendar of ${owner} is not open.`);
  return await app.mailbox.createEvent(calendar, body(draft, app.store.get().zone));
}

export async function saveAndClose(app: App): Promise<void> {
  try {
    await saveDraft(app);
    closeForm(app);
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error;
    say(app, `Not saved: ${error.message}`);
  }
}

/** Only what differs: who moves an appointment does not touch its categories. */
function changes(before: CalendarEvent, draft: Draft, zone: string): Record<string, unknown> {
  const old = body(before, zone);
  return Object.fromEntries(
    Object.entries(body(draft, zone)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]),
    ),
  );
}

function body(draft: Draft, zone: string): Record<string, unknown> {
  return {
    subject: draft.subject,
    ...(draft.isAllDay
      ? { start: midnight(draft.start, zone), end: midnight(draft.end, zone) }
      : { start: graphTime(draft.start), end: graphTime(draft.end) }),
    isAllDay: draft.isAllDay,
    location: { displayName: draft.location },
    body: { contentType: 'text', content: draft.bodyText },
    categories: draft.categories,
    attendees: [
      ...draft.required.map(attendee('required')),
      ...draft.optional.map(attendee('optional')),
    ],
  };
}

function midnight(instant: number, zone: string) {
  return { dateTime: `${dateOf(instant, zone)}T00:00:00.0000000`, timeZone: 'UTC' };
}

function attendee(type: 'required' | 'optional') {
  return ({ name, address }: { readonly name: string; readonly address: string }) => ({
    type,
    emailAddress: { name, address },
  });
}

export async function respond(
  app: App,
  answer: 'accept' | 'tentativelyAccept' | 'decline',
): Promise<void> {
  const { form } = app.store.get();
  if (!form?.event) return;
  await app.mailbox.respond(form.owner, form.event.id, answer);
  closeForm(app);
  await loadCalendars(app);
}

/** Somebody changed what is open; what is being written in the form stays. */
export async function refreshForm(app: App): Promise<void> {
  const { form, zone } = app.store.get();
  if (!form?.event) return;
  const event = await app.mailbox.event(form.owner, form.event.id, zone).catch(unknownId);
  const current = app.store.get().form;
  if (!event || current?.event?.id !== form.event.id) return;
  const draft = current.isDirty
    ? { ...current.draft, categories: event.categories }
    : { ...event, recurrence: current.draft.recurrence };
  app.store.set({
    form: { ...current, event: { ...event, recurrence: current.event.recurrence }, draft },
  });
}

export function calendarOf(app: App, owner: string): CalendarEntry | undefined {
  return app.store.get().calendars.find((calendar) => calendar.owner === owner);
}
