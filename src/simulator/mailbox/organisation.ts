import type { Clock } from '../clock.ts';
import { fillOrganisation } from './load-seed.ts';
import type {
  Calendar,
  Change,
  EventRecord,
  Mail,
  Message,
  Organisation,
  Person,
} from './model.ts';
import { sameAddress } from './rights.ts';
import type { OrganisationSeed } from './seed.ts';

/** A change log is for reading what just happened; what is older than this many changes is forgotten. */
const MAX_CHANGES = 50_000;

export function createOrganisation(seed: OrganisationSeed, clock: Clock): Organisation {
  const listeners = new Set<(change: Change) => void>();
  const people: Person[] = [];
  const changes: Change[] = [];
  const outbox: Mail[] = [];
  const problems: string[] = [];
  let number = 0;
  let version = 0;
  let sequence = 0;
  const organisation: Organisation = {
    tenantId: seed.tenantId,
    clock,
    people,
    problems,
    outbox,
    changes,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    nextNumber() {
      number += 1;
      return number;
    },
    nextVersion() {
      version += 1;
      return version;
    },
    announce(change) {
      sequence += 1;
      const announced = { sequence, at: clock.now(), ...change };
      changes.push(announced);
      if (changes.length > MAX_CHANGES) changes.splice(0, MAX_CHANGES / 10);
      for (const listener of listeners) listener(announced);
    },
  };
  fillOrganisation(organisation, { seed, people, problems });
  // Nobody made the changes that the seed consists of.
  changes.length = 0;
  return organisation;
}

/** By directory id or address. */
export function findPerson(organisation: Organisation, idOrMail: string): Person | undefined {
  const wanted = idOrMail.toLowerCase();
  return organisation.people.find(
    (p) => p.id.toLowerCase() === wanted || sameAddress(p.mail, wanted),
  );
}

export function findCalendar(organisation: Organisation, number: number): Calendar | undefined {
  for (const person of organisation.people) {
    const calendar = person.calendars.find((c) => c.number === number);
    if (calendar) return calendar;
  }
  return undefined;
}

export function findEvent(organisation: Organisation, number: number): EventRecord | undefined {
  for (const person of organisation.people) {
    for (const calendar of person.calendars) {
      const record = calendar.events.get(number);
      if (record) return record;
    }
  }
  return undefined;
}

export function findMessage(person: Person, number: number): Message | undefined {
  return person.messages.find((message) => message.number === number);
}

export function defaultCalendar(person: Person): Calendar {
  const calendar = person.calendars.find((c) => c.isDefault);
  if (!calendar) throw new Error(`The mailbox of ${person.mail} has no calendar`);
  return calendar;
}
