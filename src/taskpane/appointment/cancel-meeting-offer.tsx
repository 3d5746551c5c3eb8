import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { useMarks } from '../actions/marks.tsx';
import { useCancelMeeting } from '../actions/use-cancel-meeting.ts';
import { useOpenBook } from '../app/desk.ts';
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
  const { configuration } = useOpenBook();
  const cancel = useCancelMeeting();
  const { pending, notice } = useMarks();
  const { status } = confirmationOf(appointment, markSettings(configuration));
  const isOffered = status === 'cancelled' && appointment.isOrganizer && !appointment.isCancelled;
  const { eventId } = appointment.ref;
  // The bar that has just said it was marked offers it as well.
  const isOfferedBelow =
    notice?.kind === 'marked' &&
    notice.marked.some((marked) => marked.appointment.ref.eventId === eventId);
  if (!isOffered || isOfferedBelow || pending.has(eventId)) return null;

  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.button}
      data-action="cancelMeeting"
      onClick={() => void cancel(appointment)}
    >
      {text.appointment.cancelMeeting}
    </Button>
  );
}
