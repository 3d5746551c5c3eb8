import type { Appointment } from '../appointment/appointment.ts';
import type { EventChange } from '../appointment/marking.ts';
import { movedInOutlook, withMoveInOutlook } from '../appointment/moved-in-outlook.ts';
import { REMINDERS_PROPERTY, STATE_PROPERTY } from '../appointment/properties.ts';
import { remindersAfterMove } from '../appointment/reminders-after-move.ts';
import { encodeReminders } from '../appointment/reminders.ts';
import {
  encodeState,
  knownState,
  type BookingLink,
  type StatusChange,
} from '../appointment/state.ts';
import type { Instant } from '../time/period.ts';
import { written, type MoveEntry, type ValuesOutcome } from './event-values.ts';

/** The booking that is left behind names the one in the other calendar, or no longer does. */
export function linkChange(
  { state }: Pick<Appointment, 'state'>,
  movingTo: BookingLink | undefined,
):
  | { readonly kind: 'change'; readonly change: EventChange }
  | { readonly kind: 'refused'; readonly reason: 'stateUnreadable' | 'tooLong' } {
  if (state.kind === 'malformed') return { kind: 'refused', reason: 'stateUnreadable' };
  const { movingTo: _before, ...known } = knownState(state);
  const encoded = encodeState(movingTo ? { ...known, movingTo } : known);
  return encoded.kind === 'encoded'
    ? { kind: 'change', change: { properties: { [STATE_PROPERTY]: encoded.text } } }
    : { kind: 'refused', reason: 'tooLong' };
}

/** The booking in the other calendar: all that the one left behind says, and the move. */
export function arrivalChange(
  from: Appointment,
  to: { readonly key: string; readonly start: Instant; readonly entry: MoveEntry },
): ValuesOutcome {
  if (from.state.kind === 'malformed') return { kind: 'stateUnreadable' };
  const { key, start, entry } = to;
  const known = withMoveInOutlook(knownState(from.state), from, entry.at);
  const { movingTo: _link, touched: _touched, ...kept } = known;
  const moves = [...(known.moves ?? []), { ...entry, from: from.period.start }];
  const { subject, categories } = from;
  const outcome = written(
    'booking',
    { ...kept, moves, agreedStart: start },
    { key, freeBusyStatus: 'busy', subject, categories },
  );
  if (outcome.kind !== 'values') return outcome;
  const properties = { ...outcome.values.properties, ...arrivedReminders(from, start, entry.at) };
  return { kind: 'values', values: { ...outcome.values, properties } };
}

function arrivedReminders(
  from: Appointment,
  to: Instant,
  now: Instant,
): Readonly<Record<string, string>> {
  const { reminders, period } = from;
  switch (reminders.kind) {
    case 'absent':
      return {};
    case 'malformed':
      return { [REMINDERS_PROPERTY]: reminders.text };
    case 'known': {
      const before = movedInOutlook(from)?.from ?? period.start;
      const encoded = encodeReminders(remindersAfterMove(reminders.value, { from: before, to, now }));
      return encoded.kind === 'encoded' ? { [REMINDERS_PROPERTY]: encoded.text } : {};
    }
  }
}

/** A status that was given to the booking left behind after it had been copied. */
export function missedStatus(left: Appointment, arrived: Appointment): StatusChange | undefined {
  const last = knownState(left.state).history.at(-1);
  const known = knownState(arrived.state).history;
  if (!last || last.at < (known.at(-1)?.at ?? 0)) return undefined;
  return known.some(({ status, at }) => status === last.status && at === last.at) ? undefined : last;
}
