import type { DayEntry } from '../../domain/day/day.ts';
import { actionOfKey, type EntryActions } from '../actions/use-entry-actions.ts';
import { isTyping } from '../app/use-plain-keys.ts';
import type { Selection } from './use-selection.ts';

type ListKeys = {
  readonly list: React.RefObject<HTMLElement | null>;
  readonly entries: readonly DayEntry[];
  readonly selection: Selection;
  readonly act: EntryActions;
};

/**
 * The keys of the list: arrows move, Space and Shift+arrows select, letters act on the selection,
 * or on the row with the focus.
 */
export function handleListKey(event: React.KeyboardEvent, keys: ListKeys): void {
  // React tells a row's parents of keys in its menu, which stands elsewhere in the page.
  if (event.target instanceof Node && !event.currentTarget.contains(event.target)) return;
  if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!runListKey(event, keys)) return;
  event.preventDefault();
  event.stopPropagation();
}

function runListKey(event: React.KeyboardEvent, keys: ListKeys): boolean {
  const { entries, selection, act } = keys;
  const id = rowOf(event.target);
  const entry = entries.find((one) => one.appointment.ref.eventId === id);
  const next = nextRow(event, keys);
  if (next) {
    if (event.shiftKey) selection.select(next.dataset['event'] ?? '', 'range');
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    return true;
  }
  if (event.key === 'Escape' && selection.size > 0) {
    selection.clear();
    return true;
  }
  if (entry && isRow(event.target) && event.key === ' ') {
    selection.select(entry.appointment.ref.eventId, 'toggle');
    return true;
  }
  if (entry && isRow(event.target) && event.key === 'Enter') {
    act.open(entry);
    return true;
  }
  const action = actionOfKey(event.key);
  const chosen = chosenEntries(entry, keys);
  if (!action || chosen.length === 0) return false;
  act.run(action, chosen);
  return true;
}

/** Letters for the row under the pointer, or for the selection, while the focus is elsewhere. */
export function handlePointedKey(key: string, keys: ListKeys): boolean {
  const action = actionOfKey(key);
  const pointed = keys.list.current?.querySelector<HTMLElement>('[data-event]:hover')?.dataset['event'];
  const entry = keys.entries.find((one) => one.appointment.ref.eventId === pointed);
  const chosen = chosenEntries(entry, keys);
  if (!action || chosen.length === 0) return false;
  keys.act.run(action, chosen);
  return true;
}

function chosenEntries(
  focused: DayEntry | undefined,
  { entries, selection }: ListKeys,
): readonly DayEntry[] {
  if (selection.size > 0) {
    return entries.filter((entry) => selection.has(entry.appointment.ref.eventId));
  }
  return focused ? [focused] : [];
}

/** Goes by what stands there: an event that two hosts share has two rows. */
function nextRow({ key, target }: React.KeyboardEvent, { list }: ListKeys): HTMLElement | undefined {
  const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-event]:not([data-leaving])') ?? [])];
  const index = rows.findIndex((row) => target instanceof Node && row.contains(target));
  return rows[stepOf(key, index, rows.length) ?? -1];
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

export function rowOf(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-event]') : null;
  return row?.dataset['event'];
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['event'] !== undefined;
}
