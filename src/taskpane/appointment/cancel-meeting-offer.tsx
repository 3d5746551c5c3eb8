import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { markSettings } from '../../domain/day/day.ts';
import { cancelMeeting } from '../../graph/cancel-meeting.ts';
import { useMarks } from '../actions/marks.tsx';
import { useQuestions } from '../actions/questions.tsx';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { useText } from '../text/text.ts';

const useStyles = makeStyles({
  button: {
    display: 'block',
    minWidth: 'auto',
    padding: 0,
    marginTop: '4px',
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
  },
});

/** Marked as cancelled is not cancelled in Outlook; that mails people, so it is a step of its own. */
export function CancelMeetingOffer({ appointment }: { readonly appointment: Appointment }) {
  const styles = useStyles();
  const text = useText();
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const { askCancelMeeting } = useQuestions();
  const { tell, fail, pending, notice } = useMarks();
  const { status } = confirmationOf(appointment, markSettings(configuration));
  const isOffered = status === 'cancelled' && appointment.isOrganizer && !appointment.isCancelled;
  const { eventId } = appointment.ref;
  // The bar that has just said it was marked offers it as well.
  const isOfferedBelow =
    notice?.kind === 'marked' &&
    notice.marked.some((marked) => marked.appointment.ref.eventId === eventId);
  if (!isOffered || isOfferedBelow || pending.has(eventId)) return null;

  async function cancel(): Promise<void> {
    const answer = await askCancelMeeting(appointment);
    if (answer.kind === 'back') return;
    try {
      const { kind } = await cancelMeeting(desk.graph, appointment.ref, answer.note);
      const name = nameOf(appointment, configuration.titlePrefixes, text);
      tell(
        kind === 'cancelled'
          ? text.actions.meetingCancelled(name)
          : text.appointment.alreadyCancelled(name),
      );
      await client.invalidateQueries({ queryKey: ['day'] });
    } catch (error) {
      fail([{ appointment, cause: { kind: 'error', error } }]);
    }
  }

  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.button}
      data-action="cancelMeeting"
      onClick={() => void cancel()}
    >
      {text.appointment.cancelMeeting}
    </Button>
  );
}
