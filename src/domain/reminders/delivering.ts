import { assert } from '../../base/assert.ts';
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
import { record } from './recording.ts';

/** The draft on record goes out, and with that it is no draft any more. */
export function send(sender: Sender): Progress {
  const { id, mailbox } = draftOf(sender);
  return { sender, phase: { kind: 'sending' }, step: { kind: 'send', mailbox, id } };
}

export function hearSending(sender: Sender, answer: Answer, now: Instant): Progress {
  if (answer.kind === 'written') return sent(sender, now);
  if (answer.kind === 'refused') return makeVoid(sender, answer.failure);
  return check(sender, answer.kind === 'gone' ? 0 : PAUSE_MS);
}

/** It may have gone, or may go any moment: sending again at once could send it twice. */
function check(sender: Sender, afterMs: number): Progress {
  const { mailbox } = draftOf(sender);
  return { sender, phase: { kind: 'checking' }, step: { kind: 'find', mailbox, afterMs } };
}

export function hearChecking(sender: Sender, answer: Answer, now: Instant): Progress {
  if (answer.kind !== 'found') return ended(sender, { kind: 'interrupted' });
  const { attempt } = draftOf(sender);
  const message = answer.messages.find((one) => one.attempt === attempt);
  if (message?.state === 'sent') return sent(sender, now);
  if (message?.state === 'void') return failed(sender, 'interrupted', now);
  if (sender.patience > 0) return check(losingPatience(sender), PAUSE_MS);
  return ended(sender, { kind: message ? 'interrupted' : 'unsure' });
}

function sent(sender: Sender, now: Instant): Progress {
  const { attempt } = draftOf(sender);
  const outcome = { kind: 'sent', at: now } as const;
  return record(sender, { outcome, attempt, end: { kind: 'sent', isRecorded: true } });
}

/** Before a failure is recorded nobody may be able to send the draft any more. */
export function makeVoid(sender: Sender, failure: string): Progress {
  const { id, mailbox, attempt } = draftOf(sender);
  return {
    sender,
    phase: { kind: 'voiding', failure },
    step: { kind: 'void', mailbox, id, attempt },
  };
}

export function hearVoiding(
  sender: Sender,
  { failure }: Extract<Phase, { kind: 'voiding' }>,
  { answer, now }: { readonly answer: Answer; readonly now: Instant },
): Progress {
  if (answer.kind === 'written') return failed(sender, failure, now);
  if (answer.kind === 'unanswered' && sender.patience > 0) {
    return makeVoid(losingPatience(sender), failure);
  }
  // What is no draft any more may have been sent by somebody who took it for left behind.
  return check(sender, 0);
}

function failed(sender: Sender, failure: string, now: Instant): Progress {
  const { id, mailbox, attempt } = draftOf(sender);
  return record(sender, {
    outcome: { kind: 'failed', at: now, reason: failure },
    attempt,
    end: { kind: 'failed', failure },
    leftOver: { id, mailbox },
  });
}

function draftOf({ draft }: Sender): NonNullable<Sender['draft']> {
  assert(draft, 'only a draft is sent');
  return draft;
}
