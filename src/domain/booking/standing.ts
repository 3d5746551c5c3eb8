import type { Appointment, FreeBusyStatus } from '../appointment/appointment.ts';
import { confirmationOf, type MarkSettings } from '../appointment/confirmation.ts';
import {
  mark,
  undoMark,
  undoOf,
  type EventChange,
  type MarkOptions,
  type MarkOutcome,
  type MarkUndo,
  type UndoOutcome,
} from '../appointment/marking.ts';
import type { StatusChange } from '../appointment/state.ts';
import { cancelChange } from './cancelling.ts';

type Settings = MarkSettings & MarkOptions;

/**
 * A mark with what it does to the time: cancelled frees it, and whatever follows on that takes it
 * again. Whether it may is for whoever writes it to see to.
 */
export function markAndTime(
  appointment: Appointment,
  change: StatusChange,
  settings: Settings,
): MarkOutcome {
  if (change.status === 'cancelled') return cancelChange(appointment, change, settings);
  const outcome = mark(appointment, change, settings);
  const isFreed = isCancelled(appointment, settings) && appointment.freeBusyStatus === 'free';
  if (outcome.kind === 'refused' || !isFreed) return outcome;
  return { kind: 'change', change: { ...outcome.change, freeBusyStatus: 'busy' } };
}

export function isCancelled(appointment: Appointment, settings: MarkSettings): boolean {
  return confirmationOf(appointment, settings).status === 'cancelled';
}

/** What a mark replaced, its time included. */
export type StandingUndo = {
  readonly mark: MarkUndo;
  readonly time?: { readonly before: FreeBusyStatus; readonly written: FreeBusyStatus };
};

export function standingUndoOf(
  before: Appointment,
  change: EventChange,
  settings: MarkSettings,
): StandingUndo {
  const written = change.freeBusyStatus;
  return {
    mark: undoOf(before, change, settings),
    ...(written !== undefined && { time: { before: before.freeBusyStatus, written } }),
  };
}

/** What others changed meanwhile stays, also how its time shows. */
export function undoStanding(
  now: Appointment,
  { mark: undo, time }: StandingUndo,
  settings: MarkSettings,
): UndoOutcome {
  const outcome = undoMark(now, undo, settings);
  if (outcome.kind === 'refused' || time === undefined || now.freeBusyStatus !== time.written) return outcome;
  return { kind: 'change', change: { ...outcome.change, freeBusyStatus: time.before } };
}
