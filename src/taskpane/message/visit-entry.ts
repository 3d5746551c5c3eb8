import type { Appointment } from '../../domain/appointment/appointment.ts';
import { hostsOf } from '../../domain/book/hosts-of.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import type { BookingConfiguration, Host } from '../../domain/book/configuration.ts';
import { type DayEntry } from '../../domain/day/day.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { reminderStateOf } from '../../domain/day/reminder-state.ts';
import { roleOf } from '../../domain/day/role.ts';
import { planFor } from '../../domain/day/reminder-plan.ts';
import type { Instant } from '../../domain/time/period.ts';

/** A row like the day's. What else its host has then is not read here, so no conflict is shown. */
export function visitEntry(
  appointment: Appointment,
  configuration: BookingConfiguration,
  now: Instant,
): DayEntry | undefined {
  const host = hostOf(appointment, configuration);
  if (!host) return undefined;
  const settings = markSettings(configuration);
  const mailboxes = configuration.hosts.map((one) => one.destination.mailbox);
  return {
    kind: 'appointment',
    appointment,
    host,
    role: roleOf(appointment, { settings, mailboxes }),
    confirmation: confirmationOf(appointment, settings),
    reminder: reminderStateOf(appointment, { plan: planFor(appointment, configuration), now }),
    conflicts: [],
  };
}

/** Several hosts may share a mailbox; then it is not known whose of its calendars it lies in. */
function hostOf(appointment: Appointment, configuration: BookingConfiguration): Host | undefined {
  const [first, ...others] = hostsOf(appointment, configuration);
  if (!first || others.length === 0) return first;
  return { ...first, name: [first, ...others].map((host) => host.name).join(' / ') };
}
