import { useCallback, useMemo, useRef, useState } from 'react';

export type Selection = {
  /** The row that has, or last had, the focus. */
  readonly current: string | undefined;
  readonly size: number;
  has(id: string): boolean;
  /** `toggle` adds or removes one; `range` selects from the last one to this one. */
  select(id: string, how: 'toggle' | 'range'): void;
  setCurrent(id: string): void;
  clear(): void;
};

/** Several rows at once. What has left the list is not selected any more. */
export function useSelection(ids: readonly string[]): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const latest = useRef({ ids, current });
  latest.current = { ids, current };

  const select = useCallback((id: string, how: 'toggle' | 'range') => {
    const { ids: order, current: from } = latest.current;
    setSelected((before) => (how === 'toggle' ? toggled(before, id) : ranged(order, from, id)));
    setCurrent(id);
  }, []);
  const clear = useCallback(() => setSelected(new Set()), []);

  return useMemo(() => {
    const present = new Set(ids.filter((id) => selected.has(id)));
    return {
      current: current !== undefined && ids.includes(current) ? current : undefined,
      size: present.size,
      has: (id) => present.has(id),
      select,
      setCurrent,
      clear,
    };
  }, [ids, selected, current, select, clear]);
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

function ranged(ids: readonly string[], from: string | undefined, to: string): ReadonlySet<string> {
  const a = from === undefined ? -1 : ids.indexOf(from);
  const b = ids.indexOf(to);
  if (a < 0 || b < 0) return new Set([to]);
  return new Set(ids.slice(Math.min(a, b), Math.max(a, b) + 1));
}
