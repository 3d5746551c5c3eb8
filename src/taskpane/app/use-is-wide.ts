import { useSyncExternalStore } from 'react';

/** CSS pixels from which hosts stand side by side: a browser tab, or a pane drawn wide. */
const WIDE = '(min-width: 640px)';

export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, isWide);
}

function isWide(): boolean {
  return typeof matchMedia === 'function' && matchMedia(WIDE).matches;
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
