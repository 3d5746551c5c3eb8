import type { Answer } from '../../domain/booking/progress.ts';
import type { GraphError, GraphErrorCode } from '../graph-error.ts';

type WriteAnswer = Extract<
  Answer,
  { readonly kind: 'exists' | 'changed' | 'gone' | 'notDone' | 'unanswered' | 'refused' }
>['kind'];

/** What a failed write tells. A write without an answer may be done yet, or never. */
const ANSWERS: Readonly<Record<GraphErrorCode, WriteAnswer>> = {
  duplicate: 'exists',
  conflict: 'changed',
  notFound: 'gone',
  gone: 'gone',
  throttled: 'notDone',
  offline: 'unanswered',
  unavailable: 'unanswered',
  malformed: 'unanswered',
  signInRequired: 'refused',
  forbidden: 'refused',
  invalid: 'refused',
};

export function toWriteAnswer({ code }: GraphError): Answer {
  return { kind: ANSWERS[code] };
}

/** A read that failed says nothing, but that what is asked for is gone is an answer. */
export function toReadAnswer({ code }: GraphError): Answer {
  return code === 'notFound' ? { kind: 'gone' } : { kind: 'unknown', reason: code };
}
