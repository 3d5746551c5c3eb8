import { findIana } from 'windows-iana';
import type { VtimezoneReading } from './vtimezone.ts';
import { DAY, fixedZone, HOUR, ianaZone, MINUTE, offsetOf, type Instant, type Zone } from './zone.ts';

export type ZoneReading = {
  /** Absent: the time is read as floating. */
  readonly zone: Zone | undefined;
  readonly problem?: string;
};

const MAX_NAME = 255;

/**
 * What a TZID means, in this order: the file's own VTIMEZONE where its name says nothing or lies;
 * the IANA zone of that name; of that Windows name; of the places in an Outlook display name; the
 * offset in such a name.
 *
 * A VTIMEZONE under a known name is usually an excerpt of that zone (one year's rules, or those of
 * a former law), and then the name is better than it. But where the two disagree for most of the
 * year in question, the name is a lie: the program that wrote the file calculated with its rules.
 */
export function resolveZone(
  tzid: string,
  vtimezones: ReadonlyMap<string, VtimezoneReading>,
  about: Instant,
): ZoneReading {
  if (tzid.length > MAX_NAME) return { zone: undefined, problem: 'a time zone has an endless name: its times are read as floating' };
  const own = vtimezones.get(tzid);
  const named = namedZone(tzid) ?? (own?.location === undefined ? undefined : namedZone(own.location));
  if (own?.zone) return { zone: named && agree(own.zone, named, about) ? named : own.zone };
  if (named) return { zone: named };
  const displayed = displayedZone(tzid, about);
  if (displayed) return displayed;
  return { zone: undefined, problem: `time zone "${tzid}" is not known: its times are read as floating` };
}

/** IANA names, also behind a vendor's prefix as in /example.org/2005/Europe/Berlin, and Windows'. */
export function namedZone(name: string): Zone | undefined {
  const clean = name.trim().replace(/^TZID=/iu, '');
  const parts = clean.split('/').filter((part) => part !== '');
  for (let from = 0; from < parts.length; from++) {
    const zone = ianaZone(parts.slice(from).join('/'));
    if (zone) return zone;
  }
  const [iana] = findIana(clean);
  return iana === undefined ? undefined : ianaZone(iana);
}

/** For at least half of the year the clocks of both show the same. */
function agree(a: Zone, b: Zone, about: Instant): boolean {
  const start = Date.UTC(new Date(about).getUTCFullYear(), 0, 8);
  const samples = Array.from({ length: 24 }, (_, index) => start + index * 15 * DAY);
  const same = samples.filter((instant) => offsetOf(a, instant) === offsetOf(b, instant));
  return same.length >= samples.length / 2;
}

/** Names in Outlook's list of zones that are not those of cities. */
const REGIONS: Readonly<Record<string, string>> = {
  'Eastern Time': 'America/New_York',
  'Central Time': 'America/Chicago',
  'Mountain Time': 'America/Denver',
  'Pacific Time': 'America/Los_Angeles',
  'Atlantic Time': 'America/Halifax',
  Alaska: 'America/Anchorage',
  Arizona: 'America/Phoenix',
  Hawaii: 'Pacific/Honolulu',
  Newfoundland: 'America/St_Johns',
  Saskatchewan: 'America/Regina',
  'Central America': 'America/Guatemala',
  Indiana: 'America/Indiana/Indianapolis',
  Kathmandu: 'Asia/Kathmandu',
  'New Delhi': 'Asia/Kolkata',
  Edinburgh: 'Europe/London',
  Bern: 'Europe/Zurich',
  Beijing: 'Asia/Shanghai',
  Osaka: 'Asia/Tokyo',
};

/** For example `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`. */
function displayedZone(text: string, about: Instant): ZoneReading | undefined {
  const match = /^\s*\(?(?:UTC|GMT)\s*(?:([+-])(\d{1,2})[:.]?(\d{2})?)?\)?(.*)$/iu.exec(text);
  if (!match) return undefined;
  const [, sign = '+', hours = '0', minutes = '0', places = ''] = match;
  const offset = (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === '-' ? -1 : 1);
  for (const place of places.split(/[,/()&]/u).map((part) => part.trim())) {
    const zone = place === '' ? undefined : zoneOfPlace(place, offset, about);
    if (zone) return { zone };
  }
  if (places.trim() === '' && match[1] === undefined) return { zone: ianaZone('UTC') };
  const problem = `time zone "${text}" names no place: read as ${shown(offset)} all year`;
  return { zone: fixedZone(text, offset), problem };
}

function zoneOfPlace(place: string, offset: number, about: Instant): Zone | undefined {
  const region = Object.keys(REGIONS).find((name) => place.startsWith(name));
  const names = region
    ? [REGIONS[region] ?? '']
    : Intl.supportedValuesOf('timeZone').filter(
        (name) => name.split('/').at(-1)?.replaceAll('_', ' ') === place,
      );
  return names.map(ianaZone).find((zone) => zone && standardOffset(zone, about) === offset);
}

function standardOffset(zone: Zone, about: Instant): number {
  const year = new Date(about).getUTCFullYear();
  return Math.min(offsetOf(zone, Date.UTC(year, 0, 1)), offsetOf(zone, Date.UTC(year, 6, 1)));
}

function shown(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'));
  return `UTC${offset < 0 ? '-' : '+'}${hour}:${minute}`;
}
