import { HOST_VERSION } from './app-context.ts';
import { toExchangeId } from './item-ids.ts';
import type { Appointment, Draft, Message, OpenItem, Person } from './open-item.ts';
import { officeRecurrence } from './recurrence.ts';
import type { OffsetRange } from './time-zone-offsets.ts';

/** Numbering of the host, which is not that of the public API. */
export const PERMISSION_LEVEL = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteMailbox: 2,
  ReadWriteItem: 3,
} as const;
export type Permission = keyof typeof PERMISSION_LEVEL;

export type MailboxOwner = {
  readonly name: string;
  readonly address: string;
  /** Windows zone name. */
  readonly timeZone: string;
  readonly offsets: readonly OffsetRange[];
  readonly permission: Permission;
};

/** The whole of what the library knows about mailbox and item; '' is one form of "no item". */
export function initialData(owner: MailboxOwner, item: OpenItem): Record<string, unknown> | '' {
  if (item.kind === 'none' && item.form === 'empty') return '';
  return { ...mailbox(owner), ...itemData(owner, item) };
}

function mailbox(owner: MailboxOwner): Record<string, unknown> {
  return {
    permissionLevel: PERMISSION_LEVEL[owner.permission],
    hostVersion: HOST_VERSION,
    owaView: 'ThreeColumns',
    userDisplayName: owner.name,
    userEmailAddress: owner.address,
    userTimeZone: owner.timeZone,
    userProfileType: 'enterprise',
    timeZoneOffsets: owner.offsets,
    ewsUrl: 'https://outlook.office365.com/EWS/Exchange.asmx',
    restUrl: 'https://outlook.office365.com/api',
    isRestIdSupported: false,
    openWindowOpen: false,
  };
}

function itemData(owner: MailboxOwner, item: OpenItem): Record<string, unknown> {
  switch (item.kind) {
    case 'none':
      return { itemType: 6 };
    case 'message':
      return messageData(item.message);
    case 'attendee':
      return { ...attendeeData(item.appointment), isFromSharedFolder: item.sharing !== undefined };
    case 'organizer':
      return {
        ...organizerData(owner, item.draft),
        isFromSharedFolder: item.sharing !== undefined,
      };
  }
}

function messageData(message: Message): Record<string, unknown> {
  const from = personData(message.from);
  return {
    itemType: 1,
    itemClass: 'IPM.Note',
    id: toExchangeId(message.id),
    subject: message.subject,
    normalizedSubject: message.subject.replace(/^(?:re|fw|fwd|aw|wg):\s*/iu, ''),
    from,
    sender: from,
    to: message.to.map(personData),
    cc: [],
    bcc: [],
    conversationId: message.conversationId,
    internetMessageId: message.internetMessageId,
    dateTimeCreated: message.received,
    dateTimeModified: message.received,
    dateTimeSent: message.received,
    attachments: [],
    isRead: message.isRead,
    isFromSharedFolder: false,
  };
}

function attendeeData(appointment: Appointment): Record<string, unknown> {
  return {
    itemType: 2,
    itemClass: 'IPM.Appointment',
    id: toExchangeId(appointment.id),
    subject: appointment.subject,
    normalizedSubject: appointment.subject,
    start: appointment.start,
    end: appointment.end,
    dateTimeCreated: appointment.created,
    dateTimeModified: appointment.modified,
    location: appointment.location,
    organizer: personData(appointment.organizer),
    to: appointment.required.map(personData),
    cc: appointment.optional.map(personData),
    attachments: [],
    isAllDayEvent: appointment.isAllDay,
    sensitivity: appointment.sensitivity,
    ...seriesData(appointment),
  };
}

/** In the organiser's form the values are asked for one by one. */
function organizerData(owner: MailboxOwner, draft: Draft): Record<string, unknown> {
  return {
    itemType: 5,
    itemClass: 'IPM.Appointment',
    organizer: personData({ name: owner.name, address: owner.address, response: 'organizer' }),
    to: [],
    cc: [],
    ...seriesData(draft),
  };
}

function seriesData({
  seriesMasterId,
  recurrence,
}: Pick<Draft, 'seriesMasterId' | 'recurrence'>): Record<string, unknown> {
  return {
    ...(seriesMasterId === undefined ? {} : { seriesId: toExchangeId(seriesMasterId) }),
    ...(recurrence === undefined ? {} : { recurrence: officeRecurrence(recurrence) }),
  };
}

const RESPONSES = ['none', 'organizer', 'tentativelyAccepted', 'accepted', 'declined'];
/** An ordinary mailbox in the library's list of recipient types. */
const USER = 2;

export function personData({ name, address, response }: Person): Record<string, unknown> {
  return {
    name,
    address,
    recipientType: USER,
    appointmentResponse: Math.max(0, RESPONSES.indexOf(response ?? 'none')),
  };
}
