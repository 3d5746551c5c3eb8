import { customerOf, type Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import type { MessageSlot } from '../../domain/appointment/reminders.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { GraphClient } from '../../graph/client.ts';
import { findSender } from '../../graph/mail/mailbox.ts';
import { sendMessage, type SendResult } from '../../graph/mail/send-message.ts';
import { calendarFile, composeMessage, type ComposeRequest } from '../../messages/compose-message.ts';

export type AppointmentMessage = Omit<ComposeRequest, 'now' | 'kind'> & {
  /** A notice about a booking, a move or a cancellation; or a reminder. */
  readonly slot: MessageSlot;
  /** Mailbox to send from; found where it is not said. */
  readonly from?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onPause?: ((until: Instant) => void) | undefined;
};

export const CONFIRMATION: MessageSlot = { minutesBefore: 0, channel: 'email', notice: 'confirmation' };
export const MOVED: MessageSlot = { minutesBefore: 0, channel: 'email', notice: 'moved' };
export const CANCELLED: MessageSlot = { minutesBefore: 0, channel: 'email', notice: 'cancelled' };

/**
 * Sends the customer one message, once, and records on the event what became of it. Only after the
 * person was told who gets it (`messageOffer`). A cancellation is sent while the event is there.
 */
export async function sendAppointmentMessage(
  client: GraphClient,
  request: AppointmentMessage,
): Promise<SendResult> {
  const { appointment, configuration, slot, signal, onPause } = request;
  const { name, email } = customerOf(appointment);
  if (email === undefined) {
    return { outcome: { kind: 'notBegun', failure: 'noAddress' }, appointment: undefined, error: undefined };
  }
  const compose = { ...request, kind: slot.notice ?? 'reminder', now: client.now() } as const;
  const { subject, text, html, format, hasCalendarFile } = composeMessage(compose);
  const attachment = hasCalendarFile ? await calendarFile(compose, text) : undefined;
  const from = request.from ?? (await findSender(client, appointment.ref.mailbox, { signal })).mailbox;
  return sendMessage(client, {
    ref: appointment.ref,
    slot,
    start: appointment.period.start,
    from,
    zone: configuration.organisation.timeZone,
    isStill: (fresh) => isStill(fresh, request, email),
    message: {
      subject,
      format,
      body: format === 'html' ? html : text,
      to: { ...(name === undefined ? {} : { name }), address: email },
      ...(attachment && { attachment }),
    },
    signal,
    onPause,
  });
}

/** What the message says has to be so right before it is sent. */
function isStill(
  fresh: Appointment,
  { configuration, slot }: AppointmentMessage,
  email: string,
): boolean {
  const { status } = confirmationOf(fresh, markSettings(configuration));
  const isOff = status === 'cancelled' || fresh.isCancelled;
  if (customerOf(fresh).email?.toLowerCase() !== email.toLowerCase()) return false;
  return slot.notice === 'cancelled' ? isOff : !isOff;
}
