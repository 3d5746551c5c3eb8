import { roundMinutes } from '../../../../src/domain/availability/grid.ts';
import { groupsOf, teamZone, type HostAvailability, type SlotQuery } from '../../../../src/domain/availability/query.ts';
import { dateAt, dayPeriod, instantAt, zonedAt } from '../../../../src/domain/time/civil.ts';
import { MINUTE, type Instant, type Period } from '../../../../src/domain/time/period.ts';
import type { WorkingHours } from '../../../../src/domain/time/working-hours.ts';

const DAY_MINUTES = 1440;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** Minutes looked at before and after the range. */
const BEYOND = 10 * DAY_MINUTES;

/**
 * The rules said once more, slowly: minute by minute, with the calendar library for every date and
 * every clock. For alignments `clock` and `open`, and times at whole minutes.
 */
export function referenceStarts(query: SlotQuery): Instant[] {
  const base = Math.floor(query.range.start / MINUTE) - BEYOND;
  const length = Math.ceil(query.range.end / MINUTE) + BEYOND - base;
  const board = { base, length };
  const hosts = query.hosts.map((host) => hostBoard(host, query, board));
  const starts: Instant[] = [];
  const groups = groupsOf(query);
  const zones = query.hosts.map(({ hours }) => query.zone ?? hours.timeZone);
  const stretches = choicesOf(groups).map((choice) => {
    const counted = Array.from({ length }, (_, minute) =>
      choice.every((index) => hosts[index]?.[query.rules.alignment === 'clock' ? 'free' : 'open'][minute]),
    );
    // A team goes by the clock that most have; of hosts who are enough alone each by its own.
    const zone = groups.length > 1 ? teamZone(query) : (zones[choice[0] ?? 0] ?? 'UTC');
    return { zone, stretches: stretchesOf(counted) };
  });
  const kept = groups.length > 1 ? [longestOfEachStart(stretches)] : stretches;
  const grids = kept.map(({ zone, stretches: own }) => gridOf(own, { query, board, zone }));
  for (let minute = 0; minute < length; minute += 1) {
    const start = (base + minute) * MINUTE;
    if (start < query.range.start || start >= query.range.end) continue;
    if (!grids.some((isOn) => isOn(minute))) continue;
    const can = hosts.map(({ free, isAllowed }) => isFreeFrom(free, minute, query) && isAllowed(start));
    if (groups.every((group) => group.some((index) => can[index]))) starts.push(start);
  }
  return starts;
}

type Board = { readonly base: number; readonly length: number };
type HostBoard = {
  readonly open: readonly boolean[];
  readonly free: readonly boolean[];
  readonly isAllowed: (start: Instant) => boolean;
};

function hostBoard(host: HostAvailability, query: SlotQuery, board: Board): HostBoard {
  const { rules, now } = query;
  const ofService = rules.hours && openMinutes(rules.hours, board);
  const open = openMinutes(host.hours, board).map((isOpen, minute) => isOpen && (ofService?.[minute] ?? true));
  const free = [...open];
  function take({ start, end }: Period, value = false): void {
    mark(free, { start, end, base: board.base, value });
  }
  for (const { reads } of host.calendars) {
    const known = Array.from({ length: board.length }, () => false);
    for (const kind of ['known', 'unknown'] as const) {
      for (const { range } of reads.filter((read) => read.kind === kind)) {
        mark(known, { ...range, base: board.base, value: kind === 'known' });
      }
    }
    known.forEach((isKnown, minute) => {
      const from = (board.base + minute) * MINUTE;
      const before = rules.bufferAfterMinutes * MINUTE;
      if (!isKnown) take({ start: from - before, end: from + MINUTE + rules.bufferBeforeMinutes * MINUTE });
    });
    for (const read of reads) {
      if (read.kind === 'unknown') continue;
      for (const { start, end, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } of read.busy) {
        if (start === end) continue;
        const gapBefore = Math.max(bufferBeforeMinutes, rules.bufferAfterMinutes);
        const gapAfter = Math.max(bufferAfterMinutes, rules.bufferBeforeMinutes);
        take({ start: start - gapBefore * MINUTE, end: end + gapAfter * MINUTE });
      }
    }
  }
  if (host.calendars.length === 0) free.fill(false);
  const earliest = now + rules.minimumNoticeMinutes * MINUTE;
  if (rules.alignment === 'clock') {
    for (let minute = 0; minute < board.length; minute += 1) {
      if ((board.base + minute) * MINUTE < earliest) free[minute] = false;
    }
  }
  return { open, free, isAllowed: (start) => start >= earliest && isWithinWindow(host, query, start) && isWithinLimits(host, query, start) };
}

function openMinutes(hours: WorkingHours, { base, length }: Board): boolean[] {
  const open = Array.from({ length }, () => false);
  const first = dateAt(base * MINUTE, hours.timeZone).subtract({ days: 3 });
  for (let days = 0; days < length / DAY_MINUTES + 6; days += 1) {
    const date = first.add({ days });
    const text = date.toString();
    const zone = hours.zoneChanges?.findLast(({ from, to = '9999-12-31' }) => from <= text && text <= to)?.timeZone ?? hours.timeZone;
    if (isAway(hours, text)) continue;
    const overrides = hours.overrides.filter((override) => override.date === text);
    const windows = overrides.length > 0 ? overrides.flatMap((override) => override.windows) : (hours.weekly[date.dayOfWeek] ?? []);
    for (const window of windows) {
      const [start, end] = [window.start, window.end].map((hhmm) => {
        const [hour = 0, minute = 0] = hhmm.split(':').map(Number);
        const on = date.add({ days: Math.floor(hour / 24) });
        return instantAt(on.toPlainDateTime({ hour: hour % 24, minute }), zone);
      });
      mark(open, { start: start ?? 0, end: end ?? 0, base, value: true });
    }
  }
  for (let days = 0; days < length / DAY_MINUTES + 6; days += 1) {
    const date = first.add({ days });
    const text = date.toString();
    if (!isAway(hours, text)) continue;
    const zone = hours.zoneChanges?.findLast(({ from, to = '9999-12-31' }) => from <= text && text <= to)?.timeZone ?? hours.timeZone;
    mark(open, { ...dayPeriod(date, zone), base, value: false });
  }
  return open;
}

function isAway({ awayDays = [] }: HostAvailability['hours'], date: string): boolean {
  return awayDays.some(({ from, to }) => from <= date && date <= to);
}

function mark(
  minutes: boolean[],
  { start, end, base, value }: Period & { readonly base: number; readonly value: boolean },
): void {
  const last = Math.min(end / MINUTE - base, minutes.length);
  for (let minute = Math.max(0, start / MINUTE - base); minute < last; minute += 1) minutes[minute] = value;
}

function isFreeFrom(free: readonly boolean[], minute: number, { rules }: SlotQuery): boolean {
  for (let offset = 0; offset < rules.durationMinutes; offset += 1) if (!free[minute + offset]) return false;
  return true;
}

type GridContext = { readonly query: SlotQuery; readonly board: Board; readonly zone: string };

/** Whether a minute lies on the grid that counts from where its stretch of counted minutes begins. */
function gridOf(stretches: readonly Period[], { query, board, zone }: GridContext): (minute: number) => boolean {
  const { alignment, stepMinutes, durationMinutes } = query.rules;
  const firsts = new Map<number, number>();
  function firstFrom(from: number): number {
    let first = firsts.get(from);
    if (first !== undefined) return first;
    first = from;
    const round = roundMinutes(stepMinutes);
    while (alignment === 'clock' && zonedAt((board.base + first) * MINUTE, zone).minute % round !== 0) first += 1;
    firsts.set(from, first);
    return first;
  }
  return (minute) =>
    stretches.some((stretch) => {
      if (minute < stretch.start || minute + durationMinutes > stretch.end) return false;
      return isOnGrid(stretch, minute);
    });

  function isOnGrid(stretch: Period, minute: number): boolean {
    const isLong = stretch.end - stretch.start > WEEK_MINUTES;
    const from = isLong ? Math.max(stretch.start, mondayBefore(board.base + minute, zone) - board.base) : stretch.start;
    const first = firstFrom(from);
    return minute >= first && (minute - first) % stepMinutes === 0;
  }
}

type Stretches = { readonly zone: string; readonly stretches: readonly Period[] };

/** What a team shares from a moment on is as long as the luckiest choice makes it. */
function longestOfEachStart(choices: readonly Stretches[]): Stretches {
  const longest = new Map<number, Period>();
  for (const stretch of choices.flatMap(({ stretches }) => stretches)) {
    if (stretch.end > (longest.get(stretch.start)?.end ?? -Infinity)) longest.set(stretch.start, stretch);
  }
  return { zone: choices[0]?.zone ?? 'UTC', stretches: [...longest.values()] };
}

function stretchesOf(counted: readonly boolean[]): Period[] {
  const stretches: Period[] = [];
  let start: number | undefined;
  for (let minute = 0; minute <= counted.length; minute += 1) {
    if (counted[minute]) start ??= minute;
    else if (start !== undefined) {
      stretches.push({ start, end: minute });
      start = undefined;
    }
  }
  return stretches;
}

function mondayBefore(minute: number, zone: string): number {
  const date = dateAt(minute * MINUTE, zone);
  return dayPeriod(date.subtract({ days: date.dayOfWeek - 1 }), zone).start / MINUTE;
}

function isWithinWindow({ hours }: HostAvailability, { rules, now, zone }: SlotQuery, start: Instant): boolean {
  const window = rules.bookingWindow;
  if (window.kind === 'dates') {
    const date = dateAt(start, hours.timeZone).toString();
    return window.from <= date && date <= window.to;
  }
  if (window.kind !== 'rolling') return true;
  const whose = zone ?? hours.timeZone;
  let last = dateAt(now, whose);
  for (let counted = 0; counted < window.days; ) {
    last = last.add({ days: 1 });
    if (window.count === 'days' || last.dayOfWeek < 6) counted += 1;
  }
  return Temporal.PlainDate.compare(dateAt(start, whose), last) <= 0;
}

function isWithinLimits({ hours, bookings = [] }: HostAvailability, { rules }: SlotQuery, start: Instant): boolean {
  const { perDay, perWeek } = rules.limits;
  const date = dateAt(start, hours.timeZone);
  const ofDay = bookings.filter((booking) => dateAt(booking.start, hours.timeZone).equals(date));
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const ofWeek = bookings.filter((booking) => {
    const days = monday.until(dateAt(booking.start, hours.timeZone)).days;
    return days >= 0 && days < 7;
  });
  return [{ limit: perDay, of: ofDay }, { limit: perWeek, of: ofWeek }].every(({ limit, of }) => {
    const minutes = of.reduce((sum, booking) => sum + (booking.end - booking.start) / MINUTE, 0);
    return of.length + 1 <= (limit?.bookings ?? Infinity) && minutes + rules.durationMinutes <= (limit?.minutes ?? Infinity);
  });
}

function choicesOf(groups: readonly (readonly number[])[]): number[][] {
  return groups.reduce<number[][]>(
    (choices, group) => choices.flatMap((choice) => group.map((index) => [...choice, index])),
    [[]],
  );
}
