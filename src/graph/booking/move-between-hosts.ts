import { assert } from '../../base/assert.ts';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import type { MoveEntry } from '../../domain/booking/event-values.ts';
import { arrivalChange, linkChange } from '../../domain/booking/moving-away.ts';
import { giveUp } from '../../domain/booking/progress.ts';
import { startTaking } from '../../domain/booking/taking.ts';
import type { Period } from '../../domain/time/period.ts';
import type { GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import { readArrivalDetails } from './arrival-details.ts';
import { finishLeaving } from './leave-behind.ts';
import { unlink, writeLink } from './link.ts';
import { endOf, endOfTaking } from './outcome.ts';
import { keyElsewhere } from './new-key.ts';
import { orUnknown, serviceOfRecord } from './record.ts';
import { run, type Errand } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { SlotTask } from './slot-writes.ts';
import type { BookingContext, MoveOutcome } from './types.ts';

export type Departure = {
  /** As read just now, with nothing under way. */
  readonly appointment: Appointment;
  readonly key: string;
  readonly from: Host;
  readonly to: Host;
  readonly slot: Period;
  readonly entry: MoveEntry;
  /** Goes into the mail that cancels the old meeting. */
  readonly comment: string;
};

/**
 * Graph moves no event to another calendar, so the new time is taken there as for a booking. Before
 * that is confirmed, the old event names it, by a write that only one can make
 * (docs/decisions/moving-between-hosts.md).
 */
export async function moveBetweenHosts(
  client: GraphClient,
  departure: Departure,
  context: BookingContext,
): Promise<MoveOutcome> {
  const { appointment, to, slot } = departure;
  const key = keyElsewhere(appointment.key, departure.key);
  const prepared = await prepare(client, { ...departure, key }, context);
  if ('kind' in prepared) return prepared;
  const { seen } = prepared;
  const { signal, onStep } = context;
  const errand: Errand = { client, perform: slotSteps(prepared), signal, onStep };
  const settled = await run(startTaking({ key, slot, now: client.now() }), errand, 'confirm');
  if (settled.progress.step.kind === 'end') return failed(endOf(settled, seen));

  const link = { host: to.id, key };
  const linked = await writeLink(client, { appointment, link, zone: context.zone });
  if (linked.kind !== 'linked') {
    // Nobody is mailed yet, and nobody else can have confirmed our hold.
    await run(giveUp(settled.progress), { ...errand, signal: undefined });
    return linked;
  }
  const { signal: _ignored, ...unstoppable } = errand;
  const taken = await run(settled.progress, unstoppable);
  const ended = await endOfTaking(client, taken, { seen, zone: context.zone });
  if (ended.kind === 'unsure') return ended;
  if (ended.kind !== 'done') {
    await unlink(client, { appointment: linked.appointment, link, zone: context.zone });
    return failed(ended);
  }
  const { comment } = departure;
  const left = linked.appointment;
  const previous = appointment.period;
  const finish = { left, arrived: ended.appointment, comment };
  try {
    const arrived = await finishLeaving(client, finish, context);
    return { kind: 'moved', appointment: arrived, previous };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { kind: 'moved', appointment: ended.appointment, previous, oldStands: error };
  }
}

async function prepare(
  client: GraphClient,
  { appointment, key, to, slot, entry }: Departure,
  { configuration, signal }: BookingContext,
): Promise<SlotTask | MoveOutcome> {
  const outcome = arrivalChange(appointment, { key, start: slot.start, entry });
  const link = linkChange(appointment, { host: to.id, key });
  if (outcome.kind !== 'values' || link.kind === 'refused') {
    const isUnreadable = outcome.kind === 'stateUnreadable';
    return { kind: 'refused', problem: isUnreadable ? 'recordUnreadable' : 'contactTooLong' };
  }
  const reading = await orUnknown(readArrivalDetails(client, appointment, signal));
  if (reading.kind === 'unknown') return reading;
  const service = serviceOfRecord(appointment, configuration);
  return {
    client,
    configuration,
    host: to,
    slot,
    service,
    confirm: { values: outcome.values, details: reading.details },
    seen: new Map(),
  };
}

/** A taking that did not come about has nothing to say of the booking that was to move. */
function failed(ended: ReturnType<typeof endOf>): MoveOutcome {
  assert(ended.kind !== 'done', 'what failed is not done');
  return ended;
}
