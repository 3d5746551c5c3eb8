/**
 * What the simulated organisation consists of before anybody touches it. Plain data in Graph's own
 * shapes (so that a seed could also be posted to a real tenant), plus the few things that a client
 * cannot post. Made by `practice/` (a generated practice) and `ics/` (calendars from files).
 */
export type OrganisationSeed = {
  readonly tenantId: string;
  readonly people: readonly PersonSeed[];
};

export type PersonSeed = {
  /** Directory object id, a GUID. */
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  /** Primary SMTP address, also the user principal name. */
  readonly mail: string;
  /** False for a shared mailbox: nobody signs in to it. */
  readonly canSignIn: boolean;
  readonly mailboxSettings: MailboxSettingsSeed;
  readonly masterCategories: readonly CategorySeed[];
  /** The first one is the default calendar. */
  readonly calendars: readonly CalendarSeed[];
  readonly messages: readonly MessageSeed[];
  /** Who else may open this mailbox, and perhaps send as it. */
  readonly mailDelegates?: readonly { readonly mail: string; readonly sends: boolean }[];
  readonly contacts?: readonly ContactSeed[];
};

/** The body of a POST /contacts, as far as anybody asks for it. */
export type ContactSeed = {
  readonly displayName: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly companyName?: string;
  readonly emailAddresses?: readonly { readonly name: string; readonly address: string }[];
  readonly mobilePhone?: string;
  readonly homePhones?: readonly string[];
  readonly businessPhones?: readonly string[];
};

export type MailboxSettingsSeed = {
  /** Windows zone name, as Exchange stores it. */
  readonly timeZone: string;
  /** For example en-GB. */
  readonly language: string;
  readonly userPurpose: 'user' | 'shared' | 'room' | 'equipment';
  readonly workingHours: {
    readonly daysOfWeek: readonly string[];
    /** HH:mm:ss.0000000, wall clock in `timeZone`. */
    readonly startTime: string;
    readonly endTime: string;
    readonly timeZone: string;
  };
};

export type CategorySeed = { readonly displayName: string; readonly color: string };

export type CalendarRole =
  | 'none'
  | 'freeBusyRead'
  | 'limitedRead'
  | 'read'
  | 'write'
  | 'delegateWithoutPrivateEventAccess'
  | 'delegateWithPrivateEventAccess';

export type CalendarSeed = {
  readonly name: string;
  /** Graph's calendarColor, for example lightBlue. */
  readonly color: string;
  /** Who else may open it; the owner always may. */
  readonly permissions: readonly { readonly mail: string; readonly role: CalendarRole }[];
  readonly events: readonly EventSeed[];
  readonly extendedProperties?: readonly ExtendedPropertySeed[];
};

export type ExtendedPropertySeed = { readonly id: string; readonly value: string };

export type DateTimeTimeZoneSeed = { readonly dateTime: string; readonly timeZone: string };

/** The body of a POST /events, and what only the server may set. */
export type EventSeed = {
  readonly subject: string;
  readonly body?: { readonly contentType: 'text' | 'html'; readonly content: string };
  readonly start: DateTimeTimeZoneSeed;
  readonly end: DateTimeTimeZoneSeed;
  readonly isAllDay?: boolean;
  readonly showAs?: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
  readonly sensitivity?: 'normal' | 'personal' | 'private' | 'confidential';
  readonly categories?: readonly string[];
  readonly location?: { readonly displayName: string };
  readonly attendees?: readonly AttendeeSeed[];
  readonly isOnlineMeeting?: boolean;
  readonly isReminderOn?: boolean;
  readonly reminderMinutesBeforeStart?: number;
  readonly transactionId?: string;
  readonly singleValueExtendedProperties?: readonly ExtendedPropertySeed[];
  /** Graph's patternedRecurrence. */
  readonly recurrence?: unknown;

  /** Defaults to the moment of seeding. ISO instant. */
  readonly createdDateTime?: string;
  readonly iCalUId?: string;
  readonly isCancelled?: boolean;
  /** Somebody else's meeting in this calendar; the owner is then an attendee. */
  readonly organizer?: { readonly name: string; readonly address: string };
  /** The owner's own answer where somebody else organises. */
  readonly responseStatus?: { readonly response: string; readonly time: string };
  /** Occurrences that differ, by original start (same zone as `start`). */
  readonly exceptions?: readonly {
    readonly originalStart: string;
    readonly event: Partial<EventSeed>;
  }[];
  /** Occurrences that were deleted, by original start. */
  readonly deletedOccurrences?: readonly string[];
  /**
   * Occurrences in place of a `recurrence`, for rules that Graph's patterns cannot say (RDATE,
   * BYSETPOS over several days): the series still has one master.
   */
  readonly occurrenceStarts?: readonly string[];
};

export type AttendeeSeed = {
  readonly type: 'required' | 'optional' | 'resource';
  readonly emailAddress: { readonly name: string; readonly address: string };
  readonly status?: { readonly response: string; readonly time: string };
};

export type MessageSeed = {
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly receivedDateTime: string;
  readonly body: string;
  readonly isRead: boolean;
};
