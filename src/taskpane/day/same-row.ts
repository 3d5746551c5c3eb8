import type { DayEntry } from '../../domain/day/day.ts';
import type { DayRowProps } from './use-row.ts';

/** Whether a row would look and do the same: every look at the calendars makes new entries. */
export function isSameRow(a: DayRowProps, b: DayRowProps): boolean {
  return (
    a.isSelected === b.isSelected &&
    a.isTabStop === b.isTabStop &&
    a.isPending === b.isPending &&
    a.isLeaving === b.isLeaving &&
    a.now === b.now &&
    a.act === b.act &&
    isSameEntry(a.entry, b.entry)
  );
}

/** What is derived of an appointment is small; the appointments themselves keep their identity. */
export function isSameEntry(a: DayEntry, b: DayEntry): boolean {
  return (
    a === b ||
    (a.appointment === b.appointment &&
      a.host === b.host &&
      a.role === b.role &&
      a.conflicts.length === b.conflicts.length &&
      a.conflicts.every((conflict, index) => hasSameParts(conflict, b.conflicts[index])) &&
      isSameValue(a.confirmation, b.confirmation) &&
      isSameValue(a.reminder, b.reminder))
  );
}

function hasSameParts(a: object, b: object | undefined): boolean {
  const parts = new Map(Object.entries(b ?? {}));
  return Object.entries(a).every(([name, part]) => part === parts.get(name));
}

function isSameValue(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
