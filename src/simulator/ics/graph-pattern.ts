import { dateOf, type Rule } from '../../providers/ics/rule.ts';
import { civilOf, ruleWalls, type Budget, weekdayOf } from '../../providers/ics/rule-walls.ts';
import { DAY, HOUR, MINUTE, type Wall } from '../../providers/ics/zone.ts';

/** Graph's patternedRecurrence, as much of it as a client posts. */
export type PatternedRecurrence = {
  readonly pattern: GraphPattern;
  readonly range: {
    readonly type: 'noEnd' | 'endDate' | 'numbered';
    readonly startDate: string;
    readonly endDate?: string;
    readonly numberOfOccurrences?: number;
    readonly recurrenceTimeZone: string;
  };
};

type GraphPattern = {
  readonly type: 'daily' | 'weekly' | 'absoluteMonthly' | 'relativeMonthly' | 'absoluteYearly' | 'relativeYearly';
  readonly interval: number;
  readonly daysOfWeek?: readonly string[];
  readonly firstDayOfWeek?: string;
  readonly dayOfMonth?: number;
  readonly month?: number;
  readonly index?: string;
};

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const INDEXES: Readonly<Record<string, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };

/** Graph's own limits. */
const MAX_INTERVAL = 99;
const MAX_COUNT = 999;

type Start = {
  readonly wall: Wall;
  /** The rule's UNTIL on the clock of the start; infinite without one. */
  readonly until: Wall;
  readonly timeZone: string;
};

/** `undefined` for what Graph's patterns cannot say, or say otherwise than RFC 5545. */
export function toPatternedRecurrence(rule: Rule, start: Start, budget: Budget): PatternedRecurrence | undefined {
  const { wall } = start;
  if (rule.interval > MAX_INTERVAL || !hasTimeOf(rule, wall)) return undefined;
  // An event that its own rule does not match comes first and is not counted; a pattern has no such.
  const [first] = ruleWalls({ ...rule, count: undefined }, wall, { from: wall, to: wall, until: Infinity }, budget);
  const pattern = first === wall ? toPattern(rule, wall) : undefined;
  const range = pattern && toRange(rule, start, budget);
  return pattern && range && { pattern, range };
}

function toRange(rule: Rule, { wall, until, timeZone }: Start, budget: Budget): PatternedRecurrence['range'] | undefined {
  const base = { startDate: dateText(wall), recurrenceTimeZone: timeZone };
  if (rule.count !== undefined && rule.count <= MAX_COUNT && until === Infinity) {
    return { ...base, type: 'numbered', numberOfOccurrences: rule.count };
  }
  if (rule.count !== undefined) {
    const last = ruleWalls(rule, wall, { from: wall, to: Date.UTC(9999, 0, 1), until }, budget).at(-1);
    return last === undefined ? undefined : { ...base, type: 'endDate', endDate: dateText(last) };
  }
  if (until === Infinity) return { ...base, type: 'noEnd' };
  const isDayWhole = wall - dateOf(wall) <= until - dateOf(until);
  const end = isDayWhole ? until : until - DAY;
  return end < dateOf(wall) ? undefined : { ...base, type: 'endDate', endDate: dateText(end) };
}

function toPattern(rule: Rule, wall: Wall): GraphPattern | undefined {
  const { interval, byWeekNo, byYearDay } = rule;
  if (byWeekNo.length > 0 || byYearDay.length > 0) return undefined;
  switch (rule.frequency) {
    case 'DAILY':
      return toDaily(rule);
    case 'WEEKLY': {
      if (rule.byMonth.length > 0 || rule.byMonthDay.length > 0 || rule.bySetPos.length > 0) return undefined;
      const own = DAYS[weekdayOf(wall / DAY - (wall % DAY) / DAY)] ?? 'sunday';
      const daysOfWeek = rule.byDay.length > 0 ? namesOf(rule) : [own];
      return { type: 'weekly', interval, daysOfWeek, firstDayOfWeek: DAYS[rule.weekStart] ?? 'monday' };
    }
    case 'MONTHLY':
      return rule.byMonth.length > 0 ? undefined : toMonthly(rule, wall);
    case 'YEARLY':
      return toYearly(rule, wall);
    case 'HOURLY':
      return undefined;
  }
}

function toDaily(rule: Rule): GraphPattern | undefined {
  const { interval, byMonth, byMonthDay, bySetPos, byDay } = rule;
  if (byMonth.length > 0 || byMonthDay.length > 0 || bySetPos.length > 0) return undefined;
  if (byDay.length === 0) return { type: 'daily', interval };
  if (interval > 1) return undefined;
  return { type: 'weekly', interval, daysOfWeek: namesOf(rule), firstDayOfWeek: 'monday' };
}

function toMonthly(rule: Rule, wall: Wall): GraphPattern | undefined {
  const { interval } = rule;
  const relative = toRelative(rule);
  if (relative) return { type: 'relativeMonthly', interval, ...relative };
  if (rule.byDay.length > 0 || rule.bySetPos.length > 0) return undefined;
  const dayOfMonth = onlyDate(rule, wall);
  if (dayOfMonth === -1) return { type: 'relativeMonthly', interval, daysOfWeek: DAYS, index: 'last' };
  // From the 29th on Outlook takes a short month's last day, where RFC 5545 leaves the month out.
  if (dayOfMonth === undefined || dayOfMonth < 1 || dayOfMonth > 28) return undefined;
  return { type: 'absoluteMonthly', interval, dayOfMonth };
}

function toYearly(rule: Rule, wall: Wall): GraphPattern | undefined {
  const { interval, byMonth } = rule;
  const [only, ...others] = byMonth;
  if (others.length > 0) return undefined;
  const relative = toRelative(rule);
  if (relative) return only === undefined ? undefined : { type: 'relativeYearly', interval, month: only, ...relative };
  if (rule.byDay.length > 0 || rule.bySetPos.length > 0) return undefined;
  // Without a month a named day recurs in every month.
  if (only === undefined && rule.byMonthDay.length > 0) return undefined;
  const month = only ?? civilOf(Math.floor(wall / DAY)).month;
  const dayOfMonth = onlyDate(rule, wall);
  const shortest = new Date(Date.UTC(2025, month, 0)).getUTCDate();
  if (dayOfMonth === undefined || dayOfMonth < 1 || dayOfMonth > shortest) return undefined;
  return { type: 'absoluteYearly', interval, month, dayOfMonth };
}

/** BYDAY=2MO, or BYDAY=MO,TU;BYSETPOS=-1: the same position among named days of each month. */
function toRelative(rule: Rule): Pick<GraphPattern, 'daysOfWeek' | 'index'> | undefined {
  const { byDay, byMonthDay, bySetPos } = rule;
  const [day, ...moreDays] = byDay;
  const [position, ...morePositions] = bySetPos;
  if (!day || byMonthDay.length > 0 || morePositions.length > 0) return undefined;
  if (position === undefined) {
    const index = moreDays.length === 0 ? INDEXES[String(day.nth)] : undefined;
    return index === undefined ? undefined : { daysOfWeek: namesOf(rule), index };
  }
  const index = byDay.every(({ nth }) => nth === undefined) ? INDEXES[String(position)] : undefined;
  return index === undefined ? undefined : { daysOfWeek: namesOf(rule), index };
}

function onlyDate({ byMonthDay }: Rule, wall: Wall): number | undefined {
  if (byMonthDay.length === 0) return civilOf(Math.floor(wall / DAY)).date;
  return byMonthDay.length === 1 ? byMonthDay[0] : undefined;
}

/** One occurrence a day, at the time of the start. */
function hasTimeOf({ byHour, byMinute, bySecond }: Rule, wall: Wall): boolean {
  const time = wall - dateOf(wall);
  const parts = [Math.floor(time / HOUR), Math.floor((time % HOUR) / MINUTE), Math.floor((time % MINUTE) / 1000)];
  return [byHour, byMinute, bySecond].every(
    (list, index) => list.length === 0 || (list.length === 1 && list[0] === parts[index]),
  );
}

function namesOf({ byDay }: Rule): string[] {
  return [...new Set(byDay.map(({ weekday }) => DAYS[weekday] ?? 'sunday'))];
}

function dateText(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 10);
}
