import { useEffect, useEffectEvent } from 'react';
import { actionOfKey, type Action } from '../actions/use-entry-actions.ts';
import { isTyping } from '../day/list-keys.ts';

/** C X A N W O on the one appointment of a view, wherever in the pane the focus is. */
export function useActionKeys(run: (action: Action) => void): void {
  const runLatest = useEffectEvent(run);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.repeat || isTyping(event)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      const action = actionOfKey(event.key);
      if (!action) return;
      event.preventDefault();
      runLatest(action);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
