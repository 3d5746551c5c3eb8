import type { Appointment } from '../appointment/appointment.ts';
import { confirmationOf } from '../appointment/confirmation.ts';
import { busyRulesOf, takesTime } from '../availability/busy-rules.ts';
import type { BookingConfiguration } from '../book/configuration.ts';
import type { Instant } from '../time/period.ts';
import { markSettings } from './mark-settings.ts';

/** Whether an event takes its host's time by the book: what is cancelled in any way does not. */
export function takingTime(
  configuration: BookingConfiguration,
  now: Instant,
): (appointment: Appointment) => boolean {
  const settings = markSettings(configuration);
  const context = { rules: busyRulesOf(configuration), categories: settings.categories, now };
  return (appointment) =>
    takesTime(appointment, context) && confirmationOf(appointment, settings).status !== 'cancelled';
}
