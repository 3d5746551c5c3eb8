import { MINUTE, type Instant, type Period } from '../time/period.ts';
import { guests, type Appointment } from './appointment.ts';

/** Another time that somebody who is invited asks for. */
export type Proposal = {
  readonly by: string;
  readonly period: Period;
  readonly at?: Instant;
};

/**
 * The latest one that still wants an answer: its time is ahead, the appointment does not stand
 * there already, and nobody has marked the appointment since.
 */
export function proposalOf(appointment: Appointment, now: Instant): Proposal | undefined {
  const { isAllDay, isCancelled, period, state } = appointment;
  if (isAllDay || isCancelled) return undefined;
  const recorded = state.kind === 'known' ? state.value.history.at(-1)?.at : undefined;
  const open = guests(appointment).flatMap(({ name, address, answeredAt, proposes }): Proposal[] => {
    if (!proposes || proposes.start <= now) return [];
    if (proposes.start === period.start && proposes.end === period.end) return [];
    if (recorded !== undefined && answeredAt !== undefined && minute(recorded) > minute(answeredAt)) return [];
    return [{ by: name || address, period: proposes, ...(answeredAt !== undefined && { at: answeredAt }) }];
  });
  return open.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))[0];
}

/** Records are kept to the minute. */
function minute(instant: Instant): number {
  return Math.floor(instant / MINUTE);
}
