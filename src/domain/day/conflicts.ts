import type { Appointment } from '../appointment/appointment.ts';
import { overlaps } from '../time/period.ts';

/** Why an appointment is marked: another event of the same host at the same time. */
export type Conflict = { readonly kind: 'overlap'; readonly other: Appointment };

/**
 * By event id, for events of one host. Only for what takes time (taking-time.ts).
 * Cost grows with the events and with the overlaps there are.
 */
export function findConflicts(appointments: readonly Appointment[]): Map<string, Conflict[]> {
  const conflicts = new Map<string, Conflict[]>();
  const open: Appointment[] = [];
  const sorted = appointments.toSorted((a, b) => a.period.start - b.period.start);
  for (const appointment of sorted) {
    const stillOpen = open.filter((other) => other.period.end > appointment.period.start);
    open.splice(0, open.length, ...stillOpen);
    for (const other of open.filter((o) => overlaps(o.period, appointment.period))) {
      add(conflicts, appointment, other);
      add(conflicts, other, appointment);
    }
    open.push(appointment);
  }
  return conflicts;
}

function add(conflicts: Map<string, Conflict[]>, to: Appointment, other: Appointment): void {
  const list = conflicts.get(to.ref.eventId);
  if (list) list.push({ kind: 'overlap', other });
  else conflicts.set(to.ref.eventId, [{ kind: 'overlap', other }]);
}
