import {
  hasNewAppointmentForm,
  openAppointment,
  openNewAppointment,
} from './appointment-forms.ts';
import { outlookDiagnostics } from './diagnostics.ts';
import type { Host, OutlookItem, Person } from './host.ts';
import { followItem } from './item-changes.ts';
import { errorOfThrow, OfficeError } from './office-error.ts';
import { keepKeysInPane } from './office-keys.ts';
import { followTheme } from './outlook-theme.ts';
import { readItem } from './read-item.ts';
import { readMessage } from './read-message.ts';
import { roamingPreferences } from './roaming-preferences.ts';
import { setFormTime } from './set-form-time.ts';
import { withTimeLimit } from './time-limit.ts';
import { copyText, onReturn, openWindow } from './window.ts';

const READY_TIMEOUT_MS = 10_000;

/** Rejects with `notInOutlook` where Outlook is not around the page or does not answer. */
export async function connectOutlook({
  timeoutMs = READY_TIMEOUT_MS,
}: { readonly timeoutMs?: number } = {}): Promise<Host> {
  const mailbox = await readyMailbox(timeoutMs);
  const userOf = rememberUser(mailbox);
  const preferences = roamingPreferences(Office.context.roamingSettings);
  const displayLanguage = Office.context.displayLanguage || navigator.language || 'en-US';
  const theme = followTheme(mailbox);
  const itemChanges = followItem(mailbox);
  keepKeysInPane(document);

  return {
    kind: 'outlook',
    displayLanguage,
    get user() {
      return userOf();
    },
    preferences,
    theme: theme.current,
    onThemeChange: theme.changes.add,
    currentItem: () => currentItem(mailbox, userOf()?.address ?? ''),
    readMessage: (itemId) => readMessage(mailbox, itemId),
    setFormTime: (period) => setFormTime(mailbox, period),
    onItemChange: itemChanges.add,
    onReturn,
    openAppointment: (appointment) => openAppointment(mailbox, appointment),
    canOpenNewAppointment: hasNewAppointmentForm(mailbox),
    newAppointment: (appointment) => openNewAppointment(mailbox, appointment),
    openWindow,
    copy: copyText,
    diagnostics: () => ({
      ...outlookDiagnostics(mailbox),
      itemChanged: itemChanges.isTold(),
      language: displayLanguage,
    }),
  };
}

async function readyMailbox(timeoutMs: number): Promise<Office.Mailbox> {
  // The script did not load: a blocked content network, or not Outlook's page.
  if (typeof Office === 'undefined') throw new OfficeError('notInOutlook');
  const ready = Promise.resolve(Office.onReady());
  const info = await withTimeLimit(ready, timeoutMs, () => new OfficeError('notInOutlook'));
  // In an ordinary tab the library is ready too, and names no host.
  if (info?.host !== Office.HostType.Outlook || !Office.context.mailbox) {
    throw new OfficeError('notInOutlook');
  }
  return Office.context.mailbox;
}

/** While nothing is selected, some clients have cleared everything and their getters throw. */
function rememberUser(mailbox: Office.Mailbox): () => Person | undefined {
  let user: Person | undefined;

  function read(): Person | undefined {
    user ??= readUser(mailbox);
    return user;
  }
  read();
  return read;
}

function readUser(mailbox: Office.Mailbox): Person | undefined {
  try {
    const { displayName, emailAddress } = mailbox.userProfile;
    if (!emailAddress) return undefined;
    return { name: displayName || emailAddress, address: emailAddress };
  } catch {
    return undefined;
  }
}

async function currentItem(mailbox: Office.Mailbox, own: string): Promise<OutlookItem> {
  try {
    return await readItem(mailbox, own);
  } catch (error) {
    throw errorOfThrow(error);
  }
}
