import type { Appointment } from '../appointment/appointment.ts';
import type { BookingConfiguration, Host } from './configuration.ts';

type Hosts = Pick<BookingConfiguration, 'hosts'>;

/** Hosts whose bookings go to a calendar of the appointment's mailbox. */
export function hostsOf({ ref }: Pick<Appointment, 'ref'>, { hosts }: Hosts): Host[] {
  const mailbox = ref.mailbox.toLowerCase();
  return hosts.filter((host) => host.destination.mailbox.toLowerCase() === mailbox);
}

/** The hosts whose time an event takes that lies in one of these mailboxes. */
export function hostsConcerned(mailboxes: readonly string[], { hosts }: Hosts): Host[] {
  const wanted = new Set(mailboxes.map((mailbox) => mailbox.toLowerCase()));
  return hosts.filter(({ destination, availability }) =>
    [destination, ...availability].some(({ mailbox }) => wanted.has(mailbox.toLowerCase())),
  );
}
