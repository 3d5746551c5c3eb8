import type { Instant, Period } from '../time/period.ts';
import type { WorkingHours } from '../time/working-hours.ts';
import type { CalendarReading } from './free-busy.ts';
import type { GridRules } from './grid.ts';

/** How far ahead a start may lie. Days are those of the query's zone, else of the host's. */
export type BookingWindow =
  | { readonly kind: 'none' }
  /** Today and so many days after it; weekends are offered but not counted where workdays are. */
  | { readonly kind: 'rolling'; readonly days: number; readonly count: 'days' | 'workdays' }
  /** The first so many days on which there is a start. */
  | { readonly kind: 'bookable'; readonly days: number; readonly count: 'days' | 'workdays' }
  /** ISO dates of the host's zone, both included. */
  | { readonly kind: 'dates'; readonly from: string; readonly to: string };

export type Limit = { readonly bookings?: number | undefined; readonly minutes?: number | undefined };

/** What a host takes at most, the new booking included. Dates of the host's zone, weeks from Monday. */
export type Limits = { readonly perDay?: Limit | undefined; readonly perWeek?: Limit | undefined };

/** What a service asks of a start. */
export type SlotRules = {
  /** Hours of the service itself, where it has any: open is what they share with the host's. */
  readonly hours?: WorkingHours | undefined;
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  /**
   * `clock`: each free window's first start is rounded up to a round time of the hour. `open`:
   * counted from when open time began, and what collides is left out.
   */
  readonly alignment: 'clock' | 'open' | GridRules;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly minimumNoticeMinutes: number;
  readonly bookingWindow: BookingWindow;
  readonly limits: Limits;
};

export type HostAvailability = {
  readonly id: string;
  readonly hours: WorkingHours;
  /** Open besides the working hours, but for days away. */
  readonly openPeriods?: readonly Period[] | undefined;
  /** All that count for this host. None at all says nothing, so nothing is known. */
  readonly calendars: readonly CalendarReading[];
  /** Bookings that the limits count. */
  readonly bookings?: readonly Period[] | undefined;
};

/** Who has to be free: one of the hosts, each of them, or one of each group. */
export type Team =
  | { readonly kind: 'any' }
  | { readonly kind: 'all' }
  | { readonly kind: 'groups'; readonly groups: readonly (readonly string[])[] };

export type SlotQuery = {
  /** Starts within it are wanted, half-open; it never moves the grid. */
  readonly range: Period;
  readonly now: Instant;
  readonly rules: SlotRules;
  readonly hosts: readonly HostAvailability[];
  readonly team: Team;
  /**
   * IANA: whose clock the round times and the days ahead are of. Where not given, of hosts who are
   * enough alone each one's own, and of others the one that most of them share.
   */
  readonly zone?: string | undefined;
};

/** The zone of the query, else that of most hosts; of as many, the first by name. */
export function teamZone({ zone, hosts }: Pick<SlotQuery, 'zone' | 'hosts'>): string {
  if (zone !== undefined) return zone;
  const shares = new Map<string, number>();
  for (const { hours } of hosts) shares.set(hours.timeZone, (shares.get(hours.timeZone) ?? 0) + 1);
  const [most] = [...shares].toSorted(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  return most?.[0] ?? 'UTC';
}

/** The team as groups of which one host each is needed, by place among the hosts. */
export function groupsOf({ team, hosts }: Pick<SlotQuery, 'team' | 'hosts'>): number[][] {
  const all = hosts.map((_, index) => index);
  switch (team.kind) {
    case 'any':
      return [all];
    case 'all':
      return all.map((index) => [index]);
    case 'groups':
      return team.groups.map((ids) => all.filter((index) => ids.includes(hosts[index]?.id ?? '')));
  }
}
