import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import { isNoticeOffered, type Notice } from '../../domain/reminders/notice-message.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { View } from '../app/navigation.ts';

/**
 * Where the message about what was just done can be read and sent: after a booking, a move or a
 * cancellation of a service that sends its own. `undefined` where nobody gets a message from here.
 */
export function noticeView(
  appointment: Appointment,
  notice: Notice,
  context: { readonly configuration: BookingConfiguration; readonly now: Instant },
): View | undefined {
  return isNoticeOffered(appointment, notice.kind, context)
    ? { kind: 'due', appointments: [appointment], notice }
    : undefined;
}
