import type { Appointment } from '../../domain/appointment/appointment.ts';
import { InvalidQueryError } from '../../domain/invalid-query.ts';
import type { Claim } from '../../domain/booking/claim.ts';
import { claimsOf, rangeOfClaims, toClaim } from '../../domain/booking/claims-of.ts';
import type { Answer, Progress } from '../../domain/booking/progress.ts';
import type { Instant, Period } from '../../domain/time/period.ts';
import { addressOf, eventPath } from '../calendar-address.ts';
import { GraphError } from '../graph-error.ts';
import { findByKey } from './find-by-key.ts';
import { calendarsOf } from '../read-availability.ts';
import { claimContext } from './read-claims.ts';
import { readRanges } from './read-ranges.ts';
import { readOrGone } from './record.ts';
import type { Perform } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { SlotTask } from './slot-writes.ts';
import { toPatternedRecurrence, type PatternedRecurrence } from './to-patterned-recurrence.ts';
import type { NewBooking } from './types.ts';

export type Series = {
  readonly zone: string;
  readonly recurrence: PatternedRecurrence;
  /** Starts of what is booked. */
  readonly starts: readonly Instant[];
  /** Starts that the rule has and nobody books. */
  readonly leaveOut: readonly Instant[];
  /** Milliseconds. */
  readonly length: number;
};

/** `undefined` for what Outlook's calendars cannot repeat like that. */
export function seriesOf({ recurrence, slot }: NewBooking): Series | undefined {
  if (!recurrence) return undefined;
  const { rule, zone, leaveOut = [] } = recurrence;
  const pattern = patternOf({ start: slot.start, rule, zone });
  if (pattern?.kind !== 'pattern' || leaveOut.includes(slot.start)) return undefined;
  return {
    zone,
    recurrence: pattern.recurrence,
    starts: pattern.starts.filter((start) => !leaveOut.includes(start)),
    leaveOut: pattern.starts.filter((start) => leaveOut.includes(start)),
    length: slot.end - slot.start,
  };
}

function patternOf(
  recurrence: Parameters<typeof toPatternedRecurrence>[0],
): ReturnType<typeof toPatternedRecurrence> | undefined {
  try {
    return toPatternedRecurrence(recurrence);
  } catch (error) {
    if (error instanceof InvalidQueryError) return undefined;
    throw error;
  }
}

/**
 * A series is held, settled and confirmed as one event, its master. It is settled by a read of the
 * time of every occurrence; those left out are taken away while nobody is invited yet.
 */
export function seriesSteps(task: SlotTask, series: Series): Perform {
  const { recurrence, zone } = series;
  const single = slotSteps({ ...task, recurrence, zone });
  let isTrimmed = series.leaveOut.length === 0;
  return async (progress, signal) => {
    if (progress.step.kind !== 'read') return single(progress, signal);
    let master = await findMaster(task, progress, signal);
    if (master?.kind === 'hold' && !isTrimmed) {
      await trim(task, series, master);
      isTrimmed = true;
      master = await findMaster(task, progress, signal);
    }
    return settle(task, series, { master, signal });
  };
}

/** Read before the windows are, so that what changes it after that fails the confirming write. */
async function findMaster(
  { client, host, seen }: SlotTask,
  { writer: { own, key } }: Progress,
  signal: AbortSignal | undefined,
): Promise<Appointment | undefined> {
  const { mailbox } = host.destination;
  const zone = host.workingHours.timeZone;
  const master = own
    ? await readOrGone(client, { mailbox, eventId: own.id }, { zone, signal })
    : await findByKey(client, { host, key }, { signal });
  if (master) seen.set(master.ref.eventId, master);
  return master;
}

/** Nobody is invited to a hold, so nobody is told that an occurrence of it goes. */
async function trim(
  { client, host }: SlotTask,
  { leaveOut, length }: Series,
  master: Appointment,
): Promise<void> {
  const reading = await readRanges(
    client,
    {
      calendars: [addressOf(host.destination)],
      ranges: leaveOut.map((start) => ({ start, end: start + length })),
      zone: host.workingHours.timeZone,
    },
    {},
  );
  if (reading.kind === 'unknown') throw new GraphError('unavailable');
  const occurrences = reading.appointments
    .filter((one) => isOf(one, master))
    .filter(({ period }) => leaveOut.includes(period.start));
  for (const { ref } of occurrences) {
    await client.send({
      method: 'DELETE',
      path: eventPath(ref.mailbox, ref.eventId),
      scopes: client.calendarScopes([ref.mailbox]),
      mailbox: ref.mailbox,
    });
  }
}

async function settle(
  task: SlotTask,
  series: Series,
  { master, signal }: { readonly master: Appointment | undefined; readonly signal: AbortSignal | undefined },
): Promise<Answer> {
  const slots = series.starts.map((start) => ({ start, end: start + series.length }));
  const now = task.client.now();
  const contexts = slots.map((slot) => claimContext({ ...task, slot }, now));
  const reading = await readRanges(
    task.client,
    {
      calendars: calendarsOf([task.host]),
      ranges: contexts.map(rangeOfClaims),
      zone: task.host.workingHours.timeZone,
    },
    { signal },
  );
  if (reading.kind === 'unknown') return reading;
  for (const appointment of reading.appointments) task.seen.set(appointment.ref.eventId, appointment);
  function isOwn(one: Appointment): boolean {
    return master !== undefined && isOf(one, master);
  }
  const others = reading.appointments.filter((one) => !isOwn(one));
  const claims = new Map<string, Claim>();
  for (const context of contexts) {
    for (const claim of claimsOf(others, context)) claims.set(claim.id, claim);
  }
  const own = master && ownClaim(master, task.slot, reading.appointments.filter(isOwn), slots);
  return { kind: 'claims', claims: [...(own ? [own] : []), ...claims.values()] };
}

/** Where Outlook repeats it otherwise than was meant, the hold does not stand where it should. */
function ownClaim(
  master: Appointment,
  slot: Period,
  occurrences: readonly Appointment[],
  slots: readonly Period[],
): Claim | undefined {
  const { kind } = master;
  if (kind === 'foreign' || kind === 'carrier') return undefined;
  const held = new Set(occurrences.map(({ period }) => `${period.start} ${period.end}`));
  const isWhole = slots.every(({ start, end }) => held.has(`${start} ${end}`));
  return { ...toClaim(master, kind), period: isWhole ? slot : { start: 0, end: 0 } };
}

function isOf({ series, ref }: Appointment, master: Appointment): boolean {
  const { eventId } = master.ref;
  return 'masterId' in series ? series.masterId === eventId : ref.eventId === eventId;
}
