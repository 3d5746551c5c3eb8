import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { MoveOutcome } from '../../graph/booking/types.ts';
import { messageOf } from '../status/error-message.ts';
import type { Text } from '../text/text.ts';

export type MoveFailure = Exclude<MoveOutcome, { readonly kind: 'moved' }>;

type FailureContext = {
  readonly text: Text;
  /** What is in the way, as far as the pane knows it. */
  readonly nameOf: (eventId: string) => string | undefined;
  /** Where the appointment stands by now. */
  readonly standsAt: string;
};

/** What happened and what to do next. Nothing was moved, and nobody got mail, unless it says so. */
export function failureText(failure: MoveFailure, { text, nameOf, standsAt }: FailureContext): string {
  const words = text.moving.failed;
  switch (failure.kind) {
    case 'taken': {
      const names = failure.by.flatMap(({ id }) => nameOf(id) ?? []);
      return names.length > 0 ? words.taken(text.common.and(names)) : words.takenSilently;
    }
    case 'bookingChanged':
      return words.bookingChanged(standsAt);
    case 'refused':
      if (failure.problem) return words[failure.problem];
      return failure.error ? `${words.refused} ${messageOf(failure.error, text)}` : words.refused;
    case 'unknown':
    case 'lost':
    case 'unsure':
    case 'bookingGone':
      return words[failure.kind];
  }
}

/** What else stands there, from what a day holds. */
export function namesIn(
  appointments: readonly Appointment[],
  name: (appointment: Appointment) => string,
): (eventId: string) => string | undefined {
  const held = new Map(appointments.map((one) => [one.ref.eventId, one]));
  return (eventId) => {
    const found = held.get(eventId);
    return found && name(found);
  };
}
