import type { Appointment } from '../appointment/appointment.ts';
import { busyPeriods, busyRulesOf } from '../availability/busy-rules.ts';
import { serviceBuffers } from '../availability/book-query.ts';
import type { CalendarReading, FreeBusy } from '../availability/free-busy.ts';
import type { BookingConfiguration } from '../book/configuration.ts';
import type { Instant, Period } from '../time/period.ts';
import type { HostCalendar } from './day.ts';
import { markSettings } from './mark-settings.ts';
import { takingTime } from './taking-time.ts';

export type ReadingContext = {
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
  /** What was read of the calendars. */
  readonly range: Period;
};

/**
 * A host's calendars in the terms in which starts are found. One of which a part could not be
 * understood is unknown as a whole.
 */
export function readingOf(
  { host, calendar, elsewhere = [] }: HostCalendar,
  { leftOut, ...context }: ReadingContext & { readonly leftOut?: string | undefined },
): CalendarReading[] {
  return [calendar, ...elsewhere].map((read, index) => ({
    calendar: `${host.id} ${index}`,
    reads: [freeBusyOf(read, { ...context, leftOut })],
  }));
}

function freeBusyOf(
  read: HostCalendar['calendar'],
  { configuration, now, range, leftOut }: ReadingContext & { readonly leftOut: string | undefined },
): FreeBusy {
  if (read.kind === 'unknown') return { kind: 'unknown', range, reason: read.reason };
  if (read.unreadable?.length) return { kind: 'unknown', range, reason: 'unreadable' };
  const takesTime = takingTime(configuration, now);
  function counts(appointment: Appointment): boolean {
    return appointment.ref.eventId !== leftOut && takesTime(appointment);
  }
  const busy = busyPeriods(read.appointments.filter(counts), {
    rules: busyRulesOf(configuration),
    categories: markSettings(configuration).categories,
    now,
    buffers: serviceBuffers(configuration),
  });
  return { kind: 'known', range, busy };
}
