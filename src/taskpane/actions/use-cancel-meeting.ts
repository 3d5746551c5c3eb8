import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useQuestions } from './questions.tsx';
import { useCancelling } from './use-cancelling.ts';

/** Marking never mails; cancelling the meeting is a second question with its own answer. */
export function useCancelMeeting(): (appointment: Appointment) => Promise<void> {
  const { askCancelMeeting } = useQuestions();
  const { cancel } = useCancelling();
  return async function cancelMeeting(appointment) {
    const answer = await askCancelMeeting(appointment);
    if (answer.kind === 'send') await cancel(appointment, { meeting: 'cancel', comment: answer.note });
  };
}
