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

/** The own contacts, asked for only when the person wants them searched. */
export const CONTACT_SCOPES: readonly string[] = ['Contacts.Read'];

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
];
