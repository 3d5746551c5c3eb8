import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { teamKeys } from '../../domain/booking/companions.ts';
import { release } from '../../domain/booking/progress.ts';
import type { GraphClient } from '../client.ts';
import { findCompanions, type Companion } from './companions.ts';
import { moveTask, moveWithin, startOf, type MoveWithin } from './move-within.ts';
import { endOf } from './outcome.ts';
import { orUnknown, readBooking } from './record.ts';
import { run, type Errand, type Run } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { SlotTask } from './slot-writes.ts';
import type { BookingContext, MoveOutcome } from './types.ts';

/**
 * All claim the new time in their calendars before any of them moves; the main one moves first,
 * which tells the customer. The others follow into time that nobody else can take by then.
 */
export async function moveTeam(
  client: GraphClient,
  move: MoveWithin,
  context: BookingContext,
): Promise<MoveOutcome> {
  const found = await orUnknown(findCompanions(client, move.appointment, context));
  if (!Array.isArray(found)) return found;
  const moves = [move, ...besides(move, found)];
  const prepared = prepare(client, moves, context);
  if ('kind' in prepared) return prepared;
  const claimed = await Promise.all(prepared.map((mover) => claimTime(mover, context)));
  const failed = claimed.find((one) => one.error !== undefined || one.run?.progress.step.kind !== 'move');
  if (failed) {
    await Promise.all(claimed.map(letGo));
    if (failed.error !== undefined) throw failed.error;
    return failureOf(failed);
  }
  const [main, ...others] = claimed;
  const outcome = main ? await goOn(main) : undefined;
  if (outcome?.kind !== 'moved') {
    // Where it is not sure, the claims stay, and who meets them looks what became of it.
    if (outcome?.kind !== 'unsure') await Promise.all(others.map(letGo));
    return outcome ?? { kind: 'lost' };
  }
  const followed = await Promise.all(others.map((other) => follow(client, other, context)));
  const leftBehind = followed.flatMap((host) => host ?? []);
  return leftBehind.length > 0 ? { ...outcome, leftBehind } : outcome;
}

function besides(move: MoveWithin, companions: readonly Companion[]): MoveWithin[] {
  const keys = teamKeys(move.key, companions.length + 1);
  const { reason: _why, ...entry } = move.entry;
  return companions
    .filter(({ appointment }) => appointment.kind === 'booking')
    .map(({ host, appointment }, index) => ({
      ...move,
      entry,
      appointment,
      to: host,
      key: keys[index + 1] ?? move.key,
    }));
}

type Mover = { readonly move: MoveWithin; readonly task: SlotTask; readonly errand: Errand };

function prepare(
  client: GraphClient,
  moves: readonly MoveWithin[],
  context: BookingContext,
): Mover[] | MoveOutcome {
  const ownKeys = new Set(moves.flatMap(({ key, appointment }) => [key, appointment.key ?? key]));
  const movers: Mover[] = [];
  for (const [index, move] of moves.entries()) {
    const task = moveTask(client, move, context);
    if ('kind' in task) return task;
    const perform = slotSteps({ ...task, ownKeys });
    const onStep = index === 0 ? context.onStep : undefined;
    movers.push({ move, task, errand: { client, perform, onStep } });
  }
  return movers;
}

type Claimed = Mover & { readonly run?: Run; readonly error?: unknown };

async function claimTime(mover: Mover, { signal }: BookingContext): Promise<Claimed> {
  const { errand, move } = mover;
  try {
    return { ...mover, run: await run(startOf(errand.client, move), { ...errand, signal }, 'move') };
  } catch (error) {
    // The others are let go of first.
    return { ...mover, error };
  }
}

async function letGo({ errand, run: claimed }: Claimed): Promise<void> {
  if (claimed) await run(release(claimed.progress), errand);
}

async function goOn({ move, task, errand, run: claimed }: Claimed): Promise<MoveOutcome> {
  if (!claimed) return { kind: 'lost' };
  const ended = endOf(await run(claimed.progress, errand), task.seen);
  return ended.kind === 'done'
    ? { kind: 'moved', appointment: ended.appointment, previous: move.appointment.period }
    : ended;
}

function failureOf({ task, run: claimed }: Claimed): MoveOutcome {
  if (!claimed) return { kind: 'lost' };
  const ended = endOf(claimed, task.seen);
  if (ended.kind === 'done') return { kind: 'lost' };
  // Nothing has moved yet, so what is not sure of a claim is only not known.
  return ended.kind === 'unsure' ? { kind: 'unknown', reason: ended.kind } : ended;
}

/** Whose time could not be moved along. Who marked it at the same moment does not stop it. */
async function follow(
  client: GraphClient,
  claimed: Claimed,
  context: BookingContext,
): Promise<Host | undefined> {
  const { move } = claimed;
  const outcome = await goOn(claimed);
  if (outcome.kind === 'moved') return undefined;
  const { signal: _signal, onStep: _step, ...unstoppable } = context;
  const fresh = await readAgain(client, move.appointment, context);
  if (!fresh) return outcome.kind === 'bookingGone' ? undefined : move.to;
  const again = await moveWithin(client, { ...move, appointment: fresh, key: `${move.key}.f` }, unstoppable);
  return again.kind === 'moved' ? undefined : move.to;
}

async function readAgain(
  client: GraphClient,
  { ref }: Appointment,
  { zone }: BookingContext,
): Promise<Appointment | undefined> {
  const reading = await readBooking(client, ref, { zone });
  return reading.kind === 'read' ? reading.appointment : undefined;
}
