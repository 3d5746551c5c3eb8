import { type Component, type Property } from './content-lines.ts';
import { readRule, readWall } from './rule.ts';
import { type Budget, ruleWalls } from './rule-walls.ts';
import { type Transition, transitionZone, type Wall, type Zone } from './zone.ts';

/** Rules of 1601, as Exchange writes them, are of interest from here. */
const FIRST_YEAR = Date.UTC(1900, 0, 1);
const LAST_YEAR = Date.UTC(2100, 0, 1);

export type VtimezoneReading = {
  readonly tzids: readonly string[];
  readonly zone: Zone | undefined;
  /** IANA name some programs add to names of their own. */
  readonly location: string | undefined;
};

/** A VTIMEZONE (RFC 5545 §3.6.5) as the moments at which its clocks change. */
export function readVtimezone(component: Component, budget: Budget): VtimezoneReading {
  const tzids = component.properties.filter(({ name }) => name === 'tzid').map(textOf);
  const location = component.properties.find(({ name }) => name === 'x-lic-location');
  const transitions: Transition[] = [];
  let before: { readonly at: number; readonly offset: number } | undefined;
  for (const observance of component.components) {
    if (observance.name !== 'standard' && observance.name !== 'daylight') continue;
    const from = offsetOfProperty(observance, 'tzoffsetfrom');
    const offset = offsetOfProperty(observance, 'tzoffsetto');
    if (offset === undefined) continue;
    const known = from ?? offset;
    for (const wall of onsets(observance, known, budget)) {
      const at = wall - known;
      transitions.push({ at, offset });
      if (!before || at < before.at) before = { at, offset: known };
    }
  }
  transitions.sort((a, b) => a.at - b.at);
  return {
    tzids,
    zone: before ? transitionZone(tzids[0] ?? '', transitions, before.offset) : undefined,
    location: location && textOf(location),
  };
}

function onsets(observance: Component, offsetFrom: number, budget: Budget): Wall[] {
  const dtstart = observance.properties.find(({ name }) => name === 'dtstart');
  const start = (dtstart && readWall(textOf(dtstart))) ?? FIRST_YEAR;
  let walls = [start];
  for (const { name, values } of observance.properties) {
    if (name === 'rdate') {
      for (const value of values) {
        const wall = typeof value === 'string' ? readWall(value) : undefined;
        if (wall !== undefined) walls.push(wall);
      }
    } else if (name === 'rrule') {
      const { rule } = readRule(values[0]);
      if (!rule) continue;
      const { until } = rule;
      const last = until === undefined ? Infinity : until.kind === 'utc' ? until.wall + offsetFrom : until.wall;
      walls = walls.concat(ruleWalls(rule, start, { from: FIRST_YEAR, to: LAST_YEAR, until: last }, budget));
    }
  }
  return walls;
}

/** jCal's `+01:00` or `-03:30:15`. */
function offsetOfProperty(component: Component, wanted: string): number | undefined {
  const property = component.properties.find(({ name }) => name === wanted);
  const match = property && /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/u.exec(textOf(property));
  if (!match) return undefined;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
}

export function textOf(property: Property): string {
  const [value] = property.values;
  return typeof value === 'string' ? value : '';
}
