import type { OrganisationSeed } from '../mailbox/seed.ts';
import type { Account } from '../sign-in/tokens.ts';

export function accountsOf(seed: OrganisationSeed): Account[] {
  return seed.people.map(({ id, mail, displayName, canSignIn }) => ({
    id,
    mail,
    displayName,
    canSignIn,
  }));
}

const WRITERS = /^(?:write|delegate)/u;

/** The person who may write to the most calendars of others. */
export function receptionist({ people }: OrganisationSeed): string | undefined {
  const shared = people.flatMap(({ calendars }) =>
    calendars.flatMap(({ permissions }) => permissions),
  );
  function writable(mail: string): number {
    return shared.filter(
      (one) => one.mail.toLowerCase() === mail.toLowerCase() && WRITERS.test(one.role),
    ).length;
  }
  return people
    .filter(({ canSignIn }) => canSignIn)
    .toSorted((a, b) => writable(b.mail) - writable(a.mail))[0]?.mail;
}
