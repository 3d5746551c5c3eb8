import type { Answer, Step } from '../../domain/reminders/progress.ts';
import type { GraphError } from '../graph-error.ts';

/** What a step comes to that Graph did not do as asked. */
export function toAnswer(step: Step, error: GraphError): Answer {
  const isMail = step.kind === 'send' || step.kind === 'create';
  const failure = isMail && error.code === 'forbidden' ? 'notAllowed' : failureCode(error);
  switch (error.code) {
    case 'conflict':
      return { kind: 'changed' };
    case 'notFound':
      // A mailbox that is not there is no message that has gone.
      return step.kind === 'find' || step.kind === 'create'
        ? { kind: 'refused', failure }
        : { kind: 'gone' };
    case 'offline':
    case 'unavailable':
    case 'malformed':
    case 'throttled':
      return { kind: 'unanswered', failure };
    case 'forbidden':
    case 'invalid':
    case 'duplicate':
    case 'gone':
    case 'signInRequired':
      return { kind: 'refused', failure };
  }
}

/** Recorded on the event, so short, and put into words where it is shown. */
export function failureCode({ code, serviceCode = '' }: GraphError): string {
  const known = SERVICE_CODES.get(serviceCode.toLowerCase());
  return known ?? code;
}

const SERVICE_CODES: ReadonlyMap<string, string> = new Map([
  ['errorinvalidrecipients', 'badAddress'],
  ['errorsendasdenied', 'notAllowed'],
  ['errorexceededmessagelimit', 'limit'],
  ['errormessagesizeexceeded', 'limit'],
]);
