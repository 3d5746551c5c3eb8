import type { QueryClient } from '@tanstack/react-query';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { withChange, type EventChange, type MarkRefusal } from '../../domain/appointment/marking.ts';
import { decodeState, type RecordedStatus } from '../../domain/appointment/state.ts';
import {
  isCancelled,
  markAndTime,
  standingUndoOf,
  undoStanding,
  type StandingUndo,
} from '../../domain/booking/standing.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { changeEvent, type Decision } from '../../graph/change-event.ts';
import type { Desk, OpenBook } from '../app/desk.ts';
import { replaceAppointment } from '../app/day-query.ts';
import { causeOf } from './cause-of.ts';
import type { Failure, Marked, MarkingOptions } from './marks.tsx';
import type { retakeNow } from './retake.ts';

export type MarkContext = { readonly desk: Desk; readonly book: OpenBook; readonly client: QueryClient };

export type MarkRequest = {
  readonly appointment: Appointment;
  readonly status: RecordedStatus;
  readonly options: MarkingOptions;
  /** Another write comes first, so what is shown is a hope and no base to write on. */
  readonly isQueued: boolean;
};

export type MarkResult =
  | { readonly kind: 'marked'; readonly marked: Marked }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Shows the mark now and returns the write. */
export function prepareMark(context: MarkContext, request: MarkRequest): () => Promise<MarkResult> {
  const { desk, book, client } = context;
  const { appointment, status, options, isQueued } = request;
  const { ref } = appointment;
  const { timeZone: zone } = book.configuration.organisation;
  const { reason, ...howToMark } = options;
  const settings = { ...markSettings(book.configuration), ...howToMark };
  const at = desk.now();
  const by = desk.host.user?.name ?? desk.signIn.account()?.name ?? '';
  let written: EventChange = {};
  function decide(fresh: Appointment): Decision<MarkRefusal> {
    const change = { status, at, by, through: 'pane', ...(reason && { reason }) } as const;
    const decision = markAndTime(fresh, change, settings);
    if (decision.kind === 'change') written = decision.change;
    return decision;
  }
  const expected = decide(appointment);
  const isRetaken = status !== 'cancelled' && isCancelled(appointment, settings);
  if (expected.kind === 'change') {
    replaceAppointment(client, withChange(appointment, expected.change, decodeState));
  }

  return async () => {
    if (expected.kind === 'refused') return refused(appointment, expected.reason);
    try {
      const result = isRetaken
        ? await retake(context, appointment, decide)
        : await changeEvent(desk.graph, isQueued ? { ref, zone } : { ref, known: appointment, zone }, decide);
      if (result.kind === 'notRetaken') {
        replaceAppointment(client, appointment);
        return { kind: 'failed', failure: { appointment, cause: result.cause } };
      }
      replaceAppointment(client, result.appointment);
      if (result.kind === 'refused') return refused(result.appointment, result.reason);
      const undo = standingUndoOf(result.before, written, settings);
      return { kind: 'marked', marked: { appointment: result.appointment, undo } };
    } catch (error) {
      replaceAppointment(client, appointment);
      return { kind: 'failed', failure: { appointment, cause: causeOf(error) } };
    }
  };
}

function refused(appointment: Appointment, reason: MarkRefusal): MarkResult {
  return { kind: 'failed', failure: { appointment, cause: { kind: 'refused', reason } } };
}

/** Only whoever needs it loads how a time is taken. */
async function retake(...request: Parameters<typeof retakeNow>): ReturnType<typeof retakeNow> {
  return (await import('./retake.ts')).retakeNow(...request);
}

/** The conditional write that takes a mark back. */
export async function writeUndo(
  context: MarkContext,
  { appointment, undo }: Marked,
): Promise<Failure | undefined> {
  const { desk, book, client } = context;
  const settings = markSettings(book.configuration);
  const zone = book.configuration.organisation.timeZone;
  function decide(fresh: Appointment): Decision<'markedSince'> {
    return undoStanding(fresh, undo, settings);
  }
  try {
    const result = takesAgain(appointment, undo, settings)
      ? await retake(context, appointment, decide)
      : await changeEvent(desk.graph, { ref: appointment.ref, known: appointment, zone }, decide);
    if (result.kind === 'notRetaken') return { appointment, cause: result.cause };
    replaceAppointment(client, result.appointment);
    return result.kind === 'refused'
      ? { appointment, cause: { kind: 'refused', reason: result.reason } }
      : undefined;
  } catch (error) {
    return { appointment, cause: causeOf(error) };
  }
}

/** Taking back a cancellation is taking the time. */
function takesAgain(
  appointment: Appointment,
  undo: StandingUndo,
  settings: ReturnType<typeof markSettings>,
): boolean {
  return undo.time?.written === 'free' && isCancelled(appointment, settings);
}
