import type { MailboxOwner } from '../../protocol/initial-data.ts';
import type { OpenItem } from '../../protocol/open-item.ts';
import type { Outlook } from '../../protocol/outlook.ts';
import { timeZoneOffsets } from '../../protocol/time-zone-offsets.ts';
import { now, type App } from '../app.ts';
import {
  changeDraft,
  newAppointment,
  openAppointment,
  refreshForm,
  saveDraft,
} from '../form-actions.ts';
import { openMessage, paneClosed } from '../pane-actions.ts';
import { askSimulator } from '../session.ts';
import type { PanePlace } from '../state.ts';

/** What the add-in of one window can have Outlook do. */
export function outlookForPane(app: App, place: PanePlace): Outlook {
  const { mail } = app.store.get().session.user;

  function item(): OpenItem {
    return place === 'form' ? formItem(app) : mainItem(app);
  }

  return {
    owner: () => ownerOf(app),
    item,
    ...categories(app, item),
    openAppointment: (id) => openAppointment(app, id),
    openMessage: (id) => openMessage(app, id),
    newAppointment: (given) => newAppointment(app, given),
    closePane: () => paneClosed(app, place),
    changeDraft: (change) => changeDraft(app, change),
    saveDraft: () => saveDraft(app),
    saveRoamingSettings: async (settings) =>
      void (await askSimulator('PUT', `roaming-settings/${encodeURIComponent(mail)}`, settings)),
    customProperties: async () => textOf(await askSimulator('GET', propertiesPath(mail, item()))),
    saveCustomProperties: async (text) =>
      void (await askSimulator('PUT', propertiesPath(mail, item()), { text })),
    notifications: () => app.store.get().notifications.get(itemId(item())) ?? [],
    setNotifications: (list) =>
      app.store.set({
        notifications: new Map(app.store.get().notifications).set(itemId(item()), list),
      }),
  };
}

function ownerOf(app: App): MailboxOwner {
  const { session, windowsZone, zone, addin } = app.store.get();
  return {
    name: session.user.displayName,
    address: session.user.mail,
    timeZone: windowsZone,
    offsets: timeZoneOffsets(zone, now(app)),
    permission: addin.permission,
  };
}

function mainItem(app: App): OpenItem {
  const { view, messages, message, noItem } = app.store.get();
  const selected = view === 'mail' ? messages.find(({ id }) => id === message) : undefined;
  return selected ? { kind: 'message', message: selected } : { kind: 'none', form: noItem };
}

function formItem(app: App): OpenItem {
  const { form, noItem } = app.store.get();
  if (!form) return { kind: 'none', form: noItem };
  if (form.form === 'organizer')
    return { kind: 'organizer', draft: form.draft, sharing: form.sharing };
  return form.event
    ? { kind: 'attendee', appointment: form.event, sharing: form.sharing }
    : { kind: 'none', form: noItem };
}

export function itemId(item: OpenItem): string {
  switch (item.kind) {
    case 'none':
      return 'none';
    case 'message':
      return item.message.id;
    case 'attendee':
      return item.appointment.id;
    case 'organizer':
      return item.draft.id ?? 'new';
  }
}

function categories(
  app: App,
  item: () => OpenItem,
): Pick<
  Outlook,
  'masterCategories' | 'addMasterCategories' | 'removeMasterCategories' | 'setItemCategories'
> {
  async function refresh() {
    const all = await app.mailbox.masterCategories();
    app.store.set({ categories: all });
    return all;
  }
  return {
    masterCategories: refresh,
    addMasterCategories: async (given) => {
      for (const category of given) await app.mailbox.addMasterCategory(category);
      await refresh();
    },
    removeMasterCategories: async (names) => {
      const wanted = names.map((name) => name.toLowerCase());
      const gone = (await refresh()).filter(({ displayName }) =>
        wanted.includes(displayName.toLowerCase()),
      );
      for (const category of gone) await app.mailbox.removeMasterCategory(category.id);
      await refresh();
    },
    setItemCategories: async (names) => {
      const { form } = app.store.get();
      if (item().kind !== 'attendee' || !form?.event) return;
      await app.mailbox.changeEvent(form.owner, form.event.id, { categories: names });
      await refreshForm(app);
    },
  };
}

function propertiesPath(mail: string, item: OpenItem): string {
  return `custom-properties/${encodeURIComponent(mail)}/${encodeURIComponent(itemId(item))}`;
}

function textOf(answer: unknown): string {
  return typeof answer === 'object' &&
    answer !== null &&
    'text' in answer &&
    typeof answer.text === 'string'
    ? answer.text
    : '{}';
}
