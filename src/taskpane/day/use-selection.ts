import { useCallback, useMemo, useState } from 'react';

export type Selection = {
  /** The row that has, or last had, the focus. */
  readonly current: string | undefined;
  readonly size: number;
  readonly has: (id: string) => boolean;
  /** `toggle` adds or removes one; `range` selects from the current one to this one. */
  readonly select: (id: string, how: 'toggle' | 'range') => void;
  readonly setCurrent: (id: string) => void;
  readonly clear: () => void;
};

/** Several rows at once. What has left the list is not selected any more. */
export function useSelection(ids: readonly string[]): Selection {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const clear = useCallback(() => setSelected(new Set()), []);

  return useMemo(() => {
    const present = new Set(ids.filter((id) => selected.has(id)));
    return {
      current: current !== undefined && ids.includes(current) ? current : undefined,
      size: present.size,
      has: (id) => present.has(id),
      select: (id, how) => {
        setSelected(how === 'toggle' ? toggled(selected, id) : ranged(ids, current, id));
        setCurrent(id);
      },
      setCurrent,
      clear,
    };
  }, [ids, selected, current, clear]);
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
