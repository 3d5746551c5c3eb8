import { useEffect, useEffectEvent, useRef } from 'react';

export type LeaveGuard = {
  /** Something is typed, or being written. */
  readonly isHeld: boolean;
  /** The `data-place` of the view itself: going there leaves nothing. */
  readonly place?: string;
  /** Asks, and goes on if the person wants to leave. */
  readonly ask: (proceed: () => void) => void;
  /** Escape; says whether it led anywhere. */
  readonly onEscape: () => boolean;
  /** While one of these is shown, Escape is theirs. */
  readonly escapesFirst: string;
  readonly isFinishing: (event: KeyboardEvent) => boolean;
  readonly onFinish: () => void;
};

const QUESTIONS = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * The tabs and the keys of the pane stand outside a form and would take it away with what was
 * typed, so they are met on their way down.
 */
export function useLeaveGuard(guard: LeaveGuard): void {
  const { isHeld, place, ask, onEscape, escapesFirst, isFinishing, onFinish } = guard;
  const isLetThrough = useRef(false);

  const onClick = useEffectEvent((event: MouseEvent) => {
    const tab = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
    if (!tab || tab.dataset['place'] === place) return;
    if (!isHeld || isLetThrough.current) return;
    stop(event);
    ask(() => {
      isLetThrough.current = true;
      tab.click();
      isLetThrough.current = false;
    });
  });

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || isShown(QUESTIONS)) return;
    if (isFinishing(event)) {
      stop(event);
      onFinish();
    } else if (event.key === 'Escape' && !isShown(escapesFirst)) {
      // Nothing typed is lost by it, so it works from within a field, too.
      if (onEscape()) stop(event);
    }
  });

  const onBeforeUnload = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isHeld) event.preventDefault();
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

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function isShown(selector: string): boolean {
  return document.querySelector(selector) !== null;
}
