import type { BookingConfiguration, Host } from './configuration.ts';

/** The hosts whose time an event takes that lies in one of these mailboxes. */
export function hostsOf(
  { hosts }: Pick<BookingConfiguration, 'hosts'>,
  mailboxes: readonly string[],
): Host[] {
  const wanted = new Set(mailboxes.map((mailbox) => mailbox.toLowerCase()));
  return hosts.filter(({ destination, availability }) =>
    [destination, ...availability].some(({ mailbox }) => wanted.has(mailbox.toLowerCase())),
  );
}
