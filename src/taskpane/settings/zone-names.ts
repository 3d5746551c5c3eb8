/** Every IANA zone the browser knows, and the ones in use even where it does not list them. */
export function zoneNames(inUse: readonly string[]): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), ...inUse])].toSorted();
}

/** Words in any order: `berlin`, `america new`, `gmt+1` by what the zone is called now. */
export function matchingZones(zones: readonly string[], query: string): string[] {
  const words = plain(query).split(' ').filter((word) => word !== '');
  if (words.length === 0) return [...zones];
  const found = zones.filter((zone) => {
    const name = plain(zone);
    return words.every((word) => name.includes(word));
  });
  // A city that begins so is more likely meant than one that only contains it.
  const [first = ''] = words;
  return found.toSorted((a, b) => Number(cityBegins(b, first)) - Number(cityBegins(a, first)));
}

/** As people say it: `America/New_York` → `New York (America)`. */
export function zoneLabel(zone: string): string {
  const parts = zone.replaceAll('_', ' ').split('/');
  const city = parts.pop() ?? zone;
  return parts.length === 0 ? city : `${city} (${parts.join(', ')})`;
}

function cityBegins(zone: string, word: string): boolean {
  return plain(zone.split('/').at(-1) ?? zone).startsWith(word);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[/_,()\s-]+/gu, ' ')
    .trim();
}
