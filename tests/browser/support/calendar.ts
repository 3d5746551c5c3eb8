import { STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import { changeEvent } from '../../../src/simulator/mailbox/event-store.ts';
import { formatId } from '../../../src/simulator/mailbox/ids.ts';
import type { EventFields, EventRecord, Organisation } from '../../../src/simulator/mailbox/model.ts';
import { readProperties } from '../../../src/simulator/mailbox/properties.ts';
import { parsePropertyId } from '../../../src/simulator/mailbox/property-id.ts';
import { instantOf } from '../../../src/simulator/mailbox/wall.ts';

/** The day that tests stand on. */
const TODAY = '2026-11-24';

export function allEvents(organisation: Organisation): EventRecord[] {
  return organisation.people.flatMap(({ calendars }) =>
    calendars.flatMap((calendar) => [...calendar.events.values()]),
  );
}

export type Wish = {
  readonly owner?: string;
  readonly where?: (event: EventRecord) => boolean;
};

/** A customer's single appointment of the day that nobody has marked, with the customer invited. */
export function findVisit(organisation: Organisation, { owner, where }: Wish = {}): EventRecord {
  return findEvent(organisation, (event) => isPlainVisit(event) && (owner === undefined || event.calendar.owner.mail === owner) && (where?.(event) ?? true));
}

export function findEvent(organisation: Organisation, isWanted: (event: EventRecord) => boolean): EventRecord {
  const found = allEvents(organisation).find(isWanted);
  if (!found) throw new Error('The practice has no such event.');
  return found;
}

function isPlainVisit(event: EventRecord): boolean {
  const { fields, recurrence, calendar } = event;
  const [customer, ...others] = fields.attendees;
  return (
    isToday(fields) &&
    !recurrence &&
    !fields.isCancelled &&
    fields.sensitivity === 'normal' &&
    fields.showAs === 'busy' &&
    fields.categories.length === 0 &&
    !fields.subject.startsWith('[') &&
    others.length === 0 &&
    customer?.status.response === 'none' &&
    /^[\p{Script=Latin} ]+$/u.test(customer.emailAddress.name) &&
    fields.organizer.address === calendar.owner.mail &&
    confirmationRecorded(event) === 'awaiting'
  );
}

function confirmationRecorded(event: EventRecord): string | undefined {
  const state = decodeState(propertyOf(event, STATE_PROPERTY));
  return state.kind === 'known' ? state.value.history.at(-1)?.status : undefined;
}

export function isToday({ start, isAllDay }: EventFields): boolean {
  return !isAllDay && new Date(start.wall).toISOString().startsWith(TODAY);
}

export function isAhead({ fields }: EventRecord, now: number): boolean {
  return instantOf(fields.start) > now;
}

/** The customer as the pane names it: whoever is invited. */
export function customerName({ fields }: EventRecord): string {
  return fields.attendees[0]?.emailAddress.name ?? '';
}

/** The id that the pane knows an event by; of a series, the id of one occurrence. */
export function paneId(event: EventRecord, occurrence?: number): string {
  return idOf(event, 'immutable', occurrence);
}

/** The id by which Outlook opens an event. */
export function outlookId(event: EventRecord, occurrence?: number): string {
  return idOf(event, 'rest', occurrence);
}

function idOf({ calendar, number }: EventRecord, form: 'rest' | 'immutable', occurrence?: number): string {
  const id = { kind: 'event', mailbox: calendar.owner.number, item: number } as const;
  return formatId(occurrence === undefined ? id : { ...id, occurrence }, form);
}

/** What somebody does to an event in Outlook. */
export function edit(organisation: Organisation, record: EventRecord, change: Partial<EventFields>): void {
  changeEvent(organisation, { record }, { fields: change });
}

/** Puts a text where the product keeps its own, as a program would that knows nothing of it. */
export function setProperty(organisation: Organisation, record: EventRecord, [id, value]: readonly [string, string]): void {
  changeEvent(organisation, { record }, { properties: readProperties([{ id, value }]) });
}

/** What stands in one of the product's properties of an event. */
export function propertyOf(record: EventRecord, text: string): string | undefined {
  const value = record.properties.get(parsePropertyId(text)?.key ?? '')?.value;
  return typeof value === 'string' ? value : undefined;
}
