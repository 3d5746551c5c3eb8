import type { Appointment } from '../appointment/appointment.ts';
import { readCategories } from '../appointment/categories.ts';
import type { MarkSettings } from '../appointment/confirmation.ts';
import { detailsWithheld, type MarkOutcome } from '../appointment/marking.ts';
import { KEY_PROPERTY, KIND_NUMBERS, KIND_PROPERTY, STATE_PROPERTY } from '../appointment/properties.ts';
import { encodeState, knownState, type Customer, type RecordedStatus } from '../appointment/state.ts';
import type { Instant } from '../time/period.ts';

export type Adoption = {
  readonly key: string;
  /** Slug. */
  readonly service: string;
  readonly customer: Customer;
  readonly at: Instant;
  /** A name to show. */
  readonly by: string;
};

/**
 * What makes a booking of an appointment that somebody entered in Outlook: our properties and
 * nothing else, so nobody is mailed. What was recorded before stays. One that is a booking by now
 * is left alone.
 */
export function adopt(
  appointment: Appointment,
  { key, service, customer, at, by }: Adoption,
  { categories }: Pick<MarkSettings, 'categories'>,
): MarkOutcome {
  const { state, isCancelled, kind, period } = appointment;
  if (kind !== 'foreign') return { kind: 'change', change: {} };
  if (isCancelled) return { kind: 'refused', reason: 'eventCancelled' };
  if (detailsWithheld(appointment)) return { kind: 'refused', reason: 'private' };
  if (state.kind === 'malformed') return { kind: 'refused', reason: 'stateUnreadable' };
  const known = knownState(state);
  const status = statusOf(readCategories(appointment.categories, categories));
  const encoded = encodeState({
    ...known,
    service,
    customer: { ...known.customer, ...customer },
    history: known.history.length > 0 ? known.history : [{ status, at, by, through: 'pane' }],
    agreedStart: period.start,
  });
  if (encoded.kind === 'tooLong') return { kind: 'refused', reason: 'tooLong' };
  return {
    kind: 'change',
    change: {
      properties: {
        [KIND_PROPERTY]: String(KIND_NUMBERS.booking),
        [KEY_PROPERTY]: appointment.key ?? key,
        [STATE_PROPERTY]: encoded.text,
      },
    },
  };
}

/** A category that a person gave it in Outlook is what is known of it. */
function statusOf(signal: ReturnType<typeof readCategories>): RecordedStatus {
  switch (signal) {
    case 'confirmed':
    case 'cancelled':
      return signal;
    case 'none':
    case 'both':
      return 'awaiting';
  }
}
