import { useQuery } from '@tanstack/react-query';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { sameMailbox } from '../../graph/calendar-address.ts';
import { listCalendars } from '../../graph/list-calendars.ts';
import { useDesk } from '../app/desk.ts';
import { isShared } from '../reading/whose-calendar.ts';

/**
 * False only where Outlook says that the calendar may not be edited. What it does not list may be
 * editable all the same; a write that is refused is told then.
 */
export function useCanEdit(appointment: Appointment): boolean {
  const desk = useDesk();
  const { mailbox } = appointment.ref;
  const calendars = useQuery({
    queryKey: ['calendars', 'rights'],
    queryFn: ({ signal }) => listCalendars(desk.graph, { signal }),
    enabled: isShared(appointment, desk),
    staleTime: 10 * 60_000,
  });
  const listed = (calendars.data ?? []).filter(({ owner }) => sameMailbox(owner, mailbox));
  return listed.length === 0 || listed.some(({ canEdit }) => canEdit);
}
