import type { Appointment } from '../appointment/appointment.ts';
import { slotRules } from '../availability/book-query.ts';
import { openVerdict } from '../availability/open-verdict.ts';
import { openOf } from '../availability/open-of.ts';
import type { SlotRules } from '../availability/query.ts';
import type { BookingConfiguration, Host, Service } from '../book/configuration.ts';
import { bookedService } from '../rules-of-change/booked-service.ts';
import { minutesOf, type Instant, type Period } from '../time/period.ts';
import { spansHold, type Spans } from '../time/spans.ts';
import type { Conflict } from './conflict.ts';

type ClosedContext = {
  readonly host: Host;
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
};

/**
 * Bookings that stand outside the time that their host and service have open. What somebody typed
 * into Outlook stands where that person wanted it. Once it is over nobody has to act on it.
 */
export function findClosed(
  appointments: readonly Appointment[],
  { host, configuration, now }: ClosedContext,
): Map<string, Conflict> {
  const bookings = appointments.filter(
    ({ kind, isAllDay, period }) => kind === 'booking' && !isAllDay && period.end > now,
  );
  const openOfService = new Map<Service | undefined, Spans>();
  const closed = new Map<string, Conflict>();
  for (const booking of bookings) {
    const service = bookedService(booking, configuration);
    const rules = rulesOf(service, booking.period);
    const open = openOfService.get(service) ?? openOf({ hours: host.workingHours }, reachOf(bookings), rules);
    openOfService.set(service, open);
    if (spansHold(open, booking.period)) continue;
    closed.set(booking.ref.eventId, explained(booking.period, { host, rules }));
  }
  return closed;
}

function explained(
  { start }: Period,
  { host, rules }: { readonly host: Host; readonly rules: SlotRules },
): Conflict {
  const withoutService = { ...rules, hours: undefined };
  const { holds, open, because = 'closed' } = openVerdict(
    { hours: host.workingHours },
    { start, rules: withoutService },
  );
  return { kind: 'notOpen', because: holds ? 'service' : because, open };
}

/** It stands for as long as it stands, whatever the service says by now. */
function rulesOf(service: Service | undefined, period: Period): SlotRules {
  const durationMinutes = Math.max(1, minutesOf(period));
  return { ...slotRules(service ?? NO_SERVICE), durationMinutes };
}

const NO_SERVICE: Service = { slug: 'none', name: '-', durationMinutes: 1, hosts: [] };

function reachOf(appointments: readonly Appointment[]): Period {
  return {
    start: Math.min(...appointments.map(({ period }) => period.start)),
    end: Math.max(...appointments.map(({ period }) => period.end)),
  };
}
