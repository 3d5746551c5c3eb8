import type { Appointment } from '../appointment/appointment.ts';
import { detailsWithheld } from '../appointment/marking.ts';
import { slotRules } from '../availability/book-query.ts';
import { explainHost, type Clash } from '../availability/explain-host.ts';
import { roundMinutes } from '../availability/grid.ts';
import type { SlotRules } from '../availability/query.ts';
import type { BookingConfiguration, Host, Service } from '../book/configuration.ts';
import { minutesOf, MINUTE, type Instant, type Period } from '../time/period.ts';
import type { DayEntry, HostCalendar } from './day.ts';
import { readingOf, type ReadingContext } from './reading.ts';

/** Another time or host for an appointment. */
export type Place = { readonly start: Instant; readonly host: Host };

/** Whether an appointment could stand there, by what the day has read. Unknown is not free. */
export type PlaceVerdict =
  | { readonly kind: 'same' | 'free' | 'past' | 'unknown' | 'notOffered' | 'closed' }
  /** `by` is missing for what lies in a calendar that is not shown. */
  | { readonly kind: 'taken'; readonly by?: Appointment }
  | { readonly kind: 'tooClose'; readonly by?: Appointment; readonly minutes: number };

export type PlaceContext = ReadingContext & { readonly calendars: readonly HostCalendar[] };

/** A customer's visit that can be seen and belongs to the host: anything else stays where it is. */
export function isMovable({ appointment, role, confirmation }: DayEntry): boolean {
  return (
    role === 'appointment' &&
    confirmation.status !== 'cancelled' &&
    appointment.kind !== 'hold' &&
    appointment.isOrganizer &&
    !appointment.isAllDay &&
    !detailsWithheld(appointment)
  );
}

const USUAL_STEP = 15;

/** Minutes past the hour on which the starts of its service lie; a quarter where it has none. */
export function stepMinutes(appointment: Appointment, configuration: BookingConfiguration): number {
  const service = serviceOf(appointment, configuration);
  return service ? roundMinutes(slotRules(service).stepMinutes) : USUAL_STEP;
}

/**
 * The day's verdict on a place. The rules for customers, such as the notice, are left to whoever
 * moves the appointment: a receptionist may have her reasons.
 */
export function judgePlace(
  { appointment, host: from }: DayEntry,
  { start, host }: Place,
  context: PlaceContext,
): PlaceVerdict {
  const { configuration, now, calendars } = context;
  if (start === appointment.period.start && host.id === from.id) return { kind: 'same' };
  if (start < now) return { kind: 'past' };
  const service = serviceOf(appointment, configuration);
  const rules = rulesOf(appointment, service);
  const held = calendars.find((one) => one.host.id === host.id);
  const reading = held ? readingOf(held, { ...context, leftOut: appointment.ref.eventId }) : [];
  const { verdicts } = explainHost(
    { id: host.id, hours: host.workingHours, calendars: reading },
    { now, rules, zone: undefined, start },
  );
  const failed = new Map(verdicts.filter(({ holds }) => !holds).map((verdict) => [verdict.rule, verdict]));
  if (failed.has('known')) return { kind: 'unknown' };
  if (service && !service.hosts.includes(host.id)) return { kind: 'notOffered' };
  const busy = failed.get('notBusy');
  if (busy?.rule === 'notBusy') return clashVerdict(busy.clashes, held);
  return { kind: failed.has('openTime') ? 'closed' : 'free' };
}

function clashVerdict(clashes: readonly Clash[], held: HostCalendar | undefined): PlaceVerdict {
  const worst = clashes.find(({ kind }) => kind === 'overlap') ?? clashes[0];
  const shown = held?.calendar.kind === 'known' ? held.calendar.appointments : [];
  const by = shown.find(({ ref }) => ref.eventId === worst?.busy.eventId);
  if (worst?.kind === 'buffer') return { kind: 'tooClose', minutes: worst.gapMinutes, ...(by && { by }) };
  return { kind: 'taken', ...(by && { by }) };
}

/** As long as it is now, whatever its service says since. */
function rulesOf({ period }: Appointment, service: Service | undefined): SlotRules {
  const durationMinutes = Math.max(1, minutesOf(period));
  const usual: SlotRules = {
    durationMinutes,
    stepMinutes: USUAL_STEP,
    alignment: 'clock',
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    minimumNoticeMinutes: 0,
    bookingWindow: { kind: 'none' },
    limits: {},
  };
  if (!service) return usual;
  const { hours, bufferBeforeMinutes, bufferAfterMinutes } = slotRules(service);
  return { ...usual, hours, bufferBeforeMinutes, bufferAfterMinutes };
}

function serviceOf({ state }: Appointment, { services }: BookingConfiguration): Service | undefined {
  const slug = state.kind === 'known' ? state.value.service : undefined;
  return services.find((service) => service.slug === slug);
}

/** The nearest moment on the steps of a day such that all of the length lies within it. */
export function snap(wanted: Instant, day: Period, { step, length }: { readonly step: number; readonly length: number }): Instant {
  const grid = step * MINUTE;
  const last = day.start + Math.floor((day.end - length - day.start) / grid) * grid;
  const nearest = day.start + Math.round((wanted - day.start) / grid) * grid;
  return Math.max(day.start, Math.min(nearest, last));
}
