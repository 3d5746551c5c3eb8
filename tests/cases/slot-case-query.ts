import type { HostAvailability, SlotQuery, SlotRules, Team } from '../../src/domain/availability/query.ts';
import { DAY, MINUTE } from '../../src/domain/time/period.ts';
import type { HoursWindow, WorkingHours } from '../../src/domain/time/working-hours.ts';
import type { CaseHost, SlotCase } from './slot-case-schema.ts';

/** Long before and after anything a case is about. */
const LONG = 1000 * DAY;

/** Says a case in the words of the product. */
export function toQuery(slotCase: SlotCase): SlotQuery {
  const { mode, range, inviteeTimeZone } = slotCase;
  const hosts = mode === 'solo' ? slotCase.hosts.slice(0, 1) : slotCase.hosts;
  return {
    range,
    now: toNow(slotCase),
    rules: toRules(slotCase),
    hosts: hosts.map((host) => toHost(host, slotCase)),
    team: toTeam(mode, hosts),
    zone: inviteeTimeZone ?? undefined,
  };
}

/** Seconds do not count; where a start at this very moment is none, a moment later. */
function toNow({ now, range, event }: SlotCase): number {
  if (now === null) return Math.floor((range.start - LONG) / MINUTE) * MINUTE;
  return Math.floor(now / MINUTE) * MINUTE + (event.startEqualNowOffered ? 0 : 1);
}

function toRules({ event, range }: SlotCase): SlotRules {
  const { limits } = event;
  return {
    durationMinutes: event.lengthMinutes,
    stepMinutes: event.intervalMinutes + event.offsetMinutes,
    alignment: toAlignment(event, range.start),
    bufferBeforeMinutes: event.bufferBeforeMinutes,
    bufferAfterMinutes: event.bufferAfterMinutes,
    minimumNoticeMinutes: event.minimumNoticeMinutes,
    bookingWindow: toWindow(event.bookingWindow),
    limits: {
      perDay: { bookings: limits?.perDay, minutes: limits?.minutesPerDay },
      perWeek: { bookings: limits?.perWeek, minutes: limits?.minutesPerWeek },
    },
  };
}

function toAlignment(event: SlotCase['event'], rangeStart: number): SlotRules['alignment'] {
  const { align, sequence, gridMinutes, roundUpMinutes, offsetMinutes } = event;
  const restarts = sequence === 'restart';
  switch (align) {
    case 'hour-grid':
      return { origin: { kind: 'hour', minutes: gridMinutes }, restarts, offsetMinutes };
    case 'hour-grid-optimised':
      return { origin: { kind: 'hour', minutes: gridMinutes, fits: true }, restarts, offsetMinutes };
    case 'window-start':
      return {
        origin: roundUpMinutes ? { kind: 'hour', minutes: roundUpMinutes } : { kind: 'window' },
        restarts,
        offsetMinutes,
      };
    case 'query-grid':
      return { origin: { kind: 'instant', at: rangeStart }, restarts, offsetMinutes };
    case 'epoch-grid':
      return { origin: { kind: 'instant', at: 0 }, restarts, offsetMinutes };
  }
}

function toWindow(window: SlotCase['event']['bookingWindow']): SlotRules['bookingWindow'] {
  if (!window) return { kind: 'none' };
  if (window.kind === 'dates') return window;
  const count = window.count === 'business' ? 'workdays' : 'days';
  return { kind: window.kind === 'rolling' ? 'rolling' : 'bookable', days: window.days, count };
}

function toHost(host: CaseHost, { range, event }: SlotCase): HostAvailability {
  const busy = host.busy
    .filter(({ blocks, start, end }) => blocks && start < end)
    .map(({ start, end, ownBufferBefore, ownBufferAfter }) => {
      return { start, end, bufferBeforeMinutes: ownBufferBefore, bufferAfterMinutes: ownBufferAfter };
    });
  const known = { start: range.start - 2 * LONG, end: range.end + 2 * LONG };
  return {
    id: host.id,
    hours: toHours(host),
    openPeriods: host.windows.filter(({ start, end }) => start < end),
    calendars: [{ calendar: 'all', reads: [{ kind: 'known', range: known, busy }] }],
    bookings: event.limits?.existing ?? [],
  };
}

function toHours({ timeZone, workingHours, dateOverrides, awayDates, zoneChanges }: CaseHost): WorkingHours {
  const weekly: Record<string, HoursWindow[]> = {};
  for (const { days, start, end } of workingHours) {
    for (const day of days) (weekly[day === 0 ? 7 : day] ??= []).push({ start, end });
  }
  const dates = [...new Set(dateOverrides.map(({ date }) => date))];
  return {
    timeZone,
    weekly: Object.fromEntries(Object.entries(weekly).map(([day, windows]) => [day, windows.filter(isForward)])),
    overrides: dates.map((date) => {
      const ofDate = dateOverrides.filter((override) => override.date === date);
      const windows = ofDate.flatMap(({ start, end, closed }) => (closed || !start || !end ? [] : [{ start, end }]));
      return { date, windows: windows.filter(isForward) };
    }),
    awayDays: awayDates.map((date) => ({ from: date, to: date })),
    zoneChanges: zoneChanges.map(({ from, to, timeZone: zone }) => ({ from, to: to ?? undefined, timeZone: zone })),
  };
}

function isForward({ start, end }: HoursWindow): boolean {
  return start < end;
}

function toTeam(mode: SlotCase['mode'], hosts: readonly CaseHost[]): Team {
  if (mode !== 'roundRobin') return { kind: mode === 'solo' ? 'any' : 'all' };
  const rotating = new Map<string, string[]>();
  for (const { id, fixed, group } of hosts) {
    const name = String(group ?? '');
    if (!fixed) rotating.set(name, [...(rotating.get(name) ?? []), id]);
  }
  const fixed = hosts.filter((host) => host.fixed).map(({ id }) => [id]);
  const groups = [...fixed, ...rotating.values()];
  return groups.length === 0 ? { kind: 'any' } : { kind: 'groups', groups };
}
