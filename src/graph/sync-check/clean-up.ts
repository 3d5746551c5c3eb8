import { isLeftOver, isOfRun } from '../../domain/sync-check/check-key.ts';
import type { Cleanup } from '../../domain/sync-check/check-report.ts';
import { eventPath, type CalendarAddress } from '../calendar-address.ts';
import type { CallOptions, GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import { findCheckEvents, type FoundEvent } from './check-events.ts';

const MOST_ROUNDS = 4;
/** Milliseconds, doubled each time. */
const FIRST_PAUSE = 1000;

/**
 * Removes what this check made and what earlier ones left behind, and nothing else: only events with
 * the check's mark, and none that anybody is invited to. Never throws, for it comes after everything.
 */
export async function cleanUp(
  client: GraphClient,
  address: CalendarAddress,
  { run, signal }: CallOptions & { readonly run: string | undefined },
): Promise<Cleanup> {
  const removed = new Set<string>();
  let left = 0;
  let failure: GraphError | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round > 0 && !(await paused(client, FIRST_PAUSE * 2 ** (round - 1), signal))) break;
    try {
      const events = (await findCheckEvents(client, address, { signal })).filter((event) =>
        mayGo(event, run, client.now()),
      );
      const before = removed.size;
      left = events.length;
      for (const { eventId } of events) {
        await remove(client, { mailbox: address.mailbox, eventId }, signal);
        removed.add(eventId);
        left -= 1;
      }
      failure = undefined;
      // A write that was still on its way when the check was stopped shows with the second look.
      if (removed.size === before && (round > 0 || run === undefined)) break;
    } catch (error) {
      if (!(error instanceof GraphError)) return { removed: removed.size, left, error: 'aborted' };
      failure = error;
      if (error.code === 'signInRequired' || error.code === 'forbidden') break;
    }
  }
  return failure === undefined
    ? { removed: removed.size, left }
    : { removed: removed.size, left: Math.max(1, left), error: failure.code };
}

/** How many events of checks that were cut off stand in a calendar. */
export async function countLeftOvers(
  client: GraphClient,
  address: CalendarAddress,
  options: CallOptions = {},
): Promise<number> {
  const events = await findCheckEvents(client, address, options);
  return events.filter((event) => mayGo(event, undefined, client.now())).length;
}

function mayGo({ key, hasAttendees }: FoundEvent, run: string | undefined, now: number): boolean {
  if (hasAttendees) return false;
  return (run !== undefined && isOfRun(key, run)) || isLeftOver(key, now);
}

async function remove(
  client: GraphClient,
  { mailbox, eventId }: { readonly mailbox: string; readonly eventId: string },
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await client.send({
      method: 'DELETE',
      path: eventPath(mailbox, eventId),
      scopes: client.calendarScopes([mailbox]),
      mailbox,
      signal,
    });
  } catch (error) {
    if (error instanceof GraphError && error.code === 'notFound') return;
    throw error;
  }
}

async function paused(client: GraphClient, ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await client.sleep(ms, signal);
    return true;
  } catch {
    // Asked to stop: what is left is said.
    return false;
  }
}
