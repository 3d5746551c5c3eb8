import type { DayEntry } from '../../domain/day/day.ts';

/** An event can stand in several hosts' calendars. */
export function rowKey({ host, appointment }: DayEntry): string {
  return `${host.id} ${appointment.ref.eventId}`;
}
