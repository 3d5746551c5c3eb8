import type { BookingConfiguration, Host } from '../../domain/book/configuration.ts';
import {
  DEFAULT_CATEGORIES,
  DEFAULT_PREFIXES,
  defaultWorkingHours,
  newHost,
  newService,
} from '../../domain/book/defaults.ts';
import { encodeBook } from '../../domain/book/book-text.ts';
import { bookSeed } from '../mailbox/book-seed.ts';
import type { CalendarSeed, OrganisationSeed, PersonSeed } from '../mailbox/seed.ts';
import { ICS_FRONT_DESK } from './ics-seed.ts';
import { namedZone } from '../../providers/ics/zone-names.ts';

export type SeedWithBook = { readonly seed: OrganisationSeed; readonly problems: readonly string[] };

/**
 * The front desk has a book in which every file's owner is a host, so that the week is shown; of
 * very many, as many as a book can hold.
 */
export function withBook(seed: OrganisationSeed, updatedAt: number): SeedWithBook {
  const owners = seed.people.filter(({ mail }) => mail !== ICS_FRONT_DESK);
  const save = { updatedAt, updatedBy: 'Front Desk' };
  const fitting = thoseThatFit(owners, save);
  const extendedProperties = bookSeed(configurationFor(fitting), save);
  const left = owners.length - fitting.length;
  const problems =
    left > 0
      ? [`A book holds no more than ${fitting.length} of these calendars: the last ${left} are in Outlook and not in the pane`]
      : [];
  return { seed: withProperties(seed, extendedProperties), problems };
}

type Save = { readonly updatedAt: number; readonly updatedBy: string };

function thoseThatFit(owners: readonly PersonSeed[], save: Save): readonly PersonSeed[] {
  for (let count = owners.length; count > 0; count--) {
    const some = owners.slice(0, count);
    if (encodeBook(configurationFor(some), { revision: 1, ...save }).kind === 'encoded') return some;
  }
  return [];
}

function withProperties(
  seed: OrganisationSeed,
  extendedProperties: NonNullable<CalendarSeed['extendedProperties']>,
): OrganisationSeed {
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
