import type { Appointment } from '../appointment/appointment.ts';
import { slotRules } from '../availability/book-query.ts';
import type { EventsRead, HostEvents } from '../availability/calendar-events.ts';
import type { Clash, HostExplanation } from '../availability/explain-host.ts';
import { roundMinutes } from '../availability/grid.ts';
import type { BookingConfiguration, Host } from '../book/configuration.ts';
import { checkPlace } from '../conflicts/check-place.ts';
import { bookedService } from '../rules-of-change/booked-service.ts';
import { MINUTE, type Instant, type Period } from '../time/period.ts';
import type { DayEntry, HostCalendar } from './day.ts';

/** Another time or host for an appointment. */
export type Place = { readonly start: Instant; readonly host: Host };

/** Whether an appointment could stand there, by what the day has read. Unknown is not free. */
export type PlaceVerdict =
  | { readonly kind: 'same' | 'free' | 'past' | 'unknown' }
  /** Nothing stands there, but the host does not offer the service, or a customer would not get it. */
  | { readonly kind: 'notOffered' | 'closed' | 'againstRules' }
  /** `by` is missing for what lies in a calendar that is not shown. */
  | { readonly kind: 'taken' | 'tooClose'; readonly by?: Appointment };

export type PlaceContext = {
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
  /** What the day has read, and of which time. */
  readonly calendars: readonly HostCalendar[];
  readonly range: Period;
};

export function judgePlace(
  { appointment, host: from }: DayEntry,
  { start, host }: Place,
  { configuration, now, calendars, range }: PlaceContext,
): PlaceVerdict {
  if (start === appointment.period.start && host.id === from.id) return { kind: 'same' };
  if (start < now) return { kind: 'past' };
  const period = { start, end: start + appointment.period.end - appointment.period.start };
  const held = calendars.find((one) => one.host.id === host.id);
  const events = held ? [toHostEvents(held, range)] : [];
  const check = checkPlace({ appointment, period, host }, { configuration, now, events });
  const service = bookedService(appointment, configuration);
  switch (check.kind) {
    case 'unknown':
      return { kind: 'unknown' };
    case 'taken':
      return clashVerdict(check.explanation, held);
    case 'free':
    case 'unusual':
      if (service && !service.hosts.includes(host.id)) return { kind: 'notOffered' };
      if (check.kind === 'free') return { kind: 'free' };
      return { kind: isOpen(check.explanation) ? 'againstRules' : 'closed' };
  }
}

/** One of which a part could not be understood is unknown as a whole. */
export function toHostEvents({ host, calendar, elsewhere = [] }: HostCalendar, range: Period): HostEvents {
  const linked = [host.destination, ...host.availability];
  return {
    host: host.id,
    calendars: [calendar, ...elsewhere].map((read, index) => ({
      name: linked[index]?.name ?? host.name,
      reads: [toRead(read, range)],
    })),
  };
}

function toRead(read: HostCalendar['calendar'], range: Period): EventsRead {
  if (read.kind === 'unknown') return { kind: 'unknown', range, reason: read.reason };
  if (read.unreadable?.length) return { kind: 'unknown', range, reason: 'unreadable' };
  return { kind: 'known', range, events: read.appointments };
}

function isOpen({ verdicts }: HostExplanation): boolean {
  return verdicts.every(({ rule, holds }) => rule !== 'openTime' || holds);
}

function clashVerdict({ verdicts }: HostExplanation, held: HostCalendar | undefined): PlaceVerdict {
  const clashes = verdicts.flatMap((verdict): readonly Clash[] => (verdict.rule === 'notBusy' ? verdict.clashes : []));
  const worst = clashes.find(({ kind }) => kind === 'overlap') ?? clashes[0];
  const shown = held?.calendar.kind === 'known' ? held.calendar.appointments : [];
  const by = shown.find(({ ref }) => ref.eventId === worst?.busy.eventId);
  return { kind: worst?.kind === 'buffer' ? 'tooClose' : 'taken', ...(by && { by }) };
}

const USUAL_STEP = 15;

/** Minutes past the hour on which the starts of its service lie; a quarter where it has none. */
export function stepMinutes(appointment: Appointment, configuration: BookingConfiguration): number {
  const service = bookedService(appointment, configuration);
  return service ? roundMinutes(slotRules(service).stepMinutes) : USUAL_STEP;
}

type Grid = { readonly minutes: number; readonly length: number };

/** The nearest moment on the steps of a day such that all of the length lies within it. */
export function snap(wanted: Instant, day: Period, { minutes, length }: Grid): Instant {
  const step = minutes * MINUTE;
  const last = day.start + Math.floor((day.end - length - day.start) / step) * step;
  const nearest = day.start + Math.round((wanted - day.start) / step) * step;
  return Math.max(day.start, Math.min(nearest, last));
}
