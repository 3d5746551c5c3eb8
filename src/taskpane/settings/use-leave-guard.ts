import { useEffect, useEffectEvent, useRef } from 'react';

type LeaveGuard = {
  readonly isDirty: boolean;
  /** Asks, and does it if the person wants to leave. */
  readonly ask: (proceed: () => void) => void;
  /** One step up inside the view; false where there is none. */
  readonly up: () => boolean;
  readonly save: () => void;
};

/**
 * The tabs and the keys of the pane stand outside this view and would take it away with what was
 * typed, so they are met on their way down.
 */
export function useLeaveGuard({ isDirty, ask, up, save }: LeaveGuard): void {
  const isLetThrough = useRef(false);

  const onClick = useEffectEvent((event: MouseEvent) => {
    const tab = event.target instanceof Element ? event.target.closest('[data-place]') : null;
    if (!(tab instanceof HTMLElement) || tab.dataset['place'] === 'settings') return;
    if (!isDirty || isLetThrough.current) return;
    stop(event);
    ask(() => {
      isLetThrough.current = true;
      tab.click();
      isLetThrough.current = false;
    });
  });

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || isShown('[role="dialog"], [role="alertdialog"]')) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      stop(event);
      save();
    } else if (event.key === 'Escape' && !isShown(SEARCHING)) {
      // Nothing typed is lost by it, so it works from within a field, too.
      if (up()) stop(event);
    }
  });

  const onBeforeUnload = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isDirty) event.preventDefault();
  });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener('click', (event) => onClick(event), { capture: true, signal });
    document.addEventListener('keydown', (event) => onKeyDown(event), { capture: true, signal });
    window.addEventListener('beforeunload', (event) => onBeforeUnload(event), { signal });
    return () => controller.abort();
  }, []);
}

/** A list of choices is open, or something was typed to find one. */
const SEARCHING = '[role="combobox"][aria-expanded="true"], [data-typing]';

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function isShown(selector: string): boolean {
  return document.querySelector(selector) !== null;
}
