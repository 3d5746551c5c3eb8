import { InvalidQueryError } from '../invalid-query.ts';
import { civilDay } from '../time/civil-day.ts';
import { isTimeZone } from '../time/civil.ts';
import { DAY, type Period } from '../time/period.ts';
import { minutesOfDay, type HoursWindow, type WorkingHours } from '../time/working-hours.ts';
import type { BusyPeriod, CalendarReading } from './free-busy.ts';
import type { GridRules } from './grid.ts';
import type { BookingWindow, HostAvailability, Limit, SlotQuery, SlotRules } from './query.ts';

/** What Temporal reaches to either side of 1970, less what is looked at around a range. */
const FARTHEST = 8.64e15 - 4000 * DAY;
const LONGEST_RANGE_DAYS = 1100;
const DAY_MINUTES = 1440;
const YEAR_MINUTES = 366 * DAY_MINUTES;

/** Everything but the hosts themselves, which are checked when they are worked out. */
export function checkQuery({ range, now, rules, hosts, team, zone }: SlotQuery): void {
  checkPeriod(range, 'range');
  if (range.end - range.start > LONGEST_RANGE_DAYS * DAY) {
    fail('range', `is longer than ${LONGEST_RANGE_DAYS} days; ask for a part of it`);
  }
  checkInstant(now, 'now');
  if (zone !== undefined) checkZone(zone, 'zone');
  checkRules(rules);
  const ids = new Set<string>();
  hosts.forEach(({ id }, index) => {
    if (ids.has(id)) fail(`hosts[${index}].id`, `“${id}” stands twice`);
    ids.add(id);
  });
  if (team.kind !== 'groups') return;
  if (team.groups.length === 0) fail('team.groups', 'names no group; one of each is needed');
  team.groups.forEach((group, index) => {
    const stranger = group.find((id) => !ids.has(id));
    if (stranger !== undefined) fail(`team.groups[${index}]`, `names “${stranger}”, who is none of the hosts`);
  });
}

function checkRules(rules: SlotRules): void {
  if (rules.hours) checkHours(rules.hours, 'rules.hours');
  checkWhole(rules.durationMinutes, 'rules.durationMinutes', [1, 7 * DAY_MINUTES]);
  checkWhole(rules.stepMinutes, 'rules.stepMinutes', [1, 7 * DAY_MINUTES]);
  checkWhole(rules.bufferBeforeMinutes, 'rules.bufferBeforeMinutes', [0, 7 * DAY_MINUTES]);
  checkWhole(rules.bufferAfterMinutes, 'rules.bufferAfterMinutes', [0, 7 * DAY_MINUTES]);
  checkWhole(rules.minimumNoticeMinutes, 'rules.minimumNoticeMinutes', [0, YEAR_MINUTES]);
  if (typeof rules.alignment === 'object') checkGrid(rules.alignment, rules.stepMinutes);
  checkWindow(rules.bookingWindow);
  checkLimit(rules.limits.perDay, 'rules.limits.perDay');
  checkLimit(rules.limits.perWeek, 'rules.limits.perWeek');
}

function checkGrid({ origin, offsetMinutes = 0 }: GridRules, stepMinutes: number): void {
  checkWhole(offsetMinutes, 'rules.alignment.offsetMinutes', [0, stepMinutes]);
  if (origin.kind === 'instant') checkInstant(origin.at, 'rules.alignment.origin.at');
  if (origin.kind === 'hour' && origin.minutes !== undefined) {
    checkWhole(origin.minutes, 'rules.alignment.origin.minutes', [1, 60]);
  }
}

function checkWindow(window: BookingWindow): void {
  const field = 'rules.bookingWindow';
  switch (window.kind) {
    case 'none':
      return;
    case 'rolling':
      checkWhole(window.days, `${field}.days`, [0, 3660]);
      return;
    case 'bookable':
      checkWhole(window.days, `${field}.days`, [1, 366]);
      return;
    case 'dates':
      checkDates(window, field);
  }
}

function checkLimit(limit: Limit | undefined, field: string): void {
  if (limit?.bookings !== undefined) checkWhole(limit.bookings, `${field}.bookings`, [0, 10_000]);
  if (limit?.minutes !== undefined) checkWhole(limit.minutes, `${field}.minutes`, [0, 7 * DAY_MINUTES]);
}

/** `field` is where the host stands, for example `hosts[2]`. */
export function checkHost({ hours, openPeriods, calendars, bookings }: HostAvailability, field: string): void {
  checkHours(hours, `${field}.hours`);
  openPeriods?.forEach((period, index) => checkPeriod(period, `${field}.openPeriods[${index}]`));
  bookings?.forEach((period, index) => checkPeriod(period, `${field}.bookings[${index}]`));
  calendars.forEach((calendar, index) => checkReading(calendar, `${field}.calendars[${index}]`));
}

function checkReading({ reads }: CalendarReading, field: string): void {
  reads.forEach((read, place) => {
    const at = `${field}.reads[${place}]`;
    checkPeriod(read.range, `${at}.range`);
    if (read.kind === 'unknown') return;
    // There may be a great many of them.
    for (let index = 0; index < read.busy.length; index += 1) {
      const busy = read.busy[index];
      if (busy && !isPlainBusy(busy)) checkBusy(busy, `${at}.busy[${index}]`);
    }
  });
}

function isPlainBusy({ start, end, bufferBeforeMinutes, bufferAfterMinutes }: BusyPeriod): boolean {
  const isInOrder = start <= end && start >= -FARTHEST && end <= FARTHEST;
  return isInOrder && bufferBeforeMinutes === undefined && bufferAfterMinutes === undefined;
}

function checkBusy(busy: BusyPeriod, field: string): void {
  const { bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = busy;
  checkPeriod(busy, field);
  checkWhole(bufferBeforeMinutes, `${field}.bufferBeforeMinutes`, [0, 7 * DAY_MINUTES]);
  checkWhole(bufferAfterMinutes, `${field}.bufferAfterMinutes`, [0, 7 * DAY_MINUTES]);
}

const checkedHours = new WeakSet<WorkingHours>();

function checkHours(hours: WorkingHours, field: string): void {
  if (checkedHours.has(hours)) return;
  checkZone(hours.timeZone, `${field}.timeZone`);
  for (const [weekday, windows] of Object.entries(hours.weekly)) {
    if (!/^[1-7]$/u.test(weekday)) fail(`${field}.weekly.${weekday}`, 'is no weekday; 1 is Monday, 7 Sunday');
    windows.forEach((window, index) => checkWindowOfDay(window, `${field}.weekly.${weekday}[${index}]`));
  }
  hours.overrides.forEach(({ date, windows }, index) => {
    checkDate(date, `${field}.overrides[${index}].date`);
    windows.forEach((window, place) => checkWindowOfDay(window, `${field}.overrides[${index}].windows[${place}]`));
  });
  hours.awayDays?.forEach((away, index) => checkDates(away, `${field}.awayDays[${index}]`));
  hours.zoneChanges?.forEach(({ from, to = from, timeZone }, index) => {
    checkDates({ from, to }, `${field}.zoneChanges[${index}]`);
    checkZone(timeZone, `${field}.zoneChanges[${index}].timeZone`);
  });
  checkedHours.add(hours);
}

function checkWindowOfDay({ start, end }: HoursWindow, field: string): void {
  for (const [name, time] of [['start', start], ['end', end]] as const) {
    if (!/^(?:[0-3]\d|4[0-7]):[0-5]\d$|^48:00$/u.test(time)) {
      fail(`${field}.${name}`, `“${time}” is no time of day; one is 09:00, past midnight 26:00`);
    }
  }
  if (minutesOfDay(start) >= minutesOfDay(end)) {
    fail(`${field}.end`, `${end} is not after ${start}${pastMidnight(end)}`);
  }
}

function pastMidnight(hhmm: string): string {
  const hour = Number(hhmm.slice(0, 2));
  return hour < 24 ? `; past midnight is written ${hour + 24}${hhmm.slice(2)}` : '';
}

function checkDates({ from, to }: { readonly from: string; readonly to: string }, field: string): void {
  checkDate(from, `${field}.from`);
  checkDate(to, `${field}.to`);
  if (from > to) fail(`${field}.to`, `${to} is before ${from}`);
}

function checkDate(date: string, field: string): void {
  if (Number.isNaN(civilDay(date))) fail(field, `“${date}” is no date; one is 2026-11-21`);
}

function checkZone(zone: string, field: string): void {
  if (!isTimeZone(zone)) fail(field, `“${zone}” is no time zone; one is Europe/Berlin`);
}

function checkPeriod({ start, end }: Period, field: string): void {
  checkInstant(start, `${field}.start`);
  checkInstant(end, `${field}.end`);
  if (end < start) fail(`${field}.end`, 'is before its start');
}

function checkInstant(instant: number, field: string): void {
  if (!Number.isFinite(instant) || Math.abs(instant) > FARTHEST) {
    fail(field, `${instant} is no moment; it is counted in milliseconds since 1970`);
  }
}

function checkWhole(value: number, field: string, [least, most]: readonly [number, number]): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    fail(field, `${value} is no whole number from ${least} to ${most}`);
  }
}

function fail(field: string, problem: string): never {
  throw new InvalidQueryError(field, problem);
}
