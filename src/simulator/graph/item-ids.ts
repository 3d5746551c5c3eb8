import type { EventRecord, Person } from '../mailbox/model.ts';
import { formatId, parseId, type IdForm, type ItemId, type ItemKind } from '../mailbox/ids.ts';
import type { EventView } from '../mailbox/views.ts';
import type { Wall } from '../mailbox/wall.ts';
import { itemNotFound, malformedId } from './errors.ts';

type Form = { readonly mailbox: Person; readonly immutable: boolean };

export function eventId(
  { record, originalStart }: Pick<EventView, 'record' | 'originalStart'>,
  { mailbox, immutable }: Form,
): string {
  const id = {
    kind: 'event',
    mailbox: mailbox.number,
    item: record.number,
    occurrence: originalStart,
  } as const;
  return formatId(id, immutable ? 'immutable' : 'rest');
}

export function masterId(record: EventRecord, form: Form): string {
  return eventId({ record, originalStart: undefined }, form);
}

export function itemId(kind: ItemKind, item: number, { mailbox, immutable }: Form): string {
  return formatId({ kind, mailbox: mailbox.number, item }, immutable ? 'immutable' : 'rest');
}

/** Containers have no immutable id; theirs never change. */
export function calendarId(calendar: { readonly number: number }, mailbox: Person): string {
  return formatId({ kind: 'calendar', mailbox: mailbox.number, item: calendar.number }, 'rest');
}

/** An id of the right kind, read through this mailbox: ids of another one mean nothing here. */
export function readId(
  text: string,
  kind: ItemKind,
  mailbox: Person,
): ItemId & { readonly form: IdForm } {
  const id = parseId(text);
  if (!id || (id.form !== 'rest' && id.form !== 'immutable')) throw malformedId();
  if (id.kind !== kind || id.mailbox !== mailbox.number) throw itemNotFound();
  return id;
}

export type EventAddress = { readonly number: number; readonly originalStart: Wall | undefined };

export function readEventId(text: string, mailbox: Person): EventAddress {
  const id = readId(text, 'event', mailbox);
  return { number: id.item, originalStart: id.occurrence };
}

/** Sixteen bytes for the mailbox's replica, six for the version, as Exchange has them. */
export function changeKey(mailbox: Person, version: number): string {
  const bytes = Buffer.alloc(22);
  for (let i = 0; i < 16; i += 1) bytes[i] = (mailbox.number * 53 + i * 97) & 0xff;
  bytes.writeUIntBE(version, 16, 6);
  return bytes.toString('base64');
}

export function etag(key: string): string {
  return `W/"${key}"`;
}
