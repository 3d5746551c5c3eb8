import type { Instant } from '../time/period.ts';
import { samePeriod, type Claim } from './claim.ts';
import {
  isLate,
  readNow,
  type Answer,
  type Progress,
  type Step,
  type Versioned,
  type Writer,
} from './progress.ts';

/**
 * Clears away what somebody left behind. Only a conditional write to void excludes that its slow
 * writer still goes on; ignoring it would let both have the slot.
 */
export function clear(writer: Writer, claim: Claim): Progress {
  switch (claim.kind) {
    case 'void':
      return clearing(writer, claim, { kind: 'delete', id: claim.id });
    case 'claim':
      return readBookingOf(writer, claim);
    case 'hold':
    case 'booking':
    case 'blocking':
      return voidClaim(writer, claim);
  }
}

type Heard = { readonly answer: Answer; readonly now: Instant };

export function hearClearing(
  { writer, step }: Progress,
  claim: Claim,
  { answer, now }: Heard,
): Progress {
  // What was begun is brought to its end; only what failed is not tried for ever.
  const failed = answer.kind === 'refused' || answer.kind === 'unknown';
  if (failed || (answer.kind !== 'written' && isLate(writer, now))) {
    return readNow({ ...writer, leftAlone: [...writer.leftAlone, claim.id] });
  }
  if (step.kind === 'readBooking') return hearBooking(writer, claim, answer);
  if (step.kind === 'touch') return hearTouch(writer, claim, { step, answer });
  return step.kind === 'void' && answer.kind === 'written'
    ? clearing(writer, claim, { kind: 'delete', id: claim.id })
    : readNow(writer);
}

function hearBooking(writer: Writer, claim: Claim, answer: Answer): Progress {
  if (answer.kind === 'gone') return voidClaim(writer, claim);
  if (answer.kind !== 'booking') return readBookingOf(writer, claim);
  const { id, version } = claim;
  // Where the claim's own move has been made, nothing of it can still be on its way.
  if (samePeriod(answer.period, claim.period)) {
    const step: Step = claim.isCompanion ? { kind: 'adopt', id, version } : { kind: 'delete', id };
    return clearing(writer, claim, step);
  }
  return clearing(writer, claim, {
    kind: 'touch',
    id: claim.bookingId ?? '',
    version: answer.version,
  });
}

function hearTouch(
  writer: Writer,
  claim: Claim,
  { step, answer }: { readonly step: Versioned; readonly answer: Answer },
): Progress {
  if (answer.kind === 'gone') return voidClaim(writer, claim);
  return answer.kind === 'written'
    ? voidClaim(withTouched(writer, step, answer.version), claim)
    : readBookingOf(writer, claim);
}

/**
 * Who resolves the claim of an earlier move of the same booking has touched it by that. While no
 * hold is made, the version after that touch is as good as the one before.
 */
function withTouched(writer: Writer, touched: Versioned, version: string): Writer {
  const { moves, hold } = writer;
  return hold === 'none' && moves?.id === touched.id && moves.version === touched.version
    ? { ...writer, moves: { id: moves.id, version } }
    : writer;
}

function readBookingOf(writer: Writer, claim: Claim): Progress {
  return clearing(writer, claim, { kind: 'readBooking', id: claim.bookingId ?? '' });
}

function voidClaim(writer: Writer, claim: Claim): Progress {
  return clearing(writer, claim, { kind: 'void', id: claim.id, version: claim.version });
}

function clearing(writer: Writer, claim: Claim, step: Step): Progress {
  return { writer, phase: { kind: 'clearing', claim }, step };
}
