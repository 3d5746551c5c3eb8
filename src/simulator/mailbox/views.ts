import type { Calendar, EventException, EventFields, EventRecord, Properties } from './model.ts';
import { firstAtOrAfter, hasOriginalStart, originalStarts } from './series.ts';
import { DAY, instantOf, zonedAt, type Wall, type ZonedWall } from './wall.ts';
import { UTC } from './zones.ts';

/** An event as one sees it in a calendar: a single one, one occurrence of a series, or its master. */
export type EventView = {
  readonly record: EventRecord;
  readonly type: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster';
  readonly fields: EventFields;
  /** Instants; an all-day event floats, and is put in the zone of the mailbox here. */
  readonly start: number;
  readonly end: number;
  readonly originalStart: Wall | undefined;
  readonly exception: EventException | undefined;
  readonly version: number;
  readonly created: number;
  readonly modified: number;
};

export type Window = { readonly start: number; readonly end: number };

/** The event itself: a single one or the master of a series. */
export function viewOf(record: EventRecord): EventView {
  return {
    record,
    type: record.recurrence ? 'seriesMaster' : 'singleInstance',
    ...timesOf(record, record.fields),
    fields: record.fields,
    originalStart: undefined,
    exception: undefined,
    version: record.version,
    created: record.created,
    modified: record.modified,
  };
}

/** `undefined` when the series has no such occurrence, or has it no more. */
export function occurrenceOf(record: EventRecord, originalStart: Wall): EventView | undefined {
  if (record.deleted.has(originalStart) || !hasOriginalStart(record, originalStart))
    return undefined;
  return occurrenceAt(record, originalStart);
}

/** Single events, occurrences and exceptions that overlap the window, by start. */
export function viewsIn(calendar: Calendar, window: Window): EventView[] {
  const views: EventView[] = [];
  for (const record of calendar.events.values()) {
    if (record.recurrence) views.push(...occurrencesIn(record, window));
    else if (mayOverlap(record, window)) {
      const view = viewOf(record);
      if (isInside(view, window)) views.push(view);
    }
  }
  return views.sort((a, b) => a.start - b.start || a.record.number - b.record.number);
}

export function occurrencesIn(record: EventRecord, window: Window): EventView[] {
  const { start, end } = record.fields;
  const length = Math.max(0, end.wall - start.wall) + DAY;
  const starts = originalStarts(record, window.end + DAY);
  const views: EventView[] = [];
  for (let i = firstAtOrAfter(starts, window.start - length - DAY); i < starts.length; i += 1) {
    const original = starts[i];
    if (original === undefined || original > window.end + DAY) break;
    if (record.deleted.has(original) || record.exceptions.has(original)) continue;
    const view = occurrenceAt(record, original);
    if (isInside(view, window)) views.push(view);
  }
  // An exception may have moved into the window from anywhere.
  for (const original of record.exceptions.keys()) {
    const view = occurrenceOf(record, original);
    if (view && isInside(view, window)) views.push(view);
  }
  return views;
}

/** Own properties of an exception first, then what it has from the series. */
export function propertiesOf(view: EventView): Properties {
  if (!view.exception || view.exception.properties.size === 0) return view.record.properties;
  return new Map([...view.record.properties, ...view.exception.properties]);
}

/** An event without length counts where it starts. */
export function isInside({ start, end }: Window, window: Window): boolean {
  return start < window.end && (end > window.start || (start === end && start >= window.start));
}

function occurrenceAt(record: EventRecord, originalStart: Wall): EventView {
  const exception = record.exceptions.get(originalStart);
  const times = regularTimes(record, originalStart);
  const fields = { ...record.fields, ...times, ...exception?.changes };
  return {
    record,
    type: exception ? 'exception' : 'occurrence',
    fields,
    ...timesOf(record, fields),
    originalStart,
    exception,
    version: Math.max(record.version, exception?.version ?? 0),
    created: exception?.created ?? record.created,
    modified: Math.max(record.modified, exception?.modified ?? 0),
  };
}

/** Start and end by the rule. A timed event keeps its length in elapsed time (RFC 5545 §3.8.5.3). */
function regularTimes(
  record: EventRecord,
  originalStart: Wall,
): { readonly start: ZonedWall; readonly end: ZonedWall } {
  const { start, end, isAllDay } = record.fields;
  const zone = record.recurrence?.zone ?? start.zone;
  if (isAllDay) {
    return {
      start: { wall: originalStart, zone: start.zone },
      end: { wall: originalStart + end.wall - start.wall, zone: end.zone },
    };
  }
  const startInstant = instantOf({ wall: originalStart, zone });
  const endInstant = startInstant + instantOf(end) - instantOf(start);
  const isSameZone = zone.iana === start.zone.iana;
  return {
    // In a spring gap the clock shows what the rule says, not what it was moved to.
    start: isSameZone ? { wall: originalStart, zone: start.zone } : zonedAt(startInstant, start.zone),
    end: zonedAt(endInstant, end.zone),
  };
}

function timesOf(record: EventRecord, { start, end, isAllDay }: EventFields): Window {
  if (!isAllDay) return { start: instantOf(start), end: instantOf(end) };
  const zone = record.calendar.owner.zone;
  return { start: instantOf({ wall: start.wall, zone }), end: instantOf({ wall: end.wall, zone }) };
}

/** Cheap, and never wrong by more than a day: keeps most of a year's events from being looked at closely. */
function mayOverlap({ fields }: EventRecord, window: Window): boolean {
  return fields.start.wall < window.end + DAY && fields.end.wall > window.start - DAY;
}

/** The instant of an occurrence's original start. */
export function originalInstant(view: EventView): number | undefined {
  if (view.originalStart === undefined) return undefined;
  const zone = view.fields.isAllDay ? UTC : (view.record.recurrence?.zone ?? UTC);
  return instantOf({ wall: view.originalStart, zone });
}
