import ICAL from 'ical.js';
import type { Appointment } from '../domain/appointment/appointment.ts';
import type { Instant, Period } from '../domain/time/period.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { foldLines } from './fold-lines.ts';
import { NOTE_LENGTH, VALUE_LENGTH } from './limits.ts';
import { safeLink } from './links.ts';
import type { MessageKind } from './message.ts';

export type AttachmentRequest = {
  readonly kind: MessageKind;
  /** From `calendarUid`: all messages about an appointment have the same. */
  readonly uid: string;
  /** Higher with each change of time, place or cancellation; 0 at first (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** Now (DTSTAMP). */
  readonly stampedAt: Instant;
  readonly period: Period;
  /** What the customer's calendar shows. */
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly joinUrl?: string;
  readonly organizer: Person;
  /** Named only when an appointment is called off (RFC 5546 §3.2.1: nobody in PUBLISH). */
  readonly customer?: Person;
};

type Person = { readonly name: string; readonly address: string };

export type CalendarAttachment = {
  readonly name: string;
  readonly contentType: string;
  /** UTF-8 when sent. */
  readonly text: string;
};

/** One event in UTC, which needs no VTIMEZONE and is right in every calendar program. */
export function calendarAttachment(request: AttachmentRequest): CalendarAttachment {
  const method = request.kind === 'cancelled' ? 'CANCEL' : 'PUBLISH';
  const calendar = [
    'vcalendar',
    [
      textProperty('prodid', '-//Frontdesk//Frontdesk//EN'),
      textProperty('version', '2.0'),
      textProperty('calscale', 'GREGORIAN'),
      textProperty('method', method),
    ],
    [['vevent', eventProperties(request), []]],
  ];
  return {
    name: 'appointment.ics',
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    text: foldLines(ICAL.stringify(calendar)),
  };
}

/** Outlook's own where there is one, so that an invitation and our attachment are one event. */
export function calendarUid({ uid, key, ref }: Pick<Appointment, 'uid' | 'key' | 'ref'>): string {
  return uid === '' ? `${key ?? ref.eventId}@frontdesk` : uid;
}

/** As jCal has it (RFC 7265). */
type Property = readonly [string, Readonly<Record<string, string>>, string, string | number];

function eventProperties(request: AttachmentRequest): Property[] {
  const { kind, uid, sequence, stampedAt, period, organizer, customer } = request;
  const isCancelled = kind === 'cancelled';
  const joinUrl = isCancelled ? undefined : safeLink(request.joinUrl?.trim() ?? '');
  const location = cleanLine(request.location ?? '', VALUE_LENGTH);
  const description = cleanLines(request.description ?? '', NOTE_LENGTH);
  return [
    textProperty('uid', cleanLine(uid, NOTE_LENGTH)),
    ['sequence', {}, 'integer', wholeNumber(sequence)],
    timeProperty('dtstamp', stampedAt),
    timeProperty('dtstart', period.start),
    timeProperty('dtend', period.end),
    textProperty('summary', cleanLine(request.summary, VALUE_LENGTH)),
    ...(description === '' ? [] : [textProperty('description', description)]),
    ...(location === '' ? [] : [textProperty('location', location)]),
    ...(joinUrl === undefined ? [] : [['url', {}, 'uri', joinUrl] as const]),
    textProperty('status', isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    textProperty('transp', isCancelled ? 'TRANSPARENT' : 'OPAQUE'),
    ...personProperty('organizer', organizer),
    ...(isCancelled && customer ? personProperty('attendee', customer) : []),
  ];
}

function textProperty(name: string, text: string): Property {
  return [name, {}, 'text', text];
}

function timeProperty(name: string, at: Instant): Property {
  const iso = Temporal.Instant.fromEpochMilliseconds(at).round('second').toString();
  return [name, {}, 'date-time', iso];
}

/** None for what is no address: a calendar program would refuse the file. */
function personProperty(name: string, { name: shown, address }: Person): Property[] {
  if (!/^[^\s@<>"',:;]+@[^\s@<>"',:;]+$/u.test(address) || address.length > 254) return [];
  // Quoted they would be allowed (RFC 5545 §3.2), but many programs end the name at them.
  const plain = cleanLine(shown.replaceAll(/[":;\\^]/gu, ' '), VALUE_LENGTH);
  return [[name, plain === '' ? {} : { cn: plain }, 'cal-address', `mailto:${address}`]];
}

/** RFC 5545 §3.3.8. */
function wholeNumber(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), 0), 2_147_483_647) : 0;
}
