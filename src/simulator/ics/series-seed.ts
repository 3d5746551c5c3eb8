import type { EventSeed } from '../mailbox/seed.ts';
import type { CalendarEvent, CalendarSeries, CalendarTime } from '../../providers/ics/calendar-event.ts';
import { fieldsSeed, type Mailbox, timesSeed } from './event-fields.ts';
import { instantOf } from '../../providers/ics/event-times.ts';
import { expandSeries, occurrence, type Occurrence, type SeriesExpansion } from '../../providers/ics/expand.ts';
import { toPatternedRecurrence } from './graph-pattern.ts';
import { seedZoneOf, wallText } from './graph-time.ts';
import { untilWall } from '../../providers/ics/originals.ts';
import { dateOf } from '../../providers/ics/rule.ts';
import type { Budget } from '../../providers/ics/rule-walls.ts';
import { DAY, type Instant, UTC, type Wall, type Zone } from '../../providers/ics/zone.ts';

/** Occurrences that are listed one by one, at most. */
const MAX_LISTED = 1000;
const MAX_STEPS_FOR_ALL = 100_000;
const LAST_YEAR = Date.UTC(2200, 0, 1);

export type SeedContext = {
  readonly now: Instant;
  /** Shared by the events of a file. */
  readonly budget: Budget;
};

export type SeriesSeed = { readonly events: readonly EventSeed[]; readonly problems: readonly string[] };

/**
 * An event with its changes as Graph keeps it. A series stays one series: by a pattern where
 * Graph's patterns can say its rule, else by its occurrences. A change that stands for no
 * occurrence becomes an event of its own.
 */
export function seriesSeed(series: CalendarSeries, mailbox: Mailbox, context: SeedContext): SeriesSeed {
  const { master, overrides } = series;
  if (!master || (!master.recurrence && overrides.length === 0)) {
    const singles = master ? [master] : overrides;
    const events = singles.map((event) => eventSeed(occurrenceAt(event, event.start, mailbox), mailbox));
    return { events: withUid(events, series.uid), problems: [] };
  }
  const events = byPattern(master, series, { ...context, mailbox });
  if (events) return { events: withUid(events, series.uid), problems: [] };
  return byList(master, series, { ...context, mailbox });
}

function eventSeed(found: Occurrence, mailbox: Mailbox): EventSeed {
  return { ...fieldsSeed(found.event, mailbox), ...timesSeed(found, mailbox) };
}

function occurrenceAt(event: CalendarEvent, start: CalendarTime, { zone }: Mailbox): Occurrence {
  return occurrence(event, { start, originalStart: undefined }, zone);
}

/** Two events of a mailbox with one UID would be taken for one meeting. */
function withUid([first, ...others]: readonly EventSeed[], uid: string): EventSeed[] {
  if (!first) return [];
  return [uid === '' ? first : { ...first, iCalUId: uid }, ...others];
}

function byPattern(
  master: CalendarEvent,
  series: CalendarSeries,
  { mailbox, budget }: Listing,
): EventSeed[] | undefined {
  const { start, length, recurrence } = master;
  const [rule, ...others] = recurrence?.rules ?? [];
  if (!rule || others.length > 0 || recurrence?.dates.length !== 0 || recurrence.exceptionRules.length > 0) return undefined;
  if (series.overrides.some(({ recurrenceId }) => recurrenceId?.thisAndFuture)) return undefined;
  // Graph's occurrences last equally long; a DURATION in days does not where the clocks change.
  if (start.kind === 'dateTime' && length.days > 0) return undefined;
  const zone = seedZoneOf(start, mailbox.zone);
  const from = instantOf(start, mailbox.zone);
  if (start.kind === 'dateTime' && zone.toInstant(start.wall) !== from) return undefined;
  const timeZone = start.kind === 'date' ? mailbox.timeZone : (zone.iana ?? 'UTC');
  const pattern = toPatternedRecurrence(rule, { wall: start.wall, until: untilWall(rule, zone), timeZone }, budget);
  if (!pattern) return undefined;
  // Every changed occurrence is found, wherever it is.
  const expansion = expandSeries(series, { from, to: from + 1, zone: mailbox.zone }, budget);
  const { exceptions, strays } = changes(expansion, zone, mailbox);
  const deleted = recurrence.exceptionDates.map((date) => wallText(excludedWall(date, master, zone)));
  const own = eventSeed(occurrenceAt(master, start, mailbox), mailbox);
  return [{ ...own, recurrence: pattern, exceptions, deletedOccurrences: deleted }, ...strays];
}

/** The occurrence of a patterned series that an EXDATE means: there is one a day. */
function excludedWall(date: CalendarTime, { start }: CalendarEvent, zone: Zone): Wall {
  if (date.kind === 'date') return date.wall + start.wall - dateOf(start.wall);
  return start.kind === 'date' ? dateOf(date.wall) : zone.toWall(instantOf(date, zone));
}

type Listing = SeedContext & { readonly mailbox: Mailbox };

type Changes = Required<Pick<EventSeed, 'exceptions'>> & { readonly strays: readonly EventSeed[] };

function changes({ changed }: SeriesExpansion, zone: Zone, mailbox: Mailbox): Changes {
  return {
    exceptions: changed.flatMap(({ occurrence: found, original }) =>
      original ? [{ originalStart: wallIn(original, zone), event: eventSeed(found, mailbox) }] : [],
    ),
    strays: changed.flatMap(({ occurrence: found, original }) => (original ? [] : [eventSeed(found, mailbox)])),
  };
}

function wallIn(time: CalendarTime, zone: Zone): string {
  return wallText(time.kind === 'date' ? time.wall : zone.toWall(instantOf(time, zone)));
}

/** By its occurrences: all of them where they are few, else those of the years around now. */
function byList(master: CalendarEvent, series: CalendarSeries, { mailbox, now, budget }: Listing): SeriesSeed {
  const around = { from: now - 366 * DAY, to: now + 2 * 366 * DAY, zone: mailbox.zone };
  const from = Math.min(instantOf(master.start, mailbox.zone), now);
  const allowed = Math.min(budget.steps, MAX_STEPS_FOR_ALL);
  const few = { steps: allowed };
  const whole = isEndless(master) ? undefined : expandSeries(series, { ...around, from, to: LAST_YEAR }, few);
  budget.steps -= allowed - few.steps;
  const isWhole = whole !== undefined && few.steps > 0 && whole.regular.length <= MAX_LISTED;
  const expansion = isWhole ? whole : expandSeries(series, around, budget);
  const isSlow = budget.steps <= 0;
  const regular = expansion.regular.slice(0, MAX_LISTED);
  const originals = [
    ...regular.flatMap(({ originalStart }) => originalStart ?? []),
    ...expansion.changed.flatMap(({ original }) => original ?? []),
  ].toSorted((a, b) => instantOf(a, mailbox.zone) - instantOf(b, mailbox.zone));
  const zone = zoneForAll(originals, seedZoneOf(master.start, mailbox.zone), mailbox);
  const { exceptions, strays } = changes({ ...expansion, regular }, zone, mailbox);
  const [first] = originals;
  const own = first && listedSeed(master, { first, originals, regular, exceptions }, { zone, mailbox });
  const years = `${new Date(around.from).getUTCFullYear()} to ${new Date(around.to).getUTCFullYear()}`;
  const problem = isSlow
    ? `event "${series.uid}": its rules and those before take too long: occurrences are missing`
    : `event "${series.uid}": its rule is none that Outlook has: occurrences from ${years} only`;
  return {
    events: withUid([...(own ? [own] : []), ...strays], series.uid),
    problems: isWhole && !isSlow ? [] : [problem],
  };
}

type ListedParts = {
  readonly first: CalendarTime;
  readonly originals: readonly CalendarTime[];
  readonly regular: readonly Occurrence[];
  readonly exceptions: NonNullable<EventSeed['exceptions']>;
};

type Place = { readonly zone: Zone; readonly mailbox: Mailbox };

function listedSeed(master: CalendarEvent, parts: ListedParts, { zone, mailbox }: Place): EventSeed {
  const { originals, regular, exceptions } = parts;
  const first = parts.first.kind === 'date' ? parts.first : inZone(parts.first, zone, mailbox);
  const own = occurrenceAt(master, first, mailbox);
  const lasts = own.period.end - own.period.start;
  const deviating = regular.flatMap((found) => {
    const { originalStart, event, start, period, length } = found;
    const isAsLong = start.kind === 'date' ? length.days === master.length.days : period.end - period.start === lasts;
    if (!originalStart || (event === master && start === originalStart && isAsLong)) return [];
    return [{ originalStart: wallIn(originalStart, zone), event: eventSeed(found, mailbox) }];
  });
  const all = [...exceptions, ...deviating];
  if (originals.length === 1 && all.length === 0) return eventSeed(own, mailbox);
  const occurrenceStarts = originals.map((original) => wallIn(original, zone));
  return { ...eventSeed(own, mailbox), occurrenceStarts, exceptions: all };
}

/** UTC where the clock of the zone cannot say one of the times. */
function zoneForAll(times: readonly CalendarTime[], zone: Zone, mailbox: Mailbox): Zone {
  const isSaid = times.every((time) => {
    const instant = instantOf(time, mailbox.zone);
    return time.kind === 'date' || zone.toInstant(zone.toWall(instant)) === instant;
  });
  return isSaid ? zone : UTC;
}

function inZone(time: CalendarTime, zone: Zone, mailbox: Mailbox): CalendarTime {
  return { kind: 'dateTime', wall: zone.toWall(instantOf(time, mailbox.zone)), zone };
}

function isEndless({ recurrence }: CalendarEvent): boolean {
  return (recurrence?.rules ?? []).some(({ count, until }) => count === undefined && until === undefined);
}
