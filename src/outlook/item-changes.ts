import { createListeners, type Unsubscribe } from './listeners.ts';
import { officeAsync } from './office-async.ts';
import { isAppointment, isCompose, selectedItem } from './read-item.ts';

export type ItemChanges = {
  readonly add: (listener: () => void) => Unsubscribe;
  /** Whether Outlook took the handler; without it only the return to the window tells. */
  readonly isTold: () => boolean;
};

/** One handler of a kind: Outlook registers only the first and forgets it with the last. */
export function followItem(mailbox: Office.Mailbox): ItemChanges {
  const listeners = createListeners<void>();
  let isTold = false;

  function tell(): void {
    listeners.tell();
  }

  // Pinned panes only, so messages; an appointment's pane closes with its appointment.
  officeAsync<void>((done) =>
    mailbox.addHandlerAsync(
      Office.EventType.ItemChanged,
      () => {
        followForm(mailbox, tell);
        tell();
      },
      done,
    ),
  ).then(
    () => {
      isTold = true;
    },
    () => {
      isTold = false;
    },
  );
  followForm(mailbox, tell);
  return { add: listeners.add, isTold: () => isTold };
}

/** In the organizer's form the time and the people change while the pane is open. */
function followForm(mailbox: Office.Mailbox, tell: () => void): void {
  const item = selectedItem(mailbox);
  if (!item || !isAppointment(item) || !isCompose(item)) return;
  if (typeof item.addHandlerAsync !== 'function') return;
  for (const kind of ['AppointmentTimeChanged', 'RecipientsChanged'] as const) {
    officeAsync<void>((done) => item.addHandlerAsync(Office.EventType[kind], tell, done)).catch(
      () => {
        // Only the freshness of the pane's header depends on it; a save is seen by reading again.
      },
    );
  }
}
