import type { Appointment, FreeBusyStatus } from '../appointment/appointment.ts';
import type { MarkSettings } from '../appointment/confirmation.ts';
import {
  mark,
  undoMark,
  undoOf,
  type EventChange,
  type MarkOutcome,
  type MarkUndo,
  type UndoOutcome,
} from '../appointment/marking.ts';
import type { StatusChange } from '../appointment/state.ts';

/** The mark of a cancelled appointment, which frees its time at once. */
export function cancelChange(
  appointment: Appointment,
  entry: Omit<StatusChange, 'status'>,
  settings: MarkSettings,
): MarkOutcome {
  const outcome = mark(appointment, { ...entry, status: 'cancelled' }, settings);
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'change', change: { ...outcome.change, freeBusyStatus: 'free' } };
}

/** What a cancellation replaced, so that it can be taken back while the time is still free. */
export type CancelUndo = {
  readonly mark: MarkUndo;
  readonly freeBusyStatus: FreeBusyStatus;
};

export function cancelUndoOf(
  before: Appointment,
  change: EventChange,
  settings: MarkSettings,
): CancelUndo {
  return { mark: undoOf(before, change, settings), freeBusyStatus: before.freeBusyStatus };
}

/** The write that takes it back. Whether the time is still free is for whoever writes it to see to. */
export function undoCancelChange(
  now: Appointment,
  undo: CancelUndo,
  settings: MarkSettings,
): UndoOutcome {
  const outcome = undoMark(now, undo.mark, settings);
  if (outcome.kind === 'refused' || now.freeBusyStatus !== 'free') return outcome;
  return { kind: 'change', change: { ...outcome.change, freeBusyStatus: undo.freeBusyStatus } };
}
