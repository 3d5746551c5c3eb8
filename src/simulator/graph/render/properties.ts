import type { JsonObject, Properties } from '../../mailbox/model.ts';
import { findExpansion, propertyKeys, type Expansion } from '../odata/select-expand.ts';

/** Exchange reads lists from tables, and its tables cut a string here, in UTF-16 units, wherever that falls. */
const TABLE_LENGTH = 255;

/** The extended properties that the expansion asks for by id; without ids, nothing at all. */
export function renderProperties(
  properties: Properties,
  expansions: readonly Expansion[],
  isList: boolean,
): JsonObject {
  const single = findExpansion(expansions, 'singleValueExtendedProperties');
  const multi = findExpansion(expansions, 'multiValueExtendedProperties');
  return {
    ...membersOf(properties, single, {
      name: 'singleValueExtendedProperties',
      isArray: false,
      isList,
    }),
    ...membersOf(properties, multi, {
      name: 'multiValueExtendedProperties',
      isArray: true,
      isList,
    }),
  };
}

type Kind = { readonly name: string; readonly isArray: boolean; readonly isList: boolean };

function membersOf(
  properties: Properties,
  expansion: Expansion | undefined,
  kind: Kind,
): JsonObject {
  if (!expansion) return {};
  const found = propertyKeys(expansion).flatMap((key) => properties.get(key) ?? []);
  const shown = found.filter(({ id }) => id.isArray === kind.isArray);
  if (shown.length === 0) return {};
  return {
    [kind.name]: shown.map(({ id, value }) => ({
      id: id.text,
      value: kind.isList ? cut(value) : value,
    })),
  };
}

function cut(value: string | readonly string[]): string | readonly string[] {
  return typeof value === 'string'
    ? value.slice(0, TABLE_LENGTH)
    : value.map((one) => one.slice(0, TABLE_LENGTH));
}
