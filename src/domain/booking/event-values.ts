import type { Appointment, FreeBusyStatus } from '../appointment/appointment.ts';
import { categoryFor, withCategory } from '../appointment/categories.ts';
import type { MarkSettings } from '../appointment/confirmation.ts';
import {
  movedInOutlook,
  movedReminders,
  withMoveInOutlook,
} from '../appointment/moved-in-outlook.ts';
import {
  KEY_PROPERTY,
  KIND_NUMBERS,
  KIND_PROPERTY,
  REMINDERS_PROPERTY,
  STATE_PROPERTY,
} from '../appointment/properties.ts';
import { encodeReminders, type Reminder } from '../appointment/reminders.ts';
import {
  EMPTY_STATE,
  encodeState,
  knownState,
  type AppointmentState,
  type BookingLink,
  type EncodeOutcome,
  type Move,
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
  readonly service?: string | undefined;
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

/** The step `confirm`: the hold becomes the booking. Its last status gives category and prefix. */
export function bookingChange(
  booking: {
    readonly key: string;
    readonly subject: string;
    readonly record: AppointmentState;
    readonly reminders?: readonly Reminder[];
    readonly categories?: readonly string[];
  },
  { categories, titlePrefixes }: MarkSettings,
): ValuesOutcome {
  const { key, subject, record, reminders = [] } = booking;
  const status = record.history.at(-1)?.status ?? 'awaiting';
  const outcome = written('booking', record, {
    key,
    freeBusyStatus: 'busy',
    subject: withPrefix(subject, status, titlePrefixes),
    categories: withCategory(booking.categories ?? [], categoryFor(status), categories),
  });
  return reminders.length === 0 ? outcome : withReminders(outcome, encodeReminders(reminders));
}

/**
 * The step `claim`: names the booking, and takes its time until it is resolved. What was the
 * hold's expiry says from when others may do that; a window's list has no time of creation.
 */
export function claimChange(claim: {
  readonly bookingId: string;
  readonly service?: string | undefined;
  readonly companionOf?: BookingLink | undefined;
  readonly now: Instant;
}): ValuesOutcome {
  const { bookingId, service, companionOf, now } = claim;
  const named: AppointmentState = {
    ...EMPTY_STATE,
    holdExpiresAt: now + CLAIM_REST,
    bookingId,
    ...(companionOf ? { companionOf } : {}),
  };
  const outcome = written('claim', { ...named, ...(service === undefined ? {} : { service }) }, {});
  // Without its service others only lose its buffers; without its booking it could not be resolved.
  return outcome.kind === 'tooLong' ? written('claim', named, {}) : outcome;
}

/** The booking that a claim names. */
export function bookingIdOf({ kind, state }: Pick<Appointment, 'kind' | 'state'>): string | undefined {
  return kind === 'claim' ? knownState(state).bookingId || undefined : undefined;
}

/** The step `void`. */
export function voidChange(): EventValues {
  return { freeBusyStatus: 'free', properties: { [KIND_PROPERTY]: String(KIND_NUMBERS.void) } };
}

/** The step `touch`: says nothing, but is another value than before, so the version changes. */
export function touchChange({ state }: Pick<Appointment, 'state'>): ValuesOutcome {
  if (state.kind === 'malformed') return { kind: 'stateUnreadable' };
  const { touched, ...known } = knownState(state);
  return stateOnly(touched ? known : { ...known, touched: true });
}

/** Who moves a booking, when, and why where a rule was set aside for it. */
export type MoveEntry = Omit<Move, 'from'>;

/** The step `move`: new time, the record of it, and reminders that are due once more. */
export function moveChange(
  appointment: Appointment,
  slot: Period,
  entry: MoveEntry,
): ValuesOutcome {
  const { state, period } = appointment;
  if (state.kind === 'malformed') return { kind: 'stateUnreadable' };
  const known = withMoveInOutlook(knownState(state), appointment, entry.at);
  const moves = [...(known.moves ?? []), { ...entry, from: period.start }];
  const outcome = stateOnly({ ...known, moves, agreedStart: slot.start });
  if (outcome.kind !== 'values') return outcome;
  const from = movedInOutlook(appointment)?.from ?? period.start;
  const reminders = movedReminders(appointment, { from, to: slot.start, now: entry.at });
  const { properties } = outcome.values;
  return {
    kind: 'values',
    values: { period: slot, properties: { ...properties, ...reminders } },
  };
}

function withReminders(outcome: ValuesOutcome, encoded: EncodeOutcome): ValuesOutcome {
  if (outcome.kind !== 'values') return outcome;
  if (encoded.kind === 'tooLong') return encoded;
  const properties = { ...outcome.values.properties, [REMINDERS_PROPERTY]: encoded.text };
  return { kind: 'values', values: { ...outcome.values, properties } };
}

function stateOnly(state: AppointmentState): ValuesOutcome {
  const encoded = encodeState(state);
  return encoded.kind === 'encoded'
    ? { kind: 'values', values: { properties: { [STATE_PROPERTY]: encoded.text } } }
    : encoded;
}

/** The three properties of an event of ours, and what else it says. */
export function written(
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
