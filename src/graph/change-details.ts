import * as z from 'zod/mini';
import type { Appointment, AppointmentRef } from '../domain/appointment/appointment.ts';
import { bodyWith, descriptionOf, type Details } from '../domain/appointment/details.ts';
import { withoutPrefix, type TitlePrefixes } from '../domain/appointment/title-prefix.ts';
import { parseAnswer } from './answer.ts';
import { eventPath } from './calendar-address.ts';
import { IMMUTABLE_IDS, type CallOptions, type GraphClient } from './client.ts';
import { withRecord } from './event-change.ts';
import { EVENT_HEADERS } from './event-times.ts';
import { GraphError } from './graph-error.ts';
import { withQuery } from './query.ts';
import { answeredAppointment } from './read-appointment.ts';

const detailsSchema = z.object({
  '@odata.etag': z.string(),
  subject: z.nullish(z.string()),
  location: z.nullish(z.object({ displayName: z.nullish(z.string()) })),
  isOnlineMeeting: z.nullish(z.boolean()),
  body: z.nullish(z.object({ content: z.nullish(z.string()) })),
});

export type DetailsRead = {
  readonly details: Details;
  readonly version: string;
  readonly subject: string;
  readonly html: string;
};

type Titled = CallOptions & { readonly prefixes: TitlePrefixes };

/** The body comes as text to be edited and as HTML to be kept; both of one version. */
export async function readDetails(
  client: GraphClient,
  ref: AppointmentRef,
  { prefixes, signal }: Titled,
): Promise<DetailsRead> {
  for (;;) {
    const html = await readBody(client, ref, { type: 'html', signal });
    const text = await readBody(client, ref, { type: 'text', signal });
    if (html['@odata.etag'] !== text['@odata.etag']) continue;
    const subject = text.subject ?? '';
    return {
      version: text['@odata.etag'],
      subject,
      html: html.body?.content ?? '',
      details: {
        title: withoutPrefix(subject, prefixes),
        place: text.location?.displayName ?? '',
        description: descriptionOf(text.body?.content ?? ''),
        isOnline: text.isOnlineMeeting ?? false,
      },
    };
  }
}

async function readBody(
  client: GraphClient,
  { mailbox, eventId }: AppointmentRef,
  { type, signal }: CallOptions & { readonly type: 'html' | 'text' },
) {
  const answer = await client.send({
    method: 'GET',
    path: withQuery(eventPath(mailbox, eventId), { $select: 'subject,location,isOnlineMeeting,body' }),
    headers: { Prefer: `${IMMUTABLE_IDS}, outlook.body-content-type="${type}"` },
    scopes: client.calendarScopes([mailbox]),
    mailbox,
    signal,
  });
  return parseAnswer(detailsSchema, answer);
}

export type DetailsChange = Partial<Details>;

export type DetailsOutcome =
  | { readonly kind: 'written'; readonly appointment: Appointment; readonly before: Details }
  /** Somebody else changed one of the same fields meanwhile. */
  | { readonly kind: 'changedMeanwhile'; readonly now: DetailsRead }
  /** The text of this online meeting can only be changed in Outlook. */
  | { readonly kind: 'textNotKept' };

type Request = Titled & {
  readonly appointment: Appointment;
  /** As it was shown to whoever changed it. */
  readonly shown: DetailsRead;
  readonly change: DetailsChange;
  readonly zone: string;
};

const MOST_ROUNDS = 4;

/** Writes only what was changed. Outlook sends attendees an update by this write. */
export async function changeDetails(client: GraphClient, request: Request): Promise<DetailsOutcome> {
  const { appointment, change, prefixes, signal } = request;
  let { shown } = request;
  for (let round = 1; ; round++) {
    const body = bodyOf(shown, change);
    if (body === 'textNotKept') return { kind: body };
    try {
      const written = await write(client, { ...request, shown }, body);
      return { kind: 'written', appointment: written, before: shown.details };
    } catch (error) {
      const isConflict = error instanceof GraphError && error.code === 'conflict';
      if (!isConflict || round === MOST_ROUNDS) throw error;
      const now = await readDetails(client, appointment.ref, { prefixes, signal });
      if (touches(change, shown.details, now.details)) return { kind: 'changedMeanwhile', now };
      shown = now;
    }
  }
}

function touches(change: DetailsChange, before: Details, now: Details): boolean {
  const fields = ['title', 'place', 'description', 'isOnline'] as const;
  return fields.some((field) => change[field] !== undefined && before[field] !== now[field]);
}

function bodyOf({ details, subject, html }: DetailsRead, change: DetailsChange) {
  const { title, place, description, isOnline } = change;
  const prefix = subject.endsWith(details.title) ? subject.slice(0, subject.length - details.title.length) : '';
  const body = description === undefined ? undefined : bodyWith(html, { description, isOnline: details.isOnline });
  if (body?.kind === 'notKept') return 'textNotKept' as const;
  return {
    ...(title === undefined ? {} : { subject: prefix + title }),
    ...(place === undefined ? {} : { location: { displayName: place } }),
    ...(body === undefined ? {} : { body: { contentType: 'html', content: body.content } }),
    // Once online it stays so.
    ...(isOnline ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
  };
}

async function write(
  client: GraphClient,
  { appointment, shown, zone, signal }: Request,
  body: Readonly<Record<string, unknown>>,
): Promise<Appointment> {
  const { mailbox, eventId } = appointment.ref;
  const answer = await client.send({
    method: 'PATCH',
    path: eventPath(mailbox, eventId),
    headers: { ...EVENT_HEADERS, 'If-Match': shown.version },
    body,
    scopes: client.calendarScopes([mailbox]),
    mailbox,
    signal,
  });
  return withRecord(await answeredAppointment(answer, mailbox, zone), appointment, {});
}
