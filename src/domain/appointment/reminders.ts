import * as z from 'zod/mini';
import { truncate } from '../text-length.ts';
import type { Instant } from '../time/period.ts';
import { MINUTE } from '../time/period.ts';
import { PROPERTY_LENGTH, type Read } from './properties.ts';
import { decodeMinute, encodeMinute, keyOf } from './record-entries.ts';
import { parseJson, type EncodeOutcome } from './state.ts';

export type ReminderChannel = 'email' | 'sms';

/** One planned reminder of one appointment and what became of it. */
export type Reminder = {
  /** How long before the start it is due. */
  readonly minutesBefore: number;
  readonly channel: ReminderChannel;
  readonly outcome:
    | { readonly kind: 'planned' }
    | { readonly kind: 'sent'; readonly at: Instant }
    | { readonly kind: 'failed'; readonly at: Instant; readonly reason: string };
};

const CHANNEL_LETTERS = { email: 'e', sms: 's' } as const satisfies Record<ReminderChannel, string>;
const remindersSchema = z.looseObject({ v: z.literal(1), r: z.array(z.string()) });

/** At most 255 UTF-16 units; for space only the reasons of failures are shortened. */
export function encodeReminders(reminders: readonly Reminder[]): EncodeOutcome {
  let text = '';
  for (const reasonUnits of [40, 12, 0]) {
    text = JSON.stringify({ v: 1, r: reminders.map((r) => encodeReminder(r, reasonUnits)) });
    if (text.length <= PROPERTY_LENGTH) return { kind: 'encoded', text };
  }
  return { kind: 'tooLong', units: text.length };
}

export function decodeReminders(text: string | undefined): Read<readonly Reminder[]> {
  if (text === undefined || text === '') return { kind: 'absent' };
  const result = remindersSchema.safeParse(parseJson(text));
  if (!result.success) {
    return { kind: 'malformed', text, problem: 'is cut off or not written by Frontdesk' };
  }
  const reminders = result.data.r.map(decodeReminder);
  const unreadable = reminders.indexOf(undefined);
  if (unreadable >= 0) {
    return { kind: 'malformed', text, problem: `has a field that cannot be read: r.${unreadable}` };
  }
  return { kind: 'known', value: reminders.filter((reminder) => reminder !== undefined) };
}

export function dueAt(reminder: Reminder, start: Instant): Instant {
  return start - reminder.minutesBefore * MINUTE;
}

/** For example `e1440+hk2b8x`: channel, minutes before, outcome, when, why. */
function encodeReminder({ channel, minutesBefore, outcome }: Reminder, reasonUnits: number): string {
  const start = `${CHANNEL_LETTERS[channel]}${minutesBefore}`;
  switch (outcome.kind) {
    case 'planned':
      return start;
    case 'sent':
      return `${start}+${encodeMinute(outcome.at)}`;
    case 'failed':
      return `${start}!${encodeMinute(outcome.at)} ${truncate(outcome.reason, reasonUnits)}`;
  }
}

function decodeReminder(text: string): Reminder | undefined {
  const match = /^(.)(\d{1,6})(?:([+!])([0-9a-z]+)(?: (.*))?)?$/su.exec(text);
  if (!match) return undefined;
  const [, letter, minutes, sign, minute, reason] = match;
  const channel = keyOf(CHANNEL_LETTERS, letter);
  if (!channel) return undefined;
  const planned = { minutesBefore: Number(minutes), channel };
  if (sign === undefined) return { ...planned, outcome: { kind: 'planned' } };
  const at = decodeMinute(minute ?? '');
  if (at === undefined) return undefined;
  return sign === '+'
    ? { ...planned, outcome: { kind: 'sent', at } }
    : { ...planned, outcome: { kind: 'failed', at, reason: reason ?? '' } };
}
