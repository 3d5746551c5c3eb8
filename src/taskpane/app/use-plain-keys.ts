import { useEffect, useEffectEvent } from 'react';

/**
 * Keys without Ctrl, Alt or Meta that work wherever the focus is, but not while something is being
 * typed or a dialog or menu is open. `run` says whether the key was one of its own.
 */
export function usePlainKeys(run: (event: KeyboardEvent) => boolean): void {
  const runLatest = useEffectEvent(run);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || isTyping(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      if (!runLatest(event)) return;
      event.preventDefault();
      // Outlook has keys of its own, and is told of these by what listens on the window.
      event.stopPropagation();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

export function isTyping(event: { readonly target: EventTarget | null }): boolean {
  const { target } = event;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
