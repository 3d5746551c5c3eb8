import type { Event } from '@microsoft/microsoft-graph-types';
import { KIND_NUMBERS, KIND_PROPERTY } from '../domain/appointment/properties.ts';
import type { BookRead, BookValues } from '../domain/book/book-text.ts';
import { HOUR, type Instant } from '../domain/time/period.ts';
import type { BookAccess } from './book.ts';
import { calendarPath, eventPath } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { toProperties } from './extended-properties.ts';
import { GraphError } from './graph-error.ts';

export type BookWrite = CallOptions & {
  readonly values: BookValues;
  readonly revision: number;
  readonly updatedAt: Instant;
  /** How often Graph has said by now that an event for this revision was made before. */
  readonly refused: number;
};

/** Head and parts in one PATCH, on condition where Graph gave an ETag to make one of. */
export async function writeToCalendar(
  client: GraphClient,
  { address, calendarVersion }: BookAccess,
  { values, signal }: BookWrite,
): Promise<void> {
  await client.send({
    method: 'PATCH',
    path: calendarPath(address),
    ...(calendarVersion === undefined ? {} : { headers: { 'If-Match': calendarVersion } }),
    body: { singleValueExtendedProperties: toProperties(values) },
    scopes: client.calendarScopes([address.mailbox]),
    mailbox: address.mailbox,
    signal,
  });
}

/** Changes the carrier event on condition, or makes one. */
export async function writeToEvent(
  client: GraphClient,
  { address, carriers }: BookAccess,
  { values, signal, ...save }: BookWrite,
): Promise<void> {
  const { mailbox } = address;
  const [carrier] = carriers;
  const call = { scopes: client.calendarScopes([mailbox]), mailbox, signal };
  if (carrier) {
    await client.send({
      ...call,
      method: 'PATCH',
      path: eventPath(mailbox, carrier.eventId),
      headers: { 'If-Match': carrier.version },
      body: { singleValueExtendedProperties: toProperties(values) },
    });
    return;
  }
  await client.send({
    ...call,
    method: 'POST',
    path: `${calendarPath(address)}/events`,
    body: newCarrier(values, transactionOf(save)),
    // Its transactionId makes a second one impossible.
    repeat: 'write',
  });
}

/**
 * Two people who make the carrier of one revision at once use one transactionId: the second is
 * refused. It stays used when the event is deleted, so that once refused, another hour has another.
 */
function transactionOf({ revision, updatedAt, refused }: Omit<BookWrite, 'values' | 'signal'>): string {
  const again = refused === 0 ? '' : `-${Math.floor(updatedAt / HOUR)}-${refused}`;
  return `frontdesk-book-${revision}${again}`;
}

/** Far in the future, for retention policies age a calendar by the end of its events. */
function newCarrier(values: BookValues, transactionId: string): Event {
  const kind = { [KIND_PROPERTY]: String(KIND_NUMBERS.carrier) };
  return {
    subject: 'Frontdesk: booking configuration',
    body: {
      contentType: 'text',
      content: 'Frontdesk keeps the booking configuration of this calendar here. Please leave it.',
    },
    start: { dateTime: '2049-12-31T00:00:00', timeZone: 'UTC' },
    end: { dateTime: '2050-01-01T00:00:00', timeZone: 'UTC' },
    isAllDay: true,
    showAs: 'free',
    sensitivity: 'normal',
    isReminderOn: false,
    transactionId,
    singleValueExtendedProperties: toProperties({ ...kind, ...values }),
  };
}

/**
 * Removes carrier events that another copy has outlived. Who may not, leaves them: the revision
 * says which copy counts. What could not be read is never removed.
 */
export async function removeOldCarriers(
  client: GraphClient,
  { address: { mailbox }, carrier, read, carriers }: BookAccess,
  { signal }: CallOptions,
): Promise<void> {
  const others = carrier === 'calendar' ? carriers : carriers.slice(1);
  const old = others.filter((other) => isOutlived(other.read, read));
  for (const { eventId } of old) {
    try {
      await client.send({
        method: 'DELETE',
        path: eventPath(mailbox, eventId),
        scopes: client.calendarScopes([mailbox]),
        mailbox,
        signal,
      });
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
    }
  }
}

function isOutlived(other: BookRead, standing: BookRead): boolean {
  if (standing.kind !== 'book') return false;
  return (
    other.kind === 'empty' ||
    (other.kind === 'book' && other.head.revision <= standing.head.revision)
  );
}
