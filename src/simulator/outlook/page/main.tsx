import 'temporal-polyfill/global';
import { createRoot } from 'react-dom/client';
import { createApp, type App } from './app.ts';
import { loadCalendars } from './calendar-actions.ts';
import { newAppointment, openAppointment, refreshForm } from './form-actions.ts';
import { OutlookPage } from './outlook-page.tsx';
import { buttonsOn, loadMessages, openPane, selectMessage } from './pane-actions.ts';
import { AT_FIRST, readParameters, type Parameters } from './parameters.ts';
import { askSimulator, listenForNotices, type Notice } from './session.ts';
import type { PanePlace } from './state.ts';
import styles from './styles.css';

void start();

async function start(): Promise<void> {
  const sheet = document.createElement('style');
  sheet.textContent = styles;
  document.head.append(sheet);
  if (window.location.search === '') window.history.replaceState(null, '', AT_FIRST);
  const parameters = readParameters(window.location.search);
  const root = document.getElementById('outlook');
  if (!root) throw new Error('The page has no place for Outlook.');
  try {
    const app = await createApp(parameters);
    if (parameters.signIn !== undefined)
      await askSimulator('PUT', 'sign-in', {
        mode: parameters.signIn,
        mail: app.store.get().session.user.mail,
      });
    await Promise.all([loadCalendars(app), loadMessages(app)]);
    await openWhatWasAsked(app, parameters);
    createRoot(root).render(<OutlookPage app={app} />);
    listenForNotices((notice) => heard(app, notice));
    Object.assign(window, { outlook: app });
  } catch (error) {
    root.textContent = error instanceof Error ? error.message : 'Outlook could not start.';
    throw error;
  }
}

async function openWhatWasAsked(
  app: App,
  { open, owner, message, pane }: Parameters,
): Promise<void> {
  if (open === 'new') newAppointment(app, {}, owner);
  else if (open) await openAppointment(app, open, owner);
  const { messages, form } = app.store.get();
  if (message === 'first') selectMessage(app, messages[0]?.id);
  else if (message && message !== 'none') selectMessage(app, message);
  if (pane === undefined) return;
  const place: PanePlace = form ? 'form' : 'main';
  const [button] = buttonsOn(app, form?.form ?? 'message');
  if (button) openPane(app, place, button, pane === 'pinned');
}

/** Several changes in a row are one look at the calendars. */
const SETTLE_MS = 60;
let pending: ReturnType<typeof setTimeout> | undefined;
const changed = new Set<string>();

function heard(app: App, notice: Notice): void {
  switch (notice.kind) {
    case 'changed':
      changed.add(notice.mail.toLowerCase());
      clearTimeout(pending);
      pending = setTimeout(() => lookAgain(app), SETTLE_MS);
      return;
    case 'clock':
      app.store.set({ clockOffset: notice.offset });
      for (const frame of app.frames.values()) frame.clockChanged(notice.offset);
      return;
    case 'reload':
      window.location.reload();
  }
}

function lookAgain(app: App): void {
  const { calendars, session } = app.store.get();
  const keys = calendars
    .filter(({ owner }) => changed.has(owner.toLowerCase()))
    .map(({ key }) => key);
  const isOwn = changed.has(session.user.mail.toLowerCase());
  changed.clear();
  void loadCalendars(app, keys);
  void refreshForm(app);
  if (isOwn) {
    void loadMessages(app);
    void app.mailbox.masterCategories().then((categories) => app.store.set({ categories }));
  }
}
