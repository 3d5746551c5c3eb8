import type { Trouble } from '../../domain/diagnosis/facts.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { SignInError } from '../../outlook/sign-in/sign-in-error.ts';

/** What an error says of everything; `undefined` for what concerns one thing only. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (error instanceof SignInError) return ofSignIn(error);
  if (!(error instanceof GraphError)) return undefined;
  switch (error.code) {
    case 'signInRequired':
      return { kind: 'signedOut' };
    case 'throttled':
      return { kind: 'throttled', until: error.retryAt };
    case 'offline':
    case 'unavailable':
      return { kind: error.code };
    case 'forbidden':
    case 'notFound':
    case 'conflict':
    case 'malformed':
    case 'invalid':
    case 'duplicate':
    case 'gone':
      return undefined;
  }
}

function ofSignIn({ code, adminConsentUrl }: SignInError): Trouble {
  switch (code) {
    case 'consentRequired':
      return { kind: 'consent', url: adminConsentUrl };
    case 'blockedByPolicy':
      return { kind: 'blockedByPolicy' };
    case 'network':
      return { kind: 'offline' };
    case 'interactionRequired':
    case 'cancelled':
    case 'popupBlocked':
    case 'wrongAccount':
    case 'failed':
      return { kind: 'signedOut' };
  }
}
