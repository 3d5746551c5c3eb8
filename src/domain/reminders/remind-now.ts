import type { Appointment } from '../appointment/appointment.ts';
import type { MessageSlot } from '../appointment/reminders.ts';
import type { BookingConfiguration, Host } from '../book/configuration.ts';
import { MINUTE, type Instant } from '../time/period.ts';
import { dueMessages, readinessOf, type DueMessage } from './due.ts';
import { bookedService } from '../rules-of-change/booked-service.ts';

/**
 * A reminder that somebody asks for now: the one that is due, or one beside the plan, so that a
 * planned one still goes out in its time. None for what has begun or is called off.
 */
export function remindNow(
  { appointment, host }: { readonly appointment: Appointment; readonly host: Host },
  configuration: BookingConfiguration,
  now: Instant,
): DueMessage | undefined {
  const { start } = appointment.period;
  const due = dueMessages([{ appointment, host }], configuration, now);
  const [first] = due.filter(({ reminder }) => reminder.channel === 'email');
  if (first) return first;
  const minutesBefore = Math.floor((start - now) / MINUTE);
  if (minutesBefore < 0 || start <= now || appointment.isCancelled) return undefined;
  const slot: MessageSlot = { minutesBefore, channel: 'email' };
  return {
    appointment,
    host,
    service: bookedService(appointment, configuration),
    reminder: { ...slot, outcome: { kind: 'planned' } },
    dueAt: now,
    state: 'due',
    readiness: readinessOf(appointment, slot, configuration),
  };
}
