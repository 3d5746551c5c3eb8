import * as z from 'zod/mini';
import type { WorkingHours } from '../domain/time/working-hours.ts';
import { parseAnswer } from './answer.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { withQuery } from './query.ts';
import { ownMailbox } from './read-me.ts';
import { SETTINGS_SCOPES } from './scopes.ts';
import { toWorkingHours, workingHoursSchema } from './working-hours.ts';
import { readZone } from './zone-names.ts';

export type MailboxSettings = {
  /** IANA. */
  readonly timeZone: string;
  /** Absent where the mailbox keeps none. */
  readonly workingHours?: WorkingHours;
  /** BCP 47, for example de-CH. */
  readonly language?: string;
  /** Names of zones that nobody knows; UTC, or the mailbox's own zone, stands in for them. */
  readonly unknownZones: readonly string[];
};

const settingsSchema = z.object({
  timeZone: z.nullish(z.string()),
  workingHours: z.nullish(workingHoursSchema),
  language: z.nullish(z.object({ locale: z.nullish(z.string()) })),
});

/** Of the own mailbox: for others no delegated permission exists. */
export async function readMailboxSettings(
  client: GraphClient,
  { signal }: CallOptions = {},
): Promise<MailboxSettings> {
  const answer = await client.send({
    method: 'GET',
    path: withQuery('/me/mailboxSettings', { $select: 'timeZone,workingHours,language' }),
    scopes: SETTINGS_SCOPES,
    mailbox: await ownMailbox(client, { signal }),
    signal,
  });
  const settings = parseAnswer(settingsSchema, answer);
  const { zone, unknown } = await readZone(settings.timeZone);
  const hours = settings.workingHours
    ? await toWorkingHours(settings.workingHours, unknown === undefined ? zone : undefined)
    : undefined;
  const language = settings.language?.locale;
  return {
    timeZone: zone,
    ...(hours ? { workingHours: hours.workingHours } : {}),
    ...(language ? { language } : {}),
    unknownZones: [...new Set([unknown, hours?.unknownZone].filter((name) => name !== undefined))],
  };
}
