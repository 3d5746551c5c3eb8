import { queryOptions } from '@tanstack/react-query';
import { readBook } from '../../graph/book.ts';
import { sameMailbox, type CalendarAddress } from '../../graph/calendar-address.ts';
import { readMailboxSettings, type MailboxSettings } from '../../graph/read-mailbox-settings.ts';
import { readMe, type Me } from '../../graph/read-me.ts';
import { listCalendars } from '../../graph/list-calendars.ts';
import type { Desk } from '../app/desk.ts';
import { ownersOf, type Owner } from '../settings/calendars-query.ts';
import { nameOfAddress } from '../settings/first-values.ts';

/** What the mailboxes tell, so that a person has little to type. */
export type SetupStart = {
  readonly me: Me;
  /** Whether the book may be written where it is to stand. */
  readonly canEdit: boolean;
  /** Whose calendar may be shown. */
  readonly owners: readonly Owner[];
  /** `undefined`: the mailbox did not tell. */
  readonly settings: MailboxSettings | undefined;
};

export function setupQuery(desk: Desk, address: CalendarAddress) {
  return queryOptions({
    queryKey: ['setup', address.mailbox, address.calendarId],
    queryFn: async ({ signal }): Promise<SetupStart> => {
      const me = await readMe(desk.graph, { signal });
      const [access, calendars, settings] = await Promise.all([
        readBook(desk.graph, address, { signal }),
        // Neither is needed: a list that is short or a field that is empty is no reason to stop.
        listCalendars(desk.graph, { signal }).catch(() => []),
        readMailboxSettings(desk.graph, { signal }).catch(() => undefined),
      ]);
      const owners = withMailboxes(ownersOf(calendars), [
        { name: me.name, address: me.mail, isOwn: true, canEdit: true },
        {
          name: nameOfAddress(address.mailbox),
          address: address.mailbox,
          isOwn: false,
          canEdit: access.canEdit,
        },
      ]);
      return { me, canEdit: access.canEdit, owners, settings };
    },
  });
}

function withMailboxes(owners: readonly Owner[], needed: readonly Owner[]): Owner[] {
  return needed.reduce<Owner[]>(
    (list, owner) =>
      list.some(({ address }) => sameMailbox(address, owner.address)) ? list : [...list, owner],
    [...owners],
  );
}
