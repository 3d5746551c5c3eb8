import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { isLeftBehind, type Claim } from '../../domain/booking/claim.ts';
import { toClaim } from '../../domain/booking/claims-of.ts';
import { clear } from '../../domain/booking/clearing.ts';
import { startTaking } from '../../domain/booking/taking.ts';
import type { GraphClient } from '../client.ts';
import type { GraphError } from '../graph-error.ts';
import { newKey } from './new-key.ts';
import { readOrGone } from './record.ts';
import { run } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { BookingContext } from './types.ts';

export type ClearOutcome =
  | { readonly kind: 'cleared' }
  /** Its writer has gone on with it, or somebody else has cleared it away. */
  | { readonly kind: 'notLeftBehind' }
  /** It could not be cleared away and still counts. */
  | { readonly kind: 'refused'; readonly error?: GraphError };

type LeftBehind = { readonly appointment: Appointment; readonly host: Host };

/**
 * What whoever books there would do first: voids a hold past its expiry, or the claim of a move
 * that was never finished, and deletes it; the claim of a team's booking that stands is made part of
 * that. Never what somebody may still be going on with.
 */
export async function clearAway(
  client: GraphClient,
  { appointment, host }: LeftBehind,
  { configuration, zone, signal }: BookingContext,
): Promise<ClearOutcome> {
  const fresh = await readOrGone(client, appointment.ref, { zone, signal });
  const claim = fresh && claimOf(fresh);
  if (!fresh || !claim || !isLeftBehind(claim, client.now())) return { kind: 'notLeftBehind' };
  const { writer } = startTaking({ key: newKey(), slot: fresh.period, now: client.now() });
  const perform = slotSteps({
    client,
    configuration,
    host,
    slot: fresh.period,
    service: undefined,
    seen: new Map([[fresh.ref.eventId, fresh]]),
  });
  // With the next read the way would be free to book, which nobody wants here.
  const { progress, refusal } = await run(clear(writer, claim), { client, perform }, 'read');
  if (progress.writer.leftAlone.includes(claim.id)) {
    return { kind: 'refused', ...(refusal && { error: refusal }) };
  }
  const after = await readOrGone(client, appointment.ref, { zone });
  return { kind: !after || after.kind === 'void' ? 'cleared' : 'notLeftBehind' };
}

function claimOf(appointment: Appointment): Claim | undefined {
  const { kind } = appointment;
  return kind === 'hold' || kind === 'claim' || kind === 'void' ? toClaim(appointment, kind) : undefined;
}
