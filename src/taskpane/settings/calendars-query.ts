import { queryOptions } from '@tanstack/react-query';
import { sameMailbox } from '../../graph/calendar-address.ts';
import { readMasterCategories } from '../../graph/categories.ts';
import { listCalendars, type ListedCalendar } from '../../graph/list-calendars.ts';
import type { Desk } from '../app/desk.ts';

/** Own calendars and those that are shared with the person. */
export function calendarsQuery(desk: Desk) {
  return queryOptions({
    queryKey: ['calendars'],
    queryFn: ({ signal }) => listCalendars(desk.graph, { signal }),
  });
}

export function masterCategoriesQuery(desk: Desk) {
  return queryOptions({
    queryKey: ['masterCategories'],
    queryFn: ({ signal }) => readMasterCategories(desk.graph, { signal }),
  });
}

/** Somebody with a calendar that can be shown. */
export type Owner = {
  readonly name: string;
  readonly address: string;
  readonly isOwn: boolean;
  readonly canEdit: boolean;
};

/** Whoever shares a calendar with the person, and the person, once each. */
export function ownersOf(calendars: readonly ListedCalendar[]): Owner[] {
  const owners: Owner[] = [];
  for (const { owner, ownerName, name, isOwn, canEdit } of calendars) {
    const at = owners.findIndex(({ address }) => sameMailbox(address, owner));
    const known = owners[at];
    if (known) owners[at] = { ...known, canEdit: known.canEdit || canEdit };
    else owners.push({ name: ownerName || name || owner, address: owner, isOwn, canEdit });
  }
  return owners.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));
}

/**
 * The calendars of a mailbox that everybody finds by the same address. Of another person's that is
 * only the main one: the others have ids that hold in the own mailbox alone.
 */
export function choosableCalendars(
  calendars: readonly ListedCalendar[],
  mailbox: string,
): ListedCalendar[] {
  return calendars.filter(
    (calendar) => calendar.isOwn && !calendar.isDefault && sameMailbox(calendar.owner, mailbox),
  );
}
