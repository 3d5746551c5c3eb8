import * as z from 'zod/mini';
import { success, type Call, type GroupAnswer } from './call-answer.ts';
import type { Outlook } from './outlook.ts';

/** The full set of settings, in an array of one. */
const settingsSchema = z.tuple([z.record(z.string(), z.string())]);
const propertiesSchema = z.object({ customProperties: z.record(z.string(), z.unknown()) });

export function answerStorageCall(outlook: Outlook, { number, params }: Call): GroupAnswer {
  switch (number) {
    case 404:
      return outlook.saveRoamingSettings(settingsSchema.parse(params)[0]).then(() => success());
    case 3:
      return outlook
        .customProperties()
        .then((text) => ({ wasSuccessful: true, customProperties: text }));
    case 4: {
      const text = JSON.stringify(propertiesSchema.parse(params).customProperties);
      return outlook.saveCustomProperties(text).then(() => success());
    }
    default:
      return undefined;
  }
}
