import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { roleOf } from '../../domain/day/role.ts';

/** Only takes up time: a meeting among colleagues, an absence, what somebody else organizes. */
export function isOther(appointment: Appointment, configuration: BookingConfiguration): boolean {
  return (
    roleOf(appointment, {
      settings: markSettings(configuration),
      mailboxes: configuration.hosts.map((host) => host.destination.mailbox),
    }) === 'other'
  );
}
