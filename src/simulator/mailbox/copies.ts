import { addEvent, changeEvent, type EventTarget } from './event-store.ts';
import type { EventFields, EventRecord, Organisation, Person } from './model.ts';
import { defaultCalendar, findPerson } from './organisation.ts';

/** Puts the meeting into the calendars of those invited who have their mailbox here, or brings it up to date there. */
export function deliverCopies(
  organisation: Organisation,
  record: EventRecord,
  addresses: readonly string[],
): void {
  for (const attendee of insiders(organisation, addresses)) {
    const copy = copyOf(attendee, record);
    if (copy)
      changeEvent(
        organisation,
        { record: copy },
        { fields: invited(record.fields, copy.fields), recurrence: record.recurrence ?? null },
      );
    const delivered =
      copy ??
      addEvent(organisation, defaultCalendar(attendee), {
        fields: invited(record.fields, undefined),
        recurrence: record.recurrence,
        uid: record.uid,
      });
    for (const [start, exception] of record.exceptions) {
      const { categories: _, responseStatus: __, ...changes } = exception.changes;
      delivered.exceptions.set(start, { ...exception, changes, properties: new Map() });
    }
    for (const start of record.deleted) delivered.deleted.add(start);
  }
}

/** The copy stays, marked as cancelled, until its owner removes it. */
export function cancelCopies(
  organisation: Organisation,
  { record, originalStart }: EventTarget,
  addresses: readonly string[],
): void {
  for (const attendee of insiders(organisation, addresses)) {
    const copy = copyOf(attendee, record);
    if (!copy) continue;
    const subject = `Canceled: ${copy.fields.subject}`;
    changeEvent(
      organisation,
      { record: copy, originalStart },
      { fields: { isCancelled: true, showAs: 'free', subject } },
    );
  }
}

export function insiders(organisation: Organisation, addresses: readonly string[]): Person[] {
  return addresses.flatMap((address) => findPerson(organisation, address) ?? []);
}

/** The same meeting in the calendar of another mailbox. */
export function copyOf(person: Person, record: EventRecord): EventRecord | undefined {
  for (const calendar of person.calendars) {
    for (const other of calendar.events.values())
      if (other.uid === record.uid && other !== record) return other;
  }
  return undefined;
}

/** What the organiser says, and what an attendee keeps to himself. */
function invited(fields: EventFields, own: EventFields | undefined): EventFields {
  return {
    ...fields,
    categories: own?.categories ?? [],
    showAs: own?.showAs ?? 'tentative',
    isReminderOn: own?.isReminderOn ?? true,
    reminderMinutesBeforeStart:
      own?.reminderMinutesBeforeStart ?? fields.reminderMinutesBeforeStart,
    responseStatus: own?.responseStatus ?? { response: 'notResponded', time: undefined },
  };
}
