import type { Appointment } from '../appointment/appointment.ts';
import type { BookingConfiguration, ReminderStep } from '../book/configuration.ts';
import { bookedService } from '../rules-of-change/booked-service.ts';

/** The service's own plan, an empty one too, counts before the organisation's. */
export function planFor(
  appointment: Pick<Appointment, 'state'>,
  configuration: BookingConfiguration,
): readonly ReminderStep[] {
  return bookedService(appointment, configuration)?.reminderPlan ?? configuration.reminderPlan;
}
