import type { Reminder, ReminderOutcome, Sending } from '../appointment/reminders.ts';
import type { Instant } from '../time/period.ts';

/** A message in a mailbox that carries our key. */
export type FoundMessage = {
  readonly id: string;
  readonly attempt: string;
  readonly state: 'draft' | 'sent' | 'void';
};

/** One request each; `heard` takes its answer. */
export type Step =
  | { readonly kind: 'read'; readonly afterMs: number }
  /** Everything with this message's key in a mailbox. */
  | { readonly kind: 'find'; readonly mailbox: string; readonly afterMs: number }
  | { readonly kind: 'create'; readonly attempt: string }
  /** Writes what became of the message on the event, if nobody wrote to the event since. */
  | {
      readonly kind: 'record';
      readonly version: string;
      readonly outcome: Exclude<ReminderOutcome, { kind: 'planned' }>;
    }
  | { readonly kind: 'send'; readonly mailbox: string; readonly id: string }
  /** Makes a draft one that cannot be sent. */
  | {
      readonly kind: 'void';
      readonly mailbox: string;
      readonly id: string;
      readonly attempt: string;
    }
  | { readonly kind: 'delete'; readonly mailbox: string; readonly id: string }
  | { readonly kind: 'end'; readonly outcome: SendOutcome };

export type Answer =
  | {
      readonly kind: 'event';
      readonly version: string;
      /** What is recorded of this message for this start; `undefined` where nothing is. */
      readonly recorded: Reminder['outcome'] | undefined;
      /** Still the appointment that the message speaks of: same start, not called off, readable. */
      readonly isSame: boolean;
    }
  | { readonly kind: 'found'; readonly messages: readonly FoundMessage[] }
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'written'; readonly version: string }
  /** The event has another version by now. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'gone' }
  /** Graph said no, and nothing was done. */
  | { readonly kind: 'refused'; readonly failure: string }
  /** No answer: it may have been done, may be done later or never. */
  | { readonly kind: 'unanswered'; readonly failure: string };

export type SendOutcome =
  /** `isRecorded` is false where the event would not take it; the copy in Sent Items tells. */
  | { readonly kind: 'sent'; readonly isRecorded: boolean }
  /** It had been sent before: nothing was sent now. */
  | { readonly kind: 'alreadySent'; readonly at: Instant }
  /** Somebody is sending it at this moment. */
  | { readonly kind: 'busy' }
  /** Begun from a mailbox that cannot be looked into: only its owner can finish it. */
  | { readonly kind: 'elsewhere'; readonly mailbox: string }
  /** Begun, and neither the draft nor a copy is there: it may have gone. Never sent again. */
  | { readonly kind: 'unsure' }
  /** Not known to have gone; whoever sends it next finishes it with the same draft. */
  | { readonly kind: 'interrupted' }
  /** Refused for good, which is recorded. */
  | { readonly kind: 'failed'; readonly failure: string }
  /** Nothing was sent and nothing is recorded. */
  | { readonly kind: 'notBegun'; readonly failure: string }
  /** The appointment has moved, is called off or gone. */
  | { readonly kind: 'changed' };

export type Sender = {
  /** The mailbox that a new draft is made in. */
  readonly from: string;
  /** The calendar's own mailbox. */
  readonly mailbox: string;
  /** Each is used for one draft at most. */
  readonly attempts: readonly string[];
  /** Version of the event as this sender last knew it. */
  readonly version: string;
  /** The draft that is, or is to be, the one on record. */
  readonly draft?: { readonly id: string; readonly attempt: string; readonly mailbox: string };
  /** The version that an unanswered claim asks for. */
  readonly mayArriveAt?: string;
  /** Tries that are left for what went unanswered or met others. */
  readonly patience: number;
};

export type Phase =
  | { readonly kind: 'reading' }
  /** Somebody began before: what became of the draft? */
  | { readonly kind: 'looking'; readonly recorded: Sending; readonly isSame: boolean }
  | {
      readonly kind: 'takingOver';
      readonly recorded: Sending;
      readonly isSame: boolean;
      readonly id: string;
    }
  | { readonly kind: 'creating'; readonly attempt: string }
  | { readonly kind: 'claiming' }
  /** Own claim met others or went unanswered. */
  | { readonly kind: 'claimingAgain' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'voiding'; readonly failure: string }
  | {
      readonly kind: 'recording';
      readonly outcome: Extract<ReminderOutcome, { kind: 'sent' | 'failed' }>;
      readonly attempt: string;
      readonly end: SendOutcome;
      /** Void, and no longer needed once that is on record. */
      readonly leftOver?: { readonly id: string; readonly mailbox: string };
    }
  | { readonly kind: 'clearing'; readonly end: SendOutcome }
  | { readonly kind: 'ended' };

export type Progress = { readonly sender: Sender; readonly phase: Phase; readonly step: Step };

export const PAUSE_MS = 500;
/** While it lasts, a draft on record belongs to whoever recorded it. */
export const LEASE_MS = 120_000;
export const PATIENCE = 4;

export function ended(sender: Sender, outcome: SendOutcome): Progress {
  return { sender, phase: { kind: 'ended' }, step: { kind: 'end', outcome } };
}

/** Away with a draft that is not the one on record, and never was. */
export function clear(sender: Sender, end: SendOutcome): Progress {
  const { draft } = sender;
  if (!draft) return ended(sender, end);
  const { id, mailbox } = draft;
  return { sender, phase: { kind: 'clearing', end }, step: { kind: 'delete', mailbox, id } };
}

/** One try less. */
export function losingPatience(sender: Sender): Sender {
  return { ...sender, patience: sender.patience - 1 };
}

export function isFresh({ at }: Sending, now: Instant): boolean {
  // A clock that is far ahead must not keep it for ever.
  return Math.abs(now - at) < LEASE_MS;
}
