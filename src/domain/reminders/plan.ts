import type { BookingConfiguration, Service } from '../book/configuration.ts';

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
