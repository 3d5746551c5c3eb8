import type { Appointment } from '../appointment/appointment.ts';
import type { BookingConfiguration, Service } from '../book/configuration.ts';
import { minutesOf } from '../time/period.ts';
import { bookedService } from './booked-service.ts';

/** Minutes between the starts that are offered to what was booked as nothing. */
const STEP = 15;

type Moving = {
  readonly appointment: Appointment;
  /** Id of whom it is with. */
  readonly host: string;
};

/**
 * The service whose free starts an appointment can move to: what it was booked as, but as long as
 * it really is, and with whom it really is. What was typed into Outlook has one of its own.
 */
export function movingService(
  { appointment, host }: Moving,
  configuration: BookingConfiguration,
): Service {
  const durationMinutes = Math.max(1, minutesOf(appointment.period));
  const booked = bookedService(appointment, configuration);
  if (!booked) {
    const slug = freeSlug(configuration);
    return { slug, name: slug, durationMinutes, stepMinutes: STEP, hosts: [host] };
  }
  return {
    ...booked,
    durationMinutes,
    stepMinutes: booked.stepMinutes ?? booked.durationMinutes,
    hosts: booked.hosts.includes(host) ? booked.hosts : [...booked.hosts, host],
  };
}

/** The book as it would be with that service; never saved. */
export function withService(configuration: BookingConfiguration, service: Service): BookingConfiguration {
  const others = configuration.services.filter(({ slug }) => slug !== service.slug);
  return { ...configuration, services: [...others, service] };
}

function freeSlug({ services }: BookingConfiguration): string {
  const taken = new Set(services.map(({ slug }) => slug));
  let slug = 'appointment';
  while (taken.has(slug)) slug += '-x';
  return slug;
}
