import type { Appointment } from '../appointment/appointment.ts';
import type { BookingConfiguration, ReminderStep, Service } from '../book/configuration.ts';

/** What was booked, as far as the book still has it. */
export function serviceOf(
  { state }: Pick<Appointment, 'state'>,
  { services }: BookingConfiguration,
): Service | undefined {
  const slug = state.kind === 'known' ? state.value.service : undefined;
  return services.find((service) => service.slug === slug);
}

/** The service's own plan, an empty one too, counts before the organisation's. */
export function planFor(
  appointment: Pick<Appointment, 'state'>,
  configuration: BookingConfiguration,
): readonly ReminderStep[] {
  return serviceOf(appointment, configuration)?.reminderPlan ?? configuration.reminderPlan;
}

export type ServiceMessages = 'none' | 'outlook' | 'own';

/** What tells a customer of a booking, a move or a cancellation. */
export function messagesOf(service: Service | undefined): ServiceMessages {
  return service?.messages ?? 'outlook';
}

export type MailSettings = { readonly format: 'html' | 'plain'; readonly calendarFile: boolean };

export function mailSettingsOf({ mail }: BookingConfiguration): MailSettings {
  return { format: mail?.format ?? 'html', calendarFile: mail?.calendarFile ?? true };
}

/** Minutes before the start of the earliest reminder of all plans. */
export function longestReminder({ reminderPlan, services }: BookingConfiguration): number {
  const plans = [reminderPlan, ...services.map((service) => service.reminderPlan ?? [])];
  return Math.max(0, ...plans.flat().map(({ minutesBefore }) => minutesBefore));
}
