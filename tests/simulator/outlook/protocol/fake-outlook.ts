import type {
  Appointment,
  Draft,
  Message,
  OpenItem,
} from '../../../../src/simulator/outlook/protocol/open-item.ts';
import type {
  Category,
  ItemNotification,
  NewAppointment,
  Outlook,
} from '../../../../src/simulator/outlook/protocol/outlook.ts';

export const APPOINTMENT: Appointment = {
  id: 'AAMk-event_1',
  subject: 'Ada Nowak',
  start: Date.UTC(2026, 10, 23, 9),
  end: Date.UTC(2026, 10, 23, 9, 30),
  isAllDay: false,
  location: 'Room 2',
  organizer: { name: 'Lena Hartwig', address: 'lena@example.com' },
  required: [{ name: 'Ada Nowak', address: 'ada@example.com', response: 'accepted' }],
  optional: [],
  categories: ['Confirmed'],
  bodyText: 'Knee <left>',
  seriesMasterId: undefined,
  recurrence: undefined,
  sensitivity: 'normal',
  created: '2026-11-20T08:00:00Z',
  modified: '2026-11-20T08:00:00Z',
};

export const MESSAGE: Message = {
  id: 'AAMk-mail_1',
  subject: 'Re: Your appointment',
  from: { name: 'Ada Nowak', address: 'ada@example.com' },
  to: [{ name: 'Front Desk', address: 'desk@example.com' }],
  conversationId: 'c1',
  internetMessageId: '<1@example.com>',
  received: '2026-11-23T08:00:00Z',
  isRead: true,
  bodyText: 'I will be there.',
  categories: [],
};

export function attendee(change: Partial<Appointment> = {}): OpenItem {
  return { kind: 'attendee', appointment: { ...APPOINTMENT, ...change }, sharing: undefined };
}

export function organizer(change: Partial<Draft> = {}): OpenItem {
  return { kind: 'organizer', draft: { ...APPOINTMENT, ...change }, sharing: undefined };
}

export type FakeOutlook = Outlook & {
  readonly did: unknown[];
  readonly opened: NewAppointment[];
};

/** An Outlook that keeps everything in memory and notes what it was told to do. */
export function fakeOutlook(first: OpenItem): FakeOutlook {
  let item = first;
  let master: Category[] = [{ displayName: 'Confirmed', color: 'preset4' }];
  let notifications: readonly ItemNotification[] = [];
  let properties = '{}';
  const did: unknown[] = [];
  const opened: NewAppointment[] = [];
  return {
    did,
    opened,
    owner: () => ({
      name: 'Mira Keller',
      address: 'mira@example.com',
      timeZone: 'W. Europe Standard Time',
      offsets: [],
      permission: 'ReadWriteItem',
    }),
    item: () => item,
    masterCategories: () => Promise.resolve(master),
    addMasterCategories: (added) => {
      master = [...master, ...added];
      return Promise.resolve();
    },
    removeMasterCategories: (names) => {
      master = master.filter(({ displayName }) => !names.includes(displayName));
      return Promise.resolve();
    },
    setItemCategories: (categories) => {
      if (item.kind === 'attendee') item = attendee({ categories });
      return Promise.resolve();
    },
    openAppointment: (id) => Promise.resolve(id === APPOINTMENT.id),
    openMessage: (id) => Promise.resolve(id === MESSAGE.id),
    newAppointment: (appointment) => void opened.push(appointment),
    closePane: () => void did.push('closePane'),
    changeDraft: (change) => {
      if (item.kind === 'organizer') item = { ...item, draft: { ...item.draft, ...change } };
    },
    saveDraft: () => {
      if (item.kind === 'organizer')
        item = { ...item, draft: { ...item.draft, id: 'AAMk-saved_1' } };
      return Promise.resolve('AAMk-saved_1');
    },
    saveRoamingSettings: (settings) => {
      did.push(settings);
      return Promise.resolve();
    },
    customProperties: () => Promise.resolve(properties),
    saveCustomProperties: (text) => {
      properties = text;
      return Promise.resolve();
    },
    notifications: () => notifications,
    setNotifications: (next) => {
      notifications = next;
    },
  };
}
