import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AppointmentRef } from '../appointment/appointment.ts';
import type { MessageSlot } from '../appointment/reminders.ts';
import { encodeMinute } from '../appointment/record-entries.ts';
import type { Instant } from '../time/period.ts';

export type MessageIdentity = {
  readonly ref: AppointmentRef;
  readonly slot: MessageSlot;
  readonly start: Instant;
};

/** The same for everybody who sends this message of this appointment at this start. 32 characters. */
export function messageKey({ ref, slot, start }: MessageIdentity): string {
  const { channel, minutesBefore, notice = 'reminder' } = slot;
  const what = [notice, channel, minutesBefore, encodeMinute(start)].join(' ');
  const text = `${ref.mailbox.toLowerCase()}\n${ref.eventId}\n${what}`;
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}

/** What a draft carries: the message's key and which attempt at it; `void` may never be sent. */
export function draftKey(key: string, attempt: string, isVoid = false): string {
  return `${key}.${attempt}${isVoid ? '.void' : ''}`;
}

export function readDraftKey(
  text: string,
  key: string,
): { readonly attempt: string; readonly isVoid: boolean } | undefined {
  const match = /^([0-9a-f]{32})\.([0-9a-z]+)(\.void)?$/u.exec(text);
  if (!match || match[1] !== key) return undefined;
  return { attempt: match[2] ?? '', isVoid: match[3] !== undefined };
}
