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

export type BookingReading =
  | { readonly kind: 'read'; readonly appointment: Appointment }
  | { readonly kind: 'gone' }
  | Unknown;

/** The event as it is now. Rejects with what kept it from being read. */
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

/** The same, where not knowing is an answer. Rejects where nobody is signed in. */
export async function readBooking(
  client: GraphClient,
  ref: AppointmentRef,
  options: AppointmentOptions,
): Promise<BookingReading> {
  const appointment = await orUnknown(readOrGone(client, ref, options));
  if (!appointment) return { kind: 'gone' };
  return 'reason' in appointment ? appointment : { kind: 'read', appointment };
}

export type Unknown = { readonly kind: 'unknown'; readonly reason: string };

/** What Graph did not tell is not known; what is nothing of Graph's goes on to whoever asked. */
export async function orUnknown<T>(work: Promise<T>): Promise<T | Unknown> {
  try {
    return await work;
  } catch (error) {
    return toUnknown(error);
  }
}

function toUnknown(error: unknown): Unknown {
  if (!(error instanceof GraphError) || error.code === 'signInRequired') throw error;
  return { kind: 'unknown', reason: error.code };
}
