import './jsdom-gaps.ts';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, waitFor } from '@testing-library/react';
import { useMemo, useState } from 'react';
import { MarksProvider } from '../../../src/taskpane/actions/marks.tsx';
import { QuestionsProvider } from '../../../src/taskpane/actions/questions.tsx';
import { AcceptedProvider } from '../../../src/taskpane/conflicts/accepted.tsx';
import { BookProvider, DeskProvider, type Desk, type OpenBook } from '../../../src/taskpane/app/desk.ts';
import { NavigationProvider, type View } from '../../../src/taskpane/app/navigation.ts';
import { OpenItemProvider } from '../../../src/taskpane/app/open-item.tsx';
import { useShellKeys } from '../../../src/taskpane/shell/use-shell-keys.ts';
import { createFormat, FormatProvider } from '../../../src/taskpane/format/format.ts';
import { text } from '../../../src/taskpane/text/en/index.ts';
import { TextProvider } from '../../../src/taskpane/text/text.ts';
import { firstConfiguration, newHost } from '../../../src/domain/book/defaults.ts';
import type { BookingConfiguration } from '../../../src/domain/book/configuration.ts';
import type { Appointment } from '../../../src/domain/appointment/appointment.ts';
import { createGraphClient } from '../../../src/graph/client.ts';
import { readAppointment } from '../../../src/graph/read-appointment.ts';
import type { Host, OutlookItem } from '../../../src/outlook/host.ts';
import { ME, type FakeGraph } from './fake-graph.ts';

export const ZONE = 'Europe/Berlin';
export const NOW = Date.parse('2026-11-19T08:41:00Z');
export const LENA = 'lena@practice.example';
export const TOM = 'tom@practice.example';

/** A practice with two hosts, one of them in Lisbon. */
export function practice(): BookingConfiguration {
  const configuration = firstConfiguration({
    organisation: 'Practice',
    timeZone: ZONE,
    locale: 'en-GB',
    host: { name: 'Lena Marek', mailbox: LENA },
    service: { name: 'Follow-up', durationMinutes: 30 },
  });
  const tom = newHost({
    name: 'Tom Okafor',
    mailbox: TOM,
    workingHours: { timeZone: 'Europe/Lisbon', weekly: {}, overrides: [] },
    others: configuration.hosts,
  });
  return { ...configuration, hosts: [...configuration.hosts, tom] };
}

type Outlook = {
  readonly host: Host;
  /** What Outlook shows from now on. */
  show(item: OutlookItem): void;
  /** From now on Outlook does not answer. */
  refuse(error: unknown): void;
  /** The person comes back to the window. */
  comeBack(): void;
  readonly opened: unknown[];
  readonly copied: string[];
};

export function fakeOutlook(first: OutlookItem = { kind: 'none' }): Outlook {
  let current: () => Promise<OutlookItem> = async () => first;
  const changed = new Set<() => void>();
  const returned = new Set<() => void>();
  const opened: unknown[] = [];
  const copied: string[] = [];
  return {
    opened,
    copied,
    show(item) {
      current = async () => item;
      for (const listener of changed) listener();
    },
    refuse(error) {
      current = async () => {
        throw error;
      };
      for (const listener of changed) listener();
    },
    comeBack() {
      for (const listener of returned) listener();
    },
    host: {
      kind: 'outlook',
      displayLanguage: 'en-GB',
      user: { name: 'Mira Keller', address: ME },
      preferences: { get: () => undefined, set: async () => {} },
      theme: () => 'light',
      onThemeChange: () => () => {},
      currentItem: () => current(),
      async setFormTime(period) {
        opened.push(period);
      },
      onItemChange: (listener) => listen(changed, listener),
      onReturn: (listener) => listen(returned, listener),
      async openAppointment(appointment) {
        opened.push(appointment);
        return { kind: 'opened', where: 'outlook' };
      },
      canOpenNewAppointment: true,
      newAppointment: async () => ({ kind: 'opened', where: 'outlook' }),
      openWindow: () => true,
      async copy(value) {
        copied.push(value);
        return true;
      },
      diagnostics: () => ({}),
    },
  };
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Setting = {
  readonly graph: FakeGraph;
  readonly outlook?: Outlook;
  readonly configuration?: BookingConfiguration;
  readonly now?: () => number;
};

export function fakeDesk({ graph, outlook = fakeOutlook(), now = () => NOW }: Setting): Desk {
  return {
    host: outlook.host,
    signIn: {
      way: () => 'nested',
      account: () => ({ name: 'Mira Keller', address: ME }),
      getToken: async () => 'token',
      signIn: async () => {},
      signOut: undefined,
    },
    graph: createGraphClient({
      baseUrl: 'https://graph.example/v1.0',
      getToken: async () => 'token',
      fetch: (url, init) => graph.fetch(String(url), init),
      ownMailbox: () => ME,
      sleep: async () => {},
      now,
    }),
    environment: { clientId: 'id', authority: 'https://login.example', graph: 'https://graph.example/v1.0' },
    now,
  };
}

/** As it stands in the calendar, read by its id. */
export function readOne(desk: Desk, mailbox: string, eventId: string): Promise<Appointment> {
  return readAppointment(desk.graph, { mailbox, eventId }, { zone: ZONE });
}

export type Shown = { readonly views: View[]; readonly client: QueryClient };

/** The pane around one view, as app/session.tsx and app/shell.tsx put it. */
export async function show(
  desk: Desk,
  view: React.ReactNode,
  configuration = practice(),
): Promise<Shown> {
  const views: View[] = [];
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 60_000, networkMode: 'always' } },
  });
  const { container } = render(
    <Around desk={desk} client={client} configuration={configuration} views={views}>
      {view}
    </Around>,
  );
  // Nothing is there before Outlook has said what is open.
  await waitFor(() => expect(container.querySelector('[data-ready]')).not.toBeNull());
  return { views, client };
}

type AroundProps = {
  readonly desk: Desk;
  readonly client: QueryClient;
  readonly configuration: BookingConfiguration;
  readonly views: View[];
  readonly children: React.ReactNode;
};

function Around({ desk, client, configuration, views, children }: AroundProps) {
  const [book] = useState<OpenBook>({ address: { mailbox: ME }, configuration, revision: 1 });
  const format = useMemo(
    () => createFormat({ locale: 'en-GB', zone: configuration.organisation.timeZone, text }),
    [configuration],
  );
  const navigation = useMemo(
    () => ({
      view: { kind: 'day' as const },
      go: (view: View) => void views.push(view),
      back: () => void views.push({ kind: 'day' }),
    }),
    [views],
  );
  return (
    <FluentProvider theme={webLightTheme}>
      <TextProvider value={text}>
        <FormatProvider value={format}>
          <DeskProvider value={desk}>
            <QueryClientProvider client={client}>
              <BookProvider value={book}>
                <OpenItemProvider>
                  <NavigationProvider value={navigation}>
                    <QuestionsProvider>
                      <MarksProvider>
                        <AcceptedProvider>
                          <Keys />
                          <div data-ready>{children}</div>
                        </AcceptedProvider>
                      </MarksProvider>
                    </QuestionsProvider>
                  </NavigationProvider>
                </OpenItemProvider>
              </BookProvider>
            </QueryClientProvider>
          </DeskProvider>
        </FormatProvider>
      </TextProvider>
    </FluentProvider>
  );
}

function Keys() {
  useShellKeys({ onHelp: () => {} });
  return null;
}
