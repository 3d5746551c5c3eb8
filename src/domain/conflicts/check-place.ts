import type { Appointment } from '../appointment/appointment.ts';
import { slotRules } from '../availability/book-query.ts';
import { hostReadings, type HostEvents } from '../availability/calendar-events.ts';
import { explainHost, type HostExplanation } from '../availability/explain-host.ts';
import type { SlotRules } from '../availability/query.ts';
import type { BookingConfiguration, Host, Service } from '../book/configuration.ts';
import { bookedService } from '../rules-of-change/booked-service.ts';
import { minutesOf, type Instant, type Period } from '../time/period.ts';

/** Whether an appointment could stand there, and every rule that speaks for or against it. */
export type PlaceCheck = {
  readonly kind:
    | 'free'
    /** Nothing stands there, but a customer would not be offered it: hours, notice, limits. */
    | 'unusual'
    | 'taken'
    /** A calendar could not be read: unknown is not free. */
    | 'unknown';
  readonly explanation: HostExplanation;
};

export type Place = {
  readonly appointment: Appointment;
  readonly period: Period;
  readonly host: Host;
};

type PlaceContext = {
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
  /** Of the calendars that count for the host. */
  readonly events: readonly HostEvents[];
};

/** The appointment itself does not stand in its own way. */
export function checkPlace(
  { appointment, period, host }: Place,
  { configuration, now, events }: PlaceContext,
): PlaceCheck {
  const service = bookedService(appointment, configuration);
  const others = events.map((one) => withoutEvent(one, appointment.ref.eventId));
  const reading = hostReadings(others, { configuration, now, service }).get(host.id);
  const explanation = explainHost(
    {
      id: host.id,
      hours: host.workingHours,
      calendars: reading?.calendars ?? [],
      bookings: reading?.bookings,
    },
    { start: period.start, now, rules: rulesFor(service, period), zone: undefined },
  );
  return { kind: kindOf(explanation), explanation };
}

function kindOf({ isFree, verdicts }: HostExplanation): PlaceCheck['kind'] {
  if (isFree) return 'free';
  const broken = new Set(verdicts.filter(({ holds }) => !holds).map(({ rule }) => rule));
  if (broken.has('notBusy')) return 'taken';
  return broken.has('known') ? 'unknown' : 'unusual';
}

/** As long as it is to be, whatever its service lasts. */
function rulesFor(service: Service | undefined, period: Period): SlotRules {
  const anything: Service = { slug: 'any', name: '-', durationMinutes: 1, hosts: [] };
  return { ...slotRules(service ?? anything), durationMinutes: Math.max(1, minutesOf(period)) };
}

function withoutEvent(host: HostEvents, eventId: string): HostEvents {
  return {
    ...host,
    calendars: host.calendars.map((calendar) => ({
      ...calendar,
      reads: calendar.reads.map((read) =>
        read.kind === 'unknown'
          ? read
          : { ...read, events: read.events.filter(({ ref }) => ref.eventId !== eventId) },
      ),
    })),
  };
}
