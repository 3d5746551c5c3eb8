import { findWindows } from 'windows-iana';
import type { Calendar, CalendarEvent } from '../../providers/ics/calendar-event.ts';
import { isAddress, type Mailbox } from './event-fields.ts';
import { namedLike } from './graph-time.ts';
import { UTC, type Zone } from '../../providers/ics/zone.ts';

/** Who a file's calendar belongs to, as far as the file tells. */
export type FileOwner = Mailbox & { readonly displayName: string };

/** `taken` are the addresses of the other mailboxes. */
export function ownerOfFile(calendar: Calendar, fileName: string, taken: ReadonlySet<string>): FileOwner {
  const address = calendar.owner ?? busiestAddress(calendar);
  const base = fileName.replace(/^.*[\\/]/u, '').replace(/\.(?:ics|ical|ifb)$/iu, '');
  const displayName = (isAddress(calendar.name) ? '' : calendar.name) || base || 'Calendar';
  const zone = zoneOfCalendar(calendar);
  return {
    owner: address !== undefined && !taken.has(address.toLowerCase()) ? address : freshAddress(base, taken),
    displayName: displayName.slice(0, 100),
    zone,
    timeZone: windowsNameOf(zone),
  };
}

/**
 * Somebody's own calendar has him in nearly every meeting, as organizer or as attendee. Two
 * meetings at least, or everybody of the one meeting would do.
 */
function busiestAddress(calendar: Calendar): string | undefined {
  const counts = new Map<string, number>();
  let meetings = 0;
  for (const { master, overrides } of calendar.events) {
    const people = peopleOf(master ?? overrides[0]);
    if (people.size > 0) meetings++;
    for (const address of people) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!first || meetings < 2 || first[1] < meetings * 0.8 || first[1] === second?.[1]) return undefined;
  return first[0];
}

function peopleOf(event: CalendarEvent | undefined): ReadonlySet<string> {
  const people = [...(event?.attendees ?? []), ...(event?.organizer ? [event.organizer] : [])];
  return new Set(people.map(({ address }) => address.toLowerCase()).filter(isAddress));
}

/** The calendar's own, else the one most of its events are written in. */
function zoneOfCalendar(calendar: Calendar): Zone {
  const counts = new Map<Zone, number>();
  for (const { master, overrides } of calendar.events) {
    const start = (master ?? overrides[0])?.start;
    if (start?.kind !== 'dateTime' || !start.zone) continue;
    const zone = namedLike(start.zone, start.wall);
    if (zone) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const own = calendar.zone && namedLike(calendar.zone, Date.UTC(2025, 0, 1));
  return own ?? most?.[0] ?? UTC;
}

function windowsNameOf({ iana = 'UTC' }: Zone): string {
  return findWindows(iana)[0] ?? iana;
}

function freshAddress(base: string, taken: ReadonlySet<string>): string {
  const plain = base
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '.')
    .replaceAll(/^\.+|\.+$/gu, '')
    .slice(0, 40);
  for (let number = 1; ; number++) {
    const address = `${plain || 'calendar'}${number === 1 ? '' : `.${number}`}@example.com`;
    if (!taken.has(address)) return address;
  }
}
