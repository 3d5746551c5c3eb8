import { guests, type Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { sameMailbox } from '../../graph/calendar-address.ts';
import { firstName } from './entry-text.ts';
import type { Text } from '../text/text.ts';

/** Addresses of those whom Outlook tells of a move. */
export function mailedPeople(appointment: Appointment): string {
  return guests(appointment).map(({ address }) => address).join(', ');
}

/** Who gets mail by it, said before it is done. */
export function mailText(appointment: Appointment, to: Host, { moving }: Text): string {
  const people = mailedPeople(appointment);
  if (people === '') return moving.mail.none;
  return sameMailbox(to.destination.mailbox, appointment.ref.mailbox)
    ? moving.mail.update(people)
    : moving.mail.otherCalendar(people, firstName(to.name));
}
