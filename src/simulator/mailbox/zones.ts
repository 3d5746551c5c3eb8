import { IANA_ALIAS_MAP, WINDOWS_TO_IANA_MAP } from 'windows-iana';

/** A time zone as somebody named it, Windows or IANA, and what it means. */
export type Zone = { readonly name: string; readonly iana: string };

export const UTC: Zone = { name: 'UTC', iana: 'UTC' };

/** Exchange's own names for what CLDR does not list. */
const EXCHANGE_NAMES: Readonly<Record<string, string>> = {
  utc: 'UTC',
  'tzone://microsoft/utc': 'UTC',
  'greenwich standard time': 'Atlantic/Reykjavik',
};

/** Windows zone names with the IANA zone of the whole world's row. */
export const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map(
  WINDOWS_TO_IANA_MAP.filter((row) => row.territory === '001').flatMap((row) => {
    const iana = row.iana[0];
    return iana === undefined ? [] : [[row.windowsName, iana] as const];
  }),
);

const ianaByLowerName = new Map<string, string>([
  ...IANA_ALIAS_MAP.flatMap((row) =>
    row.alias.map((alias) => [alias.toLowerCase(), alias] as const),
  ),
  ...[...WINDOWS_ZONES].map(([windows, iana]) => [windows.toLowerCase(), iana] as const),
  ...Object.entries(EXCHANGE_NAMES),
]);

const known = new Map<string, Zone | undefined>();

/** `undefined` for a name that neither Windows nor IANA has. */
export function findZone(name: string): Zone | undefined {
  const cached = known.get(name);
  if (cached || known.has(name)) return cached;
  const iana = ianaByLowerName.get(name.trim().toLowerCase()) ?? name.trim();
  const zone = isZone(iana) ? { name, iana } : undefined;
  // Names come from outside: a bounded number of them is remembered.
  if (known.size < 2000) known.set(name, zone);
  return zone;
}

export function isWindowsName(name: string): boolean {
  return WINDOWS_ZONES.has(name);
}

const windowsByIana = new Map<string, string>(
  WINDOWS_TO_IANA_MAP.flatMap((row) => row.iana.map((iana) => [iana, row.windowsName] as const)),
);

/** Exchange keeps Windows names; a zone that has none stays as it is. */
export function windowsName(zone: Zone): string {
  if (isWindowsName(zone.name)) return zone.name;
  return windowsByIana.get(zone.iana) ?? zone.name;
}

function isZone(iana: string): boolean {
  // Offsets such as +01:00 are zones to Temporal, and not to Exchange.
  if (!/^[A-Za-z]/u.test(iana)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(iana);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
