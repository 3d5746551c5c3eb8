import { guests, type Appointment } from '../appointment/appointment.ts';
import { readCategories } from '../appointment/categories.ts';
import type { MarkSettings } from '../appointment/confirmation.ts';
import { detailsWithheld } from '../appointment/marking.ts';
import { readPrefix } from '../appointment/title-prefix.ts';

/** `appointment` is somebody's visit and has a confirmation; `other` only takes up time. */
export type DayRole = 'appointment' | 'other';

type RoleContext = {
  readonly settings: MarkSettings;
  /** The organisation's own addresses: meetings among colleagues are no visits. */
  readonly mailboxes: readonly string[];
};

/**
 * What a receptionist entered in Outlook by hand, without an attendee, counts as an appointment:
 * it is better asked about once too often than forgotten.
 */
export function roleOf(appointment: Appointment, context: RoleContext): DayRole {
  if (hasOwnSignal(appointment, context.settings)) return 'appointment';
  if (appointment.isAllDay || detailsWithheld(appointment)) return 'other';
  if (appointment.freeBusyStatus === 'oof' || appointment.freeBusyStatus === 'free') return 'other';
  if (appointment.freeBusyStatus === 'workingElsewhere') return 'other';
  if (!appointment.isOrganizer) return 'other';
  const ours = new Set(context.mailboxes.map((mailbox) => mailbox.toLowerCase()));
  const invited = guests(appointment);
  return invited.length === 0 || invited.some((guest) => !ours.has(guest.address.toLowerCase()))
    ? 'appointment'
    : 'other';
}

function hasOwnSignal(appointment: Appointment, settings: MarkSettings): boolean {
  return (
    appointment.kind !== 'foreign' ||
    appointment.state.kind !== 'absent' ||
    readCategories(appointment.categories, settings.categories) !== 'none' ||
    readPrefix(appointment.subject, settings.titlePrefixes) !== 'none'
  );
}
