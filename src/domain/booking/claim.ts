import type { Instant, Period } from '../time/period.ts';
import { MINUTE } from '../time/period.ts';

/** An event that meets the time a writer wants, as one read showed it. */
export type Claim = {
  readonly id: string;
  /** Opaque; a write is conditional on it. */
  readonly version: string;
  /** `blocking` is whatever else takes time; `void` takes none and only waits to be deleted. */
  readonly kind: 'booking' | 'hold' | 'claim' | 'blocking' | 'void';
  readonly period: Period;
  readonly key?: string | undefined;
  readonly createdAt?: Instant | undefined;
  /**
   * Of a hold: one whose expiry cannot be read does not expire. Of a claim: from when others may
   * resolve it.
   */
  readonly expiresAt?: Instant | undefined;
  /** Event id of the booking that a claim is for. */
  readonly bookingId?: string | undefined;
  /** It keeps a host's time beside that booking, in place of another time for it. */
  readonly isCompanion?: boolean | undefined;
};

/** For how long nobody but its writer resolves the claim of a move. */
export const CLAIM_REST = MINUTE;

/** Decides who waits, never who wins, so clocks may be wrong and times may be missing. */
export function isEarlier(claim: Claim, own: Claim): boolean {
  return claim.createdAt === undefined ||
    own.createdAt === undefined ||
    claim.createdAt === own.createdAt
    ? claim.id < own.id
    : claim.createdAt < own.createdAt;
}

/** May be cleared away by whoever meets it; until that is done it still counts. */
export function isLeftBehind(
  claim: Pick<Claim, 'kind' | 'expiresAt' | 'createdAt' | 'bookingId'>,
  now: Instant,
): boolean {
  switch (claim.kind) {
    case 'hold':
      return claim.expiresAt !== undefined && claim.expiresAt <= now;
    case 'claim':
      return claim.bookingId !== undefined && restUntil(claim) <= now;
    case 'void':
      return true;
    case 'booking':
    case 'blocking':
      return false;
  }
}

function restUntil({ expiresAt, createdAt }: Pick<Claim, 'expiresAt' | 'createdAt'>): Instant {
  if (expiresAt !== undefined) return expiresAt;
  return createdAt === undefined ? Infinity : createdAt + CLAIM_REST;
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}
