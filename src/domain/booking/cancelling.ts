import type { Appointment } from '../appointment/appointment.ts';
import type { MarkSettings } from '../appointment/confirmation.ts';
import { mark, type MarkOptions, type MarkOutcome } from '../appointment/marking.ts';
import type { StatusChange } from '../appointment/state.ts';

/** The mark of a cancelled appointment, which frees its time at once. */
export function cancelChange(
  appointment: Appointment,
  entry: Omit<StatusChange, 'status'>,
  settings: MarkSettings & MarkOptions,
): MarkOutcome {
  const outcome = mark(appointment, { ...entry, status: 'cancelled' }, settings);
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'change', change: { ...outcome.change, freeBusyStatus: 'free' } };
}
