import { assert } from '../../base/assert.ts';
import type { Instant, Period } from '../time/period.ts';
import { hearClearing } from './clearing.ts';
import { hearLeaving } from './leaving.ts';
import { hearMoving } from './moving.ts';
import { readNow, type Answer, type Progress, type Versioned } from './progress.ts';
import { hearSettling } from './settling.ts';

/**
 * Books a slot: verify, hold, settle, confirm. The key is the booking's own; taken up again with
 * the same one, it finds what it had made.
 */
export function startTaking(wanted: {
  readonly key: string;
  readonly slot: Period;
  readonly now: Instant;
}): Progress {
  const { key, slot, now } = wanted;
  return readNow({ key, slot, startedAt: now, hold: 'none', leftAlone: [] });
}

/**
 * Moves a booking: verify, hold, settle, claim, move. `booking` is its version as read before this
 * start; the key belongs to this attempt alone, never to the booking and never to a second attempt.
 */
export function startMoving(wanted: {
  readonly key: string;
  readonly slot: Period;
  readonly booking: Versioned;
  readonly now: Instant;
}): Progress {
  const { key, slot, booking, now } = wanted;
  return readNow({ key, slot, moves: booking, startedAt: now, hold: 'none', leftAlone: [] });
}

/** What comes after the answer to `progress.step`, until that is `end`. */
export function heard(progress: Progress, answer: Answer, now: Instant): Progress {
  const { phase } = progress;
  switch (phase.kind) {
    case 'settling':
      return hearSettling(progress, answer, now);
    case 'clearing':
      return hearClearing(progress, phase.claim, { answer, now });
    case 'leaving':
      return hearLeaving(progress, phase.outcome, { answer, now });
    case 'moving':
      return hearMoving(progress, phase, { answer, now });
    case 'ended':
      assert(false, 'nothing is asked after the end');
  }
}
