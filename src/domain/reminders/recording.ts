import type { Instant } from '../time/period.ts';
import {
  ended,
  losingPatience,
  PAUSE_MS,
  type Answer,
  type Phase,
  type Progress,
  type Sender,
} from './progress.ts';

type Recording = Extract<Phase, { kind: 'recording' }>;

/** What became of the message, written on the event. It has happened, so this only ever repeats. */
export function record(sender: Sender, what: Omit<Recording, 'kind'>): Progress {
  const { version } = sender;
  return {
    sender,
    phase: { kind: 'recording', ...what },
    step: { kind: 'record', version, outcome: what.outcome },
  };
}

export function hearRecording(
  before: Sender,
  phase: Recording,
  { answer }: { readonly answer: Answer; readonly now: Instant },
): Progress {
  if (answer.kind === 'written') return finish(before, phase);
  if (answer.kind === 'event') {
    const sender = { ...before, version: answer.version };
    const { recorded } = answer;
    const isOurs = recorded?.kind === 'sending' && recorded.attempt === phase.attempt;
    if (isOurs) return record(sender, phase);
    // Somebody else has recorded it, or the appointment has another start, for which it does not count.
    return recorded?.kind === phase.outcome.kind ? finish(sender, phase) : unrecorded(sender, phase);
  }
  if (answer.kind === 'gone' || answer.kind === 'refused') return unrecorded(before, phase);
  if (before.patience <= 0) return unrecorded(before, phase);
  return {
    sender: losingPatience(before),
    phase,
    step: { kind: 'read', afterMs: answer.kind === 'changed' ? 0 : PAUSE_MS },
  };
}

function finish(sender: Sender, { end, leftOver }: Recording): Progress {
  if (!leftOver) return ended(sender, end);
  return { sender, phase: { kind: 'clearing', end }, step: { kind: 'delete', ...leftOver } };
}

function unrecorded(sender: Sender, { end }: Recording): Progress {
  return ended(sender, end.kind === 'sent' ? { ...end, isRecorded: false } : end);
}
