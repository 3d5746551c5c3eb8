import type { EventFields, JsonObject } from '../../mailbox/model.ts';

const NOWHERE: JsonObject = {
  displayName: '',
  locationType: 'default',
  uniqueIdType: 'unknown',
  address: {},
  coordinates: {},
};

/** `location` sums up `locations` unless it was set by itself. */
export function renderLocation({ location, locations }: EventFields): JsonObject {
  if (location) return location;
  if (locations.length <= 1) return locations[0] ?? NOWHERE;
  const displayName = locations.map((place) => String(place['displayName'] ?? '')).join('; ');
  return { displayName, locationType: 'default', uniqueId: displayName, uniqueIdType: 'private' };
}

export function renderLocations({ locations }: EventFields): readonly JsonObject[] {
  return locations;
}
