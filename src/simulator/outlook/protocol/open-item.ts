/** What is open or selected in Outlook beside the pane. */
export type OpenItem =
  | { readonly kind: 'none'; readonly form: NoItemForm }
  | { readonly kind: 'message'; readonly message: Message }
  | {
      readonly kind: 'attendee';
      readonly appointment: Appointment;
      readonly sharing: Sharing | undefined;
    }
  | { readonly kind: 'organizer'; readonly draft: Draft; readonly sharing: Sharing | undefined };

/** Which of the two Outlook sends when nothing is selected was never seen; a pane must bear both. */
export type NoItemForm = 'empty' | 'type6';

export type Person = {
  readonly name: string;
  readonly address: string;
  readonly response?: string | undefined;
};

export type Message = {
  readonly id: string;
  readonly subject: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly conversationId: string;
  readonly internetMessageId: string;
  /** ISO instant. */
  readonly received: string;
  readonly isRead: boolean;
  readonly bodyText: string;
  readonly categories: readonly string[];
};

/** An appointment as it is stored. `id` is Graph's. */
export type Appointment = {
  readonly id: string;
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly isAllDay: boolean;
  readonly location: string;
  readonly organizer: Person;
  readonly required: readonly Person[];
  readonly optional: readonly Person[];
  readonly categories: readonly string[];
  readonly bodyText: string;
  readonly seriesMasterId: string | undefined;
  readonly recurrence: Recurrence | undefined;
  readonly sensitivity: string;
  readonly created: string;
  readonly modified: string;
};

/** The organiser's own form: what is in it may not have been saved. */
export type Draft = Omit<Appointment, 'id' | 'created' | 'modified'> & {
  readonly id: string | undefined;
};

/** Graph's patternedRecurrence, the members that are needed, with the series' own times. */
export type Recurrence = {
  readonly pattern: {
    readonly type: string;
    readonly interval: number;
    readonly daysOfWeek?: readonly string[] | undefined;
    readonly dayOfMonth?: number | undefined;
    readonly month?: number | undefined;
    readonly index?: string | undefined;
    readonly firstDayOfWeek?: string | undefined;
  };
  readonly range: {
    readonly type: string;
    readonly startDate: string;
    readonly endDate?: string | undefined;
  };
  /** Windows zone name. */
  readonly timeZone: string;
  /** Minutes after midnight in that zone. */
  readonly startMinutes: number;
  readonly durationMinutes: number;
};

/** Whose calendar a shared item lies in, and what the person may do there. */
export type Sharing = { readonly owner: string; readonly canEdit: boolean };
