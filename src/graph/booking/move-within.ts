import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { samePeriod } from '../../domain/booking/claim.ts';
import { moveChange, type MoveEntry } from '../../domain/booking/event-values.ts';
import { startMoving } from '../../domain/booking/taking.ts';
import type { Period } from '../../domain/time/period.ts';
import type { GraphClient } from '../client.ts';
import { endOf } from './outcome.ts';
import { serviceOfRecord } from './record.ts';
import { run } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { SlotTask } from './slot-writes.ts';
import type { BookingContext, Failure, MoveOutcome } from './types.ts';

export type MoveWithin = {
  /** As read just now. */
  readonly appointment: Appointment;
  readonly key: string;
  readonly to: Host;
  readonly slot: Period;
  readonly entry: MoveEntry;
};

/** Another time in the same calendar: the same event, by one write that tells who was invited. */
export async function moveWithin(
  client: GraphClient,
  move: MoveWithin,
  context: BookingContext,
): Promise<MoveOutcome> {
  const task = moveTask(client, move, context);
  if ('kind' in task) return task;
  const { signal, onStep } = context;
  const errand = { client, perform: slotSteps(task), signal, onStep };
  const ended = endOf(await run(startOf(client, move), errand), task.seen);
  return ended.kind === 'done'
    ? { kind: 'moved', appointment: ended.appointment, previous: move.appointment.period }
    : ended;
}

export function startOf(
  client: GraphClient,
  { appointment: { ref, version }, key, slot }: MoveWithin,
): ReturnType<typeof startMoving> {
  return startMoving({ key, slot, booking: { id: ref.eventId, version }, now: client.now() });
}

export function moveTask(
  client: GraphClient,
  { appointment, slot, to, entry }: MoveWithin,
  { configuration }: BookingContext,
): SlotTask | Failure {
  const outcome = moveChange(appointment, slot, entry);
  if (outcome.kind !== 'values') {
    const isLong = outcome.kind === 'tooLong';
    return { kind: 'refused', problem: isLong ? 'contactTooLong' : 'recordUnreadable' };
  }
  const service = serviceOfRecord(appointment, configuration);
  return {
    client,
    configuration,
    host: to,
    slot,
    service,
    move: { values: outcome.values },
    isMoved: ({ period }) => samePeriod(period, slot),
    seen: new Map([[appointment.ref.eventId, appointment]]),
  };
}
