import type { EventFields } from '../../mailbox/model.ts';
import { formatWall, wallAt, type ZonedWall } from '../../mailbox/wall.ts';
import type { Zone } from '../../mailbox/zones.ts';
import type { JsonObject } from '../../mailbox/model.ts';

/** All-day events float: midnight stays midnight in whatever zone the answer is asked. */
export function dateTime(
  { wall, zone }: ZonedWall,
  instant: number,
  asked: Zone,
  isAllDay = false,
): JsonObject {
  const local = isAllDay || zone.iana === asked.iana ? wall : wallAt(instant, asked);
  return { dateTime: formatWall(local), timeZone: asked.name };
}

export function startOf(fields: EventFields, instant: number, zone: Zone): JsonObject {
  return dateTime(fields.start, instant, zone, fields.isAllDay);
}

export function endOf(fields: EventFields, instant: number, zone: Zone): JsonObject {
  return dateTime(fields.end, instant, zone, fields.isAllDay);
}

/** An instant with Graph's seven fractional digits. */
export function timestamp(instant: number): string {
  return `${formatWall(instant)}Z`;
}

/** Where nobody has answered, .NET's first moment stands. */
export function responseTime(instant: number | undefined): string {
  return instant === undefined ? '0001-01-01T00:00:00Z' : timestamp(instant);
}
