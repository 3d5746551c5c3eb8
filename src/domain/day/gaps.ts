import type { Appointment } from '../appointment/appointment.ts';
import type { Host } from '../book/configuration.ts';
import { openTimeWithin } from '../time/open-time.ts';
import { merge, MINUTE, subtract, type Instant, type Period } from '../time/period.ts';

/** Free open time; several hosts stand together where they are free from and to the same moment. */
export type Gap = {
  readonly kind: 'gap';
  readonly period: Period;
  readonly hosts: readonly Host[];
};

/** Shorter ones fit nobody. */
export const SHORTEST_GAP = 15 * MINUTE;

type GapContext = {
  readonly period: Period;
  readonly now: Instant;
  readonly takesTime: (appointment: Appointment) => boolean;
};

/** Only for calendars that could be read; what has passed is not free any more. */
export function freeGaps(
  calendars: readonly { readonly host: Host; readonly appointments: readonly Appointment[] }[],
  { period, now, takesTime }: GapContext,
): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { host, appointments } of calendars) {
    const busy = appointments.filter(takesTime).map((a) => a.period);
    for (const gap of hostGaps(host, period, busy)) {
      const rest = { start: Math.max(gap.start, ceilToMinute(now, gap)), end: gap.end };
      if (rest.end - rest.start < SHORTEST_GAP) continue;
      const key = `${rest.start}-${rest.end}`;
      const same = gaps.get(key);
      gaps.set(key, { kind: 'gap', period: rest, hosts: [...(same?.hosts ?? []), host] });
    }
  }
  return [...gaps.values()].toSorted(
    (a, b) => a.period.start - b.period.start || a.period.end - b.period.end,
  );
}

function hostGaps(host: Host, period: Period, busy: readonly Period[]): Period[] {
  const taken = merge(busy);
  return openTimeWithin(host.workingHours, period).flatMap((open) => subtract(open, taken));
}

/** The present moment only cuts the gap it falls into, and at a full five minutes. */
function ceilToMinute(now: Instant, gap: Period): Instant {
  if (now <= gap.start) return gap.start;
  return Math.ceil(now / (5 * MINUTE)) * 5 * MINUTE;
}
