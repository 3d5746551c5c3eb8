import { customerOf, type Appointment } from '../appointment/appointment.ts';
import { remindersFor, sameSlot, type MessageSlot, type NoticeKind } from '../appointment/reminders.ts';
import type { BookingConfiguration, Host } from '../book/configuration.ts';
import { bookedService } from '../rules-of-change/booked-service.ts';
import type { Instant, Period } from '../time/period.ts';
import { readinessOf, type DueMessage } from './due.ts';
import { isCustomerInvited, messageOffer } from './notice.ts';

export type Notice = {
  readonly kind: NoticeKind;
  /** Of a move: when it would have been. */
  readonly previous?: Period | undefined;
};

/** Whether a message of ours tells the customer of what was just done; not where Outlook mails. */
export function isNoticeOffered(
  appointment: Appointment,
  notice: NoticeKind,
  { configuration, now }: { readonly configuration: BookingConfiguration; readonly now: Instant },
): boolean {
  const customer = customerOf(appointment);
  const offer = messageOffer({
    notice,
    service: bookedService(appointment, configuration),
    customer,
    isInvited: isCustomerInvited(appointment, customer),
    start: appointment.period.start,
    now,
  });
  return offer.kind === 'own';
}

/** The message itself, to be read and sent like a reminder. */
export function noticeMessage(
  { appointment, host }: { readonly appointment: Appointment; readonly host: Host },
  { kind, previous }: Notice,
  { configuration, now }: { readonly configuration: BookingConfiguration; readonly now: Instant },
): DueMessage {
  const slot: MessageSlot = { minutesBefore: 0, channel: 'email', notice: kind };
  const { reminders, period } = appointment;
  const recorded =
    reminders.kind === 'known'
      ? remindersFor(reminders.value, period.start).find((one) => sameSlot(one, slot))
      : undefined;
  const outcome = recorded?.outcome ?? { kind: 'planned' };
  return {
    appointment,
    host,
    service: bookedService(appointment, configuration),
    reminder: { ...slot, outcome },
    dueAt: now,
    state: outcome.kind === 'sending' ? 'begun' : outcome.kind === 'failed' ? 'failed' : 'due',
    readiness: readinessOf(appointment, slot, configuration),
    ...(previous && { previous }),
  };
}
