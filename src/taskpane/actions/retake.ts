import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { MarkRefusal } from '../../domain/appointment/marking.ts';
import { retakeAppointment, type RetakeOutcome } from '../../graph/booking/retake-appointment.ts';
import type { Decision } from '../../graph/change-event.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { causeOf } from './cause-of.ts';
import type { MarkContext } from './mark-writes.ts';
import type { Failure } from './marks.tsx';

type NotRetaken = { readonly kind: 'notRetaken'; readonly cause: Failure['cause'] };
type Retaken = { readonly kind: 'written'; readonly appointment: Appointment; readonly before: Appointment };

/** What was cancelled has left its time to others: it is taken again, or it stays cancelled. */
export async function retakeNow(
  { desk, book }: MarkContext,
  appointment: Appointment,
  decide: (fresh: Appointment) => Decision<MarkRefusal | 'markedSince'>,
): Promise<Retaken | NotRetaken> {
  const { configuration } = book;
  const mailbox = appointment.ref.mailbox.toLowerCase();
  const host = configuration.hosts.find((one) => one.destination.mailbox.toLowerCase() === mailbox);
  const context = { configuration, zone: configuration.organisation.timeZone };
  const outcome = await retakeAppointment(desk.graph, { appointment, host, decide }, context);
  return outcome.kind === 'retaken'
    ? { kind: 'written', appointment: outcome.appointment, before: outcome.before }
    : { kind: 'notRetaken', cause: whyNot(outcome) };
}

function whyNot(
  outcome: Exclude<RetakeOutcome<MarkRefusal | 'markedSince'>, { readonly kind: 'retaken' }>,
): Failure['cause'] {
  switch (outcome.kind) {
    case 'notMarked':
      return { kind: 'refused', reason: outcome.reason };
    case 'taken':
      return { kind: 'refused', reason: 'timeTaken' };
    case 'changed':
      return { kind: 'refused', reason: 'markedSince' };
    case 'gone':
      return { kind: 'error', error: new GraphError('notFound') };
    case 'refused':
      return causeOf(outcome.error ?? new GraphError('invalid'));
    case 'unknown':
    case 'lost':
    case 'unsure':
      return { kind: 'refused', reason: 'timeUnknown' };
  }
}
