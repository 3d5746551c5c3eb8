import { assert } from '../../base/assert.ts';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { knownState } from '../../domain/appointment/state.ts';
import { takesTime } from '../../domain/availability/busy-rules.ts';
import { samePeriod } from '../../domain/booking/claim.ts';
import { claimsOf } from '../../domain/booking/claims-of.ts';
import { companionChange } from '../../domain/booking/companions.ts';
import { claimChange, touchChange, voidChange } from '../../domain/booking/event-values.ts';
import type { Answer, Progress, Versioned } from '../../domain/booking/progress.ts';
import type { Period } from '../../domain/time/period.ts';
import { readAppointment } from '../read-appointment.ts';
import { claimContext, readWindow } from './read-claims.ts';
import type { Perform } from './run.ts';
import { hold, mailboxOf, patch, remove, valuesOf, type SlotTask, type Written } from './slot-writes.ts';
import { makeVoid, wholeOf } from './voiding.ts';

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
