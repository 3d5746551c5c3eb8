import { addressOf } from './event-defaults.ts';
import { addEvent, exceptionOf } from './event-store.ts';
import { InvalidItem } from './invalid-item.ts';
import { addMessage } from './messages.ts';
import type { Calendar, Contact, Organisation, Person } from './model.ts';
import { createCalendar, permissionFor, sharedCopyOf } from './calendars.ts';
import { readProperties } from './properties.ts';
import { isSharedWith } from './rights.ts';
import type { CalendarSeed, ContactSeed, EventSeed, OrganisationSeed, PersonSeed } from './seed.ts';
import { draftOfSeed, exceptionFieldsOf, wallOfSeed } from './seed-event.ts';
import { initialSettings } from './settings.ts';
import { findZone, UTC } from './zones.ts';

type Filling = {
  readonly seed: OrganisationSeed;
  readonly people: Person[];
  readonly problems: string[];
};

export function fillOrganisation(
  organisation: Organisation,
  { seed, people, problems }: Filling,
): void {
  for (const [index, personSeed] of seed.people.entries())
    people.push(personOf(organisation, personSeed, index + 1));
  for (const [index, personSeed] of seed.people.entries()) {
    const person = people[index];
    if (!person) continue;
    if (!findZone(personSeed.mailboxSettings.timeZone)) {
      problems.push(
        `${person.mail}: ${personSeed.mailboxSettings.timeZone} is no time zone; UTC is used`,
      );
    }
    for (const [i, calendar] of personSeed.calendars.entries())
      fillCalendar(organisation, { person, seed: calendar, isDefault: i === 0 }, problems);
    for (const message of personSeed.messages)
      addMessage(organisation, person, messageDraft(person, message));
    for (const fields of personSeed.contacts ?? []) person.contacts.push(contactOf(organisation, fields));
  }
  for (const person of people) shareCalendars(organisation, person);
}

function personOf(organisation: Organisation, seed: PersonSeed, number: number): Person {
  return {
    number,
    id: seed.id,
    displayName: seed.displayName,
    givenName: seed.givenName,
    surname: seed.surname,
    mail: seed.mail,
    canSignIn: seed.canSignIn,
    settingsSeed: seed.mailboxSettings,
    settings: initialSettings(seed.mailboxSettings),
    zone: findZone(seed.mailboxSettings.timeZone) ?? UTC,
    categories: seed.masterCategories.map((category) => ({
      id: guidOf(organisation, number),
      ...category,
    })),
    calendars: [],
    sharedCopies: new Map(),
    messages: [],
    contacts: [],
    mailDelegates: new Map(
      (seed.mailDelegates ?? []).map(({ mail, sends }) => [mail.toLowerCase(), sends]),
    ),
    extensions: new Map(),
    transactions: new Map(),
  };
}

type CalendarFilling = {
  readonly person: Person;
  readonly seed: CalendarSeed;
  readonly isDefault: boolean;
};

function fillCalendar(
  organisation: Organisation,
  { person, seed, isDefault }: CalendarFilling,
  problems: string[],
): void {
  const calendar = createCalendar(organisation, person, {
    name: seed.name,
    color: seed.color,
    isDefault,
  });
  for (const { mail, role } of seed.permissions) {
    const known = organisation.people.find((p) => p.mail.toLowerCase() === mail.toLowerCase());
    calendar.permissions.push(
      permissionFor({ name: known?.displayName ?? mail, address: mail }, role),
    );
  }
  for (const [key, property] of readProperties(seed.extendedProperties ?? []))
    calendar.properties.set(key, property);
  for (const event of seed.events) {
    try {
      fillEvent(organisation, calendar, event, problems);
    } catch (error) {
      if (!(error instanceof InvalidItem)) throw error;
      problems.push(`${person.mail}, ${seed.name}, ${event.subject}: ${error.message}`);
    }
  }
}

function fillEvent(
  organisation: Organisation,
  calendar: Calendar,
  seed: EventSeed,
  problems: string[],
): void {
  function say(problem: string): void {
    problems.push(`${calendar.owner.mail}, ${calendar.name}, ${seed.subject}: ${problem}`);
  }
  const record = addEvent(organisation, calendar, draftOfSeed(calendar, seed, say));
  for (const start of seed.deletedOccurrences ?? [])
    record.deleted.add(wallOfSeed(start, record.fields.start.zone));
  for (const { originalStart, event } of seed.exceptions ?? []) {
    const exception = exceptionOf(
      organisation,
      record,
      wallOfSeed(originalStart, record.fields.start.zone),
    );
    exception.changes = exceptionFieldsOf(event, say);
    for (const [key, property] of readProperties(event.singleValueExtendedProperties ?? []))
      exception.properties.set(key, property);
  }
}

function shareCalendars(organisation: Organisation, viewer: Person): void {
  for (const calendar of organisation.people.flatMap((person) => person.calendars)) {
    if (isSharedWith(calendar, viewer))
      viewer.sharedCopies.set(calendar, sharedCopyOf(organisation, calendar));
  }
}

function contactOf(organisation: Organisation, fields: ContactSeed): Contact {
  return {
    number: organisation.nextNumber(),
    created: organisation.clock.now(),
    version: organisation.nextVersion(),
    fields,
  };
}

function messageDraft(owner: Person, seed: PersonSeed['messages'][number]) {
  const from = { emailAddress: { name: seed.from.name, address: seed.from.address } };
  return {
    folder: 'inbox' as const,
    created: Date.parse(seed.receivedDateTime),
    fields: {
      subject: seed.subject,
      body: { contentType: 'text', content: seed.body },
      from,
      sender: from,
      toRecipients: [{ emailAddress: addressOf(owner) }],
      receivedDateTime: seed.receivedDateTime,
      sentDateTime: seed.receivedDateTime,
      isRead: seed.isRead,
      isDraft: false,
    },
  };
}

function guidOf(organisation: Organisation, person: number): string {
  const tail = organisation.nextNumber().toString(16).padStart(12, '0');
  return `${person.toString(16).padStart(8, '0')}-ca7e-4000-8000-${tail}`;
}
