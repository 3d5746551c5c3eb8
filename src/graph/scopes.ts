/**
 * Delegated permissions, asked for step by step. Reading and writing calendars share one scope,
 * because every view offers marking and a second question would only come a minute later.
 */
export const USER_SCOPES: readonly string[] = ['User.Read'];
export const CALENDAR_SCOPES: readonly string[] = ['Calendars.ReadWrite'];
export const SHARED_CALENDAR_SCOPES: readonly string[] = [
  ...CALENDAR_SCOPES,
  'Calendars.ReadWrite.Shared',
];
/** Time zone, working hours and language of the own mailbox; its list of categories. */
export const SETTINGS_SCOPES: readonly string[] = ['MailboxSettings.Read'];
/** Creating categories in the own mailbox's list. */
export const CATEGORY_SCOPES: readonly string[] = ['MailboxSettings.ReadWrite'];
/** Names and addresses of the organisation, asked for when somebody searches among them. */
export const DIRECTORY_SCOPES: readonly string[] = ['User.ReadBasic.All'];

/** The own contacts, asked for only when the person wants them searched. */
export const CONTACT_SCOPES: readonly string[] = ['Contacts.Read'];

/** Drafts and sending; asked for when the first message is about to be sent. */
export const MAIL_SCOPES: readonly string[] = ['Mail.ReadWrite', 'Mail.Send'];
/** From a mailbox that somebody else shares. */
export const SHARED_MAIL_SCOPES: readonly string[] = [
  ...MAIL_SCOPES,
  'Mail.ReadWrite.Shared',
  'Mail.Send.Shared',
];

/** What showing and marking a day of shared calendars takes. */
export const DAY_SCOPES: readonly string[] = [...USER_SCOPES, ...SHARED_CALENDAR_SCOPES];

/**
 * Everything the pane may ever ask for; what an administrator consents to. Entra takes each by its
 * name: who agreed to writing settings has not agreed to `MailboxSettings.Read`.
 */
export const ALL_SCOPES: readonly string[] = [
  ...USER_SCOPES,
  ...SHARED_CALENDAR_SCOPES,
  ...SETTINGS_SCOPES,
  ...CATEGORY_SCOPES,
  ...CONTACT_SCOPES,
  ...DIRECTORY_SCOPES,
  ...SHARED_MAIL_SCOPES,
];
