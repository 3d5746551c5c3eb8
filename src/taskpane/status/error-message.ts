import { GraphError } from '../../graph/graph-error.ts';
import { OfficeError } from '../../outlook/office-error.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';
import type { Text } from '../text/text.ts';

/** What happened and what to do next, in plain words. A new code does not compile without words. */
export function messageOf(error: unknown, text: Text): string {
  if (error instanceof GraphError) {
    return isWithoutMailbox(error) ? text.status.error.noMailbox : text.status.error[error.code];
  }
  if (error instanceof SignInError) return signInMessage(error, text);
  if (error instanceof OfficeError) return text.status.notInOutlook.title;
  // A part of the pane itself could not be loaded.
  if (error instanceof Error && error.name === 'ChunkLoadError') return text.status.error.offline;
  return text.status.error.unexpected;
}

/** Exchange has two words for an account of the directory that has no mailbox, and so no calendar. */
const NO_MAILBOX = ['mailboxnotenabledforrestapi', 'resourcenotfound'];

function isWithoutMailbox({ code, serviceCode = '' }: GraphError): boolean {
  return code === 'notFound' && NO_MAILBOX.includes(serviceCode.toLowerCase());
}

export function signInMessage(error: SignInError, text: Text): string {
  const words = text.status.signIn;
  switch (error.code) {
    case 'interactionRequired':
      return words.text;
    case 'consentRequired':
      return text.status.consent.text;
    case 'blockedByPolicy':
      return words.blocked;
    case 'cancelled':
      return words.cancelled;
    case 'popupBlocked':
      return words.popupBlocked;
    case 'network':
      return words.network;
    case 'wrongAccount':
      return words.wrongAccount(error.account ?? '');
    case 'failed':
      return words.failed;
  }
}
