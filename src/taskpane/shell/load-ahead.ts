import { useEffect } from 'react';

/** Milliseconds after which nobody waits for the day any more. */
const QUIET = 3000;

type Load = () => Promise<unknown>;

/** What is wanted next opens at once then, and without a connection, too. */
export function useLoadAhead(loads: readonly Load[]): void {
  useEffect(() => {
    const timer = setTimeout(() => void loadAll(loads), QUIET);
    return () => clearTimeout(timer);
  }, [loads]);
}

async function loadAll(loads: readonly Load[]): Promise<void> {
  for (const load of loads) {
    try {
      await load();
    } catch {
      // It is asked for again when somebody wants it, and said then.
      return;
    }
  }
  performance.mark('frontdesk:ahead');
}
