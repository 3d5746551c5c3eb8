import { withTimeLimit } from '../time-limit.ts';
import type { Person } from '../host.ts';
import type { ExpectedAccount } from './account.ts';

const AUTH_CONTEXT_TIMEOUT_MS = 3000;

/** Outlook's own account in Entra's terms, where it tells; at least the mailbox's address. */
export async function expectedAccount(user: Person | undefined): Promise<ExpectedAccount | undefined> {
  const context = await authContext();
  const address = user?.address ?? context?.userPrincipalName;
  if (!address) return undefined;
  return {
    address,
    objectId: context?.userObjectId || undefined,
    tenantId: context?.tenantId || undefined,
    loginHint: context?.loginHint || context?.userPrincipalName || address,
  };
}

async function authContext(): Promise<Office.AuthContext | undefined> {
  if (typeof Office === 'undefined' || typeof Office.auth?.getAuthContext !== 'function') {
    return undefined;
  }
  try {
    const context = Promise.resolve(Office.auth.getAuthContext());
    return await withTimeLimit(context, AUTH_CONTEXT_TIMEOUT_MS, () => new Error('no answer'));
  } catch {
    // Older clients have the member and refuse; the address alone is then what we know.
    return undefined;
  }
}
