import { assert } from '../../base/assert.ts';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { knownState, type BookingLink } from '../../domain/appointment/state.ts';
import { takesTime } from '../../domain/availability/busy-rules.ts';
import { isLeftBehind, samePeriod } from '../../domain/booking/claim.ts';
import { claimsOf, toClaim } from '../../domain/booking/claims-of.ts';
import { companionChange } from '../../domain/booking/companions.ts';
import {
  claimChange,
  holdEvent,
  touchChange,
  voidChange,
  type EventValues,
  type ValuesOutcome,
} from '../../domain/booking/event-values.ts';
import type { Answer, Progress, Versioned } from '../../domain/booking/progress.ts';
import type { Period } from '../../domain/time/period.ts';
import { calendarPath, eventPath } from '../calendar-address.ts';
import type { GraphClient } from '../client.ts';
import { withRecord } from '../event-change.ts';
import { EVENT_HEADERS } from '../event-times.ts';
import { answeredAppointment, readAppointment } from '../read-appointment.ts';
import { QUIET, toEventBody, type EventBody } from './event-body.ts';
import { addressOf, claimContext, readWindow, type WantedTime } from './read-claims.ts';
import type { Perform } from './run.ts';
import type { PatternedRecurrence } from './to-patterned-recurrence.ts';

/** What a step writes: what the domain says of it, and what only Graph has a word for. */
export type Written = { readonly values: EventValues; readonly details?: EventBody };

export type SlotTask = WantedTime & {
  readonly client: GraphClient;
  /** What a hold is called while it stands. */
  readonly holdSubject: string;
  /** How a hold repeats. */
  readonly recurrence?: PatternedRecurrence;
  /** On whose clock it stands, if not the host's. */
  readonly zone?: string;
  readonly confirm?: Written;
  readonly move?: Written;
  /** Whether the booking that moves is as the step `move` makes it. */
  readonly isMoved?: (booking: Appointment) => boolean;
  /** Of other holds of the same booking. */
  readonly ownKeys?: ReadonlySet<string>;
  /** The booking of a team that a claim keeps this host's time for. */
  readonly companionOf?: BookingLink;
  /** By event id, as last read or written; also tells whose mailbox an id belongs to. */
  readonly seen: Map<string, Appointment>;
};

/** Each step of taking or moving as one request to Graph. */
export function slotSteps(task: SlotTask): Perform {
  return (progress, signal) => perform(task, progress, signal);
}

async function perform(
  task: SlotTask,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const { step } = progress;
  switch (step.kind) {
    case 'read':
      return read(task, progress, signal);
    case 'hold':
      return hold(task, step.key);
    case 'confirm':
      assert(task.confirm, 'who takes a slot has something to book');
      return patch(task, step, task.confirm);
    case 'claim':
      return claim(task, step);
    case 'move':
      assert(task.move, 'who moves has something to write');
      return move(task, step, task.move);
    case 'readBooking':
      return readBooking(task, progress, step.id);
    case 'touch':
      return touch(task, step);
    case 'adopt':
      return adopt(task, step);
    case 'void':
      return makeVoid(task, step);
    case 'delete':
      return remove(task, await wholeOf(task, step.id));
    case 'end':
      assert(false, 'nothing is done after the end');
  }
}

async function read(task: SlotTask, { writer }: Progress, signal?: AbortSignal): Promise<Answer> {
  const window = await readWindow(task.client, task, signal);
  if (window.kind === 'unknown') return window;
  const others = window.appointments.filter(
    ({ key }) => key === undefined || key === writer.key || !task.ownKeys?.has(key),
  );
  for (const appointment of others) task.seen.set(appointment.ref.eventId, appointment);
  return { kind: 'claims', claims: claimsOf(others, claimContext(task, task.client.now())) };
}

async function hold(task: SlotTask, key: string): Promise<Answer> {
  const { client, host, slot, service, holdSubject, recurrence } = task;
  const values = valuesOf(holdEvent({ key, slot, service: service?.slug, now: client.now() }));
  if (!values) return { kind: 'refused' };
  const { mailbox } = host.destination;
  const { zone = host.workingHours.timeZone } = task;
  const answer = await client.send({
    method: 'POST',
    path: `${calendarPath(addressOf(host.destination))}/events`,
    headers: EVENT_HEADERS,
    body: {
      ...toEventBody({ ...values, subject: holdSubject }, zone),
      ...QUIET,
      ...(recurrence ? { recurrence } : {}),
      transactionId: key,
    },
    scopes: client.calendarScopes([mailbox]),
    mailbox,
  });
  const created = await answeredAppointment(answer, mailbox, zone);
  return keep(task, withRecord(created, created, values));
}

async function claim(
  task: SlotTask,
  { bookingId, ...own }: Versioned & { readonly bookingId: string },
): Promise<Answer> {
  const { companionOf } = task;
  const service = task.service?.slug;
  const values = valuesOf(claimChange({ bookingId, service, companionOf, now: task.client.now() }));
  return values ? patch(task, own, { values }) : { kind: 'refused' };
}

/** Where Exchange reads the zone's clock otherwise than we do, the time is not the one agreed. */
async function move(task: SlotTask, booking: Versioned, written: Written): Promise<Answer> {
  const answer = await patch(task, booking, written);
  const now = task.seen.get(booking.id);
  return answer.kind === 'written' && now && !samePeriod(now.period, task.slot)
    ? { kind: 'changed' }
    : answer;
}

async function readBooking(task: SlotTask, progress: Progress, id: string): Promise<Answer> {
  const booking = await readAppointment(
    task.client,
    { mailbox: mailboxOf(task, id), eventId: id },
    { zone: task.host.workingHours.timeZone },
  );
  task.seen.set(id, booking);
  if (booking.isCancelled) return { kind: 'gone' };
  return { kind: 'booking', version: booking.version, period: standing(task, progress, booking) };
}

/** Where it takes time: what leaves its time free, or is not yet as it shall be, stands nowhere. */
function standing(task: SlotTask, { phase }: Progress, booking: Appointment): Period {
  const { period, kind } = booking;
  const isThere =
    phase.kind === 'moving'
      ? (task.isMoved?.(booking) ?? true)
      : kind !== 'hold' && takesTime(booking, claimContext(task, task.client.now()));
  return isThere ? period : { start: period.start, end: period.start };
}

async function touch(task: SlotTask, booking: Versioned): Promise<Answer> {
  const before = task.seen.get(booking.id);
  assert(before, 'a booking is read before it is touched');
  const values = before.kind === 'hold' ? voidChange() : valuesOf(touchChange(before));
  return values ? patch(task, booking, { values }) : { kind: 'refused' };
}

async function adopt(task: SlotTask, claimed: Versioned): Promise<Answer> {
  const claim = task.seen.get(claimed.id);
  const main = claim && task.seen.get(knownState(claim.state).bookingId ?? '');
  assert(main, 'what a claim names was read');
  const written = companionBooking(claim, main);
  return written ? patch(task, claimed, written) : { kind: 'refused' };
}

/** A booking without anybody invited, so that nobody is mailed but by the one it stands beside. */
export function companionBooking(claim: Appointment, main: Appointment): Written | undefined {
  const values = valuesOf(companionChange(claim, main));
  const { location } = main;
  return values && { values, details: location ? { location: { displayName: location } } : {} };
}

/** An occurrence that is held is voided with its series: what is left of that is held by nobody. */
async function makeVoid(task: SlotTask, held: Versioned): Promise<Answer> {
  const { client, seen } = task;
  const change = { values: voidChange() };
  const before = seen.get(held.id);
  if (!before || !('masterId' in before.series)) return patch(task, held, change);
  const master = await readMaster(task, before, before.series.masterId);
  switch (master.kind) {
    case 'void':
      return { kind: 'written', id: held.id, version: held.version };
    case 'hold': {
      const isOld = isLeftBehind(toClaim(master, 'hold'), client.now());
      const { eventId: id } = master.ref;
      return isOld ? patch(task, { id, version: master.version }, change) : { kind: 'changed' };
    }
    case 'booking':
    case 'claim':
    case 'foreign':
    case 'carrier':
      return patch(task, held, change);
  }
}

/** The series of which nothing but void occurrences is left; else the event itself. */
async function wholeOf(task: SlotTask, id: string): Promise<string> {
  const event = task.seen.get(id);
  if (!event || !('masterId' in event.series)) return id;
  const master = await readMaster(task, event, event.series.masterId);
  return master.kind === 'void' ? master.ref.eventId : id;
}

async function readMaster(
  { client, host, seen }: SlotTask,
  { ref: { mailbox } }: Appointment,
  eventId: string,
): Promise<Appointment> {
  const zone = host.workingHours.timeZone;
  const master = await readAppointment(client, { mailbox, eventId }, { zone });
  seen.set(eventId, master);
  return master;
}

async function patch(
  task: SlotTask,
  { id, version }: Versioned,
  { values, details = {} }: Written,
): Promise<Answer> {
  const { client, host, seen } = task;
  const zone = host.workingHours.timeZone;
  const mailbox = mailboxOf(task, id);
  const answer = await client.send({
    method: 'PATCH',
    path: eventPath(mailbox, id),
    headers: { ...EVENT_HEADERS, 'If-Match': version },
    body: { ...toEventBody(values, zone), ...details },
    scopes: client.calendarScopes([mailbox]),
    mailbox,
  });
  const changed = await answeredAppointment(answer, mailbox, zone);
  return keep(task, withRecord(changed, seen.get(id) ?? changed, values));
}

async function remove(task: SlotTask, id: string): Promise<Answer> {
  const { client } = task;
  const mailbox = mailboxOf(task, id);
  await client.send({
    method: 'DELETE',
    path: eventPath(mailbox, id),
    scopes: client.calendarScopes([mailbox]),
    mailbox,
  });
  return { kind: 'written', id, version: '' };
}

function keep({ seen }: SlotTask, appointment: Appointment): Answer {
  const { eventId: id } = appointment.ref;
  seen.set(id, appointment);
  return { kind: 'written', id, version: appointment.version };
}

/** What is in none of the windows is named by a claim, or in the calendar that bookings go to. */
function mailboxOf({ seen, host, configuration }: SlotTask, id: string): string {
  const known = seen.get(id);
  if (known) return known.ref.mailbox;
  for (const { ref, state } of seen.values()) {
    const { bookingId, companionOf } = knownState(state);
    if (bookingId !== id) continue;
    const other = configuration.hosts.find((one) => one.id === companionOf?.host);
    return other?.destination.mailbox ?? ref.mailbox;
  }
  return host.destination.mailbox;
}

/** A record that does not fit or cannot be read is no reason to write another in its place. */
function valuesOf(outcome: ValuesOutcome): EventValues | undefined {
  return outcome.kind === 'values' ? outcome.values : undefined;
}
