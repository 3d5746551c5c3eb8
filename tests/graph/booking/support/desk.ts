import type { Appointment } from '../../../../src/domain/appointment/appointment.ts';
import type { Host, Service } from '../../../../src/domain/book/configuration.ts';
import { HOUR, MINUTE, type Period } from '../../../../src/domain/time/period.ts';
import { newKey } from '../../../../src/graph/booking/new-key.ts';
import type { BookingContext, NewBooking } from '../../../../src/graph/booking/types.ts';
import type { GraphClient } from '../../../../src/graph/client.ts';
import { readDays } from '../../../../src/graph/read-days.ts';
import type { Clock } from '../../../../src/simulator/clock.ts';
import type { OrganisationSeed } from '../../../../src/simulator/mailbox/seed.ts';
import { practiceConfiguration } from '../../../../src/simulator/practice/practice-book.ts';
import { NOW, openPractice, ZONE, type Practice } from '../../support/practice.ts';

export const configuration = practiceConfiguration();
export const context: BookingContext = { configuration, zone: ZONE };
export const [jonas, lena, amir, sofia, owen] = configuration.hosts as [Host, Host, Host, Host, Host];
export const [, followUp] = configuration.services as [Service, Service];

/** A Saturday, on which nobody works and nothing is booked. */
const QUIET_DAY = Date.UTC(2026, 11, 5);

/** From an hour of the quiet day on, UTC. */
export function at(hour: number, minutes = 30): Period {
  const start = QUIET_DAY + hour * HOUR;
  return { start, end: start + minutes * MINUTE };
}

export const ADA = { name: 'Ada Nowak', email: 'ada.nowak@customer.example' };

export function newBooking(fields: Partial<NewBooking> = {}): NewBooking {
  return {
    key: newKey(),
    service: followUp,
    hosts: [jonas],
    needs: 'one',
    slot: at(9),
    subject: 'Follow-up: Ada Nowak',
    customer: ADA,
    invites: true,
    by: 'Mira Keller',
    ...fields,
  };
}

/** The practice with nothing in its calendars but the book. */
export function emptyPractice(options: { readonly clock?: Clock } = {}): Practice {
  return openPractice({ ...options, change: withoutEvents });
}

/** Stands still but for waiting: the same run takes the same course again. */
export function stillClock(): Clock {
  let now = NOW;
  return {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

function withoutEvents(seed: OrganisationSeed): OrganisationSeed {
  return {
    ...seed,
    people: seed.people.map((person) => ({
      ...person,
      calendars: person.calendars.map((calendar) => ({ ...calendar, events: [] })),
    })),
  };
}

/** Everything that stands in a host's calendars on the quiet day, whatever it is. */
export async function dayOf(client: GraphClient, { destination }: Host): Promise<Appointment[]> {
  const range = { start: QUIET_DAY, end: QUIET_DAY + 24 * HOUR };
  const calendars = [{ mailbox: destination.mailbox }];
  const [read] = await readDays(client, { calendars, range, zone: ZONE });
  if (read?.kind !== 'known') throw new Error(`the calendar was to be readable: ${read?.reason}`);
  return [...read.appointments];
}

/** Whom mail went to, in order. */
export function mailed({ organisation }: Practice): string[] {
  return organisation.outbox.map(({ kind, to }) => `${kind} to ${to.join(', ')}`);
}
