import type { Appointment, AppointmentRef } from '../../domain/appointment/appointment.ts';
import { REMINDERS_PROPERTY } from '../../domain/appointment/properties.ts';
import {
  encodeReminders,
  remindersFor,
  sameSlot,
  withOutcome,
  type MessageSlot,
} from '../../domain/appointment/reminders.ts';
import { draftKey, messageKey } from '../../domain/reminders/message-key.ts';
import type { Answer, SendOutcome, Step } from '../../domain/reminders/progress.ts';
import { heard, startSending } from '../../domain/reminders/sending.ts';
import type { Instant } from '../../domain/time/period.ts';
import { eventPath } from '../calendar-address.ts';
import type { GraphClient } from '../client.ts';
import { withRecord } from '../event-change.ts';
import { EVENT_HEADERS } from '../event-times.ts';
import { toProperties } from '../extended-properties.ts';
import { GraphError } from '../graph-error.ts';
import { answeredAppointment, readAppointment } from '../read-appointment.ts';
import { createDraft, deleteDraft, findMessages, sendDraft, voidDraft, type OutgoingMessage } from './drafts.ts';
import { toAnswer } from './failure.ts';

export type MessageToSend = {
  readonly ref: AppointmentRef;
  readonly slot: MessageSlot;
  /** The start that the message speaks of: at another one nothing is sent. */
  readonly start: Instant;
  /** Mailbox that it goes out from. */
  readonly from: string;
  /** For all-day events. */
  readonly zone: string;
  /** Whether the event, as it is right before sending, is still what the message says of it. */
  readonly isStill: (fresh: Appointment) => boolean;
  readonly message: OutgoingMessage;
  /** Ends a pause that Graph asked for; what has begun is not broken off. */
  readonly signal?: AbortSignal | undefined;
  /** Graph wants a pause until then. */
  readonly onPause?: ((until: Instant) => void) | undefined;
};

export type SendResult = {
  readonly outcome: SendOutcome;
  /** As it was left, where it could be read. */
  readonly appointment: Appointment | undefined;
  /** What Graph said last where it did not do as asked. */
  readonly error: GraphError | undefined;
};

/** Milliseconds. A longer pause is told, and the rest is for later. */
const LONGEST_PAUSE = 5 * 60_000;

/** One draft of each for a first try and for two whose answers were lost. */
const ATTEMPTS = 3;

/** Sends it once, whoever else does, and writes what became of it on the event. */
export async function sendMessage(client: GraphClient, message: MessageToSend): Promise<SendResult> {
  const work: Work = { client, message, key: messageKey(message), event: undefined, error: undefined };
  const attempts = Array.from({ length: ATTEMPTS }, newAttempt);
  let progress = startSending({ from: message.from, mailbox: message.ref.mailbox, attempts });
  for (;;) {
    const { step } = progress;
    if (step.kind === 'end') {
      return { outcome: step.outcome, appointment: work.event, error: work.error };
    }
    const answer = await patiently(work, step);
    progress = heard(progress, answer, client.now());
  }
}

/** Changed while it is worked at. */
type Work = {
  readonly client: GraphClient;
  readonly message: MessageToSend;
  readonly key: string;
  event: Appointment | undefined;
  error: GraphError | undefined;
};

/** A throttled request was not carried out, so after the pause it is made again. */
async function patiently(work: Work, step: Step): Promise<Answer> {
  for (;;) {
    try {
      return await perform(work, step);
    } catch (error) {
      if (!(error instanceof GraphError) || error.code === 'signInRequired') throw error;
      work.error = error;
      const until = pauseOf(error);
      const isPatient = until !== undefined && until - work.client.now() <= LONGEST_PAUSE;
      if (!isPatient || !(await waited(work, until))) return toAnswer(step, error);
    }
  }
}

/** Whether the pause was kept to its end, and not stopped. */
async function waited({ client, message }: Work, until: Instant): Promise<boolean> {
  const { signal, onPause } = message;
  onPause?.(until);
  try {
    await client.sleep(Math.max(0, until - client.now()), signal);
    return true;
  } catch (error) {
    if (signal?.aborted) return false;
    throw error;
  }
}

/** Of a 503 it is not known whether it was carried out. */
function pauseOf({ code, status, retryAt }: GraphError): Instant | undefined {
  return code === 'throttled' && (status === 429 || status === undefined) ? retryAt : undefined;
}

async function perform(work: Work, step: Step): Promise<Answer> {
  const { client, message, key } = work;
  const { ref, from } = message;
  switch (step.kind) {
    case 'read':
      if (step.afterMs > 0) await client.sleep(step.afterMs);
      return readEvent(work);
    case 'find':
      if (step.afterMs > 0) await client.sleep(step.afterMs);
      return { kind: 'found', messages: await findMessages(client, step.mailbox, key) };
    case 'create': {
      const { attempt } = step;
      const request = { mailbox: from, key, attempt, ref, message: message.message };
      return { kind: 'created', id: await createDraft(client, request) };
    }
    case 'record':
      return record(work, step);
    case 'send':
      await sendDraft(client, step.mailbox, step.id);
      return DONE;
    case 'void':
      await voidDraft(client, { ...step, key: draftKey(key, step.attempt, true) });
      return DONE;
    case 'delete':
      await deleteDraft(client, step.mailbox, step.id);
      return DONE;
    case 'end':
      throw new Error('The end is no request.');
  }
}

const DONE: Answer = { kind: 'written', version: '' };

async function readEvent(work: Work): Promise<Answer> {
  const { ref, slot, start, zone, isStill } = work.message;
  const event = await readAppointment(work.client, ref, { zone });
  work.event = event;
  const reminders = event.reminders.kind === 'known' ? event.reminders.value : [];
  const recorded = remindersFor(reminders, start).find((one) => sameSlot(one, slot))?.outcome;
  const isSame =
    event.period.start === start && event.reminders.kind !== 'malformed' && isStill(event);
  return { kind: 'event', version: event.version, recorded, isSame };
}

async function record(
  work: Work,
  { version, outcome }: Extract<Step, { kind: 'record' }>,
): Promise<Answer> {
  const { client, message, event } = work;
  const { ref, slot, start, zone } = message;
  if (!event) throw new Error('What was not read is not written to.');
  const reminders = event.reminders.kind === 'known' ? event.reminders.value : [];
  const encoded = encodeReminders(withOutcome(reminders, slot, { outcome, start }));
  if (encoded.kind === 'tooLong') return { kind: 'refused', failure: 'tooLong' };
  const properties = { [REMINDERS_PROPERTY]: encoded.text };
  const answer = await client.send({
    method: 'PATCH',
    path: eventPath(ref.mailbox, ref.eventId),
    headers: { ...EVENT_HEADERS, 'If-Match': version },
    body: { singleValueExtendedProperties: toProperties(properties) },
    scopes: client.calendarScopes([ref.mailbox]),
    mailbox: ref.mailbox,
  });
  const written = await answeredAppointment(answer, ref.mailbox, zone);
  work.event = withRecord(written, event, { properties });
  return { kind: 'written', version: written.version };
}

function newAttempt(): string {
  return crypto.randomUUID().slice(0, 8);
}

