import { createContext, useContext, useMemo, useState } from 'react';

/** Conflicts that somebody has looked at and lets stand, until the pane is closed. */
type Accepted = {
  readonly keys: ReadonlySet<string>;
  readonly accept: (key: string) => void;
};

const AcceptedContext = createContext<Accepted | undefined>(undefined);

export function useAccepted(): Accepted {
  const accepted = useContext(AcceptedContext);
  if (!accepted) throw new Error('useAccepted outside AcceptedProvider');
  return accepted;
}

export function AcceptedProvider({ children }: { readonly children: React.ReactNode }) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const accepted = useMemo(
    () => ({ keys, accept: (key: string) => setKeys((before) => new Set([...before, key])) }),
    [keys],
  );
  return <AcceptedContext.Provider value={accepted}>{children}</AcceptedContext.Provider>;
}
