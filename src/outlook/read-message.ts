import type { MessageText } from './host.ts';
import { toRestId } from './item-id.ts';
import { officeAsync } from './office-async.ts';
import { isAppointment, selectedItem } from './read-item.ts';

/** Of the message that is being read; `undefined` where it is another one by the time it is read. */
export async function readMessage(
  mailbox: Office.Mailbox,
  itemId: string,
): Promise<MessageText | undefined> {
  const item = selectedItem(mailbox);
  if (!item || isAppointment(item) || !isRead(item) || toRestId(mailbox, item.itemId) !== itemId) {
    return undefined;
  }
  const { subject } = item;
  const text = await officeAsync<string>((done) => item.body.getAsync(Office.CoercionType.Text, done));
  const after = selectedItem(mailbox);
  const isStill = after && !isAppointment(after) && isRead(after) && toRestId(mailbox, after.itemId) === itemId;
  return isStill ? { subject: subject ?? '', text } : undefined;
}

function isRead(item: Office.MessageRead | Office.MessageCompose): item is Office.MessageRead {
  return typeof item.subject !== 'object';
}
