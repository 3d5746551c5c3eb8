import { holdEvent } from '../../../src/domain/booking/event-values.ts';
import { KIND_PROPERTY, STATE_PROPERTY } from '../../../src/domain/appointment/properties.ts';
import { decodeState } from '../../../src/domain/appointment/state.ts';
import type { Service } from '../../../src/domain/book/configuration.ts';
import { defaultFields } from '../../../src/simulator/mailbox/event-defaults.ts';
import { addEvent, changeEvent } from '../../../src/simulator/mailbox/event-store.ts';
import type { EventRecord, Organisation } from '../../../src/simulator/mailbox/model.ts';
import { readProperties } from '../../../src/simulator/mailbox/properties.ts';
import { receiveAnswer } from '../../../src/simulator/mailbox/responses.ts';
import { instantOf, zonedAt } from '../../../src/simulator/mailbox/wall.ts';
import { rewriteBook } from './book.ts';
import { findVisit, isAhead, propertyOf } from './calendar.ts';
import { NOW } from './practice.ts';

const MINUTE = 60_000;

/** From now on every service has these rules. */
export function setRules(organisation: Organisation, rules: Partial<Service>): void {
  rewriteBook(organisation, (book) => ({
    ...book,
    services: book.services.map((service) => ({ ...service, ...rules })),
  }));
}

/** A visit of today that is still to come, booked through Frontdesk. */
export function bookedVisit(organisation: Organisation, owner?: string): EventRecord {
  return findVisit(organisation, {
    ...(owner && { owner }),
    where: (event) => isAhead(event, NOW) && propertyOf(event, KIND_PROPERTY) === '1',
  });
}

/** Epoch milliseconds. */
export function startOf({ fields }: EventRecord): number {
  return instantOf(fields.start);
}

/** The customer answers and asks for another time. */
export function propose(organisation: Organisation, record: EventRecord, start: number): void {
  const { fields } = record;
  const length = instantOf(fields.end) - instantOf(fields.start);
  const address = fields.attendees[0]?.emailAddress.address ?? '';
  const { zone } = fields.start;
  receiveAnswer(
    organisation,
    { record },
    {
      address,
      response: 'declined',
      proposedNewTime: { start: zonedAt(start, zone), end: zonedAt(start + length, zone) },
    },
  );
}

/** Somebody drags it in Outlook. */
export function drag(organisation: Organisation, record: EventRecord, start: number): void {
  const { fields } = record;
  const length = instantOf(fields.end) - instantOf(fields.start);
  const { zone } = fields.start;
  const times = { start: zonedAt(start, zone), end: zonedAt(start + length, zone) };
  changeEvent(organisation, { record }, { fields: times });
}

/** Somebody enters something into the same calendar. */
export function enter(organisation: Organisation, beside: EventRecord, subject: string, start: number, minutes = 30): EventRecord {
  const { zone } = beside.fields.start;
  return addEvent(organisation, beside.calendar, {
    fields: {
      ...defaultFields(beside.calendar.owner, zonedAt(start, zone), zonedAt(start + minutes * MINUTE, zone)),
      subject,
    },
  });
}

/** A pane was closed while it was booking. */
export function leaveHold(organisation: Organisation, beside: EventRecord, start: number): EventRecord {
  const record = enter(organisation, beside, 'Follow-up', start);
  const slot = { start, end: start + 30 * MINUTE };
  const outcome = holdEvent({ key: 'left', slot, service: 'follow-up', now: NOW - 60 * MINUTE });
  if (outcome.kind !== 'values') throw new Error(outcome.kind);
  const inputs = Object.entries(outcome.values.properties).map(([id, value]) => ({ id, value }));
  changeEvent(organisation, { record }, { properties: readProperties(inputs) });
  return record;
}

export function stateOf(record: EventRecord) {
  const read = decodeState(propertyOf(record, STATE_PROPERTY));
  if (read.kind !== 'known') throw new Error(`The record is ${read.kind}.`);
  return read.value;
}
