import { slotRules } from '../availability/book-query.ts';
import { findStarts } from '../availability/find-starts.ts';
import type { SlotRules } from '../availability/query.ts';
import type { Service } from '../book/configuration.ts';
import type { HostCalendar } from '../day/day.ts';
import { SHORTEST_GAP } from '../day/gaps.ts';
import { readingOf, type ReadingContext } from '../day/reading.ts';
import { contains, MINUTE, type Instant, type Period } from '../time/period.ts';

type StartsContext = ReadingContext & {
  readonly bookings: readonly Period[];
  readonly days: readonly Period[];
};

/** For a host without a service: as the gaps of a day are. */
const ANY_FREE_TIME: SlotRules = {
  durationMinutes: SHORTEST_GAP / MINUTE,
  stepMinutes: 5,
  alignment: 'clock',
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0,
  bookingWindow: { kind: 'none' },
  limits: {},
};

/** Of each day, the first start of any service that the host can give alone. */
export function firstStarts(held: HostCalendar, context: StartsContext): (Instant | undefined)[] {
  const { configuration, now, range, bookings, days } = context;
  const { host } = held;
  const calendars = readingOf(held, context);
  const own = configuration.services.filter((service) => isEnough(service, host.id)).map(slotRules);
  const rules = own.length > 0 ? own : [ANY_FREE_TIME];
  const from = Math.min(Math.max(range.start, now), range.end);
  const starts = rules.flatMap((wanted) =>
    from >= range.end
      ? []
      : findStarts({
          range: { start: from, end: range.end },
          now,
          rules: wanted,
          hosts: [{ id: host.id, hours: host.workingHours, calendars, bookings }],
          team: { kind: 'any' },
        }).starts,
  );
  return days.map((day) => {
    const within = starts.filter((start) => contains(day, start));
    return within.length === 0 ? undefined : Math.min(...within);
  });
}

function isEnough({ hosts, team = { kind: 'any' } }: Service, id: string): boolean {
  return hosts.includes(id) && (team.kind === 'any' || team.kind === 'roundRobin');
}
