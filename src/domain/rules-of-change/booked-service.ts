import type { Appointment } from '../appointment/appointment.ts';
import type { BookingConfiguration, Service } from '../book/configuration.ts';

/** What it was booked as, where the book still has it. */
export function bookedService(
  { state }: Pick<Appointment, 'state'>,
  { services }: Pick<BookingConfiguration, 'services'>,
): Service | undefined {
  const slug = state.kind === 'known' ? state.value.service : undefined;
  return slug === undefined ? undefined : services.find((service) => service.slug === slug);
}
