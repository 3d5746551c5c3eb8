import type { Rule, Weekday } from './rule.ts';
import { DAY, HOUR, MINUTE, type Wall } from './zone.ts';

export type WallWindow = {
  readonly from: Wall;
  /** Inclusive, like `until`. */
  readonly to: Wall;
  readonly until: Wall;
};

/**
 * The work that is left: days to look at and times to find. Shared by the rules of a file, so that
 * neither one of them nor their number can hold up whoever asks.
 */
export type Budget = { steps: number };

export function newBudget(steps = 5_000_000): Budget {
  return { steps };
}

/**
 * The wall-clock times of a rule within the window, in order. Goes through the rule's periods
 * (years, months, weeks, days, hours) and picks the days of each that pass every BYxxx part, so a
 * rule that never matches ends with the window instead of being searched for ever.
 */
export function ruleWalls(rule: Rule, start: Wall, window: WallWindow, budget: Budget): Wall[] {
  const end = Math.min(window.to, window.until);
  const filled = withDefaults(rule, start);
  const times = timesOfDay(rule, start);
  const timesOfHour = range(0, 24).map((hour) => times.filter((time) => hourOf(time) === hour));
  const isWanted = lastRemembered((day) => matches(filled, day));
  const walls: Wall[] = [];
  let left = rule.count ?? Infinity;
  let index = rule.count === undefined ? firstPeriod(rule, start, window.from) : 0;
  for (; left > 0 && budget.steps > 0; index++) {
    const { begin, days, hour } = periodAt(filled, start, index);
    if (begin > end) break;
    const wanted = hour === undefined ? times : (timesOfHour[hour] ?? []);
    const found = days.filter(isWanted).flatMap((day) => wanted.map((time) => day * DAY + time));
    budget.steps -= days.length + found.length + 1;
    for (const wall of positions(found, rule.bySetPos)) {
      if (wall < start || left <= 0) continue;
      if (wall > end) return walls;
      left--;
      if (wall >= window.from) walls.push(wall);
    }
  }
  return walls;
}

/** The hours of a day ask about it one after the other. */
function lastRemembered(isWanted: (day: number) => boolean): (day: number) => boolean {
  let last: { readonly day: number; readonly answer: boolean } | undefined;
  return (day) => {
    if (last?.day !== day) last = { day, answer: isWanted(day) };
    return last.answer;
  };
}

type PeriodDays = {
  /** First moment of the period. */
  readonly begin: Wall;
  /** Days since 1970. */
  readonly days: readonly number[];
  readonly hour: number | undefined;
};

function periodAt(rule: Rule, start: Wall, index: number): PeriodDays {
  const day = Math.floor(start / DAY);
  const step = index * rule.interval;
  switch (rule.frequency) {
    case 'YEARLY': {
      const { year } = civilOf(day);
      const begin = dayOf(year + step, 1);
      return { begin: begin * DAY, days: daysOfYear(year + step, rule.byMonth), hour: undefined };
    }
    case 'MONTHLY': {
      const { year, month } = civilOf(day);
      const begin = dayOf(year, month + step);
      return { begin: begin * DAY, days: range(begin, dayOf(year, month + step + 1)), hour: undefined };
    }
    case 'WEEKLY': {
      const begin = day - ((weekdayOf(day) - rule.weekStart + 7) % 7) + step * 7;
      return { begin: begin * DAY, days: range(begin, begin + 7), hour: undefined };
    }
    case 'DAILY':
      return { begin: (day + step) * DAY, days: [day + step], hour: undefined };
    case 'HOURLY': {
      const hours = Math.floor(start / HOUR) + step;
      return { begin: hours * HOUR, days: [Math.floor(hours / 24)], hour: ((hours % 24) + 24) % 24 };
    }
  }
}

/** Without a COUNT nothing before the window matters. */
function firstPeriod(rule: Rule, start: Wall, from: Wall): number {
  const { year, month } = civilOf(Math.floor(start / DAY));
  const wanted = civilOf(Math.floor(from / DAY));
  const passed = {
    YEARLY: wanted.year - year,
    MONTHLY: (wanted.year - year) * 12 + wanted.month - month,
    WEEKLY: (from - start) / (7 * DAY),
    DAILY: (from - start) / DAY,
    HOURLY: (from - start) / HOUR,
  }[rule.frequency];
  return Math.max(0, Math.floor(passed / rule.interval) - 1);
}

/** What a rule leaves open comes from its start (RFC 5545 §3.3.10). */
function withDefaults(rule: Rule, start: Wall): Rule {
  const { frequency, byMonth, byWeekNo, byYearDay, byMonthDay, byDay } = rule;
  const day = Math.floor(start / DAY);
  const { month, date } = civilOf(day);
  const weekday = [{ weekday: weekdayOf(day), nth: undefined }];
  if (byYearDay.length > 0 || byMonthDay.length > 0 || byDay.length > 0) return rule;
  if (byWeekNo.length > 0) return { ...rule, byDay: weekday };
  switch (frequency) {
    case 'YEARLY':
      return { ...rule, byMonth: byMonth.length > 0 ? byMonth : [month], byMonthDay: [date] };
    case 'MONTHLY':
      return { ...rule, byMonthDay: [date] };
    case 'WEEKLY':
      return { ...rule, byDay: weekday };
    case 'DAILY':
    case 'HOURLY':
      return rule;
  }
}

function matches(rule: Rule, day: number): boolean {
  const { month } = civilOf(day);
  const { byMonth, byMonthDay, byYearDay, byWeekNo, byDay } = rule;
  if (byMonth.length > 0 && !byMonth.includes(month)) return false;
  if (byMonthDay.length > 0 && !includesFromEitherEnd(byMonthDay, placeInMonth(day))) return false;
  if (byYearDay.length > 0 && !includesFromEitherEnd(byYearDay, placeInYear(day))) return false;
  if (byWeekNo.length > 0) {
    if (!includesFromEitherEnd(byWeekNo, weekOf(day, rule.weekStart))) return false;
  }
  if (byDay.length === 0) return true;
  const named = byDay.filter(({ weekday }) => weekday === weekdayOf(day));
  const counts = rule.frequency === 'YEARLY' || rule.frequency === 'MONTHLY';
  if (named.length === 0 || !counts) return named.length > 0;
  // BYDAY=2MO counts within the month, or within the year where no month is named.
  const isInYear = rule.frequency === 'YEARLY' && byMonth.length === 0;
  const { position, length } = isInYear ? placeInYear(day) : placeInMonth(day);
  return named.some(
    ({ nth }) =>
      nth === undefined || nth === (nth > 0 ? nthOf(position) : -nthOf(length - position + 1)),
  );
}

function nthOf(position: number): number {
  return Math.floor((position - 1) / 7) + 1;
}

/** Counted from 1. */
type Place = { readonly position: number; readonly length: number };

function includesFromEitherEnd(wanted: readonly number[], { position, length }: Place): boolean {
  return wanted.includes(position) || wanted.includes(position - length - 1);
}

function placeInMonth(day: number): Place {
  const { year, month, date } = civilOf(day);
  return { position: date, length: dayOf(year, month + 1) - dayOf(year, month) };
}

function placeInYear(day: number): Place {
  const { year } = civilOf(day);
  const first = dayOf(year, 1);
  return { position: day - first + 1, length: dayOf(year + 1, 1) - first };
}

/** Week 1 is the first with at least four days in the year. */
function weekOf(day: number, weekStart: Weekday): Place {
  const midweek = day - ((weekdayOf(day) - weekStart + 7) % 7) + 3;
  const { year } = civilOf(midweek);
  const first = firstWeek(year, weekStart);
  return {
    position: Math.floor((day - first) / 7) + 1,
    length: (firstWeek(year + 1, weekStart) - first) / 7,
  };
}

function firstWeek(year: number, weekStart: Weekday): number {
  const fourth = dayOf(year, 1) + 3;
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}

function timesOfDay(rule: Rule, start: Wall): number[] {
  const time = ((start % DAY) + DAY) % DAY;
  const hourly = rule.frequency === 'HOURLY';
  const hours = rule.byHour.length > 0 ? rule.byHour : hourly ? range(0, 24) : [hourOf(time)];
  const minutes = rule.byMinute.length > 0 ? rule.byMinute : [Math.floor((time % HOUR) / MINUTE)];
  const seconds = rule.bySecond.length > 0 ? rule.bySecond : [Math.floor((time % MINUTE) / 1000)];
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * HOUR + minute * MINUTE + second * 1000)),
  );
}

function hourOf(time: number): number {
  return Math.floor(time / HOUR);
}

function positions(walls: readonly Wall[], bySetPos: readonly number[]): readonly Wall[] {
  if (bySetPos.length === 0) return walls;
  const { length } = walls;
  return walls.filter((_, index) => includesFromEitherEnd(bySetPos, { position: index + 1, length }));
}

function daysOfYear(year: number, months: readonly number[]): number[] {
  if (months.length === 0) return range(dayOf(year, 1), dayOf(year + 1, 1));
  return months.flatMap((month) => range(dayOf(year, month), dayOf(year, month + 1)));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** 0 Sunday; 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return (((day + 4) % 7) + 7) % 7;
}

/** The first of a month in days since 1970; months past December run into the next years. */
function dayOf(year: number, month: number): number {
  // Date.UTC takes the first hundred years for those of the last century.
  if (year > 99) return Date.UTC(year, month - 1, 1) / DAY;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / DAY;
}

export function civilOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}
