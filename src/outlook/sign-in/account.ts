import type { AccountInfo } from '@azure/msal-browser';
import type { Person } from '../host.ts';

/** Whose token it is, as far as the token says. */
export type TokenAccount = Person & {
  readonly objectId: string | undefined;
  readonly tenantId: string | undefined;
  /** Every name the token gives that may be an address. */
  readonly addresses: readonly string[];
};

/** The mailbox Outlook is open for. */
export type ExpectedAccount = {
  readonly address: string;
  readonly objectId: string | undefined;
  readonly tenantId: string | undefined;
  readonly loginHint: string;
};

export type Comparison = 'same' | 'other' | 'unknown';

/**
 * A sign-in name may differ from the mailbox's address, so another name proves nothing; another
 * object in the same tenant does.
 */
export function compareAccount(account: TokenAccount, expected: ExpectedAccount): Comparison {
  const isComparable =
    account.objectId && expected.objectId && isSame(account.tenantId, expected.tenantId);
  if (isComparable) return isSame(account.objectId, expected.objectId) ? 'same' : 'other';
  return account.addresses.some((address) => isSame(address, expected.address))
    ? 'same'
    : 'unknown';
}

export function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}

export function toTokenAccount(account: AccountInfo): TokenAccount {
  const claims = account.idTokenClaims ?? {};
  const names = [account.username, claims['upn'], claims['email'], claims.preferred_username];
  const addresses = names.filter((name) => typeof name === 'string' && name !== '');
  return {
    name: account.name || account.username,
    address: account.username,
    objectId: account.localAccountId || undefined,
    tenantId: account.tenantId || undefined,
    addresses: [...new Set(addresses)].map(String),
  };
}

/** The account in the library's cache that is the mailbox's. */
export function findAccount(
  accounts: readonly AccountInfo[],
  expected: ExpectedAccount | undefined,
): AccountInfo | undefined {
  if (!expected) return undefined;
  return accounts.find((account) => compareAccount(toTokenAccount(account), expected) === 'same');
}
