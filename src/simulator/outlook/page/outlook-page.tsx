import { useEffect } from 'react';
import { now, type App } from './app.ts';
import { goTo, setMode, shownDates } from './calendar-actions.ts';
import { CalendarView } from './calendar/calendar-view.tsx';
import { newAppointment } from './form-actions.ts';
import { FormWindow } from './form/form-window.tsx';
import { MailView } from './mail/mail-view.tsx';
import { setView } from './pane-actions.ts';
import { PanePanel } from './pane/pane-panel.tsx';
import { DeveloperPanel } from './shell/developer-panel.tsx';
import { EventMenu } from './shell/event-menu.tsx';
import { CalendarSideBar } from './shell/side-bar.tsx';
import { SignInWindow } from './shell/sign-in-window.tsx';
import { TopBar } from './shell/top-bar.tsx';
import type { State } from './state.ts';
import { useStore } from './store.ts';
import { addDays, dateOf } from './times.ts';
import { longDate, monthName } from './words.ts';

type Props = { readonly app: App; readonly state: State };

export function OutlookPage({ app }: { readonly app: App }) {
  const state = useStore(app.store);
  useEffect(() => {
    document.documentElement.dataset['theme'] = state.theme;
    document.documentElement.lang = state.language;
    document.documentElement.dir = state.language.startsWith('ar') ? 'rtl' : 'ltr';
  }, [state.theme, state.language]);
  return (
    <div className="outlook" data-ready>
      <TopBar app={app} state={state} />
      <Rail app={app} state={state} />
      {state.view === 'calendar' && <CalendarSideBar app={app} state={state} />}
      <main className="content">
        {state.view === 'calendar' ? (
          <>
            <CalendarBar app={app} state={state} />
            <CalendarView app={app} state={state} />
          </>
        ) : (
          <MailView app={app} state={state} />
        )}
        {state.form && <FormWindow app={app} state={state} form={state.form} />}
      </main>
      {state.panes.main && (
        <PanePanel app={app} state={state} place="main" pane={state.panes.main} />
      )}
      <DeveloperPanel app={app} state={state} />
      {state.menu && <EventMenu app={app} state={state} menu={state.menu} />}
      {state.prompt && <SignInWindow addin={state.addin.name} onScreen={state.prompt} />}
      {state.toast !== undefined && (
        <button type="button" className="toast" onClick={() => app.store.set({ toast: undefined })}>
          {state.toast}
        </button>
      )}
    </div>
  );
}

function Rail({ app, state }: Props) {
  return (
    <nav className="rail" aria-label="Outlook">
      {(['mail', 'calendar'] as const).map((view) => (
        <button
          key={view}
          type="button"
          aria-current={state.view === view}
          aria-label={view === 'mail' ? 'Mail' : 'Calendar'}
          data-view={view}
          onClick={() => setView(app, view)}
        >
          {view === 'mail' ? <MailIcon /> : <CalendarIcon />}
        </button>
      ))}
    </nav>
  );
}

function CalendarBar({ app, state }: Props) {
  const step = state.mode === 'day' ? 1 : 7;
  const dates = shownDates(state);
  return (
    <div className="calendar-bar">
      <button
        type="button"
        className="primary"
        data-action="new"
        onClick={() => newAppointment(app, {})}
      >
        New event
      </button>
      <button
        type="button"
        className="quiet"
        data-action="today"
        onClick={() => goTo(app, dateOf(now(app), state.zone))}
      >
        Today
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Earlier"
        data-action="earlier"
        onClick={() => goTo(app, addDays(state.date, -step))}
      >
        ‹
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Later"
        data-action="later"
        onClick={() => goTo(app, addDays(state.date, step))}
      >
        ›
      </button>
      <h1 data-shown-date={state.date}>
        {state.mode === 'day'
          ? longDate(state.date, state)
          : monthName(dates[0] ?? state.date, state)}
      </h1>
      <div className="segmented push" role="group" aria-label="View">
        {(['day', 'week'] as const).map((mode) => (
          <button
            key={mode}
            type="button"
            aria-pressed={state.mode === mode}
            data-mode-button={mode}
            onClick={() => setMode(app, mode)}
          >
            {mode === 'day' ? 'Day' : 'Week'}
          </button>
        ))}
      </div>
    </div>
  );
}

function MailIcon() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <rect x="2.500" y="4.500" width="15" height="11" rx="2" />
      <path d="m3 6 7 4.500L17 6" />
    </svg>
  );
}

function CalendarIcon() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <rect x="3" y="3.500" width="14" height="13" rx="2" />
      <path d="M3 7.500h14M7 11h.01M10 11h.01M13 11h.01M7 14h.01M10 14h.01" strokeLinecap="round" />
    </svg>
  );
}
