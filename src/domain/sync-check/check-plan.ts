import type { BookingConfiguration, Host, Service } from '../book/configuration.ts';
import { instantAt, zonedAt } from '../time/civil.ts';
import { DAY, MINUTE, type Instant, type Period } from '../time/period.ts';

/** Days ahead on which nobody plans anything yet. */
const FAR_AHEAD = 400;
const CANDIDATES = 14;
const MINUTES = 30;

/** What is booked for a check: no hours, notice or window of a real service stands in its way. */
export type CheckSetting = {
  readonly configuration: BookingConfiguration;
  readonly host: Host;
  readonly service: Service;
};

/** The configuration with one more service, and with a host who is always open. */
export function checkSetting(configuration: BookingConfiguration, host: Host): CheckSetting {
  const service: Service = {
    slug: 'frontdesk-check',
    name: 'Frontdesk check',
    durationMinutes: MINUTES,
    hosts: [host.id],
  };
  const window = { start: '00:00', end: '24:00' };
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), [window]]));
  const { timeZone } = host.workingHours;
  const open = { ...host, workingHours: { timeZone, weekly, overrides: [] } };
  return {
    host: open,
    service,
    configuration: {
      ...configuration,
      hosts: configuration.hosts.map((one) => (one.id === host.id ? open : one)),
      services: [...configuration.services, service],
      reminderPlan: [],
    },
  };
}

/** The times of a check, all on one day but the last. */
export type CheckPlan = {
  /** ISO date of the host's zone. */
  readonly date: string;
  readonly book: Period;
  readonly direct: Period;
  readonly moveTo: Period;
  readonly zones: ZonePlan;
};

/** The same time of day for somebody elsewhere, before and after the clocks change. */
export type ZonePlan = {
  readonly hostZone: string;
  readonly customerZone: string;
  readonly before: Period;
  readonly after: Period;
  /** When clocks change between the two, in one of the zones. */
  readonly changeAt: Instant;
};

/** ISO dates to look at, Mondays to Fridays. */
export function candidateDates(now: Instant, zone: string): string[] {
  const first = zonedAt(now + FAR_AHEAD * DAY, zone).toPlainDate();
  return Array.from({ length: CANDIDATES }, (_, index) => first.add({ days: index }))
    .filter(({ dayOfWeek }) => dayOfWeek <= 5)
    .map((date) => date.toString());
}

export function planOn(date: string, hostZone: string): CheckPlan {
  const customerZone = farZone(hostZone, instantOn(date, '12:00', hostZone));
  const before = slotAt(instantOn(date, '15:00', hostZone));
  return {
    date,
    book: slotAt(instantOn(date, '09:00', hostZone)),
    direct: slotAt(instantOn(date, '10:30', hostZone)),
    moveTo: slotAt(instantOn(date, '12:00', hostZone)),
    zones: zonePlan(before, { hostZone, customerZone }),
  };
}

/** All the times that have to be free. */
export function wantedStarts({ book, direct, moveTo, zones }: CheckPlan): Instant[] {
  return [book, direct, moveTo, zones.before, zones.after].map(({ start }) => start);
}

/** Everything of the plan, with room at both ends. */
export function planRange(plan: CheckPlan): readonly [Period, Period] {
  const { book, zones } = plan;
  return [
    { start: book.start - DAY / 2, end: zones.before.end + DAY / 2 },
    { start: zones.after.start - DAY / 2, end: zones.after.end + DAY / 2 },
  ];
}

/** On the clock of a zone, as in `2027-12-29T15:00`. */
export function wallTime(instant: Instant, zone: string): string {
  return zonedAt(instant, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function zonePlan(
  before: Period,
  { hostZone, customerZone }: Pick<ZonePlan, 'hostZone' | 'customerZone'>,
): ZonePlan {
  const changes = [hostZone, customerZone].flatMap((zone) => nextClockChange(before.end, zone) ?? []);
  // Should clocks no longer be changed anywhere, half a year later is as good.
  const changeAt = changes.length > 0 ? Math.min(...changes) : before.end + 183 * DAY;
  const wall = zonedAt(before.start, customerZone).toPlainTime();
  const day = zonedAt(changeAt, customerZone).toPlainDate().add({ days: 2 });
  return {
    hostZone,
    customerZone,
    before,
    after: slotAt(instantAt(day.toPlainDateTime(wall), customerZone)),
    changeAt,
  };
}

function nextClockChange(from: Instant, zone: string): Instant | undefined {
  let at: Temporal.ZonedDateTime | null = zonedAt(from, zone);
  for (let looked = 0; at && looked < 4; looked++) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next');
    // Some changes of rules move no clock.
    if (next && next.offsetNanoseconds !== at.offsetNanoseconds) return next.epochMilliseconds;
    at = next;
  }
  return undefined;
}

/** Somebody far away whose clocks change. */
function farZone(hostZone: string, at: Instant): string {
  const far = 'America/New_York';
  const isSame = zonedAt(at, far).offsetNanoseconds === zonedAt(at, hostZone).offsetNanoseconds;
  return isSame ? 'Europe/Berlin' : far;
}

function instantOn(date: string, time: string, zone: string): Instant {
  return instantAt(Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time)), zone);
}

function slotAt(start: Instant): Period {
  return { start, end: start + MINUTES * MINUTE };
}
