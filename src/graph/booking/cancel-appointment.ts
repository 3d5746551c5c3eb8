import type { Appointment } from '../../domain/appointment/appointment.ts';
import { detailsWithheld, type EventChange, type MarkRefusal } from '../../domain/appointment/marking.ts';
import { takesTime } from '../../domain/availability/busy-rules.ts';
import type { Host } from '../../domain/book/configuration.ts';
import {
  cancelChange,
  cancelUndoOf,
  undoCancelChange,
  type CancelUndo,
} from '../../domain/booking/cancelling.ts';
import { startMoving } from '../../domain/booking/taking.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { cancelMeeting } from '../cancel-meeting.ts';
import { changeEvent } from '../change-event.ts';
import type { GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import { newKey } from './new-key.ts';
import { endOf } from './outcome.ts';
import { claimContext } from './read-claims.ts';
import { readBooking, serviceOfRecord } from './record.ts';
import { run } from './run.ts';
import { slotSteps } from './slot-steps.ts';
import type { BookingContext, Failure } from './types.ts';

export type Cancellation = {
  readonly appointment: Appointment;
  /** A name to show, never an address. */
  readonly by: string;
  /** Why a rule of the service was set aside. */
  readonly reason?: string | undefined;
  /** `cancel` has Outlook cancel the meeting, which mails everybody invited and removes it. */
  readonly meeting: 'keep' | 'cancel';
  /** Goes into that mail. */
  readonly comment?: string | undefined;
};

export type CancelOutcome =
  /** Its time is free. `undo` where it still stands in the calendar. */
  | { readonly kind: 'cancelled'; readonly appointment: Appointment; readonly undo?: CancelUndo }
  /** Its time is free, but Outlook was not reached to cancel the meeting: nobody was told. */
  | {
      readonly kind: 'meetingStands';
      readonly appointment: Appointment;
      readonly undo: CancelUndo;
      readonly error: GraphError;
    }
  /** Somebody cancelled or deleted it before. */
  | { readonly kind: 'alreadyGone' }
  | { readonly kind: 'refused'; readonly reason: MarkRefusal };

export type UndoCancelOutcome =
  | { readonly kind: 'undone'; readonly appointment: Appointment }
  /** Somebody has marked or removed it since. */
  | { readonly kind: 'markedSince' | 'gone' }
  | Failure;

/** Frees the time at once, and records by whom. Rejects with a GraphError where nothing was done. */
export async function cancelAppointment(
  client: GraphClient,
  cancellation: Cancellation,
  context: BookingContext,
): Promise<CancelOutcome> {
  const { appointment, meeting, comment = '' } = cancellation;
  const marked = await markCancelled(client, cancellation, context);
  if (marked.kind !== 'cancelled' || !marked.undo || meeting === 'keep') return marked;
  try {
    const { kind } = await cancelSurely(client, appointment, comment);
    return kind === 'alreadyGone' ? { kind } : { kind: 'cancelled', appointment: marked.appointment };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const { appointment: stands, undo } = marked;
    return { kind: 'meetingStands', appointment: stands, undo, error };
  }
}

async function markCancelled(
  client: GraphClient,
  { appointment, by, reason }: Cancellation,
  { configuration, zone, signal }: BookingContext,
): Promise<Exclude<CancelOutcome, { readonly kind: 'meetingStands' }>> {
  const settings = markSettings(configuration);
  const entry = { at: client.now(), by, through: 'pane' } as const;
  let change: EventChange = {};
  try {
    const outcome = await changeEvent(client, { ref: appointment.ref, zone, signal }, (fresh) => {
      const decision = cancelChange(fresh, reason === undefined ? entry : { ...entry, reason }, settings);
      if (decision.kind === 'change') change = decision.change;
      return decision;
    });
    if (outcome.kind === 'refused') {
      return outcome.reason === 'eventCancelled'
        ? { kind: 'alreadyGone' }
        : { kind: 'refused', reason: outcome.reason };
    }
    const undo = cancelUndoOf(outcome.before, change, settings);
    return { kind: 'cancelled', appointment: outcome.appointment, undo };
  } catch (error) {
    if (error instanceof GraphError && error.code === 'notFound') return { kind: 'alreadyGone' };
    throw error;
  }
}

/** Asked again where no answer came: a meeting that is gone was cancelled by the first request. */
async function cancelSurely(
  client: GraphClient,
  { ref }: Appointment,
  comment: string,
): Promise<{ readonly kind: 'cancelled' | 'alreadyGone' }> {
  try {
    return await cancelMeeting(client, ref, comment);
  } catch (error) {
    if (!(error instanceof GraphError) || !UNANSWERED.has(error.code)) throw error;
    await cancelMeeting(client, ref, comment);
    return { kind: 'cancelled' };
  }
}

const UNANSWERED: ReadonlySet<string> = new Set(['offline', 'unavailable', 'malformed']);

/** Takes the time back only as a move there would: where it is taken meanwhile, it stays cancelled. */
export async function undoCancelAppointment(
  client: GraphClient,
  { appointment, undo, host }: {
    /** As the cancellation left it. */
    readonly appointment: Appointment;
    readonly undo: CancelUndo;
    readonly host: Host;
  },
  context: BookingContext,
): Promise<UndoCancelOutcome> {
  const { configuration, signal, onStep } = context;
  const reading = await readBooking(client, appointment.ref, context);
  if (reading.kind !== 'read') return reading;
  const fresh = reading.appointment;
  if (fresh.isCancelled) return { kind: 'gone' };
  const outcome = undoCancelChange(fresh, undo, markSettings(configuration));
  if (outcome.kind === 'refused') return { kind: 'markedSince' };
  if (detailsWithheld(fresh)) return { kind: 'refused', problem: 'private' };
  const { eventId: id } = fresh.ref;
  const { period: slot, version } = fresh;
  const service = serviceOfRecord(fresh, configuration);
  const wanted = { configuration, host, slot, service };
  const seen = new Map([[id, fresh]]);
  const perform = slotSteps({
    ...wanted,
    client,
    holdSubject: service?.name ?? '',
    move: { values: { ...outcome.change, properties: outcome.change.properties ?? {} } },
    isMoved: (booking) => takesTime(booking, claimContext(wanted, client.now())),
    seen,
  });
  const start = startMoving({ key: newKey(), slot, booking: { id, version }, now: client.now() });
  const ended = endOf(await run(start, { client, perform, signal, onStep }), seen);
  switch (ended.kind) {
    case 'done':
      return { kind: 'undone', appointment: ended.appointment };
    case 'bookingChanged':
      return { kind: 'markedSince' };
    case 'bookingGone':
      return { kind: 'gone' };
    case 'taken':
    case 'unknown':
    case 'refused':
    case 'lost':
    case 'unsure':
      return ended;
  }
}
