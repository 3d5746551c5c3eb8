import type { OutlookAppointment, OutlookItem, Person } from './host.ts';
import { officeAsync } from './office-async.ts';
import { OfficeError } from './office-error.ts';
import { toRestId } from './item-id.ts';

type AnyItem =
  | Office.AppointmentRead
  | Office.AppointmentCompose
  | Office.MessageRead
  | Office.MessageCompose;

/** `own` is the address of the mailbox Outlook is open for. */
export async function readItem(mailbox: Office.Mailbox, own: string): Promise<OutlookItem> {
  const item = selectedItem(mailbox);
  if (!item) return { kind: 'none' };
  if (isAppointment(item)) {
    return isCompose(item)
      ? organizerForm(mailbox, item, own)
      : attendeeForm(mailbox, item, own);
  }
  return isReadMessage(item) ? message(mailbox, item) : { kind: 'none' };
}

/** With nothing selected `item` is null, undefined, or its getter throws, depending on the client. */
export function selectedItem(mailbox: Office.Mailbox): AnyItem | undefined {
  try {
    return mailbox.item ?? undefined;
  } catch {
    return undefined;
  }
}

export function isAppointment(
  item: AnyItem,
): item is Office.AppointmentRead | Office.AppointmentCompose {
  return item.itemType === 'appointment';
}

/** In an editable form the fields are objects with getters; elsewhere a subject may be missing. */
export function isCompose(
  item: Office.AppointmentRead | Office.AppointmentCompose,
): item is Office.AppointmentCompose {
  return hasGetter(item.subject);
}

function isReadMessage(
  item: Office.MessageRead | Office.MessageCompose,
): item is Office.MessageRead {
  return !hasGetter(item.subject);
}

function hasGetter(subject: string | Office.Subject | null | undefined): boolean {
  return typeof subject === 'object' && typeof subject?.getAsync === 'function';
}

function message(mailbox: Office.Mailbox, item: Office.MessageRead): OutlookItem {
  return {
    kind: 'message',
    from: toPerson(item.from),
    itemId: toRestId(mailbox, item.itemId),
  };
}

async function attendeeForm(
  mailbox: Office.Mailbox,
  item: Office.AppointmentRead,
  own: string,
): Promise<OutlookAppointment> {
  return {
    kind: 'appointment',
    form: 'attendee',
    itemId: toRestId(mailbox, item.itemId),
    ...(await ownerOf(item, own)),
    seriesId: toRestId(mailbox, item.seriesId),
    subject: typeof item.subject === 'string' ? item.subject : undefined,
    start: toInstant(item.start),
    end: toInstant(item.end),
  };
}

async function organizerForm(
  mailbox: Office.Mailbox,
  item: Office.AppointmentCompose,
  own: string,
): Promise<OutlookAppointment> {
  const [itemId, owner, invited, subject, start, end] = await Promise.all([
    savedId(item),
    ownerOf(item, own),
    unlessRefused(invitedTo(item)),
    unlessRefused(officeAsync<string>((done) => item.subject.getAsync(done))),
    unlessRefused(officeAsync<Date>((done) => item.start.getAsync(done))),
    unlessRefused(officeAsync<Date>((done) => item.end.getAsync(done))),
  ]);
  return {
    kind: 'appointment',
    form: 'organizer',
    itemId: toRestId(mailbox, itemId),
    ...owner,
    seriesId: toRestId(mailbox, item.seriesId),
    subject,
    start: toInstant(start),
    end: toInstant(end),
    ...(invited && { invited }),
  };
}

/** Required and optional alike; `undefined` where the client has no such lists. */
async function invitedTo(item: Office.AppointmentCompose): Promise<Person[] | undefined> {
  const lists = [item.requiredAttendees, item.optionalAttendees].filter(
    (list) => typeof list?.getAsync === 'function',
  );
  if (lists.length === 0) return undefined;
  const people = await Promise.all(
    lists.map((list) => officeAsync<Office.EmailAddressDetails[]>((done) => list.getAsync(done))),
  );
  // "Meeting from an e-mail" gives nothing at all instead of an empty list.
  return people.flatMap((some) => some ?? []).flatMap((details) => toPerson(details) ?? []);
}

/** `undefined` only for an appointment that was never saved; any other failure is one. */
async function savedId(item: Office.AppointmentCompose): Promise<string | undefined> {
  try {
    return await officeAsync<string>((done) => item.getItemIdAsync(done));
  } catch (error) {
    if (error instanceof OfficeError && error.code === 'itemNotSaved') return undefined;
    throw error;
  }
}

type Owner = { readonly mailbox: string; readonly isShared: boolean };

/** A wrong owner would write to the wrong calendar, so a failure is not taken for "own". */
async function ownerOf(
  item: Office.AppointmentRead | Office.AppointmentCompose,
  own: string,
): Promise<Owner> {
  // Only items of a shared folder have this member.
  if (typeof item.getSharedPropertiesAsync !== 'function') return { mailbox: own, isShared: false };
  const { owner, targetMailbox } = await officeAsync<Office.SharedProperties>((done) =>
    item.getSharedPropertiesAsync(done),
  );
  const mailbox = owner || targetMailbox;
  if (!mailbox) throw new OfficeError('failed');
  return { mailbox, isShared: mailbox.toLowerCase() !== own.toLowerCase() };
}

/** For what the pane can do without: Graph has it too, once the item is saved. */
async function unlessRefused<T>(value: Promise<T>): Promise<T | undefined> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}

function toPerson(details: Office.EmailAddressDetails | null | undefined): Person | undefined {
  if (!details?.emailAddress) return undefined;
  return { name: details.displayName || details.emailAddress, address: details.emailAddress };
}

function toInstant(date: Date | null | undefined): number | undefined {
  const instant = date?.getTime();
  return instant === undefined || Number.isNaN(instant) ? undefined : instant;
}
