import type { Problem } from '../../graph/booking/types.ts';
import type { Format } from '../format/format.ts';
import { messageOf } from '../status/error-message.ts';
import type { Text } from '../text/text.ts';
import type { BookingFailure } from './use-booking.ts';

export type FailureWords = {
  readonly text: Text;
  readonly format: Format;
  readonly now: number;
  /** What stands in the way, as far as it was read. */
  readonly explain: (start: number) => readonly string[];
};

/** What happened and what is now true. Nothing was booked, and nobody got mail, unless it says so. */
export function failureText(failure: BookingFailure, words: FailureWords): string {
  const { text, format, now, explain } = words;
  const { failed } = text.booking;
  if (failure.kind === 'error') return messageOf(failure.error, text);
  if (failure.kind === 'notSeen') return failed.unsureNow;
  const { start } = failure.plan.slot;
  const outcome = failure.failure;
  switch (outcome.kind) {
    case 'taken': {
      const when = format.moment(start, now);
      const [reason] = explain(start);
      return reason === undefined ? failed.taken(when) : failed.takenBy(when, reason);
    }
    case 'refused':
      if (outcome.problem) return problemText(outcome.problem, text);
      return outcome.error ? `${failed.refused} ${messageOf(outcome.error, text)}` : failed.refused;
    case 'unknown':
    case 'lost':
    case 'unsure':
      return failed[outcome.kind];
  }
}

function problemText(problem: Problem, { booking }: Text): string {
  return booking.failed[problem];
}
