import type { Attendee, JsonObject, Person } from '../../mailbox/model.ts';
import { sameAddress, type Rights } from '../../mailbox/rights.ts';
import { originalInstant, type EventView } from '../../mailbox/views.ts';
import { DAY, instantOf } from '../../mailbox/wall.ts';
import { changeKey, eventId, masterId } from '../item-ids.ts';
import type { Prefer } from '../prefer.ts';
import { preview, renderBody } from './body.ts';
import { renderLocation, renderLocations } from './location.ts';
import { renderRecurrence } from './recurrence.ts';
import { dateTime, endOf, responseTime, startOf, timestamp } from './times.ts';

/** Through whose mailbox, with which rights and preferences an event is shown. */
export type EventLook = {
  readonly mailbox: Person;
  readonly rights: Rights;
  readonly prefer: Prefer;
  /** With Calendars.ReadBasic nothing but the plain fields. */
  readonly isBasic: boolean;
};

type Property = (view: EventView, look: EventLook) => unknown;

/** How each property of an event is made, in the order in which Graph answers. */
const EVENT: Readonly<Record<string, Property>> = {
  id: (view, look) => eventId(view, { mailbox: look.mailbox, immutable: look.prefer.immutableIds }),
  createdDateTime: (view) => timestamp(view.created),
  lastModifiedDateTime: (view) => timestamp(view.modified),
  changeKey: (view, look) => changeKey(look.mailbox, view.version),
  categories: (view) => view.fields.categories,
  transactionId: (view) => view.record.transactionId ?? null,
  originalStartTimeZone: (view) => view.fields.start.zone.name,
  originalEndTimeZone: (view) => view.fields.end.zone.name,
  iCalUId: (view) => uidOf(view),
  reminderMinutesBeforeStart: (view) => view.fields.reminderMinutesBeforeStart,
  isReminderOn: (view) => view.fields.isReminderOn,
  hasAttachments: (view) => view.record.attachments.length > 0,
  subject: (view) => view.fields.subject,
  bodyPreview: (view) => preview(view.fields.body),
  importance: (view) => view.fields.importance,
  sensitivity: (view) => view.fields.sensitivity,
  originalStart: (view) => {
    const instant = originalInstant(view);
    return instant === undefined ? undefined : timestamp(instant);
  },
  isAllDay: (view) => view.fields.isAllDay,
  isCancelled: (view) => view.fields.isCancelled,
  isOrganizer: (view) => isOrganizer(view),
  responseRequested: (view) => view.fields.responseRequested,
  seriesMasterId: (view, { mailbox, prefer }) =>
    view.originalStart === undefined
      ? null
      : masterId(view.record, { mailbox, immutable: prefer.immutableIds }),
  showAs: (view) => view.fields.showAs,
  type: (view) => view.type,
  webLink: (view, look) =>
    `https://outlook.office365.com/calendar/item/${encodeURIComponent(eventId(view, { mailbox: look.mailbox, immutable: false }))}`,
  onlineMeetingUrl: () => null,
  isOnlineMeeting: (view) => view.fields.onlineMeeting !== undefined,
  onlineMeetingProvider: (view) => view.fields.onlineMeeting?.provider ?? 'unknown',
  allowNewTimeProposals: (view) => view.fields.allowNewTimeProposals,
  isDraft: () => false,
  hideAttendees: (view) => view.fields.hideAttendees,
  cancelledOccurrences: (view) =>
    view.type === 'seriesMaster'
      ? [...view.record.deleted].map((start) => `OID.${view.record.uid}.${dayText(start)}`)
      : undefined,
  responseStatus: ({ fields }) => ({
    response: fields.responseStatus.response,
    time: responseTime(fields.responseStatus.time),
  }),
  body: (view, { prefer }) => renderBody(view.fields.body, prefer.bodyType),
  start: (view, { prefer }) => startOf(view.fields, view.start, prefer.zone),
  end: (view, { prefer }) => endOf(view.fields, view.end, prefer.zone),
  location: (view) => renderLocation(view.fields),
  locations: (view) => renderLocations(view.fields),
  recurrence: (view) =>
    view.type === 'seriesMaster' && view.record.recurrence
      ? renderRecurrence(view.record.recurrence)
      : null,
  attendees: (view, { prefer }) =>
    attendeesShown(view).map((attendee) => renderAttendee(attendee, prefer)),
  organizer: (view) => ({ emailAddress: view.fields.organizer }),
  onlineMeeting: (view) => view.fields.onlineMeeting?.info ?? null,
};

/** Only answered when it is asked for. */
const ON_SELECT = new Set(['cancelledOccurrences']);
export const EVENT_PROPERTIES: readonly string[] = Object.keys(EVENT);
export const EVENT_NAVIGATION = [
  'attachments',
  'calendar',
  'extensions',
  'instances',
  'singleValueExtendedProperties',
  'multiValueExtendedProperties',
  'exceptionOccurrences',
] as const;
const DEFAULT_PROPERTIES = EVENT_PROPERTIES.filter((name) => !ON_SELECT.has(name));

export function renderEvent(
  view: EventView,
  look: EventLook,
  names: Iterable<string> = DEFAULT_PROPERTIES,
): JsonObject {
  const shown = shownTo(view, look);
  const event: Record<string, unknown> = {
    '@odata.etag': `W/"${changeKey(look.mailbox, view.version)}"`,
  };
  for (const name of names) {
    const value = EVENT[name]?.(shown, look);
    if (value !== undefined) event[name] = value;
  }
  return event;
}

/** One property, for filters and sorting. */
export function eventProperty(view: EventView, look: EventLook, name: string): unknown {
  return EVENT[name]?.(shownTo(view, look), look);
}

/** Whether the viewer sees more of it than when it is. */
export function isOpen(
  { fields }: EventView,
  { rights, isBasic }: Pick<EventLook, 'rights' | 'isBasic'>,
): boolean {
  return (
    rights.sees === 'details' &&
    !isBasic &&
    (rights.seesPrivate || fields.sensitivity !== 'private')
  );
}

const HIDDEN = {
  body: { contentType: 'html', content: '' },
  attendees: [],
  onlineMeeting: undefined,
  isReminderOn: false,
} as const;

/** What is left of an event that the viewer may not read. */
function shownTo(view: EventView, { rights, isBasic }: EventLook): EventView {
  const { fields } = view;
  const isPrivate = fields.sensitivity === 'private' && !rights.seesPrivate;
  if (rights.sees === 'details' && !isPrivate)
    return isBasic ? withFields(view, { ...fields, body: HIDDEN.body }) : view;
  if (rights.sees === 'limited' && !isPrivate)
    return withFields(view, { ...fields, ...HIDDEN, categories: [] });
  const subject = isPrivate ? 'Private Appointment' : '';
  return withFields(view, {
    ...fields,
    ...HIDDEN,
    subject,
    categories: [],
    locations: [],
    location: undefined,
  });
}

function withFields(view: EventView, fields: EventView['fields']): EventView {
  return { ...view, fields, record: { ...view.record, attachments: [], transactionId: undefined } };
}

function isOrganizer({ fields, record }: EventView): boolean {
  return sameAddress(fields.organizer.address, record.calendar.owner.mail);
}

/** With hideAttendees everybody but the organiser sees himself only. */
function attendeesShown(view: EventView): readonly Attendee[] {
  const { attendees, hideAttendees } = view.fields;
  if (!hideAttendees || isOrganizer(view)) return attendees;
  return attendees.filter((attendee) =>
    sameAddress(attendee.emailAddress.address, view.record.calendar.owner.mail),
  );
}

function renderAttendee(
  { type, status, emailAddress, proposedNewTime }: Attendee,
  prefer: Prefer,
): JsonObject {
  const proposed = proposedNewTime && {
    start: dateTime(proposedNewTime.start, instantOf(proposedNewTime.start), prefer.zone),
    end: dateTime(proposedNewTime.end, instantOf(proposedNewTime.end), prefer.zone),
  };
  const answer = {
    type,
    status: { response: status.response, time: responseTime(status.time) },
    emailAddress,
  };
  return proposed ? { ...answer, proposedNewTime: proposed } : answer;
}

/** The same in all calendars, another one for each occurrence. */
function uidOf({ record, originalStart }: EventView): string {
  if (originalStart === undefined) return record.uid;
  const date = new Date(originalStart);
  const parts = [
    date.getUTCFullYear().toString(16).padStart(4, '0'),
    hex(date.getUTCMonth() + 1),
    hex(date.getUTCDate()),
  ];
  const stamp = parts.join('').toUpperCase();
  const isExchanges = /^040000008200E00074C5B7101A82E008[0-9A-F]{8}/u.test(record.uid);
  return isExchanges
    ? `${record.uid.slice(0, 32)}${stamp}${record.uid.slice(40)}`
    : `${record.uid}_${dayText(originalStart)}`;
}

function dayText(wall: number): string {
  return new Date(Math.floor(wall / DAY) * DAY).toISOString().slice(0, 10);
}

function hex(value: number): string {
  return value.toString(16).padStart(2, '0');
}
