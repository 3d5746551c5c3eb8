import { customerOf, type Appointment } from '../appointment/appointment.ts';
import { confirmationOf, type ConfirmationStatus } from '../appointment/confirmation.ts';
import { detailsWithheld } from '../appointment/marking.ts';
import { dueAt, type Reminder } from '../appointment/reminders.ts';
import { knownState } from '../appointment/state.ts';
import type { BookingConfiguration, Host, Service } from '../book/configuration.ts';
import { markSettings } from '../day/mark-settings.ts';
import { remindersOf } from '../day/reminder-state.ts';
import { roleOf } from '../day/role.ts';
import type { Instant, Period } from '../time/period.ts';
import { bookedService } from '../rules-of-change/booked-service.ts';
import { planFor } from '../day/reminder-plan.ts';

/** Whether it can go out from here, and if not, why. */
export type Readiness =
  | { readonly kind: 'ready'; readonly address: string }
  | { readonly kind: 'noAddress' }
  /** An SMS is sent by the service only. */
  | { readonly kind: 'needsService' }
  /** Its record, or whether it takes place, cannot be told: nothing is sent on a guess. */
  | { readonly kind: 'unclear' };

export type DueMessage = {
  readonly appointment: Appointment;
  readonly host: Host;
  readonly service: Service | undefined;
  readonly reminder: Reminder;
  readonly dueAt: Instant;
  /** `begun` by somebody, and not known to have ended. */
  readonly state: 'due' | 'failed' | 'begun';
  readonly readiness: Readiness;
  /** Name of the template that the plan asks for. */
  readonly template?: string;
  /** Of a move that is told of: when it would have been. */
  readonly previous?: Period;
};

export type HostAppointment = { readonly appointment: Appointment; readonly host: Host };

/**
 * Reminders that are due now, the next appointment first. Never after the start, never before they
 * are due; of several that would go the same way only the last one due. What cannot be sent is
 * among them, with its reason.
 */
export function dueMessages(
  appointments: readonly HostAppointment[],
  configuration: BookingConfiguration,
  now: Instant,
): DueMessage[] {
  const mailboxes = configuration.hosts.map((host) => host.destination.mailbox);
  const settings = markSettings(configuration);
  return appointments
    .filter(
      ({ appointment }) =>
        isVisit(appointment, now) &&
        roleOf(appointment, { settings, mailboxes }) === 'appointment' &&
        TAKES_PLACE.has(confirmationOf(appointment, settings).status),
    )
    .flatMap((one) => dueOf(one, configuration, now))
    .toSorted((a, b) => a.appointment.period.start - b.appointment.period.start);
}

/** How many of them a click would send. */
export function countReady(due: readonly DueMessage[]): number {
  return due.filter(({ readiness }) => readiness.kind === 'ready').length;
}

function isVisit(appointment: Appointment, now: Instant): boolean {
  const { kind, period } = appointment;
  return (
    (kind === 'booking' || kind === 'foreign') && period.start > now && !detailsWithheld(appointment)
  );
}

/** Who declined, or has come, needs no reminder. */
const TAKES_PLACE: ReadonlySet<ConfirmationStatus> = new Set([
  'awaiting',
  'tentative',
  'confirmed',
  'conflicting',
  'unknown',
]);

function dueOf(
  { appointment, host }: HostAppointment,
  configuration: BookingConfiguration,
  now: Instant,
): DueMessage[] {
  const { start } = appointment.period;
  const plan = planFor(appointment, configuration);
  const due = remindersOf(appointment, plan).filter((one) => dueAt(one, start) <= now);
  return CHANNELS.flatMap((channel): DueMessage[] => {
    // They stand with the earliest first, so the last one is what matters now.
    const reminder = due.filter((one) => one.channel === channel).at(-1);
    if (!reminder || reminder.outcome.kind === 'sent') return [];
    const { minutesBefore, outcome } = reminder;
    const step = plan.find((one) => one.channel === channel && one.minutesBefore === minutesBefore);
    return [
      {
        appointment,
        host,
        service: bookedService(appointment, configuration),
        reminder,
        dueAt: dueAt(reminder, start),
        state: STATES[outcome.kind],
        readiness: readinessOf(appointment, reminder, configuration),
        ...(step?.template === undefined ? {} : { template: step.template }),
      },
    ];
  });
}

const CHANNELS = ['email', 'sms'] as const;
const STATES = { planned: 'due', sending: 'begun', failed: 'failed' } as const;

export function readinessOf(
  appointment: Appointment,
  { channel }: Pick<Reminder, 'channel'>,
  configuration: BookingConfiguration,
): Readiness {
  const { status } = confirmationOf(appointment, markSettings(configuration));
  const isUnclear =
    status === 'conflicting' || status === 'unknown' || appointment.reminders.kind === 'malformed';
  if (isUnclear || knownState(appointment.state).movingTo) return { kind: 'unclear' };
  const { email, phone } = customerOf(appointment);
  if (channel === 'sms') return phone ? { kind: 'needsService' } : { kind: 'noAddress' };
  return email ? { kind: 'ready', address: email } : { kind: 'noAddress' };
}
