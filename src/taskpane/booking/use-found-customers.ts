import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { readContacts } from '../../graph/read-contacts.ts';
import { CONTACT_SCOPES } from '../../graph/scopes.ts';
import { searchCustomers, type CustomersFound } from '../../graph/search-customers.ts';
import { addressOf, type DayReads } from '../app/day-query.ts';
import { useDesk, useNow, useOpenBook } from '../app/desk.ts';
import type { WeeksReads } from '../starts/availability-query.ts';
import { folded, foundCustomers, mentionsOf, type FoundCustomer, type Mention } from './found-customers.ts';

/** Milliseconds without a key after which the calendars are searched. */
const PAUSE = 250;
const SHORTEST = 2;
/** More are no help on the phone. */
const MOST_SHOWN = 6;
const CONTACTS_WANTED = 'searchContacts';

export type CustomersFinder = {
  readonly people: readonly FoundCustomer[];
  readonly isSearching: boolean;
  /** Names of hosts whose calendars could not be searched. */
  readonly unsearched: readonly string[];
  /** `undefined` where the contacts are searched already. */
  readonly searchContacts: (() => void) | undefined;
  readonly contactsFailure: unknown;
};

/** Who may be meant by what is typed: from appointments at hand at once, then from all calendars. */
export function useFoundCustomers(typed: string): CustomersFinder {
  const desk = useDesk();
  const client = useQueryClient();
  const now = useNow();
  const { configuration } = useOpenBook();
  const text = usePaused(folded(typed).length < SHORTEST ? '' : typed.trim());
  const search = useQuery({
    queryKey: ['customers', text.toLowerCase()],
    enabled: text !== '',
    structuralSharing: false,
    queryFn: ({ signal }): Promise<CustomersFound> =>
      searchCustomers(desk.graph, {
        calendars: configuration.hosts.map(({ destination }) => addressOf(destination)),
        text,
        zone: configuration.organisation.timeZone,
        signal,
      }),
  });
  const contacts = useContacts();
  const people = useMemo(() => {
    if (folded(typed).length < SHORTEST) return [];
    const mentions = [...atHand(client), ...searched(client), ...contacts.mentions];
    return foundCustomers(mentions, { typed, now }).slice(0, MOST_SHOWN);
    // What was found arrives in the client.
    // eslint-disable-next-line react/exhaustive-deps
  }, [typed, now, client, contacts.mentions, search.data]);
  const unknown = search.data?.unknown ?? [];
  return {
    people,
    isSearching: search.isFetching,
    unsearched: configuration.hosts
      .filter(({ destination }) => unknown.some(({ address }) => address.mailbox === destination.mailbox))
      .map(({ name }) => name),
    searchContacts: contacts.search,
    contactsFailure: contacts.failure,
  };
}

type Contacts = {
  readonly mentions: readonly Mention[];
  readonly search: (() => void) | undefined;
  readonly failure: unknown;
};

const NONE: readonly Mention[] = [];

/** Read only when the person has asked for it, once; from then on silently. */
function useContacts(): Contacts {
  const desk = useDesk();
  const [isWanted, setIsWanted] = useState(() => desk.host.preferences.get(CONTACTS_WANTED) === true);
  const [failure, setFailure] = useState<unknown>(undefined);
  const contacts = useQuery({
    queryKey: ['contacts'],
    enabled: isWanted,
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => readContacts(desk.graph, { signal }),
  });
  const mentions = useMemo(
    () => contacts.data?.map((customer, index) => ({ id: `contact ${index}`, customer })) ?? NONE,
    [contacts.data],
  );

  async function ask(): Promise<void> {
    setFailure(undefined);
    try {
      await desk.signIn.getToken({ scopes: CONTACT_SCOPES }).catch(() => desk.signIn.signIn({ scopes: CONTACT_SCOPES }));
      setIsWanted(true);
      if (contacts.isError) await contacts.refetch();
      // Asked anew the next time where it cannot be kept.
      await desk.host.preferences.set(CONTACTS_WANTED, true).catch(() => undefined);
    } catch (error) {
      setFailure(error);
    }
  }

  const isSearched = isWanted && !contacts.isError;
  return { mentions, search: isSearched ? undefined : () => void ask(), failure: failure ?? contacts.error ?? undefined };
}

/** Appointments that some view has read already. */
function atHand(client: QueryClient): Mention[] {
  const days = client.getQueriesData<DayReads>({ queryKey: ['day'] });
  const weeks = client.getQueriesData<WeeksReads>({ queryKey: ['availability'] });
  return [
    ...days.flatMap(([, day]) => day?.reads ?? []).flatMap((read) => (read.kind === 'known' ? mentionsOf(read.appointments) : [])),
    ...weeks
      .flatMap(([, read]) => read?.reads ?? [])
      .flatMap((read) => (read.kind === 'known' ? read.events : []))
      .flatMap(({ ref, state, period, isCancelled, kind }) => {
        const customer = state.kind === 'known' && kind === 'booking' ? state.value.customer : {};
        return customer.name ? [{ id: ref.eventId, customer, at: period.start, isCancelled }] : [];
      }),
  ];
}

function searched(client: QueryClient): Mention[] {
  return client
    .getQueriesData<CustomersFound>({ queryKey: ['customers'] })
    .flatMap(([, found]) => mentionsOf(found?.appointments ?? []));
}

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return value === '' ? '' : paused;
}
