import { InvalidItem } from './invalid-item.ts';
import type {
  Attachment,
  Calendar,
  EventException,
  EventFields,
  EventRecord,
  Extensions,
  JsonObject,
  Organisation,
  Properties,
} from './model.ts';
import { writeProperties } from './properties.ts';
import { originalStarts } from './series.ts';
import { viewOf, occurrenceOf, type EventView } from './views.ts';
import { DAY, instantOf, type Wall } from './wall.ts';

export type EventDraft = {
  readonly fields: EventFields;
  readonly recurrence?: EventRecord['recurrence'];
  readonly properties?: Properties;
  readonly attachments?: readonly JsonObject[];
  readonly extensions?: Extensions;
  readonly transactionId?: string | undefined;
  readonly uid?: string | undefined;
  /** Epoch milliseconds. */
  readonly created?: number | undefined;
};

/** An event, or with its original start one occurrence of a series. */
export type EventTarget = {
  readonly record: EventRecord;
  readonly originalStart?: Wall | undefined;
};

export type EventChange = {
  readonly fields?: Partial<EventFields>;
  /** `null` makes a series a single event. */
  readonly recurrence?: EventRecord['recurrence'] | null;
  readonly properties?: Properties;
};

export function addEvent(
  organisation: Organisation,
  calendar: Calendar,
  draft: EventDraft,
): EventRecord {
  checkTimes(draft.fields);
  const number = organisation.nextNumber();
  const now = organisation.clock.now();
  const record: EventRecord = {
    number,
    calendar,
    uid: draft.uid ?? uidOf(number, now),
    transactionId: draft.transactionId,
    created: draft.created ?? now,
    modified: draft.created ?? now,
    version: organisation.nextVersion(),
    fields: draft.fields,
    recurrence: draft.recurrence,
    exceptions: new Map(),
    deleted: new Set(),
    properties: new Map(draft.properties),
    attachments: [],
    extensions: new Map(draft.extensions),
  };
  for (const fields of draft.attachments ?? [])
    record.attachments.push(attachmentOf(organisation, fields));
  calendar.events.set(number, record);
  if (draft.transactionId !== undefined)
    calendar.owner.transactions.set(draft.transactionId, record);
  announce(organisation, { record }, 'created');
  return record;
}

export function changeEvent(
  organisation: Organisation,
  target: EventTarget,
  change: EventChange,
): void {
  const { record, originalStart } = target;
  if (originalStart === undefined) changeRecord(record, change);
  else changeOccurrence(organisation, record, originalStart, change);
  touch(organisation, target);
}

/** Counts as a change of the event though nothing that it says of itself has changed. */
export function touch(organisation: Organisation, target: EventTarget): void {
  const { record, originalStart } = target;
  // Exchange keeps exceptions inside the master, so that the whole series gets a new change key.
  record.version = organisation.nextVersion();
  const exception = originalStart === undefined ? undefined : record.exceptions.get(originalStart);
  if (exception) {
    exception.version = record.version;
    exception.modified = organisation.clock.now();
  } else record.modified = organisation.clock.now();
  announce(organisation, target, 'updated');
}

export function removeEvent(organisation: Organisation, target: EventTarget): void {
  const { record, originalStart } = target;
  if (originalStart === undefined) record.calendar.events.delete(record.number);
  else {
    record.deleted.add(originalStart);
    record.exceptions.delete(originalStart);
    record.version = organisation.nextVersion();
  }
  announce(organisation, target, 'deleted');
}

/** `undefined` when the occurrence does not exist. */
export function findView({ record, originalStart }: EventTarget): EventView | undefined {
  if (!record.calendar.events.has(record.number)) return undefined;
  return originalStart === undefined ? viewOf(record) : occurrenceOf(record, originalStart);
}

/** The exception that an occurrence becomes with its first own change. */
export function exceptionOf(
  organisation: Organisation,
  record: EventRecord,
  originalStart: Wall,
): EventException {
  const existing = record.exceptions.get(originalStart);
  if (existing) return existing;
  const now = organisation.clock.now();
  const exception = {
    changes: {},
    properties: new Map(),
    created: now,
    modified: now,
    version: record.version,
  };
  record.exceptions.set(originalStart, exception);
  return exception;
}

export function attachmentOf(organisation: Organisation, fields: JsonObject): Attachment {
  const bytes =
    typeof fields['contentBytes'] === 'string'
      ? Buffer.from(fields['contentBytes'], 'base64').length
      : 0;
  return {
    number: organisation.nextNumber(),
    modified: organisation.clock.now(),
    fields,
    size: bytes + 200,
  };
}

function changeRecord(record: EventRecord, change: EventChange): void {
  const fields = { ...record.fields, ...change.fields };
  checkTimes(fields);
  const isMoved = change.fields?.start !== undefined || change.fields?.end !== undefined;
  // Outlook drops what was changed on single occurrences when the series itself moves.
  if (record.recurrence && (isMoved || change.recurrence !== undefined)) {
    record.exceptions.clear();
    record.deleted.clear();
  }
  if (change.recurrence !== undefined) record.recurrence = change.recurrence ?? undefined;
  else if (isMoved && record.recurrence) record.recurrence = movedTo(record.recurrence, fields);
  record.fields = fields;
  writeProperties(record.properties, change.properties ?? new Map());
}

function movedTo(
  { rule, zone }: NonNullable<EventRecord['recurrence']>,
  { start }: EventFields,
): EventRecord['recurrence'] {
  if (rule.kind === 'starts') return { rule, zone };
  return {
    rule: { ...rule, range: { ...rule.range, startDate: Math.floor(start.wall / DAY) } },
    zone,
  };
}

function changeOccurrence(
  organisation: Organisation,
  record: EventRecord,
  originalStart: Wall,
  change: EventChange,
): void {
  const before = occurrenceOf(record, originalStart);
  if (!before) throw new InvalidItem('The occurrence does not exist.', 'ErrorItemNotFound');
  const fields = { ...before.fields, ...change.fields };
  checkTimes(fields);
  if (change.fields?.start) checkNeighbours(record, originalStart, change.fields.start.wall);
  const exception = exceptionOf(organisation, record, originalStart);
  exception.changes = { ...exception.changes, ...change.fields };
  writeProperties(exception.properties, change.properties ?? new Map());
}

function checkTimes({ start, end, isAllDay }: EventFields): void {
  if (
    isAllDay &&
    (start.wall % DAY !== 0 || end.wall % DAY !== 0 || start.zone.iana !== end.zone.iana)
  ) {
    throw new InvalidItem(
      'The start and end of an all-day event need to be midnight and in the same time zone.',
    );
  }
  const isBackwards = isAllDay ? end.wall <= start.wall : instantOf(end) < instantOf(start);
  if (isBackwards)
    throw new InvalidItem('At least one property failed validation: the end is before the start.');
}

function checkNeighbours(record: EventRecord, originalStart: Wall, start: Wall): void {
  const starts = originalStarts(record, originalStart + 400 * DAY).filter(
    (s) => !record.deleted.has(s),
  );
  const index = starts.indexOf(originalStart);
  const [before, after] = [starts[index - 1], starts[index + 1]];
  const day = dayOf(start);
  if (day === dayOf(originalStart)) return;
  if (
    (before !== undefined && day <= dayInUse(record, before)) ||
    (after !== undefined && day >= dayInUse(record, after))
  ) {
    throw new InvalidItem(
      'Cannot modify the occurrence so that it crosses or overlaps an adjacent occurrence.',
      'ErrorOccurrenceCrossingBoundary',
    );
  }
}

function dayInUse(record: EventRecord, originalStart: Wall): number {
  return dayOf(record.exceptions.get(originalStart)?.changes.start?.wall ?? originalStart);
}

function dayOf(wall: Wall): number {
  return Math.floor(wall / DAY);
}

function announce(
  organisation: Organisation,
  { record, originalStart }: EventTarget,
  kind: 'created' | 'updated' | 'deleted',
): void {
  const { calendar, number } = record;
  const occurrence = originalStart === undefined ? {} : { originalStart };
  organisation.announce({
    what: 'event',
    kind,
    mailbox: calendar.owner.mail,
    calendar: calendar.number,
    event: number,
    ...occurrence,
  });
}

function uidOf(number: number, now: number): string {
  const head = '040000008200E00074C5B7101A82E008';
  return `${head}00000000${hexOf(now, 24)}${hexOf(number, 16)}`;
}

function hexOf(value: number, length: number): string {
  return Math.floor(value).toString(16).toUpperCase().padStart(length, '0');
}
