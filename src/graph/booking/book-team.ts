import { assert } from '../../base/assert.ts';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { teamKeys } from '../../domain/booking/companions.ts';
import { giveUp, release, type Versioned } from '../../domain/booking/progress.ts';
import { startMoving, startTaking } from '../../domain/booking/taking.ts';
import type { GraphClient } from '../client.ts';
import { adoptClaims, findCompanions, type Companion } from './companions.ts';
import { toEvent } from './new-event.ts';
import { endOf, endOfTaking, notBooked } from './outcome.ts';
import { orUnknown } from './record.ts';
import { run, type Errand, type Run } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { SlotTask } from './slot-writes.ts';
import type { BookingContext, BookingOutcome, Failure, NewBooking } from './types.ts';

/**
 * One booking in the first host's calendar, and beside it one without attendees in each other's. All
 * hold and settle; the others' holds become claims that name the first one's; only then is that one
 * confirmed, which mails the customer, and the claims become bookings
 * (docs/decisions/team-bookings.md).
 */
export async function bookTeam(
  client: GraphClient,
  booking: NewBooking,
  context: BookingContext,
): Promise<BookingOutcome> {
  const [host, ...others] = booking.hosts;
  assert(host, 'a team has somebody in it');
  const companions = others.map(({ id }) => id);
  const confirm = toEvent(booking, context, { key: booking.key, now: client.now(), companions });
  if ('kind' in confirm) return confirm;
  const main = taskOf(client, { booking, context, host });
  const errand = errandOf({ ...main, confirm }, context);
  const start = startTaking({ key: booking.key, slot: booking.slot, now: client.now() });
  const settled = await run(start, errand, 'confirm');
  const { step } = settled.progress;
  if (step.kind !== 'confirm') return again(client, endOf(settled, main.seen), { context, host });

  const { id, version } = step;
  const team = { booking, context, main: { id, version }, seen: main.seen };
  const beside = await Promise.all(others.map((other, index) => claimTime(client, team, other, index + 1)));
  const failed = beside.find(({ kind }) => kind !== 'claimed');
  const unstoppable: Errand = { client, perform: errand.perform, onStep: context.onStep };
  if (failed && failed.kind !== 'claimed') {
    await letGo(beside);
    await run(giveUp(settled.progress), unstoppable);
    if (failed.kind === 'stopped') throw failed.error;
    return failed.failure;
  }
  const taken = await run(settled.progress, unstoppable);
  const ended = await endOfTaking(client, taken, { seen: main.seen, zone: context.zone });
  if (ended.kind === 'unsure') return ended;
  if (ended.kind !== 'done') {
    await letGo(beside);
    return notBooked(ended);
  }
  const claims = beside.flatMap((one) => (one.kind === 'claimed' ? [one.companion] : []));
  await adoptClaims(client, ended.appointment, claims);
  return { kind: 'booked', appointment: ended.appointment, host };
}

/** Where an earlier attempt with this key had come to the end, its companions stood before that. */
async function again(
  client: GraphClient,
  ended: ReturnType<typeof endOf>,
  { context, host }: { readonly context: BookingContext; readonly host: Host },
): Promise<BookingOutcome> {
  if (ended.kind !== 'done') return notBooked(ended);
  const { appointment } = ended;
  const found = await orUnknown(findCompanions(client, appointment, context));
  if (Array.isArray(found)) await adoptClaims(client, appointment, found);
  return { kind: 'booked', appointment, host };
}

type Team = {
  readonly booking: NewBooking;
  readonly context: BookingContext;
  /** The first host's hold, which is to be the booking. */
  readonly main: Versioned;
  readonly seen: ReadonlyMap<string, Appointment>;
};

type Beside =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'stopped'; readonly error: unknown }
  | {
      readonly kind: 'claimed';
      readonly companion: Companion;
      readonly errand: Errand;
      readonly run: Run;
    };

async function claimTime(
  client: GraphClient,
  { booking, context, main, seen }: Team,
  host: Host,
  index: number,
): Promise<Beside> {
  const [first] = booking.hosts;
  const key = teamKeys(booking.key, index + 1)[index] ?? booking.key;
  const task: SlotTask = {
    ...taskOf(client, { booking, context, host }),
    companionOf: { host: first?.id ?? '', key: booking.key },
    seen: new Map(seen),
  };
  const { onStep: _step, ...errand } = errandOf(task, context);
  const start = startMoving({ key, slot: booking.slot, booking: main, now: client.now() });
  let claimed: Run;
  try {
    claimed = await run(start, errand, 'move');
  } catch (error) {
    // The others are let go of first.
    return { kind: 'stopped', error };
  }
  const { phase } = claimed.progress;
  const appointment = phase.kind === 'moving' ? task.seen.get(phase.claim) : undefined;
  if (!appointment) return { kind: 'failed', failure: failureOf(endOf(claimed, task.seen)) };
  return { kind: 'claimed', companion: { host, appointment }, errand, run: claimed };
}

/** What stands beside a booking that does not come about is of no use to anybody. */
async function letGo(beside: readonly Beside[]): Promise<void> {
  await Promise.all(
    beside.map(async (one) => {
      if (one.kind === 'claimed') await run(release(one.run.progress), { ...one.errand, signal: undefined });
    }),
  );
}

/** Nobody has been told of anything yet, so what is not sure of a claim is only not known. */
function failureOf(ended: ReturnType<typeof endOf>): Failure {
  assert(ended.kind !== 'done', 'a companion is claimed, never moved');
  return ended.kind === 'unsure' ? { kind: 'unknown', reason: ended.kind } : notBooked(ended);
}

function taskOf(
  client: GraphClient,
  { booking, context, host }: {
    readonly booking: NewBooking;
    readonly context: BookingContext;
    readonly host: Host;
  },
): SlotTask {
  const { service, slot, key, hosts } = booking;
  return {
    client,
    configuration: context.configuration,
    host,
    slot,
    service,
    ownKeys: new Set(teamKeys(key, hosts.length)),
    seen: new Map(),
  };
}

function errandOf(task: SlotTask, { signal, onStep }: BookingContext): Errand {
  return { client: task.client, perform: slotSteps(task), signal, onStep };
}
