import type { SendOutcome } from '../../domain/reminders/progress.ts';
import type { Instant } from '../../domain/time/period.ts';
import { failureText } from '../look/failure-text.ts';
import type { Format } from '../format/format.ts';
import type { Text } from '../text/text.ts';

export type ResultTone = 'good' | 'waiting' | 'bad';

export type Words = { readonly text: Text; readonly format: Format; readonly now: Instant };

/** What became of one message, and what to do where it did not go out. */
export function resultText(
  outcome: SendOutcome,
  { text, format, now }: Words,
): { readonly words: string; readonly tone: ResultTone } {
  const { result } = text.due;
  switch (outcome.kind) {
    case 'sent':
      return { words: outcome.isRecorded ? result.sent : result.sentUnrecorded, tone: 'good' };
    case 'alreadySent':
      return { words: result.alreadySent(format.moment(outcome.at, now)), tone: 'good' };
    case 'busy':
      return { words: result.busy, tone: 'waiting' };
    case 'elsewhere':
      return { words: result.elsewhere(outcome.mailbox), tone: 'bad' };
    case 'unsure':
      return { words: result.unsure, tone: 'bad' };
    case 'interrupted':
      return { words: result.interrupted, tone: 'waiting' };
    case 'changed':
      return { words: result.changed, tone: 'waiting' };
    case 'failed':
    case 'notBegun':
      return { words: result.failed(failureText(outcome.failure, text)), tone: 'bad' };
  }
}

export function wasSent({ kind }: SendOutcome): boolean {
  return kind === 'sent' || kind === 'alreadySent';
}
