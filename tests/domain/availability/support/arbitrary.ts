import fc from 'fast-check';
import type { BusyPeriod, CalendarReading } from '../../../../src/domain/availability/free-busy.ts';
import type { BookingWindow, HostAvailability, Limits, SlotQuery, SlotRules, Team } from '../../../../src/domain/availability/query.ts';
import { dateAt } from '../../../../src/domain/time/civil.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../../src/domain/time/period.ts';
import type { HoursWindow, WorkingHours } from '../../../../src/domain/time/working-hours.ts';

/** Zones whose clocks do what clocks rarely do. */
export const ODD_ZONES = [
  'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'Antarctica/Troll', 'Africa/Casablanca',
  'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Pacific/Chatham',
];

/** Every change of clocks from 2020 to 2040. */
export function clockChanges(zone: string): Instant[] {
  const changes: Instant[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2020, 0, 1)).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= Date.UTC(2041, 0, 1)) return changes;
    changes.push(next.epochMilliseconds);
    at = next;
  }
}

function hhmm(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** From round hours to minutes nobody would choose; some go past midnight, some are the whole day. */
const dayWindow: fc.Arbitrary<HoursWindow> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(16), fc.integer({ min: 4, max: 16 })).map(([hour, hours]) => [hour * 60, (hour + hours) * 60] as const) },
  { weight: 4, arbitrary: fc.tuple(fc.nat(1439), fc.integer({ min: 1, max: 1200 })).map(([start, length]) => [start, start + length] as const) },
  { weight: 2, arbitrary: fc.constant([0, 1440] as const) },
).map(([start, end]) => ({ start: hhmm(start), end: hhmm(end) }));

const weekly = fc.oneof(
  { weight: 8, arbitrary: fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6', '7'), fc.array(dayWindow, { minLength: 1, maxLength: 2 }), { minKeys: 5, noNullPrototype: true }) },
  { weight: 1, arbitrary: fc.constant(Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [{ start: '00:00', end: '24:00' }]]))) },
);

function hoursAround(at: Instant, timeZone: string): fc.Arbitrary<WorkingHours> {
  const date = fc.integer({ min: -3, max: 3 }).map((days) => dateAt(at, timeZone).add({ days }).toString());
  const dates = fc.tuple(date, date).map(([a, b]) => ({ from: a < b ? a : b, to: a < b ? b : a }));
  return fc.record({
    timeZone: fc.constant(timeZone),
    weekly,
    overrides: fc.array(fc.record({ date, windows: fc.array(dayWindow, { maxLength: 2 }) }), { maxLength: 2 }),
    awayDays: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(dates, { maxLength: 1 }) }),
  });
}

export function busyAround(at: Instant): fc.Arbitrary<BusyPeriod> {
  const buffer = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) });
  return fc
    .tuple(fc.integer({ min: -4 * 1440, max: 4 * 1440 }), fc.oneof({ weight: 4, arbitrary: fc.nat(180) }, { weight: 1, arbitrary: fc.nat(1440) }), buffer, buffer)
    .map(([from, length, bufferBeforeMinutes, bufferAfterMinutes]) => {
      const start = at + from * MINUTE;
      return { start, end: start + length * MINUTE, bufferBeforeMinutes, bufferAfterMinutes };
    });
}

function reading(at: Instant, calendar: string): fc.Arbitrary<CalendarReading> {
  const range = { start: at - 40 * DAY, end: at + 40 * DAY };
  const known = fc.array(busyAround(at), { maxLength: 12 }).map((busy) => ({ kind: 'known' as const, range, busy }));
  const unknown = fc.tuple(fc.integer({ min: -48, max: 48 }), fc.integer({ min: 1, max: 30 })).map(([from, hours]) => {
    const start = at + from * HOUR;
    return { kind: 'unknown' as const, range: { start, end: start + hours * HOUR }, reason: 'forbidden' };
  });
  return fc
    .tuple(known, fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(unknown, { maxLength: 1 }) }))
    .map(([read, failed]) => ({ calendar, reads: [read, ...failed] }));
}

export function hostAround(at: Instant, id: string, zones: readonly string[] = ODD_ZONES): fc.Arbitrary<HostAvailability> {
  return fc.constantFrom(...zones).chain((zone) =>
    fc.record({
      id: fc.constant(id),
      hours: hoursAround(at, zone),
      calendars: fc.oneof(
        { weight: 6, arbitrary: fc.tuple(reading(at, 'first')) },
        { weight: 2, arbitrary: fc.tuple(reading(at, 'first'), reading(at, 'second')) },
      ),
      bookings: fc.array(busyAround(at).filter(({ start, end }) => start < end), { maxLength: 5 }),
    }),
  );
}

const bookingWindow = fc.oneof(
  { weight: 4, arbitrary: fc.constant<BookingWindow>({ kind: 'none' }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rolling' as const), days: fc.integer({ min: 2, max: 8 }), count: fc.constantFrom('days' as const, 'workdays' as const) }) },
);

function limits(): fc.Arbitrary<Limits> {
  const limit = fc.record({ bookings: fc.option(fc.nat(4), { nil: undefined }), minutes: fc.option(fc.nat(600), { nil: undefined }) });
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ perDay: fc.option(limit, { nil: undefined }), perWeek: fc.option(limit, { nil: undefined }) }) },
  );
}

export function rules(at: Instant, alignment: fc.Arbitrary<'clock' | 'open'>): fc.Arbitrary<SlotRules> {
  const buffer = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(45) });
  return fc.record({
    hours: fc.option(fc.constantFrom(...ODD_ZONES).chain((zone) => hoursAround(at, zone)), { nil: undefined, freq: 12 }),
    durationMinutes: fc.oneof(fc.constantFrom(15, 20, 30, 45, 60, 90), fc.integer({ min: 1, max: 120 })),
    stepMinutes: fc.oneof(fc.constantFrom(5, 10, 15, 20, 25, 30, 40, 45, 60, 90, 120), fc.integer({ min: 1, max: 130 })),
    alignment,
    bufferBeforeMinutes: buffer,
    bufferAfterMinutes: buffer,
    minimumNoticeMinutes: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3000) }),
    bookingWindow,
    limits: limits(),
  });
}

export type QueryOptions = {
  readonly at: Instant;
  readonly hosts?: number;
  readonly zones?: readonly string[];
  readonly alignment?: fc.Arbitrary<'clock' | 'open'>;
};

/** Around a moment, for up to so many hosts, in any team they can make. */
export function slotQuery({ at, hosts = 3, zones = ODD_ZONES, alignment = fc.constantFrom('clock', 'open') }: QueryOptions): fc.Arbitrary<SlotQuery> {
  return fc.integer({ min: 1, max: hosts }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `host-${index}`);
    return zonesFor(zones).chain((own) => fc.record({
      range: fc
        .tuple(fc.integer({ min: -2 * 1440, max: 720 }), fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 720, max: 2 * 1440 }) }, { weight: 1, arbitrary: fc.nat(60) }))
        .map(([from, length]) => ({ start: at + from * MINUTE, end: at + (from + length) * MINUTE })),
      now: fc.integer({ min: -6 * 1440, max: 0 }).map((minutes) => at + minutes * MINUTE),
      rules: rules(at, alignment),
      hosts: fc.tuple(...ids.map((id) => hostAround(at, id, own))),
      team: teamOf(ids),
      zone: fc.option(fc.constantFrom(...zones), { nil: undefined, freq: 1 }),
    }));
  });
}

/** Most teams are in one place. */
function zonesFor(zones: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...zones).map((zone) => [zone]) },
    { weight: 1, arbitrary: fc.constant(zones) },
  );
}

function teamOf(ids: readonly string[]): fc.Arbitrary<Team> {
  const group = fc.subarray([...ids], { minLength: 1 });
  return fc.oneof(
    fc.constant<Team>({ kind: 'any' }),
    fc.constant<Team>({ kind: 'all' }),
    fc.array(group, { minLength: 1, maxLength: 3 }).map((groups): Team => ({ kind: 'groups', groups })),
  );
}
