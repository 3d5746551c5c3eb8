import type { MailboxOwner } from './initial-data.ts';
import type { Draft, OpenItem } from './open-item.ts';

export type Category = {
  readonly displayName: string;
  /** preset0 … preset24 or none. */ readonly color: string;
};

export type ItemNotification = {
  readonly key: string;
  readonly type: 'informationalMessage' | 'progressIndicator' | 'errorMessage' | 'insightMessage';
  readonly message: string;
  readonly icon: string;
  readonly persistent: boolean;
};

export type NewAppointment = {
  readonly subject: string;
  readonly body: string;
  readonly location: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly required: readonly string[];
  readonly optional: readonly string[];
};

/** What Outlook does for a pane. Implemented by the page; the protocol knows nothing of how. */
export type Outlook = {
  owner(): MailboxOwner;
  item(): OpenItem;

  masterCategories(): Promise<readonly Category[]>;
  addMasterCategories(categories: readonly Category[]): Promise<void>;
  removeMasterCategories(names: readonly string[]): Promise<void>;
  /** Of the item being read; Graph's names. */
  setItemCategories(names: readonly string[]): Promise<void>;

  /** False when there is no such item. */
  openAppointment(graphId: string): Promise<boolean>;
  openMessage(graphId: string): Promise<boolean>;
  newAppointment(appointment: NewAppointment): void;
  closePane(): void;

  /** Fails with ItemNotSaved in a way of its own when there is no draft. */
  changeDraft(change: Partial<Draft>): void;
  /** Answers the id. */
  saveDraft(): Promise<string>;

  saveRoamingSettings(settings: Readonly<Record<string, string>>): Promise<void>;
  customProperties(): Promise<string>;
  saveCustomProperties(text: string): Promise<void>;

  notifications(): readonly ItemNotification[];
  setNotifications(notifications: readonly ItemNotification[]): void;
};
