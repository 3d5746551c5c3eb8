import { useEffect, useRef, type PointerEvent } from 'react';
import type { App } from '../app.ts';
import { paneClosed, reloadPane, togglePin } from '../pane-actions.ts';
import { NARROWEST_PANE } from '../parameters.ts';
import { askSimulator } from '../session.ts';
import type { OpenPane, PanePlace, State } from '../state.ts';
import { askBridge } from './bridge.ts';
import { outlookForPane } from './outlook-for-pane.ts';
import { openPaneFrame, type PaneFrameOptions } from './pane-frame.ts';

type Props = {
  readonly app: App;
  readonly state: State;
  readonly place: PanePlace;
  readonly pane: OpenPane;
};

/** The add-in's pane with the title bar that Outlook draws. */
export function PanePanel({ app, state, place, pane }: Props) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = body.current;
    if (!parent) return undefined;
    let isGone = false;
    void commandFrame(app, place, pane.url).then((options) => {
      if (isGone) return;
      app.frames.set(place, openPaneFrame({ ...options, parent }));
    });
    return () => {
      isGone = true;
      app.frames.get(place)?.close();
      app.frames.delete(place);
    };
  }, [app, place, pane.url, pane.generation]);

  return (
    <aside
      className="pane"
      style={{ width: state.paneWidth }}
      data-pane={place}
      aria-label={pane.title}
    >
      <div
        className="pane-edge"
        onPointerDown={(down) => resize(app, down)}
        title="Drag to resize"
      />
      <header className="pane-head">
        <span className="pane-title">{pane.title}</span>
        {pane.canPin && place === 'main' && (
          <button
            type="button"
            className="icon-button"
            aria-pressed={pane.isPinned}
            aria-label={pane.isPinned ? 'Unpin' : 'Pin'}
            data-action="pin"
            onClick={() => togglePin(app, place)}
          >
            <PinIcon />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label="Reload pane"
          onClick={() => reloadPane(app, place)}
        >
          ↻
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Close pane"
          data-action="close-pane"
          onClick={() => paneClosed(app, place)}
        >
          ✕
        </button>
      </header>
      <div className="pane-body" ref={body} />
    </aside>
  );
}

function PinIcon() {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M10 1.5 14.5 6l-3 1-2.5 2.5.5 3.5-6.500-6.500 3.500.5L9 4.500z M5.500 10.500 1.500 14.500" />
    </svg>
  );
}

/** What a frame of the add-in is opened with, in a pane or for a command. */
export async function commandFrame(
  app: App,
  place: PanePlace,
  page: string,
): Promise<PaneFrameOptions> {
  const { session, addin, language, nestedAppAuth, theme } = app.store.get();
  const settings = await askSimulator(
    'GET',
    `roaming-settings/${encodeURIComponent(session.user.mail)}`,
  );
  return {
    parent: document.body,
    page,
    title: addin.name,
    outlook: outlookForPane(app, place),
    askBridge: (text) => askBridge(app, text),
    onClose: () => paneClosed(app, place),
    stand: {
      addinName: addin.name,
      appDomains: addin.appDomains,
      displayLanguage: language,
      nestedAppAuth,
      theme: app.parameters.staleTheme ?? theme,
      user: { mail: session.user.mail, id: session.user.id, tenantId: session.tenantId },
      roamingSettings: isTexts(settings) ? settings : {},
    },
  };
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  );
}

function resize(app: App, down: PointerEvent<HTMLElement>): void {
  const startX = down.clientX;
  const width = app.store.get().paneWidth;
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const edge = down.currentTarget;
  edge.setPointerCapture(down.pointerId);

  function move(event: globalThis.PointerEvent): void {
    const moved = isRightToLeft ? event.clientX - startX : startX - event.clientX;
    const widest = Math.max(NARROWEST_PANE, window.innerWidth - 360);
    app.store.set({ paneWidth: Math.min(widest, Math.max(NARROWEST_PANE, width + moved)) });
  }

  function stop(): void {
    edge.removeEventListener('pointermove', move);
    edge.removeEventListener('pointerup', stop);
  }

  edge.addEventListener('pointermove', move);
  edge.addEventListener('pointerup', stop);
}
