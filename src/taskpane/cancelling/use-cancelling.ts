import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { cancelMeeting } from '../../graph/cancel-meeting.ts';
import { useMarks } from '../actions/marks.tsx';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { nameOf } from '../look/entry-text.ts';
import { messageOf } from '../status/error-message.ts';
import { useText } from '../text/text.ts';

/** `cancel` mails whoever was invited and takes the event off the calendar. */
export type Meeting = 'keep' | 'cancel';

type Cancelling = {
  readonly meeting: Meeting;
  /** Why the rule of the service is set aside. */
  readonly reason?: string;
  /** Goes out with the cancellation. */
  readonly comment?: string;
};

type Canceller = {
  readonly isWorking: boolean;
  /** Whether it was done; what happened has been told either way. */
  readonly cancel: (appointment: Appointment, how: Cancelling) => Promise<boolean>;
};

/**
 * The mark comes first, so that who cancelled and why is on record before the event leaves the
 * calendar; it can be undone for as long as the meeting stands.
 */
export function useCancelling(): Canceller {
  const text = useText();
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const { markAll, tell } = useMarks();
  const [isWorking, setIsWorking] = useState(false);

  async function cancelInOutlook(appointment: Appointment, comment: string): Promise<boolean> {
    const name = nameOf(appointment, configuration.titlePrefixes, text);
    try {
      const { kind } = await cancelMeeting(desk.graph, appointment.ref, comment);
      const words = text.actions;
      tell(kind === 'cancelled' ? words.meetingCancelled(name) : words.alreadyCancelled(name));
      await client.invalidateQueries({ queryKey: ['day'] });
      return true;
    } catch (error) {
      tell(`${text.cancelling.failed} ${messageOf(error, text)}`);
      return false;
    }
  }

  async function cancel(appointment: Appointment, { meeting, reason, comment = '' }: Cancelling): Promise<boolean> {
    setIsWorking(true);
    try {
      const { status } = confirmationOf(appointment, markSettings(configuration));
      if (status !== 'cancelled') {
        const failed = await markAll([appointment], 'cancelled', reason === undefined ? {} : { reason });
        if (failed.length > 0) return false;
      }
      return meeting === 'keep' || (await cancelInOutlook(appointment, comment));
    } finally {
      setIsWorking(false);
    }
  }

  return { isWorking, cancel };
}
