import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Appointment } from '../../domain/appointment/appointment.ts';
import { confirmationOf } from '../../domain/appointment/confirmation.ts';
import { isTeamBooking } from '../../domain/booking/companions.ts';
import { markSettings } from '../../domain/day/mark-settings.ts';
import { cancelMeeting } from '../../graph/cancel-meeting.ts';
import { useMarks } from './marks.tsx';
import { useDesk, useOpenBook } from '../app/desk.ts';
import { replaceAppointment } from '../app/day-query.ts';
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

/** Marks, or has Outlook cancel the meeting; the mark can be undone for as long as the meeting stands. */
export function useCancelling(): Canceller {
  const text = useText();
  const desk = useDesk();
  const client = useQueryClient();
  const { configuration } = useOpenBook();
  const { markAll, tell, fail } = useMarks();
  const [isWorking, setIsWorking] = useState(false);

  const by = desk.host.user?.name ?? desk.signIn.account()?.name ?? '';
  const words = text.actions;

  /** What is marked already only leaves the calendar. */
  async function cancelMarked(appointment: Appointment, comment: string): Promise<boolean> {
    const { kind } = await cancelMeeting(desk.graph, appointment.ref, comment);
    const name = nameOf(appointment, configuration.titlePrefixes, text);
    tell(kind === 'cancelled' ? words.meetingCancelled(name) : words.alreadyCancelled(name));
    return true;
  }

  async function cancelBoth(appointment: Appointment, { meeting, reason, comment }: Cancelling): Promise<boolean> {
    const { cancelAppointment } = await import('../../graph/booking/cancel-appointment.ts');
    const context = { configuration, zone: configuration.organisation.timeZone };
    const request = { appointment, by, meeting, reason, comment };
    const outcome = await cancelAppointment(desk.graph, request, context);
    const name = nameOf(appointment, configuration.titlePrefixes, text);
    switch (outcome.kind) {
      case 'cancelled':
        tell(meeting === 'cancel' ? words.meetingCancelled(name) : words.teamCancelled(name));
        return true;
      case 'alreadyGone':
        tell(words.alreadyCancelled(name));
        return true;
      case 'meetingStands':
        replaceAppointment(client, outcome.appointment);
        tell(`${text.cancelling.stands(name)} ${messageOf(outcome.error, text)}`);
        return false;
      case 'refused':
        fail([{ appointment, cause: { kind: 'refused', reason: outcome.reason } }]);
        return false;
    }
  }

  async function cancelInOutlook(appointment: Appointment, how: Cancelling): Promise<boolean> {
    const { status } = confirmationOf(appointment, markSettings(configuration));
    try {
      return await (status === 'cancelled' && how.meeting === 'cancel'
        ? cancelMarked(appointment, how.comment ?? '')
        : cancelBoth(appointment, how));
    } catch (error) {
      tell(`${text.cancelling.failed} ${messageOf(error, text)}`);
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: ['day'] });
    }
  }

  async function cancel(appointment: Appointment, how: Cancelling): Promise<boolean> {
    setIsWorking(true);
    try {
      // With a team's booking the time of all of them is freed, which no undo brings back.
      if (how.meeting === 'cancel' || isTeamBooking(appointment)) return await cancelInOutlook(appointment, how);
      const options = how.reason === undefined ? {} : { reason: how.reason };
      return (await markAll([appointment], 'cancelled', options)).length === 0;
    } finally {
      setIsWorking(false);
    }
  }

  return { isWorking, cancel };
}
