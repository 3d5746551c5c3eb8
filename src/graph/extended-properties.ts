import * as z from 'zod/mini';

/** `null` where Graph sends none of those that were asked for. */
export const extendedPropertiesSchema = z.nullish(
  z.array(z.object({ id: z.string(), value: z.nullish(z.string()) })),
);

type ExtendedProperties = z.infer<typeof extendedPropertiesSchema>;

/** Values by the ids we ask with; an empty text stands for none. */
export function valuesOf(
  properties: ExtendedProperties,
  ids: readonly string[],
): Readonly<Record<string, string>> {
  const byKey = new Map((properties ?? []).map(({ id, value }) => [keyOf(id), value]));
  const values: Record<string, string> = {};
  for (const id of ids) {
    const value = byKey.get(keyOf(id));
    if (value) values[id] = value;
  }
  return values;
}

export function toProperties(
  values: Readonly<Record<string, string>>,
): { readonly id: string; readonly value: string }[] {
  return Object.entries(values).map(([id, value]) => ({ id, value }));
}

/** Graph writes ids back in its own spelling: case and spaces may differ. */
function keyOf(id: string): string {
  return id.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
