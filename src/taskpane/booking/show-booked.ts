import type { QueryClient } from '@tanstack/react-query';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { dayPeriod } from '../../domain/time/civil.ts';
import { overlaps } from '../../domain/time/period.ts';
import type { CalendarAddress } from '../../graph/calendar-address.ts';
import { keyOf } from '../../graph/read-availability.ts';
import type { DayReads } from '../app/day-query.ts';
import { replaceEvent } from '../starts/availability-query.ts';

/** What Outlook has just confirmed is shown at once, before anything is read again. */
export function showBooked(client: QueryClient, appointment: Appointment, calendar: CalendarAddress): void {
  for (const { queryKey } of client.getQueryCache().findAll({ queryKey: ['day'] })) {
    const [, date, zone] = queryKey;
    if (typeof date !== 'string' || typeof zone !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) continue;
    if (!overlaps(appointment.period, dayPeriod(Temporal.PlainDate.from(date), zone))) continue;
    client.setQueryData<DayReads>(queryKey, (day) => day && withAppointment(day, appointment, calendar));
  }
  replaceEvent(client, appointment, calendar);
}

function withAppointment(day: DayReads, appointment: Appointment, calendar: CalendarAddress): DayReads {
  return {
    ...day,
    reads: day.reads.map((read) => {
      if (read.kind === 'unknown' || keyOf(read.address) !== keyOf(calendar)) return read;
      const others = read.appointments.filter(({ ref }) => ref.eventId !== appointment.ref.eventId);
      return { ...read, appointments: [...others, appointment] };
    }),
  };
}

/** Milliseconds in which the day has to have the row. */
const PATIENCE = 4000;

/** The focus on the row of an appointment, as soon as the day shows it. */
export function focusRow(eventId: string): void {
  const end = performance.now() + PATIENCE;
  function tryIt(): void {
    const row = document.querySelector<HTMLElement>(`[data-day-list] [data-event="${CSS.escape(eventId)}"]`);
    const isElsewhere = document.activeElement !== null && document.activeElement !== document.body;
    if (row) {
      if (!isElsewhere || document.activeElement?.closest('[data-day-list]')) row.focus();
      row.scrollIntoView({ block: 'center' });
    } else if (performance.now() < end && !isElsewhere) requestAnimationFrame(tryIt);
  }
  requestAnimationFrame(tryIt);
}
