import { officeAsync } from './office-async.ts';
import { OfficeError } from './office-error.ts';
import { isAppointment, isCompose, selectedItem } from './read-item.ts';

/** The start first: it takes the end along, which could not lie before it. */
export async function setFormTime(
  mailbox: Office.Mailbox,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<void> {
  const item = selectedItem(mailbox);
  if (!item || !isAppointment(item) || !isCompose(item)) throw new OfficeError('notSupported');
  await officeAsync<void>((done) => item.start.setAsync(new Date(start), done));
  await officeAsync<void>((done) => item.end.setAsync(new Date(end), done));
}
