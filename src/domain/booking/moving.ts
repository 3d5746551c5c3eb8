import { assert } from '../../base/assert.ts';
import type { Instant } from '../time/period.ts';
import { samePeriod } from './claim.ts';
import {
  deleteOwn,
  ended,
  isLate,
  type Answer,
  type Phase,
  type Progress,
  type Versioned,
  type Writer,
} from './progress.ts';

type Moving = Extract<Phase, { kind: 'moving' }>;
type Heard = { readonly answer: Answer; readonly now: Instant };

/** Own claim stands: the booking gets its time, and the claim goes. */
export function hearMoving(
  { writer, step }: Progress,
  phase: Moving,
  { answer, now }: Heard,
): Progress {
  const { moves } = writer;
  assert(moves, 'only a booking that moves has a claim');
  if (step.kind === 'readBooking') return hearBooking(writer, moves, { phase, answer, now });
  if (answer.kind === 'written') {
    return deleteOwn(writer, phase.claim, { kind: 'moved', id: moves.id });
  }
  if (answer.kind === 'refused') {
    return phase.mayBeUnderWay ? unsure(writer) : deleteOwn(writer, phase.claim, answer);
  }
  const mayBeUnderWay = phase.mayBeUnderWay || answer.kind === 'unanswered';
  return readBooking(writer, moves, { ...phase, mayBeUnderWay });
}

function hearBooking(
  writer: Writer,
  moves: Versioned,
  { phase, answer, now }: Heard & { readonly phase: Moving },
): Progress {
  if (answer.kind === 'gone') return deleteOwn(writer, phase.claim, { kind: 'bookingGone' });
  if (answer.kind === 'booking') {
    if (samePeriod(answer.period, writer.slot)) {
      return deleteOwn(writer, phase.claim, { kind: 'moved', id: moves.id });
    }
    // With another version, no move that is still under way can be done.
    if (answer.version !== moves.version) {
      return deleteOwn(writer, phase.claim, { kind: 'bookingChanged' });
    }
    if (!isLate(writer, now)) return { writer, phase, step: { kind: 'move', ...moves } };
  }
  return isLate(writer, now) ? unsure(writer) : readBooking(writer, moves, phase);
}

function readBooking(writer: Writer, { id }: Versioned, phase: Moving): Progress {
  return { writer, phase, step: { kind: 'readBooking', id } };
}

/**
 * A move that went unanswered may still be done, and only the claim keeps others off then. It
 * stays; who meets it touches the booking first.
 */
function unsure(writer: Writer): Progress {
  return ended(writer, { kind: 'unsure' });
}
