import { slotRules } from '../availability/book-query.ts';
import { hostReadings } from '../availability/calendar-events.ts';
import { findStarts } from '../availability/find-starts.ts';
import type { SlotRules } from '../availability/query.ts';
import type { BookingConfiguration, Service } from '../book/configuration.ts';
import type { HostCalendar } from '../day/day.ts';
import { SHORTEST_GAP } from '../day/gaps.ts';
import { toHostEvents } from '../day/place.ts';
import { contains, MINUTE, type Instant, type Period } from '../time/period.ts';

type StartsContext = {
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
  /** What was read of the calendars. */
  readonly range: Period;
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
  const { configuration, now, range, days } = context;
  const { host } = held;
  const services = configuration.services.filter((service) => isEnough(service, host.id));
  const from = Math.max(range.start, now);
  const starts = (services.length > 0 ? services : [undefined]).flatMap((service) => {
    if (from >= range.end) return [];
    const reading = hostReadings([toHostEvents(held, range)], { configuration, now, service }).get(host.id);
    const { calendars = [], bookings } = reading ?? {};
    return findStarts({
      range: { start: from, end: range.end },
      now,
      rules: service ? slotRules(service) : ANY_FREE_TIME,
      hosts: [{ id: host.id, hours: host.workingHours, calendars, bookings }],
      team: { kind: 'any' },
    }).starts;
  });
  return days.map((day) => {
    const within = starts.filter((start) => contains(day, start));
    return within.length === 0 ? undefined : Math.min(...within);
  });
}

function isEnough({ hosts, team = { kind: 'any' } }: Service, id: string): boolean {
  return hosts.includes(id) && (team.kind === 'any' || team.kind === 'roundRobin');
}
