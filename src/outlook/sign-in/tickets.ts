import type { TokenAccount } from './account.ts';
import type { Ticket } from './way.ts';

export type StoredTicket = Ticket & {
  readonly scopes: readonly string[];
  /** Epoch milliseconds. */
  readonly expiresOn: number;
};

export type Tickets = {
  keep(ticket: StoredTicket): void;
  find(scopes: readonly string[], now: number): Ticket | undefined;
  account(): TokenAccount | undefined;
  clear(): void;
};

/** Graph must not meet a token that ends on the way. */
const MARGIN_MS = 2 * 60_000;

/** What a dialog handed over. In memory only: it goes with the pane. */
export function createTickets(): Tickets {
  let tickets: readonly StoredTicket[] = [];

  return {
    keep(ticket) {
      // One account at a time: a token of somebody else must not be found any more.
      const others = tickets.filter(({ account }) => account.address === ticket.account.address);
      tickets = [ticket, ...others].slice(0, 8);
    },
    find(scopes, now) {
      return tickets.find(
        (ticket) => ticket.expiresOn - MARGIN_MS > now && covers(ticket.scopes, scopes),
      );
    },
    account: () => tickets[0]?.account,
    clear() {
      tickets = [];
    },
  };
}

function covers(granted: readonly string[], needed: readonly string[]): boolean {
  const names = new Set(granted.map(nameOf));
  return needed.every((scope) => names.has(nameOf(scope)));
}

// Entra may answer `https://graph.microsoft.com/Calendars.Read` where `Calendars.Read` was asked.
function nameOf(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1).toLowerCase();
}
