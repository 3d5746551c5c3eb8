import type { Appointment } from '../../../../src/domain/appointment/appointment.ts';
import type { Host } from '../../../../src/domain/book/configuration.ts';
import { undoStanding, type StandingUndo } from '../../../../src/domain/booking/standing.ts';
import { markSettings } from '../../../../src/domain/day/mark-settings.ts';
import { MINUTE, type Period } from '../../../../src/domain/time/period.ts';
import { bookAppointment } from '../../../../src/graph/booking/book-appointment.ts';
import { cancelAppointment } from '../../../../src/graph/booking/cancel-appointment.ts';
import { moveAppointment } from '../../../../src/graph/booking/move-appointment.ts';
import { newKey } from '../../../../src/graph/booking/new-key.ts';
import { retakeAppointment } from '../../../../src/graph/booking/retake-appointment.ts';
import type { BookingContext } from '../../../../src/graph/booking/types.ts';
import type { GraphClient } from '../../../../src/graph/client.ts';
import type { Random } from '../../../../src/simulator/practice/random.ts';
import { newBooking } from './desk.ts';

/** What was tried, and what whoever tried it was told. */
export type Told = {
  readonly what: 'book' | 'move' | 'cancel' | 'undo';
  readonly outcome: string;
  readonly key: string;
  readonly customer: string;
};

/** One person at one pane; `client` may stop for ever in the middle of something. */
export type Pane = {
  readonly name: string;
  readonly client: () => GraphClient;
  /** Gives the pane a client that works again. */
  readonly restart: () => void;
  readonly crashed: () => Promise<'crashed'>;
};

export type RaceDay = {
  readonly random: Random;
  readonly hosts: readonly [Host, ...Host[]];
  readonly context: BookingContext;
  /** What a pane shows of a host, as it was a moment ago. */
  readonly shown: (client: GraphClient, host: Host) => Promise<readonly Appointment[]>;
  readonly told: Told[];
  /** Mail address of every customer by the key that was asked for. */
  readonly customers: Map<string, string>;
  /** Customers whose meeting somebody wanted to be cancelled. */
  readonly unwanted: Set<string>;
  /** Where and when both want something in this round. */
  wanted: { readonly host: Host; readonly slot: Period };
  /** The first start of the day. */
  readonly from: number;
  readonly sleep: (ms: number) => Promise<void>;
};

/**
 * Both panes at once, again and again: each books, moves, cancels or takes back as chance will have
 * it, mostly what the other is just at. Who sleeps in the middle of it is not waited for.
 */
export async function race(panes: readonly Pane[], day: RaceDay, actions: number): Promise<void> {
  const undo = new Map<Pane, () => Promise<Told>>();
  const busy = new Map<Pane, Promise<void>>();
  for (let begun = 0; begun < actions; ) {
    day.wanted = { host: day.random.pick(day.hosts), slot: someSlot(day) };
    for (const pane of panes.filter((one) => !busy.has(one))) {
      begun += 1;
      busy.set(pane, act(pane, day, undo).finally(() => busy.delete(pane)));
    }
    await Promise.race([Promise.all(busy.values()), day.sleep(10_000)]);
  }
  await Promise.all(busy.values());
}

async function act(pane: Pane, day: RaceDay, undos: Map<Pane, () => Promise<Told>>): Promise<void> {
  const dice = day.random.next();
  const undo = undos.get(pane);
  undos.delete(pane);
  const action =
    undo && dice < 0.5 ? undo() : dice < 0.5 ? book(pane, day) : dice < 0.85 ? move(pane, day) : cancel(pane, day);
  const done: Done | 'crashed' = await Promise.race([action, pane.crashed()]);
  if (done === 'crashed') return pane.restart();
  if (done?.undo) undos.set(pane, done.undo);
  if (done) day.told.push(done);
}

type Done = (Told & { readonly undo?: () => Promise<Told> }) | undefined;

async function book(pane: Pane, day: RaceDay): Promise<Told> {
  const { random, hosts, context } = day;
  const { host, slot } = place(day);
  const wanted = random.chance(0.7) ? [host] : random.shuffled(hosts).slice(0, 3);
  const customer = `customer-${day.customers.size}@customer.example`;
  const booking = newBooking({
    hosts: wanted,
    slot,
    subject: customer,
    customer: { name: customer.split('@')[0] ?? '', email: customer },
    by: pane.name,
  });
  day.customers.set(booking.key, customer);
  const { kind: outcome } = await bookAppointment(pane.client(), booking, context);
  return { what: 'book', outcome, key: booking.key, customer };
}

async function move(pane: Pane, day: RaceDay): Promise<Told | undefined> {
  const found = await pickBooking(pane, day);
  if (!found) return undefined;
  const { appointment, host } = found;
  const wanted = place(day);
  const to = day.random.chance(0.5) ? host : day.random.pick(day.hosts);
  const request = { appointment, key: newKey(), from: host, to, slot: wanted.slot, by: pane.name };
  const { kind: outcome } = await moveAppointment(pane.client(), request, day.context);
  return { what: 'move', outcome, ...keyOf(appointment) };
}

async function cancel(pane: Pane, day: RaceDay): Promise<Done> {
  const found = await pickBooking(pane, day);
  if (!found) return undefined;
  const { appointment, host } = found;
  const meeting = day.random.chance(0.3) ? 'cancel' : 'keep';
  if (meeting === 'cancel') day.unwanted.add(appointment.subject);
  try {
    const request = { appointment, by: pane.name, meeting } as const;
    const outcome = await cancelAppointment(pane.client(), request, day.context);
    const told: Told = { what: 'cancel', outcome: `${outcome.kind} ${meeting}`, ...keyOf(appointment) };
    if (outcome.kind !== 'cancelled' || !outcome.undo) return told;
    const back = { appointment: outcome.appointment, undo: outcome.undo, host };
    return { ...told, undo: () => takeBack(pane, day, back) };
  } catch (error) {
    return { what: 'cancel', outcome: String(error), ...keyOf(appointment) };
  }
}

async function takeBack(
  pane: Pane,
  { context }: RaceDay,
  back: { readonly appointment: Appointment; readonly undo: StandingUndo; readonly host: Host },
): Promise<Told> {
  const settings = markSettings(context.configuration);
  const decide = (fresh: Appointment) => undoStanding(fresh, back.undo, settings);
  const work = retakeAppointment(pane.client(), { ...back, decide }, context);
  const outcome = await work.then(({ kind }) => kind, String);
  return { what: 'undo', outcome, ...keyOf(back.appointment) };
}

async function pickBooking(
  pane: Pane,
  day: RaceDay,
): Promise<{ readonly appointment: Appointment; readonly host: Host } | undefined> {
  const { host } = place(day);
  const appointments = await day.shown(pane.client(), host);
  const [first, ...others] = appointments.filter(
    ({ kind, freeBusyStatus }) => kind === 'booking' && freeBusyStatus !== 'free',
  );
  if (!first) return undefined;
  const appointment = day.random.chance(0.6) ? first : day.random.pick([first, ...others]);
  return { appointment, host };
}

function keyOf({ key = '', subject }: Appointment): { readonly key: string; readonly customer: string } {
  return { key, customer: subject };
}

/** Mostly where the other one wants something too. */
export function place(day: RaceDay): RaceDay['wanted'] {
  return day.random.chance(0.75) ? day.wanted : { host: day.random.pick(day.hosts), slot: someSlot(day) };
}

/** Half an hour that begins at a quarter of an hour. */
function someSlot({ random, from }: RaceDay): Period {
  const start = from + random.below(60) * 15 * MINUTE;
  return { start, end: start + 30 * MINUTE };
}
