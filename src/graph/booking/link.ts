import type { Appointment } from '../../domain/appointment/appointment.ts';
import { knownState, type BookingLink } from '../../domain/appointment/state.ts';
import { linkChange } from '../../domain/booking/moving-away.ts';
import { changeEvent } from '../change-event.ts';
import type { GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import type { Failure } from './types.ts';

type Linking = {
  /** With the version that the write is conditional on. */
  readonly appointment: Appointment;
  readonly link: BookingLink;
  readonly zone: string;
};

export type Linked =
  | { readonly kind: 'linked'; readonly appointment: Appointment }
  | { readonly kind: 'bookingChanged' | 'bookingGone' }
  | Failure;

/** Once, and only on the version that was read: of two who move one booking, one comes through. */
export async function writeLink(
  client: GraphClient,
  { appointment, link, zone }: Linking,
): Promise<Linked> {
  const { ref, version } = appointment;
  try {
    const outcome = await changeEvent(client, { ref, known: appointment, zone }, (fresh) =>
      fresh.version === version
        ? linkChange(fresh, link)
        : { kind: 'refused', reason: 'changed' as const },
    );
    if (outcome.kind === 'written') return { kind: 'linked', appointment: outcome.appointment };
    if (isLinkedTo(outcome.appointment, link)) return { kind: 'linked', appointment: outcome.appointment };
    return { kind: 'bookingChanged' };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (error.code === 'notFound') return { kind: 'bookingGone' };
    // The write may be done later; whoever meets a link to what is not there takes it away.
    const isRefused = error.code === 'forbidden' || error.code === 'invalid';
    return isRefused ? { kind: 'refused', error } : { kind: 'unknown', reason: error.code };
  }
}

/** Where it cannot be done now, whoever meets the link does it. */
export async function unlink(
  client: GraphClient,
  { appointment, link, zone }: Linking,
): Promise<Appointment> {
  try {
    const target = { ref: appointment.ref, known: appointment, zone };
    const outcome = await changeEvent(client, target, (fresh) =>
      isLinkedTo(fresh, link)
        ? linkChange(fresh, undefined)
        : { kind: 'refused', reason: 'changed' as const },
    );
    return outcome.appointment;
  } catch (error) {
    if (error instanceof GraphError) return appointment;
    throw error;
  }
}

function isLinkedTo({ state }: Appointment, link: BookingLink): boolean {
  const { movingTo } = knownState(state);
  return movingTo?.host === link.host && movingTo.key === link.key;
}
