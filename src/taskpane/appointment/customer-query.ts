import { queryOptions } from '@tanstack/react-query';
import { isShown, type Appointment } from '../../domain/appointment/appointment.ts';
import type { Instant } from '../../domain/time/period.ts';
import { readCustomerAppointments } from '../../graph/read-customer-appointments.ts';
import type { CalendarRead } from '../../graph/read-days.ts';
import type { Desk, OpenBook } from '../app/desk.ts';
import { addressOf, type DayReads } from '../app/day-query.ts';

/**
 * What one customer has in all hosts' calendars, held as a day, so that marks are seen here as
 * well (day-query.ts). Who looks at somebody else by now makes the read stop.
 */
export function customerQuery(desk: Desk, { configuration }: OpenBook, address: string) {
  return queryOptions({
    queryKey: ['day', 'customer', address.toLowerCase()],
    queryFn: async ({ signal }): Promise<DayReads> => {
      const now = desk.now();
      const { upcoming, last, unknown } = await readCustomerAppointments(desk.graph, {
        calendars: configuration.hosts.map(({ destination }) => addressOf(destination)),
        zone: configuration.organisation.timeZone,
        address,
        now,
        signal,
      });
      return { readAt: now, reads: [...byMailbox([...upcoming, ...last]), ...unknown] };
    },
  });
}

export type Visits = {
  /** The next one first. */
  readonly upcoming: readonly Appointment[];
  /** The latest first. */
  readonly last: readonly Appointment[];
};

/** What has begun but not ended is still coming up. */
export function visitsOf({ reads }: DayReads, now: Instant): Visits {
  const all = reads
    .flatMap((read) => (read.kind === 'known' ? read.appointments : []))
    .filter(isShown)
    .toSorted((a, b) => a.period.start - b.period.start);
  return {
    upcoming: all.filter(({ period }) => period.end > now),
    last: all.filter(({ period }) => period.end <= now).toReversed(),
  };
}

function byMailbox(appointments: readonly Appointment[]): CalendarRead[] {
  const mailboxes = [...new Set(appointments.map(({ ref }) => ref.mailbox))];
  return mailboxes.map((mailbox) => ({
    kind: 'known',
    address: { mailbox },
    appointments: appointments.filter(({ ref }) => ref.mailbox === mailbox),
    unreadable: [],
    unknownZones: [],
  }));
}
