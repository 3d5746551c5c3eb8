import './gaps.ts';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { notifyManager, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { useEffect, useState } from 'react';
import type { BookingConfiguration } from '../../../../src/domain/book/configuration.ts';
import type { CalendarAddress } from '../../../../src/graph/calendar-address.ts';
import { readBook, type BookAccess } from '../../../../src/graph/book.ts';
import { saveBook } from '../../../../src/graph/save-book.ts';
import type { Host } from '../../../../src/outlook/host.ts';
import { BookProvider, DeskProvider, type Desk } from '../../../../src/taskpane/app/desk.ts';
import { NavigationProvider, type View } from '../../../../src/taskpane/app/navigation.ts';
import { bookQuery } from '../../../../src/taskpane/book/book-query.ts';
import { createFormat, FormatProvider } from '../../../../src/taskpane/format/format.ts';
import { text } from '../../../../src/taskpane/text/en/index.ts';
import { TextProvider } from '../../../../src/taskpane/text/text.ts';
import { openPractice, type Practice } from '../../../graph/support/practice.ts';

export { FRONT, JONAS, LENA, MIRA, NOW, PAUL } from '../../../graph/support/practice.ts';
export { text };

// Answers arrive while nobody is looking; React wants to be told.
notifyManager.setNotifyFunction((notify) => act(notify));

export type TestDesk = Desk & {
  readonly preferences: Record<string, unknown>;
  readonly copied: string[];
};

type Person = { readonly mail: string; readonly name: string };
export const MIRA_KELLER: Person = { mail: 'mira.keller@nordlicht.example', name: 'Mira Keller' };
export const PAUL_WEBER: Person = { mail: 'paul.weber@nordlicht.example', name: 'Paul Weber' };
export const JONAS_BRANDT: Person = { mail: 'jonas.brandt@nordlicht.example', name: 'Jonas Brandt' };

/** Somebody at their desk in the practice, which is simulated down to Graph's requests. */
export function deskOf(practice: Practice, { mail, name }: Person = MIRA_KELLER): TestDesk {
  const preferences: Record<string, unknown> = {};
  const copied: string[] = [];
  return {
    preferences,
    copied,
    host: fakeHost({ mail, name }, preferences, copied),
    signIn: {
      way: () => 'nested',
      account: () => ({ name, address: mail }),
      getToken: () => Promise.resolve(mail),
      signIn: () => Promise.resolve(),
      signOut: undefined,
    },
    graph: practice.as(mail),
    environment: {
      clientId: 'id',
      authority: 'https://login.example',
      graph: 'https://graph.microsoft.com/v1.0',
      version: '1.2.3',
    },
    now: () => practice.clock.now(),
  };
}

function fakeHost({ mail, name }: Person, preferences: Record<string, unknown>, copied: string[]): Host {
  return {
    kind: 'outlook',
    displayLanguage: 'en-GB',
    user: { name, address: mail },
    preferences: {
      get: (key) => preferences[key],
      set: async (key, value) => void (preferences[key] = value),
    },
    theme: () => 'light',
    onThemeChange: () => () => {},
    currentItem: () => Promise.resolve({ kind: 'none' }),
    onItemChange: () => () => {},
    onReturn: () => () => {},
    openAppointment: () => Promise.resolve({ kind: 'opened', where: 'outlook' }),
    canOpenNewAppointment: true,
    newAppointment: () => Promise.resolve({ kind: 'opened', where: 'outlook' }),
    openWindow: () => true,
    copy: async (copy) => copied.push(copy) > 0,
    diagnostics: () => ({}),
  };
}

export type Shown = { readonly views: View[]; readonly client: QueryClient };

/** The pane around a view, with the book that is open. */
export function show(desk: Desk, view: React.ReactNode): Shown {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 60_000, networkMode: 'always' } },
  });
  const views: View[] = [];
  render(
    <Around desk={desk} client={client}>
      <Navigated views={views}>{view}</Navigated>
    </Around>,
  );
  return { views, client };
}

type AroundProps = {
  readonly desk: Desk;
  readonly client: QueryClient;
  readonly children: React.ReactNode;
};

function Around({ desk, client, children }: AroundProps) {
  const [format] = useState(() => createFormat({ locale: 'en-GB', zone: 'Europe/Berlin', text }));
  return (
    <FluentProvider theme={webLightTheme}>
      <TextProvider value={text}>
        <FormatProvider value={format}>
          <DeskProvider value={desk}>
            <QueryClientProvider client={client}>{children}</QueryClientProvider>
          </DeskProvider>
        </FormatProvider>
      </TextProvider>
    </FluentProvider>
  );
}

/** As the shell does it: keys and tabs outside of the view lead away from it. */
function Navigated({ views, children }: { readonly views: View[]; readonly children: React.ReactNode }) {
  const [navigation] = useState(() => ({
    view: { kind: 'settings' as const },
    go: (view: View) => void views.push(view),
    back: () => void views.push({ kind: 'day' }),
  }));
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Escape' && !event.defaultPrevented) navigation.back();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigation]);
  return (
    <NavigationProvider value={navigation}>
      <button type="button" data-place="day" onClick={() => navigation.go({ kind: 'day' })}>
        Day
      </button>
      {children}
    </NavigationProvider>
  );
}

/** What Session does once a book is found: the view has the book that the cache has. */
export function WithOpenBook({ desk, children }: { readonly desk: Desk; readonly children: React.ReactNode }) {
  const book = useQuery(bookQuery(desk));
  if (book.isError) throw book.error;
  if (book.data?.found.kind !== 'book') return null;
  return <BookProvider value={book.data.found.book}>{children}</BookProvider>;
}

export const FRONT_DESK_BOOK: CalendarAddress = { mailbox: 'frontdesk@nordlicht.example' };

/** The book as it stands in the calendar, asked for by its owner. */
export function bookOf(practice: Practice, address: CalendarAddress): Promise<BookAccess> {
  return readBook(practice.as(address.mailbox), address);
}

export async function configurationOf(
  practice: Practice,
  address: CalendarAddress = FRONT_DESK_BOOK,
): Promise<BookingConfiguration> {
  const { read } = await bookOf(practice, address);
  if (read.kind !== 'book') throw new Error(`There is no book: ${read.kind}`);
  return read.configuration;
}

/** Somebody else saves in the meantime. */
export async function saveAs(
  practice: Practice,
  who: Person,
  change: (configuration: BookingConfiguration) => BookingConfiguration,
): Promise<void> {
  const { read } = await bookOf(practice, FRONT_DESK_BOOK);
  if (read.kind !== 'book') throw new Error(`There is no book: ${read.kind}`);
  const outcome = await saveBook(practice.as(FRONT_DESK_BOOK.mailbox), FRONT_DESK_BOOK, {
    configuration: change(read.configuration),
    intent: { editedRevision: read.head.revision },
    updatedBy: who.name,
    now: practice.clock.now(),
  });
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
}

export { openPractice };
