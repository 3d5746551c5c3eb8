import type { BookingConfiguration, Host } from '../../domain/book/configuration.ts';
import {
  DEFAULT_CATEGORIES,
  DEFAULT_PREFIXES,
  defaultWorkingHours,
  newHost,
  newService,
} from '../../domain/book/defaults.ts';
import { bookSeed } from '../mailbox/book-seed.ts';
import type { CalendarSeed, OrganisationSeed, PersonSeed } from '../mailbox/seed.ts';
import { ICS_FRONT_DESK } from './ics-seed.ts';
import { namedZone } from './zone-names.ts';

/** The front desk has a book in which every file's owner is a host, so that the week is shown. */
export function withBook(seed: OrganisationSeed, updatedAt: number): OrganisationSeed {
  const owners = seed.people.filter(({ mail }) => mail !== ICS_FRONT_DESK);
  const extendedProperties = bookSeed(configurationFor(owners), { updatedAt, updatedBy: 'Front Desk' });
  return {
    ...seed,
    people: seed.people.map((person) =>
      person.mail === ICS_FRONT_DESK
        ? { ...person, calendars: person.calendars.map((calendar): CalendarSeed => ({ ...calendar, extendedProperties })) }
        : person,
    ),
  };
}

function configurationFor(owners: readonly PersonSeed[]): BookingConfiguration {
  const hosts: Host[] = [];
  for (const { displayName, mail, mailboxSettings } of owners) {
    const workingHours = defaultWorkingHours(zoneOf(mailboxSettings.timeZone));
    hosts.push(newHost({ name: displayName.slice(0, 80) || mail, mailbox: mail, workingHours, others: hosts }));
  }
  const all = hosts.map(({ id }) => id);
  return {
    organisation: { name: 'My calendars', timeZone: hosts[0]?.workingHours.timeZone ?? 'UTC', locale: 'en-GB' },
    hosts,
    services: [newService({ name: 'Appointment', durationMinutes: 30, hosts: all, others: [] })],
    categories: structuredClone(DEFAULT_CATEGORIES),
    titlePrefixes: { ...DEFAULT_PREFIXES },
    reminderPlan: [],
  };
}

function zoneOf(name: string): string {
  return namedZone(name)?.iana ?? 'UTC';
}
