import { assert } from '../../base/assert.ts';
import type { Sending } from '../appointment/reminders.ts';
import type { Instant } from '../time/period.ts';
import { hearChecking, hearSending, hearVoiding, makeVoid, send } from './delivering.ts';
import {
  clear,
  ended,
  isFresh,
  losingPatience,
  PATIENCE,
  PAUSE_MS,
  type Answer,
  type FoundMessage,
  type Phase,
  type Progress,
  type Sender,
} from './progress.ts';
import { hearRecording, record } from './recording.ts';

export type SendRequest = {
  /** Mailbox that a new draft is made in, and the calendar's own. */
  readonly from: string;
  readonly mailbox: string;
  /** Small letters and digits, new for every request. */
  readonly attempts: readonly string[];
};

/**
 * Sends a message once, whoever else tries. A draft that carries the message's key comes first;
 * then the event says, on condition that nobody wrote to it since, which draft it is; only that
 * one is ever sent, and sending uses it up; then the event says that it was sent. Who finds it
 * begun goes by what became of that draft.
 */
export function startSending(request: SendRequest): Progress {
  const sender: Sender = { ...request, version: '', patience: PATIENCE };
  return read(sender, { kind: 'reading' }, 0);
}

/** What comes after the answer to `progress.step`, until that is `end`. */
export function heard(progress: Progress, answer: Answer, now: Instant): Progress {
  const { phase, sender } = progress;
  switch (phase.kind) {
    case 'reading':
      return hearReading(sender, answer);
    case 'looking':
      return hearLooking(sender, phase, { answer, now });
    case 'takingOver':
      return hearTakingOver(sender, phase, answer);
    case 'creating':
      return hearCreating(progress, phase, { answer, now });
    case 'claiming':
      return hearClaiming(sender, answer);
    case 'claimingAgain':
      return hearClaimingAgain(sender, { answer, now });
    case 'sending':
      return hearSending(sender, answer, now);
    case 'checking':
      return hearChecking(sender, answer, now);
    case 'voiding':
      return hearVoiding(sender, phase, { answer, now });
    case 'recording':
      return hearRecording(sender, phase, { answer, now });
    case 'clearing':
      return ended(sender, phase.end);
    case 'ended':
      assert(false, 'nothing is asked after the end');
  }
}

type Heard = { readonly answer: Answer; readonly now: Instant };

function read(sender: Sender, phase: Phase, afterMs: number): Progress {
  return { sender, phase, step: { kind: 'read', afterMs } };
}

function hearReading(before: Sender, answer: Answer): Progress {
  if (answer.kind === 'gone') return ended(before, { kind: 'changed' });
  if (answer.kind !== 'event') return ended(before, { kind: 'notBegun', failure: failureOf(answer) });
  const sender = { ...before, version: answer.version };
  const { recorded } = answer;
  if (recorded?.kind === 'sent') return ended(sender, { kind: 'alreadySent', at: recorded.at });
  if (recorded?.kind === 'sending') return look(sender, { recorded, isSame: answer.isSame });
  if (!answer.isSame) return ended(sender, { kind: 'changed' });
  return create(sender);
}

type Begun = { readonly recorded: Sending; readonly isSame: boolean };

/** Of what somebody began, only the draft on record is looked for. */
function look(sender: Sender, begun: Begun): Progress {
  const mailbox = begun.recorded.from ?? sender.mailbox;
  return { sender, phase: { kind: 'looking', ...begun }, step: { kind: 'find', mailbox, afterMs: 0 } };
}

function hearLooking(
  sender: Sender,
  { recorded, isSame }: Extract<Phase, { kind: 'looking' }>,
  { answer, now }: Heard,
): Progress {
  const mailbox = recorded.from ?? sender.mailbox;
  const fresh = isFresh(recorded, now);
  if (answer.kind === 'refused') {
    return ended(sender, fresh ? { kind: 'busy' } : { kind: 'elsewhere', mailbox });
  }
  if (answer.kind !== 'found') return ended(sender, { kind: 'notBegun', failure: failureOf(answer) });
  const message = findAttempt(answer.messages, recorded.attempt);
  const { attempt } = recorded;
  if (message?.state === 'sent') {
    const outcome = { kind: 'sent', at: recorded.at } as const;
    return record(sender, { outcome, attempt, end: { kind: 'alreadySent', at: recorded.at } });
  }
  if (fresh) return ended(sender, { kind: 'busy' });
  switch (message?.state) {
    case undefined:
      // A copy may take a moment to be found, and the event may say more by now.
      return sender.patience > 0
        ? read(losingPatience(sender), { kind: 'reading' }, PAUSE_MS)
        : ended(sender, { kind: 'unsure' });
    case 'void': {
      const outcome = { kind: 'failed', at: now, reason: 'interrupted' } as const;
      const end = { kind: 'failed', failure: 'interrupted' } as const;
      return record(sender, { outcome, attempt, end, leftOver: { id: message.id, mailbox } });
    }
    case 'draft': {
      const outcome: Sending = { ...recorded, at: now };
      const { version } = sender;
      const phase: Phase = { kind: 'takingOver', recorded, isSame, id: message.id };
      return { sender, phase, step: { kind: 'record', version, outcome } };
    }
  }
}

/** The draft of somebody who stopped is sent as it is: a second one could go out beside it. */
function hearTakingOver(
  sender: Sender,
  { recorded, isSame, id }: Extract<Phase, { kind: 'takingOver' }>,
  answer: Answer,
): Progress {
  if (answer.kind === 'written') {
    const draft = { id, attempt: recorded.attempt, mailbox: recorded.from ?? sender.mailbox };
    const next = { ...sender, draft, version: answer.version };
    return isSame ? send(next) : makeVoid(next, 'changed');
  }
  if (answer.kind === 'changed') {
    return sender.patience > 0
      ? read(losingPatience(sender), { kind: 'reading' }, PAUSE_MS)
      : ended(sender, { kind: 'busy' });
  }
  return ended(sender, answer.kind === 'gone' ? { kind: 'changed' } : { kind: 'interrupted' });
}

function create(sender: Sender): Progress {
  const [attempt, ...attempts] = sender.attempts;
  if (attempt === undefined) return ended(sender, { kind: 'notBegun', failure: 'unavailable' });
  return {
    sender: { ...sender, attempts },
    phase: { kind: 'creating', attempt },
    step: { kind: 'create', attempt },
  };
}

function hearCreating(
  { sender, step }: Progress,
  phase: Extract<Phase, { kind: 'creating' }>,
  { answer, now }: Heard,
): Progress {
  const { from } = sender;
  const { attempt } = phase;
  if (answer.kind === 'created') {
    return claim({ ...sender, draft: { id: answer.id, attempt, mailbox: from } }, now);
  }
  if (answer.kind === 'found') {
    const made = findAttempt(answer.messages, attempt);
    // It may still be made. The next has another name, and only one is ever on record.
    if (!made) return create(sender);
    return claim({ ...sender, draft: { id: made.id, attempt, mailbox: from } }, now);
  }
  if (answer.kind === 'unanswered' && step.kind === 'create') {
    return { sender, phase, step: { kind: 'find', mailbox: from, afterMs: PAUSE_MS } };
  }
  return ended(sender, { kind: 'notBegun', failure: failureOf(answer) });
}

/** Ours is the draft, if nobody wrote to the event since it was read. */
function claim(sender: Sender, now: Instant): Progress {
  const { draft, version, mailbox } = sender;
  assert(draft, 'a claim names a draft');
  const from = draft.mailbox === mailbox ? {} : { from: draft.mailbox };
  const outcome: Sending = { kind: 'sending', at: now, attempt: draft.attempt, ...from };
  return { sender, phase: { kind: 'claiming' }, step: { kind: 'record', version, outcome } };
}

function hearClaiming(before: Sender, answer: Answer): Progress {
  const { mayArriveAt, ...sender } = before;
  if (answer.kind === 'written') return send({ ...sender, version: answer.version });
  const again: Phase = { kind: 'claimingAgain' };
  if (answer.kind === 'changed') return read(losingPatience(sender), again, 0);
  if (answer.kind === 'gone') return clear(sender, { kind: 'changed' });
  const failure = failureOf(answer);
  if (answer.kind !== 'unanswered') {
    return mayArriveAt === sender.version
      ? ended(sender, { kind: 'interrupted' })
      : clear(sender, { kind: 'notBegun', failure });
  }
  return read({ ...losingPatience(sender), mayArriveAt: sender.version }, again, PAUSE_MS);
}

function hearClaimingAgain(before: Sender, { answer, now }: Heard): Progress {
  if (answer.kind === 'gone') return clear(before, { kind: 'changed' });
  if (answer.kind !== 'event') {
    return before.patience > 0
      ? read(losingPatience(before), { kind: 'claimingAgain' }, PAUSE_MS)
      : ended(before, { kind: 'interrupted' });
  }
  const sender = { ...before, version: answer.version };
  const { recorded, isSame } = answer;
  if (recorded?.kind === 'sending' && recorded.attempt === sender.draft?.attempt) {
    return isSame ? send(sender) : makeVoid(sender, 'changed');
  }
  if (recorded?.kind === 'sent') return clear(sender, { kind: 'alreadySent', at: recorded.at });
  if (recorded?.kind === 'sending') return clear(sender, { kind: 'busy' });
  if (isSame && sender.patience > 0) return claim(sender, now);
  // A claim that is still on its way names the draft; it fails with any other version.
  if (sender.mayArriveAt === sender.version) return ended(sender, { kind: 'interrupted' });
  return clear(sender, isSame ? { kind: 'notBegun', failure: 'conflict' } : { kind: 'changed' });
}

function findAttempt(messages: readonly FoundMessage[], attempt: string): FoundMessage | undefined {
  return messages.find((message) => message.attempt === attempt);
}

function failureOf(answer: Answer): string {
  return 'failure' in answer ? answer.failure : answer.kind;
}
