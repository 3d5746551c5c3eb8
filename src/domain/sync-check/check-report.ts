import type { Instant, Period } from '../time/period.ts';

export const CHECK_STEPS = ['book', 'direct', 'move', 'cancel', 'zones'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** Something that was looked at, and whether it was as it has to be. */
export type Sight = { readonly isRight: boolean } & (
  /** How often the booking stands in the calendar that receives, and in others that count. */
  | { readonly what: 'appeared'; readonly count: number }
  /** An event that a person makes in Outlook is there. */
  | { readonly what: 'directThere' }
  | { readonly what: 'slotGone' | 'slotBack'; readonly start: Instant }
  | { readonly what: 'sameEvent' }
  | { readonly what: 'stands'; readonly wanted: Period; readonly at: Period | undefined }
  /** Outlook shows it as cancelled. */
  | { readonly what: 'marked' }
  | {
      readonly what: 'localTime';
      readonly side: 'host' | 'customer';
      readonly zone: string;
      /** As in `2027-12-29T15:00`. */
      readonly wanted: string;
      readonly shown: string | undefined;
      readonly isAfterChange: boolean;
    }
  /** What was to be done did not come about. */
  | { readonly what: 'notDone'; readonly why: NotDone; readonly reason?: string }
  | { readonly what: 'unread'; readonly calendar: string; readonly reason: string }
);

/** The failures of booking, moving and cancelling. */
export type NotDone = 'taken' | 'unknown' | 'refused' | 'lost' | 'unsure' | 'changed' | 'gone';

export type Verdict = 'passed' | 'failed' | 'skipped';

export type StepReport = {
  readonly step: CheckStep;
  readonly verdict: Verdict;
  readonly sights: readonly Sight[];
  /** Milliseconds, pauses between steps left out. */
  readonly took: number;
  /** Code of what went wrong on the way. */
  readonly error?: string;
};

export type Cleanup = {
  /** Events of this check and of earlier ones that were cut off. */
  readonly removed: number;
  /** Could not be removed: the next check, or a person, will. */
  readonly left: number;
  readonly error?: string;
};

export type CheckReport = {
  readonly at: Instant;
  readonly took: number;
  /** As it is called in Frontdesk. */
  readonly calendar: string;
  /** ISO date of the host's zone; absent where no free day was found. */
  readonly date?: string;
  /** IANA: the host's, whose clock the times are read on. */
  readonly zone: string;
  readonly steps: readonly StepReport[];
  readonly cleanup: Cleanup;
  /** Why it did not come to all steps. */
  readonly stopped?: 'aborted' | 'noFreeDay' | 'failed';
};

export function isPassed({ steps, cleanup, stopped }: CheckReport): boolean {
  return (
    stopped === undefined && cleanup.left === 0 && steps.every(({ verdict }) => verdict === 'passed')
  );
}

export function verdictOf(sights: readonly Sight[]): Verdict {
  return sights.length > 0 && sights.every(({ isRight }) => isRight) ? 'passed' : 'failed';
}

export function skipped(step: CheckStep): StepReport {
  return { step, verdict: 'skipped', sights: [], took: 0 };
}
