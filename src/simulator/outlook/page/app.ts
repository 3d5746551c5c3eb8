import type { NoItemForm } from '../protocol/open-item.ts';
import type { Theme } from '../protocol/theme.ts';
import { createGraphClient } from './graph-client.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { readManifest } from './manifest.ts';
import type { PaneFrame } from './pane/pane-frame.ts';
import type { Parameters } from './parameters.ts';
import { openSession } from './session.ts';
import type { PanePlace, State } from './state.ts';
import { createStore, type Store } from './store.ts';
import { dateOf, ianaZone } from './times.ts';

/** The page as a whole: what is shown, and what it works with. */
export type App = {
  readonly store: Store<State>;
  readonly mailbox: Mailbox;
  readonly parameters: Parameters;
  /** The frames that are on the page now. */
  readonly frames: Map<PanePlace, PaneFrame>;
};

export async function createApp(parameters: Parameters): Promise<App> {
  const session = await openSession(parameters.as);
  let { token } = session;
  const client = createGraphClient({
    base: session.urls.graph,
    token: () => token,
    renew: async () => {
      ({ token } = await openSession(session.user.mail));
    },
  });
  const mailbox = createMailbox(client, session.user);
  const windowsZone = await mailbox.timeZone();
  const zone = ianaZone(windowsZone);
  const [calendars, categories] = await Promise.all([
    mailbox.calendars(session.people),
    mailbox.masterCategories(),
  ]);
  const store = createStore<State>({
    session,
    addin: readManifest(session.manifest, parameters.language),
    zone,
    windowsZone,
    clockOffset: session.clockOffset,
    theme: parameters.theme,
    language: parameters.language,
    nestedAppAuth: parameters.nestedAppAuth,
    noItem: parameters.noItem,
    view: parameters.view,
    mode: parameters.mode,
    date: parameters.date ?? dateOf(Date.now() + session.clockOffset, zone),
    calendars,
    shown: new Set(
      calendars
        .filter(({ owner }) => isShown(owner, { parameters, user: session.user.mail }))
        .map(({ key }) => key),
    ),
    events: new Map(),
    categories,
    messages: [],
    message: undefined,
    selected: undefined,
    form: undefined,
    panes: {},
    paneWidth: parameters.paneWidth,
    menu: undefined,
    prompt: undefined,
    sending: undefined,
    toast: undefined,
    notifications: new Map(),
  });
  return { store, mailbox, parameters, frames: new Map() };
}

function isShown(
  owner: string,
  { parameters, user }: { readonly parameters: Parameters; readonly user: string },
): boolean {
  if (parameters.people === 'all') return true;
  return parameters.people?.includes(owner) ?? owner === user;
}

export function now(app: App): number {
  return Date.now() + app.store.get().clockOffset;
}

export function say(app: App, toast: string): void {
  app.store.set({ toast });
}

export function setTheme(app: App, theme: Theme): void {
  app.store.set({ theme });
  for (const frame of app.frames.values()) frame.themeChanged(theme);
}

export function setNoItem(app: App, noItem: NoItemForm): void {
  app.store.set({ noItem });
}

/** Another account, language or way to sign in starts the page anew, as signing in to Outlook does. */
export function restart(changes: Readonly<Record<string, string>>): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
  window.location.assign(url);
}
