import type { Appointment } from '../appointment/appointment.ts';
import type { ServiceBuffers } from '../availability/busy-rules.ts';
import { MINUTE, minutesOf } from '../time/period.ts';
import type { Conflict } from './conflict.ts';

type Clashing = {
  /** All of one host, and only what takes time. */
  readonly own: readonly Appointment[];
  /** What takes time in the host's other calendars; found on the own ones only. */
  readonly elsewhere: readonly Appointment[];
  readonly buffers: ServiceBuffers;
};

type Placed = {
  readonly appointment: Appointment;
  readonly isElsewhere: boolean;
  /** Minutes that have to stay free. */
  readonly before: number;
  readonly after: number;
};

/**
 * By event id: overlaps, and pairs with less between them than the larger of their two buffers.
 * What has no length takes no time. Cost grows with the events and with the clashes there are.
 */
export function findClashes({ own, elsewhere, buffers }: Clashing): Map<string, Conflict[]> {
  const placed = [...own.map((one) => place(one, false)), ...elsewhere.map((one) => place(one, true))]
    .filter(({ appointment: { period } }) => period.start < period.end)
    .toSorted((a, b) => a.appointment.period.start - b.appointment.period.start);
  const reach = MINUTE * Math.max(0, ...placed.map(({ before, after }) => Math.max(before, after)));
  const clashes = new Map<string, Conflict[]>();
  let near: Placed[] = [];
  for (const later of placed) {
    const { start } = later.appointment.period;
    near = near.filter(({ appointment: { period } }) => period.end + reach > start);
    for (const earlier of near) addClash(clashes, earlier, later);
    near.push(later);
  }
  return clashes;

  function place(appointment: Appointment, isElsewhere: boolean): Placed {
    const { state } = appointment;
    const service = state.kind === 'known' ? state.value.service : undefined;
    const kept = buffers.get(service ?? '');
    return {
      appointment,
      isElsewhere,
      before: kept?.bufferBeforeMinutes ?? 0,
      after: kept?.bufferAfterMinutes ?? 0,
    };
  }
}

function addClash(clashes: Map<string, Conflict[]>, earlier: Placed, later: Placed): void {
  if (earlier.isElsewhere && later.isElsewhere) return;
  if (earlier.isElsewhere !== later.isElsewhere && isSameMeeting(earlier, later)) return;
  const gap = { start: earlier.appointment.period.end, end: later.appointment.period.start };
  const keptMinutes = Math.max(earlier.after, later.before);
  if (gap.end >= gap.start + keptMinutes * MINUTE) return;
  const gapMinutes = minutesOf(gap);
  const words = gap.end < gap.start ? { kind: 'overlap' } as const : { kind: 'buffer', gapMinutes, keptMinutes } as const;
  if (!earlier.isElsewhere) add(clashes, earlier.appointment, { ...words, other: later.appointment });
  if (!later.isElsewhere) add(clashes, later.appointment, { ...words, other: earlier.appointment });
}

/** One meeting stands in several calendars of a host who is invited to it, too. */
function isSameMeeting({ appointment: a }: Placed, { appointment: b }: Placed): boolean {
  return a.uid !== '' && a.uid === b.uid;
}

function add(clashes: Map<string, Conflict[]>, { ref }: Appointment, conflict: Conflict): void {
  const list = clashes.get(ref.eventId);
  if (list) list.push(conflict);
  else clashes.set(ref.eventId, [conflict]);
}
