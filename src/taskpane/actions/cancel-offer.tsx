import { Button } from '@fluentui/react-components';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { useText } from '../text/text.ts';
import { useCancelMeeting } from './use-cancel-meeting.ts';

type CancelOfferProps = { readonly appointment: Appointment; readonly className: string };

/** Marked as cancelled is not cancelled in Outlook; that is a question of its own. */
export function CancelOffer({ appointment, className }: CancelOfferProps) {
  const text = useText();
  const cancel = useCancelMeeting();
  return (
    <Button
      appearance="transparent"
      size="small"
      className={className}
      data-action="cancelMeeting"
      onClick={() => void cancel(appointment)}
    >
      {text.actions.cancelMeetingToo}
    </Button>
  );
}
