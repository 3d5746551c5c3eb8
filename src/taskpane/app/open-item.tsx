import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { OutlookItem } from '../../outlook/host.ts';
import { useDesk } from './desk.ts';

type OpenItem = {
  /** What is open or selected in Outlook right now. */
  readonly item: OutlookItem;
  /** Set where Outlook did not answer; `item` is then what it was before. */
  readonly failure: unknown;
  readonly readAgain: () => void;
};

const OpenItemContext = createContext<OpenItem | undefined>(undefined);

export function useOpenItem(): OpenItem {
  const item = useContext(OpenItemContext);
  if (!item) throw new Error('useOpenItem outside OpenItemProvider');
  return item;
}

/** ItemChanged comes late or not at all in some clients, so the focus is a second sign. */
export function OpenItemProvider({ children }: { readonly children: React.ReactNode }) {
  const { host } = useDesk();
  const [item, setItem] = useState<OutlookItem | undefined>(
    host.kind === 'browser' ? { kind: 'none' } : undefined,
  );
  const [failure, setFailure] = useState<unknown>(undefined);

  const readAgain = useCallback(() => {
    host.currentItem().then(
      (current) => {
        setItem(current);
        setFailure(undefined);
      },
      (error: unknown) => {
        setItem((before) => before ?? { kind: 'none' });
        setFailure(error);
      },
    );
  }, [host]);

  useEffect(() => {
    readAgain();
    window.addEventListener('focus', readAgain);
    const stop = host.onItemChange(readAgain);
    return () => {
      window.removeEventListener('focus', readAgain);
      stop();
    };
  }, [host, readAgain]);

  const value = useMemo(
    () => (item ? { item, failure, readAgain } : undefined),
    [item, failure, readAgain],
  );
  return value ? <OpenItemContext.Provider value={value}>{children}</OpenItemContext.Provider> : null;
}
