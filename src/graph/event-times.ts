import { instantAt, startOfDay } from '../domain/time/civil.ts';
import type { Instant, Period } from '../domain/time/period.ts';
import { IMMUTABLE_IDS } from './client.ts';
import type { GraphEvent } from './event-schema.ts';
import { isUtc, readZones, type ZoneReading } from './zone-names.ts';

export type EventZones = {
  /** Where all-day events are midnight to midnight. */
  readonly zone: string;
  /** Meaning of the zone names that were sent although UTC had been asked for. */
  readonly named: ReadonlyMap<string, ZoneReading>;
};

/** Times are asked for in UTC: everything else would need a table of zones on the way. */
export const EVENT_HEADERS = { Prefer: `${IMMUTABLE_IDS}, outlook.timezone="UTC"` } as const;

export class EventTimeError extends Error {
  override readonly name = 'EventTimeError';
  readonly field: 'start' | 'end';

  constructor(field: 'start' | 'end', cause?: unknown) {
    super(`${field}.dateTime is no time`, cause === undefined ? {} : { cause });
    this.field = field;
  }
}

export async function zonesOf(
  events: readonly Pick<GraphEvent, 'start' | 'end' | 'attendees'>[],
  zone: string,
): Promise<EventZones> {
  const proposed = events.flatMap(({ attendees }) =>
    (attendees ?? []).flatMap(({ proposedNewTime }) => proposedNewTime ?? []),
  );
  const names = [...events, ...proposed]
    .flatMap(({ start, end }) => [start.timeZone, end.timeZone])
    .filter((name) => name != null)
    .filter((name) => !isUtc(name));
  return { zone, named: await readZones(names) };
}

/** An all-day event is dates without a zone: they are taken as written, never shifted. */
export function toPeriod(
  { start, end, isAllDay }: Pick<GraphEvent, 'start' | 'end' | 'isAllDay'>,
  zones: EventZones,
): Period {
  if (isAllDay) {
    const first = toDate(start, 'start');
    const next = toDate(end, 'end');
    const after = Temporal.PlainDate.compare(first, next) < 0 ? next : first.add({ days: 1 });
    return { start: startOfDay(first, zones.zone), end: startOfDay(after, zones.zone) };
  }
  const period = { start: toInstant(start, 'start', zones), end: toInstant(end, 'end', zones) };
  if (period.end < period.start) throw new EventTimeError('end');
  return period;
}

/** What an attendee proposes is a wish: one that is no time is none. */
export function toProposedPeriod(
  proposed: { readonly start: DateTime; readonly end: DateTime },
  zones: EventZones,
): Period | undefined {
  try {
    const period = toPeriod({ ...proposed, isAllDay: false }, zones);
    return period.start < period.end ? period : undefined;
  } catch (error) {
    if (error instanceof EventTimeError) return undefined;
    throw error;
  }
}

type DateTime = GraphEvent['start'];

function toDate({ dateTime }: DateTime, field: 'start' | 'end'): Temporal.PlainDate {
  return orTimeError(field, () => Temporal.PlainDate.from(dateTime.slice(0, 10)));
}

/** Seven digits of a fraction and no offset, in the zone beside it. */
function toInstant(
  { dateTime, timeZone }: DateTime,
  field: 'start' | 'end',
  zones: EventZones,
): Instant {
  return orTimeError(field, () => {
    if (/(?:Z|[+-]\d\d:?\d\d)$/u.test(dateTime)) {
      return Temporal.Instant.from(dateTime).epochMilliseconds;
    }
    if (isUtc(timeZone)) return Temporal.Instant.from(`${dateTime}Z`).epochMilliseconds;
    const { zone } = zones.named.get(timeZone ?? '') ?? { zone: 'UTC' };
    return instantAt(Temporal.PlainDateTime.from(dateTime), zone);
  });
}

function orTimeError<T>(field: 'start' | 'end', read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError)
      throw new EventTimeError(field, error);
    throw error;
  }
}

/** As a window's bounds: with an offset, so that no preference changes what is meant. */
export function toDateTime(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString();
}
