import { defaultFields, locationOf, NO_RESPONSE, onlineMeetingOf } from './event-defaults.ts';
import type { EventDraft } from './event-store.ts';
import { InvalidItem } from './invalid-item.ts';
import type {
  Attendee,
  Calendar,
  EventFields,
  EventRecord,
  ResponseStatus,
  ResponseType,
} from './model.ts';
import { readProperties } from './properties.ts';
import { readRecurrence } from './read-recurrence.ts';
import type { AttendeeSeed, DateTimeTimeZoneSeed, EventSeed } from './seed.ts';
import { parseMoment, wallAt, zonedAt, type Wall, type ZonedWall } from './wall.ts';
import { findZone, UTC, type Zone } from './zones.ts';

type Say = (problem: string) => void;

export function draftOfSeed(calendar: Calendar, seed: EventSeed, say: Say): EventDraft {
  const [start, end] = [zonedOf(seed.start, say), zonedOf(seed.end, say)];
  const base = defaultFields(calendar.owner, start, end);
  const fields: EventFields = { ...base, ...fieldsOf(seed), ...organizerOf(calendar, seed) };
  return {
    fields,
    recurrence: recurrenceOf(seed, start),
    properties: readProperties(seed.singleValueExtendedProperties ?? []),
    transactionId: seed.transactionId,
    uid: seed.iCalUId,
    created: seed.createdDateTime === undefined ? undefined : instantOfIso(seed.createdDateTime),
  };
}

export function exceptionFieldsOf(seed: Partial<EventSeed>, say: Say): Partial<EventFields> {
  const times = {
    ...(seed.start && { start: zonedOf(seed.start, say) }),
    ...(seed.end && { end: zonedOf(seed.end, say) }),
  };
  const response = seed.responseStatus && { responseStatus: statusOf(seed.responseStatus) };
  return { ...fieldsOf(seed), ...times, ...response };
}

/** On the clock of `zone`, also when the text names an instant. */
export function wallOfSeed(text: string, zone: Zone): Wall {
  const { wall, offset } = momentOf(text);
  return offset === undefined ? wall : wallAt(wall - offset, zone);
}

function momentOf(text: string): NonNullable<ReturnType<typeof parseMoment>> {
  const moment = parseMoment(text);
  if (!moment) throw new InvalidItem(`${text} is no date and time`);
  return moment;
}

function fieldsOf(seed: Partial<EventSeed>): Partial<EventFields> {
  const { location, attendees, isOnlineMeeting } = seed;
  return {
    ...(seed.subject !== undefined && { subject: seed.subject }),
    ...(seed.body && { body: seed.body }),
    ...(seed.isAllDay !== undefined && { isAllDay: seed.isAllDay }),
    ...(seed.showAs && { showAs: seed.showAs }),
    ...(seed.sensitivity && { sensitivity: seed.sensitivity }),
    ...(seed.categories && { categories: [...new Set(seed.categories)] }),
    ...(location && {
      locations: location.displayName === '' ? [] : [locationOf(location.displayName)],
      location: undefined,
    }),
    ...(attendees && { attendees: attendees.map(attendeeOf) }),
    ...(isOnlineMeeting === true && {
      onlineMeeting: onlineMeetingOf('teamsForBusiness', (seed.subject ?? '').length + 1),
    }),
    ...(seed.isReminderOn !== undefined && { isReminderOn: seed.isReminderOn }),
    ...(seed.reminderMinutesBeforeStart !== undefined && {
      reminderMinutesBeforeStart: seed.reminderMinutesBeforeStart,
    }),
    ...(seed.isCancelled !== undefined && { isCancelled: seed.isCancelled }),
  };
}

function organizerOf(calendar: Calendar, seed: EventSeed): Partial<EventFields> {
  const response = seed.responseStatus && statusOf(seed.responseStatus);
  const organizer = seed.organizer;
  if (!organizer || organizer.address.toLowerCase() === calendar.owner.mail.toLowerCase())
    return {};
  return { organizer, responseStatus: response ?? { response: 'notResponded', time: undefined } };
}

function attendeeOf({ type, emailAddress, status }: AttendeeSeed): Attendee {
  return { type, emailAddress, status: status ? statusOf(status) : NO_RESPONSE };
}

const RESPONSES: readonly ResponseType[] = [
  'none',
  'organizer',
  'tentativelyAccepted',
  'accepted',
  'declined',
  'notResponded',
];

function statusOf({
  response,
  time,
}: {
  readonly response: string;
  readonly time: string;
}): ResponseStatus {
  const known = RESPONSES.find((r) => r === response);
  if (!known) throw new InvalidItem(`${response} is no answer of an attendee`);
  const at = Date.parse(time);
  return { response: known, time: Number.isNaN(at) || at < 0 ? undefined : at };
}

function recurrenceOf(seed: EventSeed, start: ZonedWall): EventRecord['recurrence'] {
  if (seed.occurrenceStarts) {
    const starts = seed.occurrenceStarts.map((text) => wallOfSeed(text, start.zone));
    return {
      rule: { kind: 'starts', starts: [...new Set(starts)].toSorted((a, b) => a - b) },
      zone: start.zone,
    };
  }
  return seed.recurrence == null ? undefined : readRecurrence(seed.recurrence, start);
}

function zonedOf({ dateTime, timeZone }: DateTimeTimeZoneSeed, say: Say): ZonedWall {
  const found = findZone(timeZone);
  if (!found) say(`${timeZone} is no time zone; UTC is used`);
  const zone = found ?? UTC;
  const { wall, offset } = momentOf(dateTime);
  return offset === undefined ? { wall, zone } : zonedAt(wall - offset, zone);
}

function instantOfIso(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new InvalidItem(`${text} is no instant`);
  return instant;
}
