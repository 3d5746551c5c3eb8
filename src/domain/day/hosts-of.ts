import type { Appointment } from '../appointment/appointment.ts';
import type { BookingConfiguration, Host } from '../book/configuration.ts';

/** Hosts whose bookings go to a calendar of that mailbox. */
export function hostsOf({ ref }: Appointment, { hosts }: BookingConfiguration): Host[] {
  const mailbox = ref.mailbox.toLowerCase();
  return hosts.filter((host) => host.destination.mailbox.toLowerCase() === mailbox);
}
