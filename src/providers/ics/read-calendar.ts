import type { Calendar, CalendarEvent, CalendarSeries } from './calendar-event.ts';
import { type Component, descendantsOf, readComponents } from './content-lines.ts';
import { dayOf, type ZoneFinder } from './event-times.ts';
import { readEvent } from './read-event.ts';
import { newBudget } from './rule-walls.ts';
import { readVtimezone, textOf, type VtimezoneReading } from './vtimezone.ts';
import { namedZone, resolveZone, type ZoneReading } from './zone-names.ts';
import type { Instant, Zone } from './zone.ts';

/** Not events, and nothing of them is shown. */
const OTHER_COMPONENTS = ['vtodo', 'vjournal', 'vfreebusy'];

const MAX_PROBLEMS = 1000;
const MAX_ZONES = 500;
/** A zone by the book takes 15,000, one with a century of history hardly more. */
const MAX_ZONE_STEPS = 2_000_000;

/** What can be read of an iCalendar file, and what cannot, in a line each. Never throws. */
export function readCalendar(text: string): Calendar {
  const root = readComponents(text);
  const problems = outsideEvents(root);
  const calendars = descendantsOf(root, 'vcalendar');
  function property(wanted: string): string {
    const found = calendars.flatMap((calendar) => calendar.properties).find(({ name }) => name === wanted);
    return found ? textOf(found).trim() : '';
  }
  const zones = zoneFinder(root, property('x-wr-timezone'), problems);
  const events: CalendarEvent[] = [];
  const isCancellation = property('method').toUpperCase() === 'CANCEL';
  for (const component of descendantsOf(root, 'vevent')) {
    const { event, problems: found } = readEvent(component, zones);
    const name = event ? event.uid : uidOf(component);
    problems.push(...found.map((problem) => `event "${name}": ${problem}`));
    if (event) events.push(isCancellation ? { ...event, isCancelled: true } : event);
  }
  if (calendars.length === 0 && events.length === 0) problems.push('is no iCalendar file');
  for (const name of OTHER_COMPONENTS) {
    const count = descendantsOf(root, name).length;
    if (count > 0) problems.push(`${name.toUpperCase()} is no event: ${count} left out`);
  }
  return {
    name: property('x-wr-calname'),
    zone: zones.home,
    owner: ownerOf(calendars),
    events: groupByUid(events, zones),
    problems: atMost(MAX_PROBLEMS, problems),
  };
}

function atMost(limit: number, problems: readonly string[]): string[] {
  const more = problems.length - limit;
  return more > 0 ? [...problems.slice(0, limit), `and ${more} more`] : [...problems];
}

function zoneFinder(root: Component, defaultName: string, problems: string[]): ZoneFinder {
  const vtimezones = new Map<string, VtimezoneReading>();
  const budget = newBudget(MAX_ZONE_STEPS);
  for (const component of descendantsOf(root, 'vtimezone')) {
    const reading = readVtimezone(component, budget);
    const [tzid, ...others] = reading.tzids;
    if (tzid === undefined || others.length > 0 || !reading.zone) {
      problems.push(`line ${component.line} has a VTIMEZONE that cannot be read: ignored`);
    } else {
      vtimezones.set(tzid, reading);
    }
  }
  if (budget.steps <= 0) problems.push('has VTIMEZONEs that take too long: not read to their end');
  const known = new Map<string, ZoneReading>();
  function find(tzid: string, about: Instant): Zone | undefined {
    let reading = known.get(tzid);
    if (!reading) {
      if (known.size >= MAX_ZONES) return undefined;
      reading = resolveZone(tzid, vtimezones, about);
      known.set(tzid, reading);
      if (reading.problem !== undefined) problems.push(reading.problem);
    }
    return reading.zone;
  }
  const floating = defaultName === '' ? undefined : namedZone(defaultName);
  if (defaultName !== '' && !floating) {
    problems.push(`X-WR-TIMEZONE "${defaultName}" is not known: ignored`);
  }
  return { floating, home: floating ?? onlyZone(vtimezones, find), find };
}

/** Exchange describes UTC besides the one zone that the mailbox lives in. */
function onlyZone(
  vtimezones: ReadonlyMap<string, VtimezoneReading>,
  find: ZoneFinder['find'],
): Zone | undefined {
  const [name, ...others] = [...vtimezones.keys()].filter((tzid) => !/^(?:etc\/)?(?:utc|gmt)$/iu.test(tzid));
  return name === undefined || others.length > 0 ? undefined : find(name, Date.UTC(2025, 0, 1));
}

/**
 * Of several masters with one UID the highest SEQUENCE is the event and the others are what it was
 * before. Equal ones are kept as events of their own unless they start together: then the later
 * revision replaces the other.
 */
function groupByUid(events: readonly CalendarEvent[], zones: ZoneFinder): CalendarSeries[] {
  const groups = new Map<string | CalendarEvent, CalendarEvent[]>();
  for (const event of events) {
    // Without a UID nothing belongs together.
    const key = event.uid === '' ? event : event.uid;
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()].flatMap((group) => seriesOf(group, zones));
}

function seriesOf(group: readonly CalendarEvent[], zones: ZoneFinder): CalendarSeries[] {
  const uid = group[0]?.uid ?? '';
  const [master, ...others] = latestMasters(group.filter(({ recurrenceId }) => !recurrenceId));
  const overrides = latestOverrides(group.filter(({ recurrenceId }) => recurrenceId));
  const kept = overrides
    .map((override) => (master ? likeMaster(override, master, zones) : override))
    .filter((override) => !master || !isWithdrawn(override, master));
  return [
    { uid, master, overrides: kept },
    ...others.map((other) => ({ uid, master: other, overrides: [] })),
  ];
}

function latestMasters(masters: readonly CalendarEvent[]): CalendarEvent[] {
  const highest = masters.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  const byStart = new Map<string, CalendarEvent>();
  for (const master of masters) {
    if (master.sequence < highest) continue;
    const key = keyOf(master.start);
    const other = byStart.get(key);
    if (!other || other.revision <= master.revision) byStart.set(key, master);
  }
  return [...byStart.values()];
}

function latestOverrides(overrides: readonly CalendarEvent[]): CalendarEvent[] {
  const byId = new Map<string, CalendarEvent>();
  for (const override of overrides) {
    if (!override.recurrenceId) continue;
    const key = `${keyOf(override.recurrenceId.time)} ${override.recurrenceId.thisAndFuture}`;
    const other = byId.get(key);
    if (!other || isLater(override, other)) byId.set(key, override);
  }
  return [...byId.values()];
}

function isLater(a: CalendarEvent, b: CalendarEvent): boolean {
  return a.sequence === b.sequence ? a.revision >= b.revision : a.sequence > b.sequence;
}

function keyOf({ kind, ...time }: CalendarEvent['start']): string {
  return `${kind} ${time.wall} ${'zone' in time ? (time.zone?.name ?? '') : ''}`;
}

/** The recurrence id in the same kind of time as the occurrences of the master. */
function likeMaster(override: CalendarEvent, master: CalendarEvent, zones: ZoneFinder): CalendarEvent {
  const { recurrenceId } = override;
  if (!recurrenceId) return override;
  const { time } = recurrenceId;
  if (master.start.kind === 'date' && time.kind === 'dateTime') {
    const day = { kind: 'date' as const, wall: dayOf(time, zones.home) };
    return { ...override, recurrenceId: { ...recurrenceId, time: day } };
  }
  if (master.start.kind === 'dateTime' && time.kind === 'dateTime' && !time.zone) {
    return { ...override, recurrenceId: { ...recurrenceId, time: { ...time, zone: master.start.zone } } };
  }
  return override;
}

/** A later revision of the master that excludes the occurrence has taken the change back. */
function isWithdrawn(override: CalendarEvent, master: CalendarEvent): boolean {
  const id = override.recurrenceId;
  if (!id || override.sequence >= master.sequence) return false;
  return (master.recurrence?.exceptionDates ?? []).some((date) => keyOf(date) === keyOf(id.time));
}

function ownerOf(calendars: readonly Component[]): string | undefined {
  const properties = calendars.flatMap((calendar) => calendar.properties);
  const named = properties.filter(({ name }) => name === 'x-owner' || name === 'x-wr-calname');
  const addresses = named.map((property) => textOf(property).trim().replace(/^mailto:/iu, ''));
  return addresses.find((address) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(address));
}

function uidOf(component: Component): string {
  const uid = component.properties.find(({ name }) => name === 'uid');
  return uid ? textOf(uid).trim() : '';
}

/** What is wrong inside an event is said with its UID instead. */
function outsideEvents(component: Component): string[] {
  if (component.name === 'vevent') return component.components.flatMap(outsideEvents);
  return [...component.problems, ...component.components.flatMap(outsideEvents)];
}
