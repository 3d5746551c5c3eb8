import type { Appointment, FreeBusyStatus } from '../appointment/appointment.ts';
import { categoryFor, withCategory } from '../appointment/categories.ts';
import type { MarkSettings } from '../appointment/confirmation.ts';
import {
  KEY_PROPERTY,
  KIND_NUMBERS,
  KIND_PROPERTY,
  STATE_PROPERTY,
} from '../appointment/properties.ts';
import {
  EMPTY_STATE,
  encodeState,
  type AppointmentState,
  type Customer,
  type StatusChange,
} from '../appointment/state.ts';
import { withPrefix } from '../appointment/title-prefix.ts';
import { MINUTE, type Instant, type Period } from '../time/period.ts';
import { CLAIM_REST } from './claim.ts';

/** Longer than clocks usually disagree and than any writer tries; kept to the minute. */
export const HOLD_LIFE = 3 * MINUTE;

/** What a step writes on an event. What is not named is left as it is. */
export type EventValues = {
  readonly freeBusyStatus?: FreeBusyStatus;
  readonly period?: Period;
  readonly subject?: string;
  readonly categories?: readonly string[];
  /** Values of single-value extended properties by id. */
  readonly properties: Readonly<Record<string, string>>;
};

export type ValuesOutcome =
  | { readonly kind: 'values'; readonly values: EventValues }
  /** The record would not fit on the event. */
  | { readonly kind: 'tooLong'; readonly units: number }
  /** The record there was not written by this version, so it cannot be kept. */
  | { readonly kind: 'stateUnreadable' };

type KindWritten = keyof typeof KIND_NUMBERS;

/** The step `hold`. Others need the service for its buffers; who the customer is, only we need. */
export function holdEvent(hold: {
  readonly key: string;
  readonly slot: Period;
  readonly service?: string;
  readonly now: Instant;
}): ValuesOutcome {
  const { key, slot, service, now } = hold;
  const state: AppointmentState = {
    ...EMPTY_STATE,
    ...(service === undefined ? {} : { service }),
    holdExpiresAt: now + HOLD_LIFE,
  };
  return written('hold', state, { period: slot, freeBusyStatus: 'busy', key });
}

/** The step `confirm`: the hold becomes the booking. */
export function bookingChange(
  booking: {
    readonly key: string;
    readonly subject: string;
    readonly service?: string;
    readonly customer: Customer;
    readonly status: StatusChange;
    readonly categories?: readonly string[];
  },
  { categories, titlePrefixes }: MarkSettings,
): ValuesOutcome {
  const { key, subject, service, customer, status } = booking;
  const state: AppointmentState = {
    ...(service === undefined ? {} : { service }),
    customer,
    history: [status],
  };
  return written('booking', state, {
    key,
    freeBusyStatus: 'busy',
    subject: withPrefix(subject, status.status, titlePrefixes),
    categories: withCategory(booking.categories ?? [], categoryFor(status.status), categories),
  });
}

const BOOKING_FIELD = 'm';
const TOUCH_FIELD = 't';

/**
 * The step `claim`: names the booking, and takes its time until it is resolved. What was the
 * hold's expiry says from when others may do that; a window's list has no time of creation.
 */
export function claimChange(claim: {
  readonly bookingId: string;
  readonly service?: string;
  readonly now: Instant;
}): ValuesOutcome {
  const { bookingId, service, now } = claim;
  const named: AppointmentState = {
    ...EMPTY_STATE,
    holdExpiresAt: now + CLAIM_REST,
    unknownFields: { [BOOKING_FIELD]: bookingId },
  };
  const outcome = written('claim', { ...named, ...(service === undefined ? {} : { service }) }, {});
  // Without its service others only lose its buffers; without its booking it could not be resolved.
  return outcome.kind === 'tooLong' ? written('claim', named, {}) : outcome;
}

/** The booking that the claim of a move names. */
export function bookingIdOf({ kind, state }: Pick<Appointment, 'kind' | 'state'>): string | undefined {
  if (kind !== 'claim' || state.kind !== 'known') return undefined;
  const id = state.value.unknownFields?.[BOOKING_FIELD];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The step `void`. */
export function voidChange(): EventValues {
  return { freeBusyStatus: 'free', properties: { [KIND_PROPERTY]: String(KIND_NUMBERS.void) } };
}

/** The step `touch`: says nothing, but is another value than before, so the version changes. */
export function touchChange({ state }: Pick<Appointment, 'state'>): ValuesOutcome {
  if (state.kind === 'malformed') return { kind: 'stateUnreadable' };
  const known = state.kind === 'known' ? state.value : EMPTY_STATE;
  const { [TOUCH_FIELD]: touched, ...others } = known.unknownFields ?? {};
  const unknownFields = touched === undefined ? { ...others, [TOUCH_FIELD]: 1 } : others;
  return stateOnly({ ...known, unknownFields });
}

/** The step `move`: new time, and the record of what was agreed where that changes. */
export function moveChange(
  { state }: Pick<Appointment, 'state'>,
  slot: Period,
  change?: StatusChange,
): ValuesOutcome {
  if (!change) return { kind: 'values', values: { period: slot, properties: {} } };
  if (state.kind === 'malformed') return { kind: 'stateUnreadable' };
  const known = state.kind === 'known' ? state.value : EMPTY_STATE;
  const outcome = stateOnly({ ...known, history: [...known.history, change] });
  return outcome.kind === 'values'
    ? { kind: 'values', values: { ...outcome.values, period: slot } }
    : outcome;
}

function stateOnly(state: AppointmentState): ValuesOutcome {
  const encoded = encodeState(state);
  return encoded.kind === 'encoded'
    ? { kind: 'values', values: { properties: { [STATE_PROPERTY]: encoded.text } } }
    : encoded;
}

function written(
  kind: KindWritten,
  state: AppointmentState,
  { key, ...values }: Omit<EventValues, 'properties'> & { readonly key?: string },
): ValuesOutcome {
  const outcome = stateOnly(state);
  if (outcome.kind !== 'values') return outcome;
  return {
    kind: 'values',
    values: {
      ...values,
      properties: {
        [KIND_PROPERTY]: String(KIND_NUMBERS[kind]),
        ...(key === undefined ? {} : { [KEY_PROPERTY]: key }),
        ...outcome.values.properties,
      },
    },
  };
}
