import type { Appointment } from '../appointment/appointment.ts';
import { isLeftBehind } from '../booking/claim.ts';
import { toClaim } from '../booking/claims-of.ts';
import type { Instant } from '../time/period.ts';
import type { Conflict } from './conflict.ts';

/** A hold past its expiry, or the claim of a move that nobody brought to its end. */
export function findLeftBehind(appointment: Appointment, now: Instant): Conflict | undefined {
  const { kind } = appointment;
  if (kind !== 'hold' && kind !== 'claim') return undefined;
  const claim = toClaim(appointment, kind);
  if (!isLeftBehind(claim, now)) return undefined;
  const since = claim.expiresAt ?? now;
  return { kind: kind === 'hold' ? 'holdExpired' : 'claimLeft', since };
}
