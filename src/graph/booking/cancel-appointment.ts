import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { EventChange, MarkRefusal } from '../../domain/appointment/marking.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { cancelChange } from '../../domain/booking/cancelling.ts';
import { isTeamBooking } from '../../domain/booking/companions.ts';
import { standingUndoOf, type StandingUndo } from '../../domain/booking/standing.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { cancelMeeting } from '../cancel-meeting.ts';
import { changeEvent } from '../change-event.ts';
import type { GraphClient } from '../client.ts';
import { GraphError } from '../graph-error.ts';
import { removeCompanions } from './companions.ts';
import type { BookingContext } from './types.ts';

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
  | {
      readonly kind: 'cancelled';
      readonly appointment: Appointment;
      /** Where it still stands in the calendar and no team was booked (retake-appointment.ts). */
      readonly undo?: StandingUndo;
      /** Of a team's booking: whose time could not be freed. */
      readonly leftBehind?: readonly Host[];
    }
  /** Its time is free, but Outlook was not reached to cancel the meeting: nobody was told. */
  | {
      readonly kind: 'meetingStands';
      readonly appointment: Appointment;
      readonly undo: StandingUndo;
      readonly error: GraphError;
    }
  /** Somebody cancelled or deleted it before. */
  | { readonly kind: 'alreadyGone' }
  | { readonly kind: 'refused'; readonly reason: MarkRefusal };

/** Frees the time at once, and records by whom. Rejects with a GraphError where nothing was done. */
export async function cancelAppointment(
  client: GraphClient,
  cancellation: Cancellation,
  context: BookingContext,
): Promise<CancelOutcome> {
  const { appointment, meeting, comment = '' } = cancellation;
  const marked = await markCancelled(client, cancellation, context);
  if (marked.kind !== 'cancelled' || !marked.undo) return marked;
  const freed = await freeTeam(client, marked, context);
  if (meeting === 'keep') return freed ?? marked;
  try {
    const { kind } = await cancelSurely(client, appointment, comment);
    return kind === 'alreadyGone' ? { kind } : (freed ?? { kind: 'cancelled', appointment: marked.appointment });
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const { appointment: stands, undo } = marked;
    return { kind: 'meetingStands', appointment: stands, undo, error };
  }
}

/** The others of a team are booked for this one only. Without them it could not be taken back whole. */
async function freeTeam(
  client: GraphClient,
  { appointment }: { readonly appointment: Appointment },
  context: BookingContext,
): Promise<Extract<CancelOutcome, { readonly kind: 'cancelled' }> | undefined> {
  if (!isTeamBooking(appointment)) return undefined;
  const leftBehind = await removeCompanions(client, appointment, context);
  return { kind: 'cancelled', appointment, ...(leftBehind.length > 0 ? { leftBehind } : {}) };
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
    const undo = standingUndoOf(outcome.before, change, settings);
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
