import { guests, type Appointment, type PartStat } from '../../domain/appointment/appointment.ts';
import { movedInOutlook } from '../../domain/appointment/moved-in-outlook.ts';
import type { ReminderChannel } from '../../domain/appointment/reminders.ts';
import {
  knownState,
  type Channel,
  type RecordedStatus,
  type StatusChange,
} from '../../domain/appointment/state.ts';
import { MINUTE, type Instant } from '../../domain/time/period.ts';

/** What is known to have happened to an appointment. */
export type HistoryItem = { readonly at: Instant | undefined } & (
  | { readonly kind: 'created'; readonly organizer: string | undefined }
  | { readonly kind: 'booked'; readonly by: string; readonly through: Channel }
  | {
      readonly kind: 'answer';
      readonly partStat: PartStat;
      readonly name: string;
      /** The other time that came with it. */
      readonly proposes?: Instant;
    }
  | {
      readonly kind: 'changed';
      readonly status: RecordedStatus;
      readonly by: string;
      readonly through: Channel;
      /** Why a rule was set aside. */
      readonly reason?: string;
    }
  | {
      readonly kind: 'moved';
      readonly from: Instant;
      /** Id of the host it was with before. */
      readonly fromHost?: string;
      readonly by: string;
      readonly through: Channel;
      readonly reason?: string;
    }
  | { readonly kind: 'reminder'; readonly channel: ReminderChannel; readonly isSent: boolean }
  | { readonly kind: 'cancelled' }
);

/**
 * Oldest first. What has no time stands where it must have been: an invitation that nobody
 * answered after the creation, a move in Outlook that nobody has noted and the cancellation of the
 * meeting at the end.
 */
export function historyOf(appointment: Appointment): HistoryItem[] {
  const { state, reminders, createdAt, organizer, isCancelled } = appointment;
  const invited = guests(appointment);
  const unanswered = invited.filter(({ partStat }) => partStat === 'needsAction');
  const answered = invited.filter(({ partStat }) => partStat !== 'needsAction');
  const known = knownState(state);
  const recorded = known.history;
  const dragged = movedInOutlook(appointment);
  const booking = bookingOf(appointment, recorded[0]);
  const changes = booking ? recorded.slice(1) : recorded;
  const sent = reminders.kind === 'known' ? reminders.value : [];
  const timed: HistoryItem[] = [
    ...answered.map(answerOf),
    ...changes.map((change) => ({ kind: 'changed' as const, ...change })),
    ...(known.moves ?? []).map((move) => ({ kind: 'moved' as const, ...move })),
    ...sent.flatMap(({ channel, outcome }) =>
      outcome.kind === 'planned'
        ? []
        : [{ kind: 'reminder' as const, channel, isSent: outcome.kind === 'sent', at: outcome.at }],
    ),
  ];
  return [
    ...(booking
      ? [{ kind: 'booked' as const, at: booking.at, by: booking.by, through: booking.through }]
      : createdAt === undefined
        ? []
        : [{ kind: 'created' as const, at: createdAt, organizer: organizer?.name }]),
    ...unanswered.map(answerOf),
    ...timed.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    ...(dragged
      ? [{ kind: 'moved' as const, at: undefined, from: dragged.from, by: '', through: 'outlook' as const }]
      : []),
    ...(isCancelled ? [{ kind: 'cancelled' as const, at: undefined }] : []),
  ];
}

/** A record that begins with the event itself tells who booked it. */
function bookingOf(
  { createdAt }: Appointment,
  first: StatusChange | undefined,
): StatusChange | undefined {
  if (first?.status !== 'awaiting') return undefined;
  return createdAt === undefined || Math.abs(first.at - createdAt) < 2 * MINUTE ? first : undefined;
}

function answerOf(guest: ReturnType<typeof guests>[number]): HistoryItem {
  const { partStat, name, address, answeredAt, proposes } = guest;
  return {
    kind: 'answer',
    partStat,
    name: name || address,
    at: partStat === 'needsAction' ? undefined : answeredAt,
    ...(proposes && { proposes: proposes.start }),
  };
}
