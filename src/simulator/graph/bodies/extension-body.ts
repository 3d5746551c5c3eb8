import { z } from 'zod';
import { record } from '../../mailbox/lenient.ts';
import type { Extensions, JsonObject } from '../../mailbox/model.ts';
import { badRequest } from '../errors.ts';

/** On Outlook's items the name is prefixed in the id. */
export const EXTENSION_PREFIX = 'Microsoft.OutlookServices.OpenTypeExtension.';

export const extensionShape = record({
  extensionName: z.string().max(120).nullish(),
  id: z.string().nullish(),
});

export function readExtensions(bodies: readonly z.output<typeof extensionShape>[]): Extensions {
  return new Map(bodies.map((body) => readExtension(body)));
}

/** Name and content. */
export function readExtension(
  body: z.output<typeof extensionShape>,
): readonly [string, JsonObject] {
  const name = extensionName(body.extensionName ?? body.id ?? '');
  if (name === '') throw badRequest("The property 'extensionName' is missing.", 'RequestBodyRead');
  return [name, contentOf(body)];
}

export function contentOf(body: z.output<typeof extensionShape>): JsonObject {
  return Object.fromEntries(
    Object.entries(body).filter(
      ([key]) => !key.startsWith('@') && key !== 'extensionName' && key !== 'id',
    ),
  );
}

export function extensionName(idOrName: string): string {
  return idOrName.startsWith(EXTENSION_PREFIX) ? idOrName.slice(EXTENSION_PREFIX.length) : idOrName;
}
