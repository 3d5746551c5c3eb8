import type {
  Appointment,
  Attendee,
  FreeBusyStatus,
  PartStat,
  SeriesPlace,
} from '../domain/appointment/appointment.ts';
import {
  KEY_PROPERTY,
  KIND_PROPERTY,
  kindOf,
  REMINDERS_PROPERTY,
  STATE_PROPERTY,
  type EventKind,
} from '../domain/appointment/properties.ts';
import { decodeReminders } from '../domain/appointment/reminders.ts';
import { decodeState } from '../domain/appointment/state.ts';
import type { Instant } from '../domain/time/period.ts';
import { toPeriod, toProposedPeriod, type EventZones } from './event-times.ts';
import { EVENT_PROPERTIES, type GraphEvent } from './event-schema.ts';
import { valuesOf } from './extended-properties.ts';

/** Throws `EventTimeError` for times that are none. */
export function toAppointment(event: GraphEvent, mailbox: string, zones: EventZones): Appointment {
  const { organizer, onlineMeeting, webLink } = event;
  const joinUrl = onlineMeeting?.joinUrl;
  const createdAt = toInstant(event.createdDateTime);
  const changedAt = toInstant(event.lastModifiedDateTime);
  const address = organizer?.emailAddress?.address;
  return {
    ref: { mailbox, eventId: event.id },
    version: event['@odata.etag'],
    uid: event.iCalUId ?? '',
    series: toSeriesPlace(event),
    subject: event.subject ?? '',
    period: toPeriod(event, zones),
    isAllDay: event.isAllDay ?? false,
    freeBusyStatus: FREE_BUSY.get(lower(event.showAs)) ?? 'unknown',
    isCancelled: event.isCancelled ?? false,
    isPrivate: lower(event.sensitivity) === 'private',
    isOrganizer: event.isOrganizer ?? false,
    ...(address ? { organizer: { name: organizer.emailAddress?.name ?? '', address } } : {}),
    attendees: (event.attendees ?? []).map((attendee) => toAttendee(attendee, zones)),
    categories: event.categories ?? [],
    location: event.location?.displayName ?? '',
    ...(joinUrl ? { joinUrl } : {}),
    ...(webLink ? { webLink } : {}),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(changedAt === undefined ? {} : { changedAt }),
    ...toRecord(valuesOf(event.singleValueExtendedProperties, EVENT_PROPERTIES)),
  };
}

export type AppointmentRecord = Pick<Appointment, 'kind' | 'key' | 'state' | 'reminders'>;

/** What we wrote on the event. A kind of a newer version is not taken for one of ours. */
export function toRecord(values: Readonly<Record<string, string>>): AppointmentRecord {
  const kind: EventKind | undefined = kindOf(values[KIND_PROPERTY]);
  const key = values[KEY_PROPERTY];
  const stateText = values[STATE_PROPERTY];
  return {
    kind: kind ?? 'foreign',
    ...(key === undefined ? {} : { key }),
    state:
      kind === undefined
        ? { kind: 'malformed', text: stateText ?? '', problem: 'is of a kind of a newer version' }
        : decodeState(stateText),
    reminders: decodeReminders(values[REMINDERS_PROPERTY]),
  };
}

function toSeriesPlace({ type, seriesMasterId }: GraphEvent): SeriesPlace {
  const place = lower(type);
  if (place === 'seriesmaster') return { kind: 'master' };
  if (!seriesMasterId) return { kind: 'single' };
  return { kind: place === 'exception' ? 'exception' : 'occurrence', masterId: seriesMasterId };
}

type GraphAttendee = NonNullable<GraphEvent['attendees']>[number];

function toAttendee(
  { type, emailAddress, status, proposedNewTime }: GraphAttendee,
  zones: EventZones,
): Attendee {
  const answeredAt = toInstant(status?.time);
  const proposes = proposedNewTime ? toProposedPeriod(proposedNewTime, zones) : undefined;
  const partStat = PART_STATS.get(lower(status?.response)) ?? 'needsAction';
  return {
    name: emailAddress?.name ?? '',
    address: emailAddress?.address ?? '',
    role: ROLES.get(lower(type)) ?? 'required',
    partStat,
    ...(answeredAt === undefined || partStat === 'needsAction' ? {} : { answeredAt }),
    ...(proposes && { proposes }),
  };
}

/** Graph writes enum values in lower camel case, older services otherwise. */
function lower(value: string | null | undefined): string {
  return value?.toLowerCase() ?? '';
}

const FREE_BUSY: ReadonlyMap<string, FreeBusyStatus> = new Map([
  ['free', 'free'],
  ['tentative', 'tentative'],
  ['busy', 'busy'],
  ['oof', 'oof'],
  ['workingelsewhere', 'workingElsewhere'],
]);

const PART_STATS: ReadonlyMap<string, PartStat> = new Map([
  ['accepted', 'accepted'],
  ['organizer', 'accepted'],
  ['tentativelyaccepted', 'tentative'],
  ['declined', 'declined'],
]);

const ROLES: ReadonlyMap<string, Attendee['role']> = new Map([
  ['required', 'required'],
  ['optional', 'optional'],
  ['resource', 'resource'],
]);

/** Exchange says year 1 where there was no answer. */
function toInstant(text: string | null | undefined): Instant | undefined {
  const instant = text == null ? Number.NaN : Date.parse(text);
  return instant > 0 ? instant : undefined;
}
