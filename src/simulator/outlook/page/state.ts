import type { Draft, Message, NoItemForm, Sharing } from '../protocol/open-item.ts';
import type { Category, ItemNotification } from '../protocol/outlook.ts';
import type { Theme } from '../protocol/theme.ts';
import type { SendAlert } from './send/send-alert.ts';
import type { SignInPrompt } from '../../sign-in/policy.ts';
import type { CalendarEvent } from './graph-shapes.ts';
import type { CalendarEntry } from './mailbox.ts';
import type { Addin } from './manifest.ts';
import type { Language } from './parameters.ts';
import type { Session } from './session.ts';

export type EventsOf =
  | { readonly kind: 'loading' }
  | { readonly kind: 'known'; readonly events: readonly CalendarEvent[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** An appointment's own window. */
export type OpenForm = {
  readonly form: 'organizer' | 'attendee';
  readonly owner: string;
  readonly sharing: Sharing | undefined;
  /** As it is stored; undefined for one that never was. */
  readonly event: CalendarEvent | undefined;
  readonly draft: Draft;
  readonly isDirty: boolean;
};

export type OpenPane = {
  readonly url: string;
  readonly title: string;
  readonly isPinned: boolean;
  readonly canPin: boolean;
  /** Another number starts the frame anew. */
  readonly generation: number;
};

/** The main window and an appointment's window each have a pane of their own. */
export type PanePlace = 'main' | 'form';

export type Menu = {
  readonly x: number;
  readonly y: number;
  readonly owner: string;
  readonly event: CalendarEvent;
};

export type PromptOnScreen = {
  readonly prompt: SignInPrompt;
  readonly answer: (verdict: 'accepted' | 'refused') => void;
};

export type State = {
  readonly session: Session;
  readonly addin: Addin;
  /** IANA. */
  readonly zone: string;
  readonly windowsZone: string;
  readonly clockOffset: number;
  readonly theme: Theme;
  readonly language: Language;
  readonly nestedAppAuth: boolean;
  readonly noItem: NoItemForm;
  readonly view: 'mail' | 'calendar';
  readonly mode: 'day' | 'week';
  readonly date: string;
  readonly calendars: readonly CalendarEntry[];
  /** Keys of the ticked ones. */
  readonly shown: ReadonlySet<string>;
  readonly events: ReadonlyMap<string, EventsOf>;
  readonly categories: readonly (Category & { readonly id: string })[];
  readonly messages: readonly Message[];
  readonly message: string | undefined;
  /** Id of the appointment that was clicked in the grid. */
  readonly selected: string | undefined;
  readonly form: OpenForm | undefined;
  readonly panes: Readonly<Partial<Record<PanePlace, OpenPane>>>;
  readonly paneWidth: number;
  readonly menu: Menu | undefined;
  readonly prompt: PromptOnScreen | undefined;
  /** Where a sending that an add-in has a say in stands. */
  readonly sending: SendAlert | undefined;
  readonly toast: string | undefined;
  /** By item id. */
  readonly notifications: ReadonlyMap<string, readonly ItemNotification[]>;
};
