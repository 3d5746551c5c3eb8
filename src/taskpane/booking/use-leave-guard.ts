import { useEffect, useEffectEvent, useRef } from 'react';

type LeaveGuard = {
  /** Something is typed, or being written. */
  readonly isHeld: boolean;
  /** Asks, and goes on if the person wants to leave. */
  readonly ask: (proceed: () => void) => void;
  readonly onBack: () => void;
  readonly onBook: () => void;
};

/**
 * The tabs and keys of the pane stand outside this view and would take it away with what was typed,
 * so they are met on their way down. Ctrl and Enter books from every field.
 */
export function useLeaveGuard({ isHeld, ask, onBack, onBook }: LeaveGuard): void {
  const isLetThrough = useRef(false);

  const onClick = useEffectEvent((event: MouseEvent) => {
    const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
    if (!place || !isHeld || isLetThrough.current) return;
    stop(event);
    ask(() => {
      isLetThrough.current = true;
      place.click();
      isLetThrough.current = false;
    });
  });

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || isShown('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      stop(event);
      onBook();
    } else if (event.key === 'Escape' && !isShown('[role="combobox"][aria-expanded="true"], [data-why-not] :focus')) {
      stop(event);
      if (isHeld) ask(onBack);
      else onBack();
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
