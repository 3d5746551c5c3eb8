import { isTimeZone } from '../domain/time/civil.ts';

/** `unknown` names what could not be understood and was read as UTC, to be told. */
export type ZoneReading = { readonly zone: string; readonly unknown?: string };

/** Names of Exchange that are in no list. */
const EXCHANGE_NAMES: ReadonlyMap<string, string> = new Map([
  ['tzone://microsoft/utc', 'UTC'],
  ['coordinated universal time', 'UTC'],
]);

/**
 * The one place that knows that Exchange calls zones as Windows does, or as IANA does, or
 * `tzone://Microsoft/Custom` for those of old clients. Never throws.
 */
export async function readZone(name: string | null | undefined): Promise<ZoneReading> {
  const clean = name?.trim() ?? '';
  const known = EXCHANGE_NAMES.get(clean.toLowerCase());
  if (known !== undefined) return { zone: known };
  if (isIana(clean)) return { zone: clean };
  const iana = await fromWindows(clean);
  return iana !== undefined && isTimeZone(iana) ? { zone: iana } : { zone: 'UTC', unknown: clean };
}

export async function readZones(
  names: Iterable<string>,
): Promise<ReadonlyMap<string, ZoneReading>> {
  const readings = new Map<string, ZoneReading>();
  for (const name of new Set(names)) readings.set(name, await readZone(name));
  return readings;
}

export function isUtc(name: string | null | undefined): boolean {
  return name == null || name.toUpperCase() === 'UTC';
}

/** Bare offsets are zones to Temporal but no names of one. */
function isIana(name: string): boolean {
  return /^[A-Za-z]/u.test(name) && isTimeZone(name);
}

/** The table is larger than the rest of this room: it is fetched when first needed. */
async function fromWindows(name: string): Promise<string | undefined> {
  if (name === '') return undefined;
  const { findIana } = await import('windows-iana');
  const [exact] = findIana(name);
  return exact;
}
