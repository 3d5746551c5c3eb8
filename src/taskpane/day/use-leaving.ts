import { useEffect, useMemo, useState } from 'react';
import { startOf, type Day, type DayEntry, type DayRow } from '../../domain/day/day.ts';
import { rowKey } from './row-key.ts';
import type { Shown } from './use-shown.ts';

/** Milliseconds for which a row that leaves still stands there, struck. */
const STAY = 900;

type Left = {
  readonly shown: Shown;
  readonly question: string;
  readonly entries: readonly DayEntry[];
};

/**
 * What is shown, and for a moment what has just left it: a row that vanished under a hand would
 * leave one wondering which it was. What an answer to another question leaves out goes at once.
 */
export function useLeaving(
  shown: Shown,
  day: Day,
  question: string,
): Shown & { readonly leaving: ReadonlySet<string> } {
  const [left, setLeft] = useState<Left>({ shown, question, entries: [] });
  if (left.shown !== shown || left.question !== question) {
    const entries = left.question === question ? gone(left, shown, day) : [];
    setLeft({ shown, question, entries });
  }

  const { entries } = left;
  useEffect(() => {
    if (entries.length === 0) return undefined;
    const timer = setTimeout(() => setLeft((before) => ({ ...before, entries: [] })), STAY);
    return () => clearTimeout(timer);
  }, [entries]);

  return useMemo(() => withLeaving(shown, entries), [shown, entries]);
}

/** As they are now where the day still has them. Of a calendar that cannot be read nothing has left. */
function gone({ shown: before, entries }: Left, shown: Shown, day: Day): DayEntry[] {
  const present = new Set(entriesOf(shown).map(rowKey));
  const unread = new Set(day.unknown.map(({ host }) => host.id));
  const now = new Map([...day.allDay, ...appointments(day.rows)].map((entry) => [rowKey(entry), entry]));
  return [...entriesOf(before), ...entries]
    .filter((entry) => !present.has(rowKey(entry)) && !unread.has(entry.host.id))
    .map((entry) => now.get(rowKey(entry)) ?? entry);
}

function withLeaving(
  shown: Shown,
  entries: readonly DayEntry[],
): Shown & { readonly leaving: ReadonlySet<string> } {
  const leaving = new Set(entries.map(rowKey));
  if (entries.length === 0) return { ...shown, leaving };
  const allDay = [...shown.allDay, ...entries.filter(({ appointment }) => appointment.isAllDay)];
  const timed = entries.filter(({ appointment }) => !appointment.isAllDay);
  const rows = [...shown.rows, ...timed].toSorted((a, b) => startOf(a) - startOf(b));
  return { allDay, rows, leaving };
}

function entriesOf({ allDay, rows }: Shown): DayEntry[] {
  return [...allDay, ...appointments(rows)];
}

function appointments(rows: readonly DayRow[]): DayEntry[] {
  return rows.filter((row) => row.kind === 'appointment');
}
