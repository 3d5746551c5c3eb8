import * as z from 'zod/mini';
import type { Appointment, Message, Person, Recurrence } from '../protocol/open-item.ts';
import { civilDate, ianaZone, instantOfUtc, minutesOfDay, startOfDay } from './times.ts';

const dateTimeSchema = z.object({ dateTime: z.string(), timeZone: z.string() });
const emailSchema = z.object({
  emailAddress: z.object({ name: z.optional(z.string()), address: z.optional(z.string()) }),
});
const attendeeSchema = z.extend(emailSchema, {
  type: z.optional(z.string()),
  status: z.optional(z.object({ response: z.optional(z.string()) })),
});
const recurrenceSchema = z.object({
  pattern: z.object({
    type: z.string(),
    interval: z.number(),
    daysOfWeek: z.optional(z.array(z.string())),
    dayOfMonth: z.optional(z.number()),
    month: z.optional(z.number()),
    index: z.optional(z.string()),
    firstDayOfWeek: z.optional(z.string()),
  }),
  range: z.object({
    type: z.string(),
    startDate: z.string(),
    endDate: z.optional(z.string()),
    recurrenceTimeZone: z.optional(z.string()),
  }),
});
export const eventSchema = z.object({
  id: z.string(),
  subject: z.nullish(z.string()),
  start: dateTimeSchema,
  end: dateTimeSchema,
  isAllDay: z.boolean(),
  isCancelled: z.boolean(),
  isOrganizer: z.boolean(),
  showAs: z.string(),
  sensitivity: z.string(),
  type: z.string(),
  seriesMasterId: z.nullish(z.string()),
  categories: z.array(z.string()),
  location: z.nullish(z.object({ displayName: z.optional(z.string()) })),
  organizer: z.nullish(emailSchema),
  attendees: z.array(attendeeSchema),
  bodyPreview: z.nullish(z.string()),
  body: z.nullish(z.object({ content: z.string() })),
  recurrence: z.nullish(recurrenceSchema),
  originalStartTimeZone: z.nullish(z.string()),
  responseStatus: z.nullish(z.object({ response: z.optional(z.string()) })),
  createdDateTime: z.nullish(z.string()),
  lastModifiedDateTime: z.nullish(z.string()),
});
export type GraphEvent = z.infer<typeof eventSchema>;

/** An event as the grid draws it. */
export type CalendarEvent = Appointment & {
  readonly isCancelled: boolean;
  readonly isOrganizer: boolean;
  readonly showAs: string;
  readonly type: string;
  readonly response: string;
  /** Civil dates of an all-day event, the last one not included. */
  readonly dates: { readonly from: string; readonly to: string } | undefined;
};

export function toCalendarEvent(event: GraphEvent, zone: string): CalendarEvent {
  const times = event.isAllDay
    ? allDayTimes(event, zone)
    : { start: instantOfUtc(event.start.dateTime), end: instantOfUtc(event.end.dateTime) };
  return {
    ...times,
    id: event.id,
    subject: event.subject ?? '',
    isAllDay: event.isAllDay,
    dates: event.isAllDay
      ? { from: civilDate(event.start.dateTime), to: civilDate(event.end.dateTime) }
      : undefined,
    location: event.location?.displayName ?? '',
    organizer: event.organizer ? toPerson(event.organizer) : { name: '', address: '' },
    required: event.attendees.filter(({ type }) => type !== 'optional').map(toAttendee),
    optional: event.attendees.filter(({ type }) => type === 'optional').map(toAttendee),
    categories: event.categories,
    bodyText: (event.body?.content ?? event.bodyPreview ?? '').trim(),
    seriesMasterId: event.seriesMasterId ?? undefined,
    recurrence: event.recurrence ? toRecurrence(event) : undefined,
    sensitivity: event.sensitivity,
    created: event.createdDateTime ?? '',
    modified: event.lastModifiedDateTime ?? '',
    isCancelled: event.isCancelled,
    isOrganizer: event.isOrganizer,
    showAs: event.showAs,
    type: event.type,
    response: event.responseStatus?.response ?? 'none',
  };
}

/** All-day events are dates, whatever zone they come in; the instants are those of the viewer's zone. */
function allDayTimes(event: GraphEvent, zone: string): { start: number; end: number } {
  return {
    start: startOfDay(civilDate(event.start.dateTime), zone),
    end: startOfDay(civilDate(event.end.dateTime), zone),
  };
}

function toPerson({ emailAddress }: z.infer<typeof emailSchema>): Person {
  return {
    name: emailAddress.name ?? emailAddress.address ?? '',
    address: emailAddress.address ?? '',
  };
}

function toAttendee(attendee: z.infer<typeof attendeeSchema>): Person {
  return { ...toPerson(attendee), response: attendee.status?.response ?? 'none' };
}

function toRecurrence(event: GraphEvent): Recurrence | undefined {
  if (!event.recurrence) return undefined;
  const start = instantOfUtc(event.start.dateTime);
  const end = instantOfUtc(event.end.dateTime);
  const timeZone =
    event.recurrence.range.recurrenceTimeZone ?? event.originalStartTimeZone ?? 'UTC';
  return {
    ...event.recurrence,
    timeZone,
    startMinutes: minutesOfDay(start, ianaZone(timeZone)),
    durationMinutes: Math.round((end - start) / 60_000),
  };
}

export const messageSchema = z.object({
  id: z.string(),
  subject: z.nullish(z.string()),
  from: z.nullish(emailSchema),
  toRecipients: z.optional(z.array(emailSchema)),
  conversationId: z.nullish(z.string()),
  internetMessageId: z.nullish(z.string()),
  receivedDateTime: z.nullish(z.string()),
  isRead: z.nullish(z.boolean()),
  bodyPreview: z.nullish(z.string()),
  body: z.nullish(z.object({ content: z.string() })),
  categories: z.optional(z.array(z.string())),
});

export function toMessage(message: z.infer<typeof messageSchema>): Message {
  return {
    id: message.id,
    subject: message.subject ?? '',
    from: message.from ? toPerson(message.from) : { name: '', address: '' },
    to: (message.toRecipients ?? []).map(toPerson),
    conversationId: message.conversationId ?? '',
    internetMessageId: message.internetMessageId ?? '',
    received: message.receivedDateTime ?? '',
    isRead: message.isRead ?? true,
    bodyText: (message.body?.content ?? message.bodyPreview ?? '').trim(),
    categories: message.categories ?? [],
  };
}
