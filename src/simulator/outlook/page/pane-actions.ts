import { say, type App } from './app.ts';
import type { Button, Surface } from './manifest.ts';
import type { OpenPane, PanePlace } from './state.ts';

let generation = 0;

/** The button that the manifest puts on a surface. */
export function buttonsOn(app: App, surface: Surface): Button[] {
  return app.store.get().addin.buttons.filter((button) => button.surface === surface);
}

/** The pane of a control, as a dialog of Outlook's opens it. */
export function openPaneOf(app: App, place: PanePlace, controlId: string): void {
  const button = app.store.get().addin.buttons.find(({ id }) => id === controlId);
  if (button) openPane(app, place, button);
}

export function openPane(app: App, place: PanePlace, button: Button, isPinned = false): void {
  if (button.action.kind !== 'pane') return;
  const { url, canPin } = button.action;
  generation += 1;
  setPane(app, place, {
    url,
    title: button.label,
    canPin,
    isPinned: isPinned && canPin,
    generation,
  });
}

function setPane(app: App, place: PanePlace, pane: OpenPane): void {
  app.store.set({ panes: { ...app.store.get().panes, [place]: pane } });
}

export function paneClosed(app: App, place: PanePlace): void {
  const { [place]: _closed, ...left } = app.store.get().panes;
  app.store.set({ panes: left });
}

export function togglePin(app: App, place: PanePlace): void {
  const pane = app.store.get().panes[place];
  if (pane) setPane(app, place, { ...pane, isPinned: !pane.isPinned });
}

export function reloadPane(app: App, place: PanePlace): void {
  const pane = app.store.get().panes[place];
  generation += 1;
  if (pane) setPane(app, place, { ...pane, generation });
}

/** Another message, or none: a pinned pane is told, any other closes. */
export function selectMessage(app: App, id: string | undefined): void {
  const { message, panes } = app.store.get();
  if (message === id) return;
  app.store.set({ message: id });
  if (panes.main?.isPinned) app.frames.get('main')?.itemChanged();
  else paneClosed(app, 'main');
}

/** A pane that is pinned stays when the person goes over to the calendar; nothing is selected there. */
export function setView(app: App, view: 'mail' | 'calendar'): void {
  if (app.store.get().view === view) return;
  app.store.set({ view });
  if (app.store.get().panes.main?.isPinned) app.frames.get('main')?.itemChanged();
  else paneClosed(app, 'main');
}

export async function openMessage(app: App, id: string): Promise<boolean> {
  if (!app.store.get().messages.some((message) => message.id === id)) return false;
  setView(app, 'mail');
  selectMessage(app, id);
  return true;
}

export async function loadMessages(app: App): Promise<void> {
  try {
    app.store.set({ messages: await app.mailbox.messages() });
  } catch (error) {
    say(app, error instanceof Error ? error.message : 'The messages could not be read.');
  }
}
