import { InvalidItem } from './invalid-item.ts';
import type { Properties, Property } from './model.ts';
import { isPropertyValue, normalValue, parsePropertyId } from './property-id.ts';

const CODE = 'ErrorInvalidExtendedProperty';
const MAX_VALUE = 1_000_000;

export type PropertyInput = { readonly id: string; readonly value: unknown };

/** Checks every property before anything is written. */
export function readProperties(inputs: readonly PropertyInput[]): Properties {
  return new Map(
    inputs.map((input) => readProperty(input)).map((property) => [property.id.key, property]),
  );
}

function readProperty({ id: text, value }: PropertyInput): Property {
  const id = parsePropertyId(text);
  if (!id) throw new InvalidItem(`The extended property id '${text}' is invalid.`, CODE);
  const values = Array.isArray(value) ? value : [value];
  if (Array.isArray(value) !== id.isArray) throw invalidValue(id.text);
  const read = values.map((one: unknown) => {
    if (typeof one !== 'string' || one.length > MAX_VALUE || !isPropertyValue(id.type, one))
      throw invalidValue(id.text);
    return normalValue(id.type, one);
  });
  return { id, value: id.isArray ? read : (read[0] ?? '') };
}

function invalidValue(id: string): InvalidItem {
  return new InvalidItem(`The value of the extended property '${id}' does not fit its type.`, CODE);
}

export function writeProperties(into: Properties, from: Properties): void {
  for (const [key, property] of from) into.set(key, property);
}
