import { truncate } from '../../domain/text-length.ts';
import { freeBusyStatusOf } from '../../providers/ics/free-busy-status.ts';
import type { AttendeeSeed, EventSeed } from '../mailbox/seed.ts';
import type { CalendarAttendee, CalendarEvent } from '../../providers/ics/calendar-event.ts';
import type { Occurrence } from '../../providers/ics/expand.ts';
import { seedZoneOf, wallText, zonedSeed } from './graph-time.ts';
import { readWall } from '../../providers/ics/rule.ts';
import { DAY, type Zone } from '../../providers/ics/zone.ts';

/** Outlook's own limits. */
const MAX_SUBJECT = 255;
const MAX_ATTENDEES = 500;

const NEVER = '0001-01-01T00:00:00Z';

export type Mailbox = {
  readonly owner: string;
  /** In which the mailbox lives. */
  readonly zone: Zone;
  readonly timeZone: string;
};

/** When an occurrence is; whole days in the zone of the mailbox. */
export function timesSeed({ start, length, period }: Occurrence, mailbox: Mailbox): Pick<EventSeed, 'start' | 'end' | 'isAllDay'> {
  if (start.kind === 'date') {
    const { timeZone } = mailbox;
    return {
      start: { dateTime: wallText(start.wall), timeZone },
      end: { dateTime: wallText(start.wall + length.days * DAY), timeZone },
      isAllDay: true,
    };
  }
  const zone = seedZoneOf(start, mailbox.zone);
  return { start: zonedSeed(period.start, zone), end: zonedSeed(period.end, zone), isAllDay: false };
}

/** Everything about an event but when it is. */
export function fieldsSeed(event: CalendarEvent, { owner }: Mailbox): Omit<EventSeed, 'start' | 'end'> {
  const { organizer, description, location, categories, alertMinutes } = event;
  const isOwn = !organizer || !isAddress(organizer.address) || sameAddress(organizer.address, owner);
  const attendees = event.attendees
    .filter(({ address }) => isAddress(address) && !sameAddress(address, organizer?.address ?? owner))
    .slice(0, MAX_ATTENDEES);
  const answeredAt = instantText(event.revision);
  const own = attendees.find(({ address }) => sameAddress(address, owner));
  return {
    subject: truncate(event.summary, MAX_SUBJECT),
    body: { contentType: 'text', content: description },
    showAs: freeBusyStatusOf(event),
    sensitivity: sensitivityOf(event),
    categories: [...new Set(categories.map((name) => truncate(name, MAX_SUBJECT)))],
    location: { displayName: truncate(location, MAX_SUBJECT) },
    attendees: attendees.map((attendee) => attendeeSeed(attendee, answeredAt)),
    isOnlineMeeting: /https:\/\/teams\.(?:microsoft|live)\.com\//u.test(`${description} ${location}`),
    isReminderOn: alertMinutes !== undefined,
    ...(alertMinutes === undefined ? {} : { reminderMinutesBeforeStart: alertMinutes }),
    ...(event.created === undefined ? {} : { createdDateTime: event.created }),
    ...(event.isCancelled ? { isCancelled: true } : {}),
    ...(isOwn
      ? {}
      : {
          organizer: { name: organizer.name || organizer.address, address: organizer.address },
          responseStatus: own ? responseOf(own, answeredAt) : { response: 'notResponded', time: NEVER },
        }),
  };
}

function attendeeSeed(attendee: CalendarAttendee, answeredAt: string): AttendeeSeed {
  const { name, address, role, userType } = attendee;
  const isPlace = userType === 'ROOM' || userType === 'RESOURCE';
  const isOptional = role === 'OPT-PARTICIPANT' || role === 'NON-PARTICIPANT';
  return {
    type: isPlace ? 'resource' : isOptional ? 'optional' : 'required',
    emailAddress: { name: name || address, address },
    status: responseOf(attendee, answeredAt),
  };
}

const RESPONSES: Readonly<Record<string, string>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentativelyAccepted',
  DECLINED: 'declined',
};

/** iCalendar does not say when somebody answered; it was before the file's revision. */
function responseOf({ partStat }: CalendarAttendee, answeredAt: string): { readonly response: string; readonly time: string } {
  const response = RESPONSES[partStat];
  return response === undefined ? { response: 'none', time: NEVER } : { response, time: answeredAt };
}

function sensitivityOf({ classification }: CalendarEvent): NonNullable<EventSeed['sensitivity']> {
  if (classification === 'PRIVATE') return 'private';
  return classification === 'CONFIDENTIAL' ? 'confidential' : 'normal';
}

export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(text);
}

export function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function instantText(jcalTime: string): string {
  const wall = readWall(jcalTime);
  return wall === undefined ? NEVER : new Date(wall).toISOString();
}
