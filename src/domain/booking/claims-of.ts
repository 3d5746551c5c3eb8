import type { Appointment } from '../appointment/appointment.ts';
import { knownState } from '../appointment/state.ts';
import { freeBecause, type BusyContext, type ServiceBuffers } from '../availability/busy-rules.ts';
import { MINUTE, overlaps, type Period } from '../time/period.ts';
import type { Claim } from './claim.ts';
import { bookingIdOf } from './event-values.ts';

export type Buffers = {
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
};

export type ClaimContext = Omit<BusyContext, 'ownKey'> & {
  readonly slot: Period;
  /** Of the service that is to be booked. */
  readonly own: Buffers;
  /** Of the services of others. */
  readonly buffers: ServiceBuffers;
};

/**
 * What meets the slot, by the same rules as the starts that are offered: of two neighbours'
 * buffers the larger is kept. Holds past their expiry are among it, for they count until voided.
 */
export function claimsOf(appointments: readonly Appointment[], context: ClaimContext): Claim[] {
  return appointments
    .filter((appointment) => meets(appointment, context))
    .flatMap((appointment) => {
      const kind = claimKind(appointment, context);
      return kind === undefined ? [] : [toClaim(appointment, kind)];
    });
}

/** How far the calendars have to be read for `claimsOf` to see all that meets the slot. */
export function rangeOfClaims({ slot, own, buffers }: Pick<ClaimContext, 'slot' | 'own' | 'buffers'>): Period {
  let before = own.bufferBeforeMinutes;
  let after = own.bufferAfterMinutes;
  for (const other of buffers.values()) {
    before = Math.max(before, other.bufferAfterMinutes);
    after = Math.max(after, other.bufferBeforeMinutes);
  }
  return { start: slot.start - before * MINUTE, end: slot.end + after * MINUTE };
}

function meets({ period, state }: Appointment, { slot, own, buffers }: ClaimContext): boolean {
  const service = state.kind === 'known' ? state.value.service : undefined;
  const theirs = buffers.get(service ?? '');
  const before = Math.max(theirs?.bufferBeforeMinutes ?? 0, own.bufferAfterMinutes);
  const after = Math.max(theirs?.bufferAfterMinutes ?? 0, own.bufferBeforeMinutes);
  // What has no length takes no time.
  return (
    period.start < period.end &&
    overlaps(slot, { start: period.start - before * MINUTE, end: period.end + after * MINUTE })
  );
}

/** `undefined` for what leaves its time free and is nobody's to clear away. */
function claimKind(appointment: Appointment, context: ClaimContext): Claim['kind'] | undefined {
  if (appointment.kind === 'void') return 'void';
  const because = freeBecause(appointment, context);
  if (because !== undefined && because !== 'holdExpired') return undefined;
  switch (appointment.kind) {
    case 'booking':
    case 'hold':
    case 'claim':
      return appointment.kind;
    case 'foreign':
      return 'blocking';
    case 'carrier':
      return undefined;
  }
}

export function toClaim(appointment: Appointment, kind: Claim['kind']): Claim {
  const { ref, version, period, key, createdAt, state } = appointment;
  return {
    id: ref.eventId,
    version,
    kind,
    period,
    key,
    createdAt,
    expiresAt: state.kind === 'known' ? state.value.holdExpiresAt : undefined,
    bookingId: bookingIdOf(appointment),
    ...(knownState(state).companionOf ? { isCompanion: true } : {}),
  };
}
