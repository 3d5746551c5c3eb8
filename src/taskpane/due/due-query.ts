import { queryOptions } from '@tanstack/react-query';
import { dueMessages, type DueMessage, type HostAppointment } from '../../domain/reminders/due.ts';
import { longestReminder } from '../../domain/reminders/plan.ts';
import { MINUTE, type Instant } from '../../domain/time/period.ts';
import { readDays, type CalendarRead } from '../../graph/read-days.ts';
import { addressOf, type DayReads } from '../app/day-query.ts';
import type { Desk, OpenBook } from '../app/desk.ts';

/** Under the key of days, so that what is changed in one shows in the other. */
export const DUE_KEY = ['day', 'due'] as const;

/** The hosts' calendars from now until the earliest reminder of any plan looks ahead. */
export function dueQuery(desk: Desk, { configuration }: OpenBook) {
  const { hosts, organisation } = configuration;
  const addresses = hosts.map(({ destination }) => addressOf(destination));
  const minutes = longestReminder(configuration);
  return queryOptions({
    queryKey: [...DUE_KEY, addresses.map((one) => `${one.mailbox} ${one.calendarId ?? ''}`), minutes],
    queryFn: async ({ signal }): Promise<DayReads> => {
      const now = desk.now();
      const reads = await readDays(desk.graph, {
        calendars: addresses,
        range: { start: now, end: now + Math.max(1, minutes) * MINUTE },
        zone: organisation.timeZone,
        signal,
      });
      return { readAt: now, reads };
    },
  });
}

export type DueList = {
  readonly messages: readonly DueMessage[];
  readonly unknown: readonly Extract<CalendarRead, { kind: 'unknown' }>[];
};

export function dueList(
  { reads }: Pick<DayReads, 'reads'>,
  { configuration }: OpenBook,
  now: Instant,
): DueList {
  const appointments = configuration.hosts.flatMap((host, index): HostAppointment[] => {
    const read = reads[index];
    return read?.kind === 'known' ? read.appointments.map((appointment) => ({ appointment, host })) : [];
  });
  return {
    messages: once(dueMessages(appointments, configuration, now)),
    unknown: reads.filter((read) => read.kind === 'unknown'),
  };
}

/** Two hosts may share a calendar. */
function once(messages: readonly DueMessage[]): DueMessage[] {
  const seen = new Set<string>();
  return messages.filter((message) => {
    const key = keyOfDue(message);
    return !seen.has(key) && seen.add(key);
  });
}

export function keyOfDue({ appointment, reminder }: DueMessage): string {
  const { channel, minutesBefore, notice = '' } = reminder;
  return `${appointment.ref.eventId} ${channel}${minutesBefore}${notice}`;
}
