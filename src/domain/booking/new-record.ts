import { dueAt, type Reminder } from '../appointment/reminders.ts';
import type { AppointmentState, Customer, StatusChange } from '../appointment/state.ts';
import type { ReminderPlan } from '../day/reminder-state.ts';
import type { Instant } from '../time/period.ts';

/** What a new booking's record says. A series has no one start that was agreed. */
export function newRecord(booking: {
  readonly service: string;
  readonly customer: Customer;
  readonly customerZone?: string | undefined;
  readonly status: StatusChange;
  readonly start: Instant | undefined;
}): AppointmentState {
  const { service, customer, customerZone, status, start } = booking;
  return {
    service,
    customer,
    history: [status],
    ...(start === undefined ? {} : { agreedStart: start }),
    ...(customerZone === undefined ? {} : { customerZone }),
  };
}

/** Of the plan, what the customer can be reached by and what is not over with the booking made. */
export function plannedReminders(
  plan: ReminderPlan,
  booking: { readonly customer: Customer; readonly start: Instant; readonly now: Instant },
): Reminder[] {
  const { customer, start, now } = booking;
  return plan
    .map(({ minutesBefore, channel }): Reminder => ({
      minutesBefore,
      channel,
      outcome: { kind: 'planned' },
    }))
    .filter((reminder) => {
      const contact = reminder.channel === 'email' ? customer.email : customer.phone;
      return Boolean(contact) && dueAt(reminder, start) > now;
    });
}
