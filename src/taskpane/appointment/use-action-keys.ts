import { actionOfKey, type Action } from '../actions/use-entry-actions.ts';
import { usePlainKeys } from '../app/use-plain-keys.ts';

/** C X A N W O on the one appointment of a view, wherever in the pane the focus is. */
export function useActionKeys(run: (action: Action) => void): void {
  usePlainKeys(({ key, repeat }) => {
    const action = repeat ? undefined : actionOfKey(key);
    if (!action) return false;
    run(action);
    return true;
  });
}
