import * as z from 'zod/mini';
import { truncate } from '../text-length.ts';
import type { Instant } from '../time/period.ts';
import { MINUTE } from '../time/period.ts';
import { PROPERTY_LENGTH, type Read } from './properties.ts';
import { decodeMinute, encodeMinute, keyOf } from './record-entries.ts';
import { parseJson, type EncodeOutcome } from './state.ts';

export type ReminderChannel = 'email' | 'sms';

/** What else a customer is told of an appointment, each at most once for a start. */
export type NoticeKind = 'confirmation' | 'moved' | 'cancelled';

/** Which message of an appointment. */
export type MessageSlot = {
  /** How long before the start it is due; 0 for a notice. */
  readonly minutesBefore: number;
  readonly channel: ReminderChannel;
  /** Absent for a reminder. */
  readonly notice?: NoticeKind;
};

/** One planned reminder, or one notice, of one appointment and what became of it. */
export type Reminder = MessageSlot & { readonly outcome: ReminderOutcome };

export type ReminderOutcome =
  | { readonly kind: 'planned' }
  | Sending
  | ({ readonly kind: 'sent'; readonly at: Instant } & ForStart)
  | ({ readonly kind: 'failed'; readonly at: Instant; readonly reason: string } & ForStart);

/** Somebody has made a draft and is about to send it, or was interrupted. */
export type Sending = ForStart & {
  readonly kind: 'sending';
  readonly at: Instant;
  /** Which draft: the only one that may ever be sent. */
  readonly attempt: string;
  /** The mailbox it lies in, where that is not the calendar's. */
  readonly from?: string;
};

/** An appointment that has another start by now has to be reminded of again. */
type ForStart = { readonly start?: Instant };

const CHANNEL_LETTERS = { email: 'e', sms: 's' } as const satisfies Record<ReminderChannel, string>;
const NOTICE_LETTERS = {
  confirmation: 'c',
  moved: 'm',
  cancelled: 'x',
} as const satisfies Record<NoticeKind, string>;
const remindersSchema = z.looseObject({
  v: z.literal(1),
  r: z.array(z.string()),
  /** The start that the outcomes are for. */
  s: z.optional(z.string()),
});

export function sameSlot(a: MessageSlot, b: MessageSlot): boolean {
  return (
    a.minutesBefore === b.minutesBefore && a.channel === b.channel && a.notice === b.notice
  );
}

/** As they stand for a start: what became of an earlier one is over. */
export function remindersFor(reminders: readonly Reminder[], start: Instant): Reminder[] {
  return reminders.flatMap((reminder): Reminder[] => {
    const { outcome } = reminder;
    if (outcome.kind === 'planned' || outcome.start === undefined) return [reminder];
    if (outcome.start === toMinute(start)) return [reminder];
    return reminder.notice ? [] : [{ ...reminder, outcome: { kind: 'planned' } }];
  });
}

/** The record with what became of one message, for the start that it has now. */
export function withOutcome(
  reminders: readonly Reminder[],
  slot: MessageSlot,
  written: { readonly outcome: ReminderOutcome; readonly start: Instant },
): Reminder[] {
  const start = toMinute(written.start);
  const others = remindersFor(reminders, start).filter((other) => !sameSlot(other, slot));
  const { minutesBefore, channel, notice } = slot;
  const changed = { minutesBefore, channel, ...(notice && { notice }), outcome: written.outcome };
  return [...others, changed].map((reminder) =>
    reminder.outcome.kind === 'planned'
      ? reminder
      : { ...reminder, outcome: { ...reminder.outcome, start } },
  );
}

/** At most 255 UTF-16 units; for space only the reasons of failures are shortened. */
export function encodeReminders(reminders: readonly Reminder[]): EncodeOutcome {
  let text = '';
  const [start] = reminders.flatMap(({ outcome }) =>
    outcome.kind === 'planned' || outcome.start === undefined ? [] : [outcome.start],
  );
  const s = start === undefined ? undefined : encodeMinute(start);
  for (const reasonUnits of [40, 12, 0]) {
    text = JSON.stringify({ v: 1, s, r: reminders.map((r) => encodeReminder(r, reasonUnits)) });
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
  const { r, s } = result.data;
  const start = s === undefined ? undefined : decodeMinute(s);
  if (s !== undefined && start === undefined) return unreadable(text, 's');
  const reminders = r.map((one) => decodeReminder(one, start));
  const bad = reminders.indexOf(undefined);
  if (bad >= 0) return unreadable(text, `r.${bad}`);
  return { kind: 'known', value: reminders.filter((reminder) => reminder !== undefined) };
}

function unreadable(text: string, field: string): Read<readonly Reminder[]> {
  return { kind: 'malformed', text, problem: `has a field that cannot be read: ${field}` };
}

export function dueAt({ minutesBefore }: MessageSlot, start: Instant): Instant {
  return start - minutesBefore * MINUTE;
}

/** For example `e1440+hk2b8x`: channel or notice, minutes before, outcome, when, why. */
function encodeReminder(reminder: Reminder, reasonUnits: number): string {
  const { channel, minutesBefore, notice, outcome } = reminder;
  const letter = notice ? NOTICE_LETTERS[notice] : CHANNEL_LETTERS[channel];
  const slot = `${letter}${minutesBefore}`;
  switch (outcome.kind) {
    case 'planned':
      return slot;
    case 'sending':
      return `${slot}~${encodeMinute(outcome.at)}.${outcome.attempt}${outcome.from ? ` ${outcome.from}` : ''}`;
    case 'sent':
      return `${slot}+${encodeMinute(outcome.at)}`;
    case 'failed':
      return `${slot}!${encodeMinute(outcome.at)} ${truncate(outcome.reason, reasonUnits)}`;
  }
}

function decodeReminder(text: string, start: Instant | undefined): Reminder | undefined {
  const match = /^(.)(\d{1,6})(?:([+!~])([0-9a-z]+)(?:\.([0-9a-z]+))?(?: (.*))?)?$/su.exec(text);
  if (!match) return undefined;
  const [, letter, minutes, sign, minute, attempt, rest] = match;
  const notice = keyOf(NOTICE_LETTERS, letter);
  const channel = notice ? 'email' : keyOf(CHANNEL_LETTERS, letter);
  if (!channel) return undefined;
  const slot = { minutesBefore: Number(minutes), channel, ...(notice && { notice }) };
  if (sign === undefined) return { ...slot, outcome: { kind: 'planned' } };
  const at = decodeMinute(minute ?? '');
  if (at === undefined || (sign === '~') !== (attempt !== undefined)) return undefined;
  const forStart = start === undefined ? {} : { start };
  if (attempt !== undefined) {
    const from = rest ? { from: rest } : {};
    return { ...slot, outcome: { kind: 'sending', at, attempt, ...from, ...forStart } };
  }
  return sign === '+'
    ? { ...slot, outcome: { kind: 'sent', at, ...forStart } }
    : { ...slot, outcome: { kind: 'failed', at, reason: rest ?? '', ...forStart } };
}

function toMinute(instant: Instant): Instant {
  return Math.round(instant / MINUTE) * MINUTE;
}
