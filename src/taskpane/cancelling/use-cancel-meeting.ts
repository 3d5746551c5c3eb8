import { useQueryClient } from '@tanstack/react-query';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { cancelMeeting } from '../../graph/cancel-meeting.ts';
import { useMarks } from '../actions/marks.tsx';
import { useQuestions } from '../actions/questions.tsx';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { useText } from '../text/text.ts';

/** Marking never mails; cancelling the meeting is a second question with its own answer. */
export function useCancelMeeting(): (appointment: Appointment) => Promise<void> {
  const text = useText();
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const { askCancelMeeting } = useQuestions();
  const { tell, fail } = useMarks();

  return async function cancel(appointment) {
    const answer = await askCancelMeeting(appointment);
    if (answer.kind === 'back') return;
    try {
      const { kind } = await cancelMeeting(desk.graph, appointment.ref, answer.note);
      const name = nameOf(appointment, configuration.titlePrefixes, text);
      const words = text.actions;
      tell(kind === 'cancelled' ? words.meetingCancelled(name) : words.alreadyCancelled(name));
      await client.invalidateQueries({ queryKey: ['day'] });
    } catch (error) {
      fail([{ appointment, cause: { kind: 'error', error } }]);
    }
  };
}
