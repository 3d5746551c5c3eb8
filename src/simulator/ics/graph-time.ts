import type { DateTimeTimeZoneSeed } from '../mailbox/seed.ts';
import type { CalendarTime } from '../../providers/ics/calendar-event.ts';
import { zoneOf } from '../../providers/ics/event-times.ts';
import { DAY, ianaZone, type Instant, offsetOf, UTC, type Wall, type Zone } from '../../providers/ics/zone.ts';

const HOME_YEAR = 365;
const likes = new WeakMap<Zone, Zone | undefined>();

/**
 * A zone that Graph has a name for and whose clocks show the same: the zone itself, or the one that
 * agrees with the rules of a file at noon of every day for a year either way.
 */
export function namedLike(zone: Zone, about: Instant): Zone | undefined {
  if (zone.iana !== undefined && /^[A-Za-z]/u.test(zone.iana)) return zone;
  if (!likes.has(zone)) likes.set(zone, findLike(zone, about));
  return likes.get(zone);
}

function findLike(zone: Zone, about: Instant): Zone | undefined {
  const noon = Math.floor(about / DAY) * DAY + DAY / 2;
  const samples = Array.from({ length: 2 * HOME_YEAR }, (_, index) => noon + (index - HOME_YEAR) * DAY);
  const wanted = samples.map((instant) => offsetOf(zone, instant));
  return Intl.supportedValuesOf('timeZone')
    .map(ianaZone)
    .find((candidate) => candidate && samples.every((instant, index) => offsetOf(candidate, instant) === wanted[index]));
}

/** On the clock of the zone; in UTC where that clock cannot say it (the second reading of a fold). */
export function zonedSeed(instant: Instant, zone: Zone): DateTimeTimeZoneSeed {
  const wall = zone.toWall(instant);
  if (zone.iana === undefined || zone.toInstant(wall) !== instant) return { dateTime: wallText(instant), timeZone: 'UTC' };
  return { dateTime: wallText(wall), timeZone: zone.iana };
}

/** In Graph's form. */
export function wallText(wall: Wall): string {
  return `${new Date(wall).toISOString().slice(0, -1)}0000`;
}

/** The zone an event is written down in; UTC stands for what Graph has no name for. */
export function seedZoneOf(time: CalendarTime, home: Zone): Zone {
  const zone = zoneOf(time, home);
  return namedLike(zone, time.wall) ?? UTC;
}
