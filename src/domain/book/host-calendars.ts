import type { Host, LinkedCalendar } from './configuration.ts';

/** Newest first; older ones are forgotten, so that the book does not grow for ever. */
export const MOST_REMEMBERED = 10;

/** The same for the same calendar, whatever it is called in Frontdesk. */
export function calendarKey({
  mailbox,
  calendarId = '',
}: Pick<LinkedCalendar, 'mailbox' | 'calendarId'>): string {
  return `${mailbox.toLowerCase()} ${calendarId}`;
}

/** The calendar as it was called and coloured here before, or as it comes. */
export function rememberedCalendar({ removedCalendars = [] }: Host, calendar: LinkedCalendar): LinkedCalendar {
  const found = removedCalendars.find((one) => isSame(one, calendar));
  if (!found) return calendar;
  const { place: _place, ...linked } = found;
  return linked;
}

/**
 * Bookings go to another calendar from now on. The one before still counts, for there are bookings
 * in it, unless it is said to be the wrong one.
 */
export function withDestination(
  host: Host,
  calendar: LinkedCalendar,
  before: 'counts' | 'removed',
): Host {
  const { destination, availability } = host;
  if (isSame(destination, calendar)) return host;
  const counted = availability.find((one) => isSame(one, calendar));
  const others = availability.filter((one) => !isSame(one, calendar));
  const next = {
    ...host,
    destination: counted ?? rememberedCalendar(host, calendar),
    availability: before === 'counts' ? [destination, ...others] : others,
  };
  const forgotten = forget(next, calendar);
  return before === 'counts' ? forget(forgotten, destination) : remember(forgotten, destination);
}

/** It counts as busy from now on: where it stood before, as it was called before. */
export function withCounted(host: Host, calendar: LinkedCalendar): Host {
  const { availability, destination, removedCalendars = [] } = host;
  if ([destination, ...availability].some((one) => isSame(one, calendar))) return host;
  const place = removedCalendars.find((one) => isSame(one, calendar))?.place ?? availability.length;
  const known = rememberedCalendar(host, calendar);
  return forget({ ...host, availability: availability.toSpliced(place, 0, known) }, calendar);
}

/** It is no longer read; name, colour and place are kept for when it is added again. */
export function withoutCounted(host: Host, calendar: LinkedCalendar): Host {
  const place = host.availability.findIndex((one) => isSame(one, calendar));
  const found = host.availability[place];
  if (!found) return host;
  return remember({ ...host, availability: host.availability.toSpliced(place, 1) }, { ...found, place });
}

type Removed = NonNullable<Host['removedCalendars']>[number];

function remember(host: Host, calendar: Removed): Host {
  const { removedCalendars = [] } = forget(host, calendar);
  return { ...host, removedCalendars: [calendar, ...removedCalendars].slice(0, MOST_REMEMBERED) };
}

/** What is read needs no remembering. */
function forget(host: Host, calendar: LinkedCalendar): Host {
  const { removedCalendars, ...rest } = host;
  const others = (removedCalendars ?? []).filter((one) => !isSame(one, calendar));
  return others.length > 0 ? { ...rest, removedCalendars: others } : rest;
}

function isSame(a: LinkedCalendar, b: LinkedCalendar): boolean {
  return calendarKey(a) === calendarKey(b);
}
