import type { Appointment } from '../appointment/appointment.ts';
import { EMPTY_STATE, knownState, type AppointmentState } from '../appointment/state.ts';
import { written, type ValuesOutcome } from './event-values.ts';

/** For all whose ids do not fit on the event: the companions have to be looked for everywhere. */
export const ANY_HOST = '*';

/** Keys of the events of one booking of a team; the first is the booking itself. */
export function teamKeys(key: string, hosts: number): string[] {
  return Array.from({ length: hosts }, (_, index) => (index === 0 ? key : `${key}.${index}`));
}

/** Others' time is kept beside it. */
export function isTeamBooking({ state }: Pick<Appointment, 'state'>): boolean {
  return (knownState(state).companions ?? []).length > 0;
}

/** Whether an event keeps a host's time beside this booking. */
export function isCompanionOf(event: Appointment, main: Appointment): boolean {
  return main.key !== undefined && knownState(event.state).companionOf?.key === main.key;
}

/** The claim of a companion as the booking that it becomes beside the main one. */
export function companionChange(claim: Appointment, main: Appointment): ValuesOutcome {
  const { companionOf } = knownState(claim.state);
  const { service, customer, history, agreedStart } = knownState(main.state);
  // Who is reached at the main booking is not to be reached once more.
  const state: AppointmentState = {
    ...EMPTY_STATE,
    ...(service === undefined ? {} : { service }),
    customer: customer.name === undefined ? {} : { name: customer.name },
    history: history.slice(-1),
    ...(agreedStart === undefined ? {} : { agreedStart }),
    ...(companionOf ? { companionOf } : {}),
  };
  const { subject, categories } = main;
  return written('booking', state, { freeBusyStatus: 'busy', subject, categories });
}
