import { useCallback, useRef } from 'react';
import type { DayEntry } from '../../domain/day/day.ts';
import { actionOfKey, type EntryActions } from '../actions/use-entry-actions.ts';
import type { Selection } from './use-selection.ts';

type RowKeys = {
  readonly list: React.RefObject<HTMLDivElement | null>;
  readonly entries: readonly DayEntry[];
  readonly selection: Selection;
  readonly act: EntryActions;
};

/**
 * The keys of the list: arrows move, Space and Shift+arrows select, letters act on the selection,
 * or on the row with the focus. Returns the handler for the list.
 */
export function useRowKeys(keys: RowKeys): (event: React.KeyboardEvent) => void {
  const latest = useRef(keys);
  latest.current = keys;

  return useCallback((event: React.KeyboardEvent) => {
    const { list, entries, selection, act } = latest.current;
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowOf(event.target);
    const index = entries.findIndex((entry) => entry.appointment.ref.eventId === row);
    const entry = entries[index];
    const step = stepOf(event.key, index, entries.length);

    if (step !== undefined) {
      const next = entries[step]?.appointment.ref.eventId;
      if (next === undefined) return;
      if (event.shiftKey) selection.select(next, 'range');
      focusRow(list.current, next);
    } else if (event.key === ' ' && entry && isRow(event.target)) {
      selection.select(entry.appointment.ref.eventId, 'toggle');
    } else if (event.key === 'Escape' && selection.size > 0) {
      selection.clear();
    } else if (event.key === 'Enter' && entry && isRow(event.target)) {
      act.open(entry);
    } else {
      const action = actionOfKey(event.key);
      const chosen =
        selection.size > 0
          ? entries.filter((candidate) => selection.has(candidate.appointment.ref.eventId))
          : entry
            ? [entry]
            : [];
      if (!action || chosen.length === 0) return;
      act.run(action, chosen);
    }
    event.preventDefault();
    event.stopPropagation();
  }, []);
}

function stepOf(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

export function focusRow(list: HTMLElement | null, id: string): void {
  const row = list?.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`);
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

function rowOf(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-event]') : null;
  return row?.dataset['event'];
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['event'] !== undefined;
}

export function isTyping(event: { readonly target: EventTarget | null }): boolean {
  const { target } = event;
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
