import type { Appointment } from '../appointment/appointment.ts';
import { knownState } from '../appointment/state.ts';
import { isLeftBehind } from '../booking/claim.ts';
import type { Instant } from '../time/period.ts';
import type { Conflict } from './conflict.ts';

/** A hold past its expiry, or what is left of a move that nobody brought to its end. */
export function findLeftBehind(appointment: Appointment, now: Instant): Conflict | undefined {
  const { kind } = appointment;
  const { movingTo, companionOf, holdExpiresAt: expiresAt, bookingId } = knownState(appointment.state);
  if (kind === 'booking' && movingTo) return { kind: 'moveLeft', host: movingTo.host };
  if (kind !== 'hold' && kind !== 'claim') return undefined;
  // It stands for as long as the booking of the team does.
  if (companionOf) return undefined;
  const { createdAt } = appointment;
  if (!isLeftBehind({ kind, expiresAt, createdAt, bookingId }, now)) return undefined;
  return { kind: kind === 'hold' ? 'holdExpired' : 'claimLeft', since: expiresAt ?? now };
}
