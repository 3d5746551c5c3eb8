import * as z from 'zod/mini';
import { HOUR } from '../domain/time/period.ts';
import { parseAnswer } from './answer.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { toDateTime } from './event-times.ts';
import { ownMailbox } from './read-me.ts';
import { toWorkingHours, workingHoursSchema, type WorkingHoursReading } from './working-hours.ts';

export type WorkingHoursOutcome =
  | ({ readonly kind: 'known' } & WorkingHoursReading)
  /** Graph's word for it, or none: not shared, no such mailbox, a personal account. */
  | { readonly kind: 'unknown'; readonly serviceCode?: string };

const scheduleSchema = z.object({
  value: z.array(
    z.object({
      error: z.nullish(z.object({ responseCode: z.nullish(z.string()) })),
      workingHours: z.nullish(workingHoursSchema),
    }),
  ),
});

/** A colleague's, which free/busy gives without a right to the mailbox's settings. */
export async function readWorkingHours(
  client: GraphClient,
  mail: string,
  { signal }: CallOptions = {},
): Promise<WorkingHoursOutcome> {
  const own = await ownMailbox(client, { signal });
  const now = client.now();
  const answer = await client.send({
    method: 'POST',
    path: '/me/calendar/getSchedule',
    body: {
      schedules: [mail],
      startTime: { dateTime: wallClock(now), timeZone: 'UTC' },
      endTime: { dateTime: wallClock(now + HOUR), timeZone: 'UTC' },
      availabilityViewInterval: 60,
    },
    // A question, although it is a POST.
    repeat: 'read',
    scopes: client.calendarScopes([own]),
    mailbox: own,
    signal,
  });
  const [schedule] = parseAnswer(scheduleSchema, answer).value;
  if (!schedule?.workingHours || schedule.error) {
    const code = schedule?.error?.responseCode;
    return { kind: 'unknown', ...(code ? { serviceCode: code } : {}) };
  }
  return { kind: 'known', ...(await toWorkingHours(schedule.workingHours, undefined)) };
}

/** A dateTimeTimeZone carries its zone beside it, so the value has no offset. */
function wallClock(instant: number): string {
  return toDateTime(instant).replace(/Z$/u, '');
}
