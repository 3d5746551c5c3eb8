import { compareAccount, isSame, type ExpectedAccount } from './account.ts';
import type { Ticket } from './way.ts';

/** All addresses of a token's owner, as Graph knows them. */
export type AddressesOf = (token: string) => Promise<readonly string[]>;

export type OwnerCheck = (ticket: Ticket) => Promise<boolean>;

/** Whether a token is the mailbox owner's; with several accounts Outlook may hand over another's. */
export function createOwnerCheck(
  expected: ExpectedAccount | undefined,
  addressesOf: AddressesOf | undefined,
): OwnerCheck {
  const answers = new Map<string, boolean>();

  return async ({ token, account }) => {
    if (!expected) return true;
    const comparison = compareAccount(account, expected);
    if (comparison !== 'unknown') return comparison === 'same';
    if (!addressesOf) return true;
    const known = answers.get(account.address);
    if (known !== undefined) return known;
    try {
      const addresses = await addressesOf(token);
      const isOwner =
        addresses.length === 0 || addresses.some((address) => isSame(address, expected.address));
      answers.set(account.address, isOwner);
      return isOwner;
    } catch {
      // Nothing speaks against it, and Graph refuses what this account may not do.
      return true;
    }
  };
}
