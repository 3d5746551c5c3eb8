import type { Appointment, AppointmentRef } from '../domain/appointment/appointment.ts';
import type { EventChange } from '../domain/appointment/marking.ts';
import { eventPath } from './calendar-address.ts';
import type { CallOptions, GraphClient } from './client.ts';
import { carries, withRecord } from './event-change.ts';
import { toProperties } from './extended-properties.ts';
import { GraphError, type GraphErrorCode } from './graph-error.ts';
import { answeredAppointment, readAppointment } from './read-appointment.ts';
import { EVENT_HEADERS } from './event-times.ts';

export type Decision<Reason> =
  | { readonly kind: 'change'; readonly change: EventChange }
  | { readonly kind: 'refused'; readonly reason: Reason };

export type ChangeOutcome<Reason> =
  | {
      readonly kind: 'written';
      readonly appointment: Appointment;
      /** The event as it was right before the write. */
      readonly before: Appointment;
    }
  | { readonly kind: 'refused'; readonly reason: Reason; readonly appointment: Appointment };

export type ChangeTarget = CallOptions & {
  readonly ref: AppointmentRef;
  /** As read last: spares a read where nobody changed it since. */
  readonly known?: Appointment;
  readonly zone: string;
};

/** Each round is a read and a write, so this outlasts seconds of others writing. */
const MOST_ROUNDS = 6;

/**
 * Read, decide, write on condition that nobody wrote between, else again with the fresh event: so
 * what others changed is kept. Only categories, title, how the time shows and our own properties
 * are ever sent, which mails nobody. `conflict` where it keeps changing.
 */
export async function changeEvent<Reason>(
  client: GraphClient,
  target: ChangeTarget,
  decide: (fresh: Appointment) => Decision<Reason>,
): Promise<ChangeOutcome<Reason>> {
  const { ref, known, zone, signal } = target;
  let fresh = known ?? (await readAppointment(client, ref, { zone, signal }));
  for (let round = 1; ; round++) {
    const decision = decide(fresh);
    if (decision.kind === 'refused') return { ...decision, appointment: fresh };
    const { change } = decision;
    const before = fresh;
    if (isEmpty(change)) return { kind: 'written', appointment: fresh, before };
    try {
      return { kind: 'written', appointment: await write(client, target, fresh, change), before };
    } catch (error) {
      if (!mayBeSettled(error) || round === MOST_ROUNDS) throw error;
      if (error.code === 'conflict') await client.sleep(pause(round, client.random), signal);
      fresh = await readAgain(client, target, error);
      // A write whose answer was lost, or that was repeated on the way, may have arrived.
      if (fresh.version !== before.version && carries(fresh, change)) {
        return { kind: 'written', appointment: fresh, before };
      }
      if (error.code !== 'conflict' && round > 1) throw error;
    }
  }
}

/** Others wrote between; or it is not known whether the write arrived, and the event tells. */
function mayBeSettled(error: unknown): error is GraphError {
  return error instanceof GraphError && UNSETTLED.has(error.code);
}

const UNSETTLED: ReadonlySet<GraphErrorCode> = new Set([
  'conflict',
  'offline',
  'unavailable',
  'malformed',
]);

/** Where the event cannot be read either, the first failure is what happened. */
async function readAgain(
  client: GraphClient,
  { ref, zone, signal }: ChangeTarget,
  failure: GraphError,
): Promise<Appointment> {
  try {
    return await readAppointment(client, ref, { zone, signal });
  } catch (error) {
    if (failure.code !== 'conflict' && error instanceof GraphError) throw failure;
    throw error;
  }
}

async function write(
  client: GraphClient,
  { ref: { mailbox, eventId }, zone, signal }: ChangeTarget,
  before: Appointment,
  change: EventChange,
): Promise<Appointment> {
  const { categories, subject, freeBusyStatus, properties } = change;
  const answer = await client.send({
    method: 'PATCH',
    path: eventPath(mailbox, eventId),
    headers: { ...EVENT_HEADERS, 'If-Match': before.version },
    body: {
      ...(categories === undefined ? {} : { categories }),
      ...(subject === undefined ? {} : { subject }),
      ...(freeBusyStatus === undefined ? {} : { showAs: freeBusyStatus }),
      ...(properties === undefined
        ? {}
        : { singleValueExtendedProperties: toProperties(properties) }),
    },
    scopes: client.calendarScopes([mailbox]),
    mailbox,
    signal,
  });
  return withRecord(await answeredAppointment(answer, mailbox, zone), before, change);
}

function isEmpty({ categories, subject, freeBusyStatus, properties }: EventChange): boolean {
  const said = [categories, subject, freeBusyStatus].some((value) => value !== undefined);
  return !said && Object.keys(properties ?? {}).length === 0;
}

/** Milliseconds. Two writers that met once should not meet again. */
function pause(round: number, random: () => number): number {
  return Math.round(50 * 2 ** (round - 1) * (0.5 + random()));
}
