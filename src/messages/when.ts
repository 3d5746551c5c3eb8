import { isTimeZone, zonedAt } from '../domain/time/civil.ts';
import { HOUR, type Instant } from '../domain/time/period.ts';
import type { MessageValues } from './message.ts';

export type When = {
  readonly date: string;
  readonly time: string;
  readonly endTime: string;
  /** In brackets; empty where the clock on the organisation's wall is meant. */
  readonly zone: string;
  readonly previousDate: string;
  readonly previousTime: string;
};

/** `short` leaves out the year and shortens the words, for subjects and SMS. */
export type DateStyle = 'long' | 'short';

/** As the customer's clock shows it, where it is known; else the host's. */
export function whenOf(values: MessageValues, locale: string, style: DateStyle): When {
  const { period, previous } = values;
  const zone = zoneFor(values);
  const date = new Intl.DateTimeFormat(locale, { ...DATES[style], timeZone: zone });
  const time = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  });
  return {
    date: plainSpaces(date.format(period.start)),
    time: unbroken(time.format(period.start)),
    endTime: unbroken(time.format(period.end)),
    zone: zoneNote(values, zone, locale),
    previousDate: previous ? plainSpaces(date.format(previous.start)) : '',
    previousTime: previous ? unbroken(time.format(previous.start)) : '',
  };
}

/** A zone that nobody knows is passed over. */
export function zoneFor({ customer, host, organisation }: MessageValues): string {
  const zones = [customer.timeZone, host.timeZone, organisation.timeZone];
  return zones.find((zone) => zone !== undefined && isTimeZone(zone)) ?? 'UTC';
}

const DATES = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { weekday: 'short', day: 'numeric', month: 'short' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

function zoneNote({ organisation, period }: MessageValues, zone: string, locale: string): string {
  const isOurs =
    isTimeZone(organisation.timeZone) &&
    zonedAt(period.start, zone).equals(zonedAt(period.start, organisation.timeZone));
  const isTwice = comesTwice(period.start, zone);
  if (isOurs && !isTwice) return '';
  const name = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: isTwice ? 'long' : 'longGeneric',
  })
    .formatToParts(period.start)
    .find(({ type }) => type === 'timeZoneName');
  return `(${plainSpaces(name?.value ?? zone)})`;
}

/** In the hour that clocks go through twice, only the name of the zone tells which one is meant. */
function comesTwice(start: Instant, zone: string): boolean {
  const wall = zonedAt(start, zone).toPlainDateTime();
  return [-HOUR, HOUR].some((shift) => zonedAt(start + shift, zone).toPlainDateTime().equals(wall));
}

/** Mail programs without a glyph for the narrow one show a box. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u2009\u202F]/gu, '\u00A0');
}

/** "10:30 AM" stays on one line. */
function unbroken(time: string): string {
  return time.replaceAll(/\s/gu, '\u00A0');
}
