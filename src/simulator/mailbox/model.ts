import type { Clock } from '../clock.ts';
import type { PropertyId } from './property-id.ts';
import type { Recurrence } from './recurrence.ts';
import type { CalendarRole, MailboxSettingsSeed } from './seed.ts';
import type { Wall, ZonedWall } from './wall.ts';
import type { Zone } from './zones.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export type EmailAddress = { readonly name: string; readonly address: string };
export type ItemBody = { readonly contentType: 'text' | 'html'; readonly content: string };
export type ResponseType =
  'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';
/** `time` in epoch milliseconds; without an answer there is none. */
export type ResponseStatus = { readonly response: ResponseType; readonly time: number | undefined };
export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
export type Sensitivity = 'normal' | 'personal' | 'private' | 'confidential';

export type Attendee = {
  readonly type: 'required' | 'optional' | 'resource';
  readonly emailAddress: EmailAddress;
  readonly status: ResponseStatus;
  readonly proposedNewTime?: { readonly start: ZonedWall; readonly end: ZonedWall } | undefined;
};

/** What an event says, apart from which event it is. Replaced as a whole, never changed in place. */
export type EventFields = {
  readonly subject: string;
  readonly body: ItemBody;
  readonly start: ZonedWall;
  readonly end: ZonedWall;
  readonly isAllDay: boolean;
  readonly showAs: ShowAs;
  readonly sensitivity: Sensitivity;
  readonly importance: 'low' | 'normal' | 'high';
  readonly categories: readonly string[];
  /** In Graph's shape; `location` is derived from them unless it was set by itself. */
  readonly locations: readonly JsonObject[];
  readonly location: JsonObject | undefined;
  readonly attendees: readonly Attendee[];
  readonly organizer: EmailAddress;
  readonly responseStatus: ResponseStatus;
  readonly onlineMeeting: { readonly provider: string; readonly info: JsonObject } | undefined;
  readonly isReminderOn: boolean;
  readonly reminderMinutesBeforeStart: number;
  readonly responseRequested: boolean;
  readonly allowNewTimeProposals: boolean;
  readonly hideAttendees: boolean;
  readonly isCancelled: boolean;
};

export type Property = { readonly id: PropertyId; readonly value: string | readonly string[] };
/** By `PropertyId.key`. */
export type Properties = Map<string, Property>;

export type Attachment = {
  readonly number: number;
  readonly modified: number;
  /** In Graph's shape, without id. */
  readonly fields: JsonObject;
  /** Bytes. */
  readonly size: number;
};

/** By extension name. */
export type Extensions = Map<string, JsonObject>;

export type EventException = {
  changes: Partial<EventFields>;
  readonly properties: Properties;
  readonly created: number;
  modified: number;
  version: number;
};

export type EventRecord = {
  readonly number: number;
  readonly calendar: Calendar;
  readonly uid: string;
  readonly transactionId: string | undefined;
  readonly created: number;
  modified: number;
  version: number;
  fields: EventFields;
  recurrence: { readonly rule: Recurrence; readonly zone: Zone } | undefined;
  /** Both by the original start on the wall clock. */
  readonly exceptions: Map<Wall, EventException>;
  readonly deleted: Set<Wall>;
  readonly properties: Properties;
  readonly attachments: Attachment[];
  readonly extensions: Extensions;
};

export type Permission = {
  readonly id: string;
  readonly emailAddress: { readonly name: string; readonly address?: string };
  readonly isInsideOrganization: boolean;
  readonly isRemovable: boolean;
  role: CalendarRole;
};

export type Calendar = {
  readonly number: number;
  readonly owner: Person;
  readonly isDefault: boolean;
  name: string;
  color: string;
  version: number;
  readonly permissions: Permission[];
  readonly events: Map<number, EventRecord>;
  readonly properties: Properties;
};

/** What a calendar that is shared with somebody is called and carries in the mailbox of that person. */
export type SharedCopy = {
  name: string;
  color: string;
  version: number;
  readonly properties: Properties;
};

export type MasterCategory = { readonly id: string; readonly displayName: string; color: string };

export type FolderName = 'inbox' | 'drafts' | 'sentitems' | 'deleteditems';

export type Message = {
  readonly number: number;
  folder: FolderName;
  readonly created: number;
  modified: number;
  version: number;
  /** In Graph's shape. */
  fields: JsonObject;
  readonly properties: Properties;
  readonly attachments: Attachment[];
  readonly extensions: Extensions;
  /** An invitation, an update or a cancellation speaks of an event. */
  readonly meeting: { readonly type: string; readonly event: EventRecord } | undefined;
};

export type Contact = {
  readonly number: number;
  readonly created: number;
  readonly version: number;
  /** In Graph's shape. */
  readonly fields: JsonObject;
};

export type Person = {
  /** Stands for the mailbox in item ids. */
  readonly number: number;
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly mail: string;
  readonly canSignIn: boolean;
  readonly settingsSeed: MailboxSettingsSeed;
  /** Graph's mailboxSettings. */
  settings: JsonObject;
  zone: Zone;
  readonly categories: MasterCategory[];
  readonly calendars: Calendar[];
  readonly sharedCopies: Map<Calendar, SharedCopy>;
  readonly messages: Message[];
  readonly contacts: Contact[];
  /** Who else may open this mailbox, by address in small letters, and whether they may send as it. */
  readonly mailDelegates: Map<string, boolean>;
  readonly extensions: Extensions;
  /** A transaction id stays used when its event is gone. */
  readonly transactions: Map<string, EventRecord>;
};

export type MailKind =
  'invitation' | 'update' | 'cancellation' | 'response' | 'forward' | 'forwardNotice' | 'message';

/** Something that left a mailbox: tests assert who was mailed, and that nobody was. */
export type Mail = {
  readonly kind: MailKind;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly comment: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Number of the event it speaks of. */
  readonly event?: number;
};

export type Change = {
  readonly sequence: number;
  readonly at: number;
  readonly what: 'event' | 'calendar' | 'category' | 'message' | 'settings' | 'permission';
  readonly kind: 'created' | 'updated' | 'deleted';
  /** Address of the mailbox that holds it. */
  readonly mailbox: string;
  readonly calendar?: number;
  readonly event?: number;
  readonly originalStart?: Wall;
};

export type ChangeOf = Omit<Change, 'sequence' | 'at'>;

export type Organisation = {
  readonly tenantId: string;
  readonly clock: Clock;
  readonly people: readonly Person[];
  /** What of the seed could not be taken as it was, one line each. */
  readonly problems: readonly string[];
  readonly outbox: Mail[];
  readonly changes: readonly Change[];
  /** The function it returns ends the listening. */
  onChange(listener: (change: Change) => void): () => void;
  /** A number that no other item has. */
  nextNumber(): number;
  /** Grows with every change of anything: the source of change keys. */
  nextVersion(): number;
  announce(change: ChangeOf): void;
};
