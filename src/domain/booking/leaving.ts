import type { Instant } from '../time/period.ts';
import {
  deleteOwn,
  ended,
  isLate,
  leave,
  moveBooking,
  PAUSE_MS,
  type Answer,
  type Outcome,
  type Progress,
  type Writer,
} from './progress.ts';

type Heard = { readonly answer: Answer; readonly now: Instant };

/** Own hold, or the claim of a move that is over, is taken away; then `outcome` is told. */
export function hearLeaving(
  { writer, step }: Progress,
  outcome: Outcome,
  { answer, now }: Heard,
): Progress {
  if (step.kind === 'delete') {
    // What cannot be deleted is void, or a claim that the next who meets it finds resolved.
    return answer.kind === 'unanswered' && !isLate(writer, now)
      ? deleteOwn(writer, step.id, outcome)
      : ended(writer, outcome);
  }
  if (answer.kind === 'claims') return lookAgain(writer, outcome, answer);
  if (answer.kind === 'written' && step.kind === 'void') return deleteOwn(writer, step.id, outcome);
  if (answer.kind === 'gone') return ended(writer, outcome);
  // That it was changed is an answer, and a last look says into what.
  const isOver = isLate(writer, now) && answer.kind !== 'changed';
  if (isOver || answer.kind === 'refused') return ended(writer, { kind: 'unsure' });
  return {
    writer,
    phase: { kind: 'leaving', outcome },
    step: { kind: 'read', afterMs: step.kind === 'void' ? 0 : PAUSE_MS },
  };
}

/** Own hold has another version than the one to void: what we had sent before may have been done. */
function lookAgain(
  writer: Writer,
  outcome: Outcome,
  { claims }: Extract<Answer, { kind: 'claims' }>,
): Progress {
  const own = claims.find(({ key }) => key === writer.key);
  switch (own?.kind) {
    case undefined:
    case 'blocking':
      return ended(writer, outcome);
    case 'booking':
      return ended(writer, { kind: 'booked', id: own.id });
    case 'void':
      return deleteOwn(writer, own.id, outcome);
    case 'claim':
      if (writer.moves) return moveBooking(writer, writer.moves, own.id);
      return leave({ ...writer, own: { id: own.id, version: own.version } }, outcome);
    case 'hold':
      return leave({ ...writer, own: { id: own.id, version: own.version } }, outcome);
  }
}
