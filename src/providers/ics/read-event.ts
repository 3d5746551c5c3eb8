import type { CalendarAttendee, CalendarEvent, CalendarTime, Length, Recurrence } from './calendar-event.ts';
import { childrenOf, type Component, type Property } from './content-lines.ts';
import { dayOf, lengthBetween, readDuration, readTime, readTimes, type TimeContext, type ZoneFinder } from './event-times.ts';
import { dateOf, readRule, readWall, type Rule } from './rule.ts';
import { textOf } from './vtimezone.ts';
import { DAY, MINUTE, UTC } from './zone.ts';

export type EventReading = {
  readonly event: CalendarEvent | undefined;
  readonly problems: readonly string[];
};

/** One day for a day, no time for a time (RFC 5545 §3.6.1). */
function defaultLength(start: CalendarTime): Length {
  return { days: start.kind === 'date' ? 1 : 0, elapsed: 0 };
}

/** Without a readable DTSTART there is no event; whatever else is wrong, the rest is kept. */
export function readEvent(component: Component, zones: ZoneFinder): EventReading {
  const problems = [...component.problems];
  const first = firstProperties(component);
  const dtstart = first.get('dtstart');
  if (!dtstart) return { event: undefined, problems: [...problems, 'has no DTSTART'] };
  const given = readTime(dtstart.values[0], dtstart, zones);
  if (!given) return { event: undefined, problems: [...problems, 'has a DTSTART that cannot be read'] };
  const context = { zones, problems };
  const { start, length } = readSpan(given, first, context);
  function text(name: string): string {
    const property = first.get(name);
    return property ? textOf(property) : '';
  }
  const status = text('status').toUpperCase();
  const organizer = first.get('organizer');
  return {
    event: {
      uid: text('uid').trim(),
      sequence: readInteger(first.get('sequence')),
      revision: text('last-modified') || text('dtstamp'),
      start,
      length,
      recurrence: readRecurrence(component, start, context),
      recurrenceId: readRecurrenceId(first.get('recurrence-id'), context),
      summary: text('summary'),
      description: text('description'),
      location: text('location'),
      categories: component.properties
        .filter(({ name }) => name === 'categories')
        .flatMap(({ values }) => values.filter((value) => typeof value === 'string'))
        .map((category) => category.trim())
        .filter((category) => category !== ''),
      isCancelled: status === 'CANCELLED',
      isTentative: status === 'TENTATIVE',
      isTransparent: text('transp').toUpperCase() === 'TRANSPARENT',
      classification: text('class').toUpperCase() || 'PUBLIC',
      busyStatus: text('x-microsoft-cdo-busystatus').toUpperCase(),
      organizer: organizer && readPerson(organizer),
      attendees: component.properties.filter(({ name }) => name === 'attendee').map(readAttendee),
      created: readCreated(first.get('created')),
      alertMinutes: readAlert(component),
    },
    problems,
  };
}

/**
 * Start and length. Of a date and a time the date becomes midnight in the zone of the time. An end
 * before the start is taken for the start: the two were swapped.
 */
function readSpan(
  start: CalendarTime,
  first: ReadonlyMap<string, Property>,
  { zones, problems }: TimeContext,
): { readonly start: CalendarTime; readonly length: Length } {
  const dtend = first.get('dtend');
  const end = dtend && readTime(dtend.values[0], dtend, zones);
  if (end) {
    const [from, to] = ofOneKind(start, end);
    const length = lengthBetween(from, to);
    if (length.days >= 0 && length.elapsed >= 0) return { start: from, length: atLeastADay(from, length) };
    problems.push('ends before it starts: read the other way round');
    return { start: to, length: lengthBetween(to, from) };
  }
  if (dtend) problems.push('has a DTEND that cannot be read: ignored');
  const duration = first.get('duration');
  const length = duration && readDuration(duration.values[0]);
  if (length && length.days >= 0 && length.elapsed >= 0) {
    return { start, length: atLeastADay(start, length) };
  }
  if (duration) problems.push('has a DURATION that cannot be read: ignored');
  return { start, length: defaultLength(start) };
}

/** A day is never shorter than a day: many programs write its own date as its end. */
function atLeastADay(start: CalendarTime, { days, elapsed }: Length): Length {
  if (start.kind === 'dateTime') return { days, elapsed };
  return { days: Math.max(1, days + Math.ceil(elapsed / DAY)), elapsed: 0 };
}

function ofOneKind(start: CalendarTime, end: CalendarTime): readonly [CalendarTime, CalendarTime] {
  if (start.kind === 'date' && end.kind === 'date') return [start, end];
  const zone = (start.kind === 'dateTime' ? start.zone : undefined) ?? (end.kind === 'dateTime' ? end.zone : undefined);
  return [withZone(start, zone), withZone(end, zone)];
}

function withZone(time: CalendarTime, zone: (CalendarTime & { kind: 'dateTime' })['zone']): CalendarTime {
  return { kind: 'dateTime', wall: time.wall, zone: time.kind === 'dateTime' ? (time.zone ?? zone) : zone };
}

/** Everything in the same kind of time as the start, whatever kinds the file mixes. */
function readRecurrence(component: Component, start: CalendarTime, context: TimeContext): Recurrence | undefined {
  const { zones, problems } = context;
  const rules: Record<'rrule' | 'exrule', Rule[]> = { rrule: [], exrule: [] };
  const dates: Recurrence['dates'][number][] = [];
  const exceptionDates: CalendarTime[] = [];
  for (const property of component.properties) {
    const { name } = property;
    if (name === 'rrule' || name === 'exrule') {
      const { rule, problems: found } = readRule(property.values[0]);
      problems.push(...found);
      if (rule) rules[name].push(start.kind === 'date' ? withUntilDay(rule, zones) : rule);
    } else if (name === 'rdate') {
      const found = readTimes(property, context);
      dates.push(...found.map(({ start: date, length }) => ({ start: likeStart(date, start, zones), length })));
    } else if (name === 'exdate') {
      const found = readTimes(property, context).map(({ start: date }) => date);
      // A day takes out all that starts on it.
      exceptionDates.push(...found.map((date) => (date.kind === 'date' ? date : likeStart(date, start, zones))));
    }
  }
  const recurrence = { rules: rules.rrule, exceptionRules: rules.exrule, dates, exceptionDates };
  return Object.values(recurrence).every((list) => list.length === 0) ? undefined : recurrence;
}

function withUntilDay(rule: Rule, zones: ZoneFinder): Rule {
  const { until } = rule;
  if (!until || until.kind === 'date') return rule;
  const zone = until.kind === 'utc' ? UTC : undefined;
  const wall = dayOf({ kind: 'dateTime', wall: until.wall, zone }, zones.home);
  return { ...rule, until: { kind: 'date', wall } };
}

/** A day of a series of times has the time of its start; a time of a series of days is its day. */
function likeStart(time: CalendarTime, start: CalendarTime, zones: ZoneFinder): CalendarTime {
  if (start.kind === 'date') return { kind: 'date', wall: dayOf(time, zones.home) };
  if (time.kind === 'date') return { ...start, wall: time.wall + (start.wall - dateOf(start.wall)) };
  return time.zone ? time : { ...time, zone: start.zone };
}

function readRecurrenceId(property: Property | undefined, { zones, problems }: TimeContext): CalendarEvent['recurrenceId'] {
  if (!property) return undefined;
  const time = readTime(property.values[0], property, zones);
  const { range } = property.params;
  if (!time) {
    problems.push('has a RECURRENCE-ID that cannot be read: taken for an event of its own');
    return undefined;
  }
  return { time, thisAndFuture: typeof range === 'string' && range.toUpperCase() === 'THISANDFUTURE' };
}

function readPerson({ params, values }: Property): { readonly name: string; readonly address: string } {
  const address = typeof values[0] === 'string' ? values[0].trim().replace(/^mailto:/iu, '') : '';
  return { name: typeof params['cn'] === 'string' ? params['cn'] : '', address };
}

function readAttendee(property: Property): CalendarAttendee {
  const { role, partstat, cutype } = property.params;
  return {
    ...readPerson(property),
    role: upperCase(role) || 'REQ-PARTICIPANT',
    partStat: upperCase(partstat) || 'NEEDS-ACTION',
    userType: upperCase(cutype) || 'INDIVIDUAL',
  };
}

function upperCase(value: unknown): string {
  return typeof value === 'string' ? value.toUpperCase() : '';
}

function readCreated(property: Property | undefined): string | undefined {
  const wall = property && readWall(textOf(property));
  return wall === undefined ? undefined : new Date(wall).toISOString();
}

/** Minutes before the start of the first display alarm that says so. */
function readAlert(component: Component): number | undefined {
  for (const alarm of childrenOf(component, 'valarm')) {
    const trigger = alarm.properties.find(({ name }) => name === 'trigger');
    const length = trigger && readDuration(trigger.values[0]);
    if (length) return Math.max(0, Math.round(-(length.days * DAY + length.elapsed) / MINUTE));
  }
  return undefined;
}

function readInteger(property: Property | undefined): number {
  const value = Number(property?.values[0] ?? 0);
  return Number.isSafeInteger(value) ? value : 0;
}

/** The first of each name counts. */
function firstProperties(component: Component): ReadonlyMap<string, Property> {
  const first = new Map<string, Property>();
  for (const property of component.properties) {
    if (!first.has(property.name)) first.set(property.name, property);
  }
  return first;
}
