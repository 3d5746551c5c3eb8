import type { Instant, Period } from '../time/period.ts';
import type { Claim } from './claim.ts';

/** An event and the version a write to it is conditional on. */
export type Versioned = { readonly id: string; readonly version: string };

/** What a writer does next. Each is one request; `heard` takes its answer. */
export type Step =
  /** The host's availability calendars around the slot, after a pause. */
  | { readonly kind: 'read'; readonly afterMs: number }
  /** Creates the hold; the writer's key keeps a repeat from creating another. */
  | { readonly kind: 'hold'; readonly key: string }
  /** Own hold becomes the booking. This is what mails people. */
  | ({ readonly kind: 'confirm' } & Versioned)
  /** Own hold becomes the claim that names the booking and does not expire. */
  | ({ readonly kind: 'claim'; readonly bookingId: string } & Versioned)
  /** The booking itself gets its new time. */
  | ({ readonly kind: 'move' } & Versioned)
  | { readonly kind: 'readBooking'; readonly id: string }
  /**
   * Changes nothing but the booking's version, so that a slow writer's move fails; a hold that was
   * to become the booking is voided, so that a slow writer's confirm does.
   */
  | ({ readonly kind: 'touch' } & Versioned)
  /** The claim of a companion becomes what its booking asked for. */
  | ({ readonly kind: 'adopt' } & Versioned)
  /** A hold or claim becomes void and free. */
  | ({ readonly kind: 'void' } & Versioned)
  /** Only of what is void, and of the claim of a move that is over. */
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'end'; readonly outcome: Outcome };

export type Answer =
  | { readonly kind: 'claims'; readonly claims: readonly Claim[] }
  | { readonly kind: 'booking'; readonly version: string; readonly period: Period }
  | ({ readonly kind: 'written' } & Versioned)
  /** The key has created an event before. */
  | { readonly kind: 'exists' }
  /** The event has another version by now. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'gone' }
  /** It was not done, for want of time or quota, and may be tried again. */
  | { readonly kind: 'notDone' }
  /** No answer: it may have been done, may be done later or never. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'refused' }
  /** It could not be read. */
  | { readonly kind: 'unknown'; readonly reason: string };

export type Outcome =
  | { readonly kind: 'booked' | 'moved'; readonly id: string }
  | { readonly kind: 'taken'; readonly by: readonly Claim[] }
  /** The hold went or was changed before it could become the booking. */
  | { readonly kind: 'lost' }
  /** The booking was changed by somebody else meanwhile. */
  | { readonly kind: 'bookingChanged' | 'bookingGone' }
  /** The calendar could not be read: unknown is not free. */
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'refused' }
  /** Too many requests went unanswered; only a later look says how it ended. */
  | { readonly kind: 'unsure' };

export type Writer = {
  readonly key: string;
  readonly slot: Period;
  /** The booking that moves, as read before the hold was made. */
  readonly moves?: Versioned;
  readonly startedAt: Instant;
  readonly hold: 'none' | 'unsure' | 'held';
  /** Own hold or claim as last seen. */
  readonly own?: Versioned;
  readonly waitingSince?: Instant;
  /** Left behind by others, and not ours to clear away. */
  readonly leftAlone: readonly string[];
};

export type Phase =
  | { readonly kind: 'settling' }
  | { readonly kind: 'clearing'; readonly claim: Claim }
  | { readonly kind: 'leaving'; readonly outcome: Outcome }
  | {
      readonly kind: 'moving';
      readonly claim: string;
      /** A move was sent that nobody answered. */
      readonly mayBeUnderWay: boolean;
    }
  | { readonly kind: 'ended' };

/** Where a writer stands; plain data that could be kept and taken up again. */
export type Progress = {
  readonly writer: Writer;
  readonly phase: Phase;
  readonly step: Step;
};

export const PAUSE_MS = 250;
/** For how long a writer waits for others to withdraw. */
export const WAIT_MS = 3_000;
/** After that nothing is tried again. Well under the life of a hold. */
export const LIMIT_MS = 30_000;

/** A clock that was set back has waited long enough. */
export function isOver(since: Instant | undefined, ms: number, now: Instant): boolean {
  return since !== undefined && (now < since || now - since >= ms);
}

export function isLate(writer: Writer, now: Instant): boolean {
  return isOver(writer.startedAt, LIMIT_MS, now);
}

export function settling(writer: Writer, step: Step): Progress {
  return { writer, phase: { kind: 'settling' }, step };
}

export function readNow(writer: Writer): Progress {
  return settling(writer, { kind: 'read', afterMs: 0 });
}

export function ended(writer: Writer, outcome: Outcome): Progress {
  return { writer, phase: { kind: 'ended' }, step: { kind: 'end', outcome } };
}

/**
 * Gives the slot up. Own hold is voided by its version before it is deleted: a confirm of ours
 * that is still on its way can then not be followed by a deletion of what it booked.
 */
export function leave(writer: Writer, outcome: Outcome): Progress {
  const { own } = writer;
  return own
    ? { writer, phase: { kind: 'leaving', outcome }, step: { kind: 'void', ...own } }
    : ended(writer, outcome);
}

/**
 * What is left to do where nobody wants the slot any more. What was asked for and not answered is
 * looked for first; if it turns out to be done, it is done.
 */
export function giveUp(progress: Progress): Progress {
  const { writer, phase, step } = progress;
  if (phase.kind !== 'settling') return progress;
  if (writer.own) return leave(writer, { kind: 'lost' });
  return writer.hold !== 'none' && step.kind === 'read' ? progress : ended(writer, { kind: 'lost' });
}

/** What is void, or the claim of a move that is over, needs no condition to be deleted. */
export function deleteOwn(writer: Writer, id: string, outcome: Outcome): Progress {
  return { writer, phase: { kind: 'leaving', outcome }, step: { kind: 'delete', id } };
}

/** A claim that shall not be followed by a move, nor by anything else that it names. */
export function release(progress: Progress): Progress {
  const { writer, phase } = progress;
  return phase.kind === 'moving'
    ? deleteOwn(writer, phase.claim, { kind: 'lost' })
    : giveUp(progress);
}

export function moveBooking(writer: Writer, moves: Versioned, claim: string): Progress {
  return { writer, phase: { kind: 'moving', claim, mayBeUnderWay: false }, step: { kind: 'move', ...moves } };
}
