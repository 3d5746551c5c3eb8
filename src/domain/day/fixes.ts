import type { Appointment } from '../appointment/appointment.ts';
import { markSettings } from './mark-settings.ts';
import { roleOf } from './role.ts';
import { detailsWithheld } from '../appointment/marking.ts';
import type { BookingConfiguration } from '../book/configuration.ts';
import { otherOf, type Conflict } from '../conflicts/conflict.ts';

/** What can be done about a conflict; the likeliest first. */
export type Fix =
  | { readonly kind: 'move'; readonly appointment: Appointment }
  /** Voided first, on condition that nobody has gone on with it, then deleted. */
  | { readonly kind: 'clear'; readonly appointment: Appointment }
  /** Finished where it has arrived, else it stays; the first mails who was invited. */
  | { readonly kind: 'finish'; readonly appointment: Appointment }
  /** It stays, and is no conflict any more. */
  | { readonly kind: 'accept' };

export function fixesOf(
  appointment: Appointment,
  conflict: Conflict,
  configuration: BookingConfiguration,
): Fix[] {
  if (conflict.kind === 'holdExpired' || conflict.kind === 'claimLeft') {
    return [{ kind: 'clear', appointment }];
  }
  if (conflict.kind === 'moveLeft') return [{ kind: 'finish', appointment }];
  const other = otherOf(conflict);
  const movable = [appointment, ...(other ? [other] : [])].filter((one) => canMove(one, configuration));
  return [
    ...movable.map((one): Fix => ({ kind: 'move', appointment: one })),
    { kind: 'accept' },
  ];
}

/** Only a visit, and only of a calendar whose owner arranged it. */
export function canMove(appointment: Appointment, configuration: BookingConfiguration): boolean {
  const { kind, isAllDay, isCancelled, isOrganizer } = appointment;
  if (kind !== 'booking' && kind !== 'foreign') return false;
  if (isAllDay || isCancelled || !isOrganizer || detailsWithheld(appointment)) return false;
  const mailboxes = configuration.hosts.map((host) => host.destination.mailbox);
  return roleOf(appointment, { settings: markSettings(configuration), mailboxes }) === 'appointment';
}
