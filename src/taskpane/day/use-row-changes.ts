import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { DayEntry } from '../../domain/day/day.ts';

/** Milliseconds. */
const FADE = 140;

/**
 * What a refresh or a mark changes in a list: rows that are new or changed fade in, and where the
 * row with the focus has left, the focus goes to the one that stands in its place; it follows one
 * that was moved.
 */
export function useRowChanges(
  list: RefObject<HTMLElement | null>,
  entries: readonly DayEntry[],
): void {
  const before = useRef<readonly DayEntry[]>([]);
  const focused = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    const last = before.current;
    before.current = entries;
    if (!list.current) return;
    const lost = focused.current;
    if (lost !== undefined && isFocusLost()) {
      const isThere = entries.some((entry) => idOf(entry) === lost);
      const next = isThere ? lost : inPlaceOf(lost, last, entries);
      (next === undefined ? list.current : rowIn(list.current, next))?.focus();
    }
    focused.current = focusedRow(list.current);
    if (last.length > 0) fadeIn(list.current, last, entries);
  }, [list, entries]);

  useLayoutEffect(() => {
    const element = list.current;
    function onFocus(): void {
      focused.current = element ? focusedRow(element) : undefined;
    }
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [list]);
}

function idOf({ appointment }: DayEntry): string {
  return appointment.ref.eventId;
}

/** A row that is taken away leaves the focus on the page itself; one that is struck gives it on. */
function isFocusLost(): boolean {
  const { activeElement } = document;
  const isLost = activeElement === document.body || activeElement?.closest('[data-leaving]') != null;
  return document.hasFocus() && isLost;
}

function focusedRow(list: HTMLElement): string | undefined {
  const row = document.activeElement?.closest<HTMLElement>('[data-event]');
  return row && list.contains(row) ? row.dataset['event'] : undefined;
}

/** The next one that is still there, else the one before. */
function inPlaceOf(
  id: string,
  before: readonly DayEntry[],
  entries: readonly DayEntry[],
): string | undefined {
  const present = new Set(entries.map(idOf));
  const ids = before.map(idOf);
  const at = ids.indexOf(id);
  return (
    ids.slice(at + 1).find((one) => present.has(one)) ??
    ids.slice(0, Math.max(at, 0)).findLast((one) => present.has(one))
  );
}

function rowIn(list: HTMLElement, id: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-event="${CSS.escape(id)}"]`);
}

function fadeIn(
  list: HTMLElement,
  before: readonly DayEntry[],
  entries: readonly DayEntry[],
): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const seen = new Map(before.map((entry) => [idOf(entry), entry.appointment]));
  for (const entry of entries) {
    const held = seen.get(idOf(entry));
    if (held && (held === entry.appointment || held.version === entry.appointment.version)) continue;
    rowIn(list, idOf(entry))?.animate?.([{ opacity: 0.4 }, { opacity: 1 }], FADE);
  }
}
