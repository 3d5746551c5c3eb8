import type { Appointment, AppointmentRef } from '../../domain/appointment/appointment.ts';
import { knownState } from '../../domain/appointment/state.ts';
import type { BookingConfiguration, Service } from '../../domain/book/configuration.ts';
import type { GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import { readAppointment, type AppointmentOptions } from '../read-appointment.ts';

/** What it was booked as, where the book still has it. */
export function serviceOfRecord(
  { state }: Pick<Appointment, 'state'>,
  { services }: BookingConfiguration,
): Service | undefined {
  const slug = knownState(state).service;
  return services.find((service) => service.slug === slug);
}

export async function readOrGone(
  client: GraphClient,
  ref: AppointmentRef,
  options: AppointmentOptions,
): Promise<Appointment | undefined> {
  try {
    return await readAppointment(client, ref, options);
  } catch (error) {
    if (error instanceof GraphError && error.code === 'notFound') return undefined;
    throw error;
  }
}
