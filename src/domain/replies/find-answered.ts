import type { Appointment } from '../appointment/appointment.ts';
import { confirmationOf, type ConfirmationStatus } from '../appointment/confirmation.ts';
import type { BookingConfiguration } from '../book/configuration.ts';
import { markSettings } from '../day/mark-settings.ts';
import type { Instant } from '../time/period.ts';

export type AnsweredQuery = {
  /** Of the message, as it stands there. */
  readonly subject: string;
  /** The sender's, of any time. */
  readonly appointments: readonly Appointment[];
  /** Subjects of the messages that may have been sent about one. */
  readonly subjectsOf: (appointment: Appointment) => readonly string[];
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
};

/**
 * The appointment that a message answers: the one whose messages had this subject; or, of an answer
 * with another subject, the only one to come that was written about.
 */
export function findAnswered(query: AnsweredQuery): Appointment | undefined {
  const { subject, appointments, subjectsOf, configuration, now } = query;
  const settings = markSettings(configuration);
  const open = appointments.filter(
    (one) => one.period.start > now && OPEN.has(confirmationOf(one, settings).status),
  );
  const plain = withoutReplyMark(subject);
  const same = open.filter((one) =>
    [...subjectsOf(one), one.subject].some((sent) => normal(sent) !== '' && normal(sent) === normal(plain)),
  );
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  if (plain === subject.trim()) return undefined;
  const [only, ...others] = open;
  return only && others.length === 0 && wasWrittenTo(only) ? only : undefined;
}

const OPEN: ReadonlySet<ConfirmationStatus> = new Set([
  'awaiting',
  'tentative',
  'confirmed',
  'declined',
]);

function wasWrittenTo({ reminders }: Appointment): boolean {
  return reminders.kind === 'known' && reminders.value.some(({ outcome }) => outcome.kind === 'sent');
}

/** As mail programs of the four languages put it before an answer. */
const REPLY_MARK = /^(?:(?:re|aw|antw|sv|tr|rv|rép|resp|fw|fwd|wg)\s?(?:\[\d+\])?\s?:\s*)+/iu;

export function withoutReplyMark(subject: string): string {
  return subject.trim().replace(REPLY_MARK, '');
}

function normal(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
