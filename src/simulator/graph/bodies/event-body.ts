import { z } from 'zod';
import {
  defaultFields,
  locationOf,
  NO_RESPONSE,
  onlineMeetingOf,
} from '../../mailbox/event-defaults.ts';
import type { EventChange, EventDraft } from '../../mailbox/event-store.ts';
import { oneOf, record, truth, whole } from '../../mailbox/lenient.ts';
import type { Attendee, Calendar, EventFields, JsonObject } from '../../mailbox/model.ts';
import { readRecurrence } from '../../mailbox/read-recurrence.ts';
import { sameAddress } from '../../mailbox/rights.ts';
import { badRequest } from '../errors.ts';
import { attachmentShape, readAttachment } from './attachment-body.ts';
import { extensionShape, readExtensions } from './extension-body.ts';
import {
  dateTimeTimeZone,
  emailAddress,
  extendedProperties,
  itemBody,
  propertiesIn,
  readDateTime,
  text,
} from './shapes.ts';

const location = record({ displayName: z.string().nullish() });

const attendee = record({
  type: oneOf(['required', 'optional', 'resource']).nullish(),
  emailAddress,
});

/** What a client may write. What only the server says may be sent too, and is ignored. */
export const eventShape = record({
  subject: text.nullish(),
  body: itemBody.nullish(),
  start: dateTimeTimeZone.nullish(),
  end: dateTimeTimeZone.nullish(),
  isAllDay: truth.nullish(),
  showAs: oneOf(['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere']).nullish(),
  sensitivity: oneOf(['normal', 'personal', 'private', 'confidential']).nullish(),
  importance: oneOf(['low', 'normal', 'high']).nullish(),
  categories: z.array(z.string().min(1).max(255)).max(250).nullish(),
  location: location.nullish(),
  locations: z.array(location).nullish(),
  attendees: z.array(attendee).max(500).nullish(),
  isOnlineMeeting: truth.nullish(),
  onlineMeetingProvider: oneOf([
    'unknown',
    'teamsForBusiness',
    'skypeForBusiness',
    'skypeForConsumer',
  ]).nullish(),
  isReminderOn: truth.nullish(),
  reminderMinutesBeforeStart: whole.nullish(),
  responseRequested: truth.nullish(),
  allowNewTimeProposals: truth.nullish(),
  hideAttendees: truth.nullish(),
  transactionId: z.string().max(1000).nullish(),
  recurrence: z.unknown().optional(),
  ...extendedProperties,
  attachments: z.array(attachmentShape).nullish(),
  extensions: z.array(extensionShape).nullish(),
});

export type EventBody = z.output<typeof eventShape>;

/** Graph names the property that the type does not have; schema extensions and annotations are let through. */
export function refuseUnknownNames(body: EventBody, known: readonly string[]): void {
  const names = new Set(known.map((name) => name.toLowerCase()));
  for (const name of Object.keys(body)) {
    if (names.has(name.toLowerCase()) || name.includes('@') || /^ext\w+_\w+$/u.test(name)) continue;
    throw badRequest(
      `The property '${name}' does not exist on type 'microsoft.graph.event'. Make sure to only use property names that are defined by the type.`,
      'RequestBodyRead',
    );
  }
}

export function readDraft(calendar: Calendar, body: EventBody, seed: number): EventDraft {
  if (!body.start || !body.end) {
    throw badRequest(
      `At least one property failed validation: '${body.start ? 'end' : 'start'}' is missing.`,
      'ErrorPropertyValidationFailure',
    );
  }
  const [start, end] = [readDateTime(body.start, 'start'), readDateTime(body.end, 'end')];
  const base = defaultFields(calendar.owner, start, end);
  const fields = { ...base, ...readFields(base, body, seed) };
  return {
    fields,
    recurrence: body.recurrence == null ? undefined : readRecurrence(body.recurrence, start),
    properties: propertiesIn(body),
    attachments: (body.attachments ?? []).map(readAttachment),
    extensions: readExtensions(body.extensions ?? []),
    transactionId: body.transactionId ?? undefined,
  };
}

export function readChange(before: EventFields, body: EventBody, seed: number): EventChange {
  const times = {
    ...(body.start && { start: readDateTime(body.start, 'start') }),
    ...(body.end && { end: readDateTime(body.end, 'end') }),
  };
  const recurrence =
    body.recurrence === undefined
      ? {}
      : {
          recurrence:
            body.recurrence === null
              ? null
              : readRecurrence(body.recurrence, times.start ?? before.start),
        };
  return {
    fields: { ...readFields(before, body, seed), ...times },
    properties: propertiesIn(body),
    ...recurrence,
  };
}

/** What was not sent stays as it is. */
function readFields(before: EventFields, body: EventBody, seed: number): Partial<EventFields> {
  const fields = {
    subject: body.subject === null ? '' : body.subject,
    body: body.body ? readBodyText(before, body.body) : undefined,
    isAllDay: body.isAllDay ?? undefined,
    showAs: body.showAs ?? undefined,
    sensitivity: body.sensitivity ?? undefined,
    importance: body.importance ?? undefined,
    categories: body.categories === undefined ? undefined : [...new Set(body.categories ?? [])],
    attendees:
      body.attendees === undefined
        ? undefined
        : (body.attendees ?? []).map((one) => readAttendee(before, one)),
    isReminderOn: body.isReminderOn ?? undefined,
    reminderMinutesBeforeStart: body.reminderMinutesBeforeStart ?? undefined,
    responseRequested: body.responseRequested ?? undefined,
    allowNewTimeProposals: body.allowNewTimeProposals ?? undefined,
    hideAttendees: body.hideAttendees ?? undefined,
  };
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(said), ...readPlaces(body), ...readOnline(before, body, seed) };
}

function readBodyText(
  before: EventFields,
  { contentType, content }: z.output<typeof itemBody>,
): EventFields['body'] {
  return { contentType: contentType ?? before.body.contentType, content: content ?? '' };
}

/** A single `location` replaces the list; with both, the list says what the places are. */
function readPlaces(body: EventBody): Partial<EventFields> {
  const single = body.location ? placeOf(body.location) : undefined;
  if (body.locations)
    return {
      locations: body.locations.map(placeOf).filter((place) => place !== undefined),
      location: single,
    };
  if (body.location === undefined) return {};
  return { locations: single ? [single] : [], location: undefined };
}

function placeOf(place: z.output<typeof location>): JsonObject | undefined {
  const { displayName, locationType, ...rest } = place;
  if (!displayName) return undefined;
  const type =
    typeof locationType === 'string'
      ? locationType.slice(0, 1).toLowerCase() + locationType.slice(1)
      : 'default';
  return { ...locationOf(displayName), ...rest, locationType: type };
}

/** Once online, always online: Outlook ignores further changes. */
function readOnline(before: EventFields, body: EventBody, seed: number): Partial<EventFields> {
  if (before.onlineMeeting || body.isOnlineMeeting !== true) return {};
  const provider = body.onlineMeetingProvider ?? 'teamsForBusiness';
  return {
    onlineMeeting: onlineMeetingOf(provider === 'unknown' ? 'teamsForBusiness' : provider, seed),
  };
}

/** Whoever attended already keeps his answer. */
function readAttendee(
  before: EventFields,
  { type, emailAddress: who }: z.output<typeof attendee>,
): Attendee {
  const address = who.address ?? '';
  const existing = before.attendees.find((one) => sameAddress(one.emailAddress.address, address));
  return {
    type: type ?? existing?.type ?? 'required',
    emailAddress: { name: who.name ?? existing?.emailAddress.name ?? address, address },
    status: existing?.status ?? NO_RESPONSE,
    ...(existing?.proposedNewTime && { proposedNewTime: existing.proposedNewTime }),
  };
}
