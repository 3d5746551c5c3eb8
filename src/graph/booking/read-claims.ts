import type { Appointment } from '../../domain/appointment/appointment.ts';
import { serviceBuffers, slotRules } from '../../domain/availability/book-query.ts';
import { busyRulesOf } from '../../domain/availability/busy-rules.ts';
import type { BookingConfiguration, Host, Service } from '../../domain/book/configuration.ts';
import type { ClaimContext } from '../../domain/booking/claims-of.ts';
import { rangeOfClaims } from '../../domain/booking/claims-of.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import type { Instant, Period } from '../../domain/time/period.ts';
import type { GraphClient } from '../client.ts';
import { calendarsOf } from '../read-availability.ts';
import { readDays, type CalendarRead } from '../read-days.ts';

/** One host's time that is wanted, by the rules of the book. */
export type WantedTime = {
  readonly configuration: BookingConfiguration;
  readonly host: Host;
  readonly slot: Period;
  /** Whose buffers are kept; without it there are none of its own. */
  readonly service: Service | undefined;
};

export type WindowReading =
  | { readonly kind: 'read'; readonly appointments: readonly Appointment[] }
  | { readonly kind: 'unknown'; readonly reason: string };

export function claimContext(wanted: WantedTime, now: Instant): ClaimContext {
  const { configuration, slot, service } = wanted;
  return {
    rules: busyRulesOf(configuration),
    categories: markSettings(configuration).categories,
    now,
    slot,
    own: service ? slotRules(service) : { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
    buffers: serviceBuffers(configuration),
  };
}

/** The host's calendars as far as any buffer reaches. One that cannot be read whole is unknown. */
export async function readWindow(
  client: GraphClient,
  wanted: WantedTime,
  signal: AbortSignal | undefined,
): Promise<WindowReading> {
  const reads = await readDays(client, {
    calendars: calendarsOf([wanted.host]),
    range: rangeOfClaims(claimContext(wanted, client.now())),
    zone: wanted.host.workingHours.timeZone,
    signal,
  });
  return joined(reads);
}

function joined(reads: readonly CalendarRead[]): WindowReading {
  const appointments: Appointment[] = [];
  for (const read of reads) {
    if (read.kind === 'unknown') return { kind: 'unknown', reason: read.reason };
    // When it is, nobody knows, so it may be now.
    if (read.unreadable.length > 0) return { kind: 'unknown', reason: 'malformed' };
    appointments.push(...read.appointments);
  }
  return { kind: 'read', appointments };
}
