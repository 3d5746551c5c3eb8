import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import type { Desk } from '../app/desk.ts';
import type { Text } from '../text/text.ts';

/** Whether it lies in somebody else's calendar; then that is always said. */
export function isShared({ ref }: Appointment, { host, signIn }: Desk): boolean {
  const own = host.user?.address ?? signIn.account()?.address;
  return own?.toLowerCase() !== ref.mailbox.toLowerCase();
}

/** The name it has in Frontdesk, and the address, which cannot be mistaken. */
export function calendarName({ ref }: Appointment, host: Host | undefined, text: Text): string {
  const name = host?.destination.name;
  return name === undefined || name.toLowerCase() === ref.mailbox.toLowerCase()
    ? text.appointment.calendarOf(ref.mailbox)
    : text.appointment.calendarOfWithAddress(name, ref.mailbox);
}
