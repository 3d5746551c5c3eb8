import type { Unsubscribe } from './listeners.ts';

export type HostTheme = 'light' | 'dark' | 'highContrast';

export type Person = { readonly name: string; readonly address: string };

/** What Outlook shows beside the pane right now. Ids are REST ids, not immutable ones. */
export type OutlookItem =
  | { readonly kind: 'none' }
  | { readonly kind: 'message'; readonly from: Person | undefined; readonly itemId: string | undefined }
  | OutlookAppointment;

export type OutlookAppointment = {
  readonly kind: 'appointment';
  /** The organizer's form is editable and may hold unsaved changes. */
  readonly form: 'organizer' | 'attendee';
  /** `undefined`: never saved. */
  readonly itemId: string | undefined;
  /** Whose calendar it lies in. */
  readonly mailbox: string;
  readonly isShared: boolean;
  /** Set for an occurrence; a series master and a single appointment have none. */
  readonly seriesId: string | undefined;
  /** `undefined`: Outlook would not say. */
  readonly subject: string | undefined;
  /** Epoch milliseconds. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** In the organizer's form; absent where Outlook would not say. */
  readonly invited?: readonly Person[] | undefined;
};

export type MessageText = { readonly subject: string; readonly text: string };

export type OpenResult =
  | { readonly kind: 'opened'; readonly where: 'outlook' | 'window' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'notSupported' };

export type AppointmentToOpen = {
  /**
   * A REST id (Graph's `translateExchangeIds`, target `restId`). Outlook takes an immutable id for
   * one of its own and opens an empty form without an error.
   */
  readonly restId?: string | undefined;
  readonly webLink?: string | undefined;
  readonly isOccurrence?: boolean;
};

export type NewAppointment = {
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly subject?: string;
  readonly location?: string;
  readonly body?: string;
  readonly requiredAttendees?: readonly string[];
};

/** Small personal settings; read at the start, kept per user. */
export type Preferences = {
  get(key: string): unknown;
  /** Rejects with an OfficeError; the value then stays as it was. */
  set(key: string, value: unknown): Promise<void>;
};

/** What a surface gives the pane: Outlook, or an ordinary browser tab. */
export type Host = {
  readonly kind: 'outlook' | 'browser';
  /** A BCP 47 tag, as in `de-DE`. */
  readonly displayLanguage: string;
  /** The mailbox Outlook is open for; unknown in the browser. */
  readonly user: Person | undefined;
  readonly preferences: Preferences;

  theme(): HostTheme;
  onThemeChange(listener: (theme: HostTheme) => void): Unsubscribe;

  currentItem(): Promise<OutlookItem>;
  /**
   * Puts another time into the organizer's form that is open. Nothing is saved and nobody is told.
   * Rejects with an OfficeError; `notSupported` where there is no such form. Absent in the browser.
   */
  readonly setFormTime?: (period: { readonly start: number; readonly end: number }) => Promise<void>;
  /**
   * The words of the message that is open, in plain text; `undefined` where another one is open by
   * then. Absent where there is no message to read.
   */
  readonly readMessage?: (itemId: string) => Promise<MessageText | undefined>;
  /** Another item, none, or another time or other people in the open form. Some are missed. */
  onItemChange(listener: () => void): Unsubscribe;
  /** The person came back to the window: the time to read again what may have been missed. */
  onReturn(listener: () => void): Unsubscribe;

  openAppointment(appointment: AppointmentToOpen): Promise<OpenResult>;
  /** False in the browser, and in Outlook where the pane started in an editable form. */
  readonly canOpenNewAppointment: boolean;
  newAppointment(appointment: NewAppointment): Promise<OpenResult>;
  /** False where the browser blocked it, or the address is not https. */
  openWindow(url: string): boolean;
  copy(text: string): Promise<boolean>;

  /** For support: never anything about a person or an appointment. */
  diagnostics(): Readonly<Record<string, string | boolean>>;
};
