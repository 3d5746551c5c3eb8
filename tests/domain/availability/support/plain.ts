import type { BusyPeriod } from '../../../../src/domain/availability/free-busy.ts';
import type { HostAvailability, SlotQuery, SlotRules } from '../../../../src/domain/availability/query.ts';
import { DAY, MINUTE, type Period } from '../../../../src/domain/time/period.ts';
import type { WorkingHours } from '../../../../src/domain/time/working-hours.ts';

/** 23 November 2026, in UTC like everything here that does not say otherwise. */
export const MONDAY = Date.UTC(2026, 10, 23);

/** A time of day as HH:MM, so many days after the Monday. */
export function on(time: string, days = 0): number {
  return MONDAY + days * DAY + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;
}

/** Of that Monday, as `09:00-10:30`. */
export function from(text: string): Period {
  const [start = '', end = ''] = text.split('-');
  return { start: on(start), end: on(end) };
}

/** Starts of that Monday as HH:MM, others with the days that lie between. */
export function shown(instants: readonly number[]): string[] {
  return instants.map((instant) => {
    const days = Math.floor((instant - MONDAY) / DAY);
    const time = new Date(instant).toISOString().slice(11, 16);
    return days === 0 ? time : `${time} +${days}`;
  });
}

/** Open on Mondays, `09:00-12:00` unless said. */
export function mondays(text = '09:00-12:00', more: Partial<WorkingHours> = {}): WorkingHours {
  const windows = text.split(' ').map((window) => ({ start: window.slice(0, 5), end: window.slice(6) }));
  return { timeZone: 'UTC', weekly: { 1: windows }, overrides: [], ...more };
}

export const FAR = { start: MONDAY - 60 * DAY, end: MONDAY + 400 * DAY };

export function host(id: string, more: Partial<HostAvailability> & { readonly busy?: readonly BusyPeriod[] } = {}): HostAvailability {
  const { busy = [], ...fields } = more;
  return { id, hours: mondays(), calendars: [{ calendar: id, reads: [{ kind: 'known', range: FAR, busy }] }], ...fields };
}

export const RULES: SlotRules = {
  durationMinutes: 60, stepMinutes: 60, alignment: 'clock', bufferBeforeMinutes: 0, bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0, bookingWindow: { kind: 'none' }, limits: {},
};

export function query(hosts: readonly HostAvailability[], more: Partial<SlotQuery> = {}): SlotQuery {
  return { range: { start: MONDAY, end: MONDAY + DAY }, now: MONDAY - 3 * DAY, rules: RULES, hosts, team: { kind: 'any' }, ...more };
}
