import { MINUTE, type Instant } from '../time/period.ts';
import type { Appointment } from './appointment.ts';
import { REMINDERS_PROPERTY } from './properties.ts';
import { remindersAfterMove } from './reminders-after-move.ts';
import { encodeReminders } from './reminders.ts';
import type { AppointmentState } from './state.ts';

/**
 * Somebody dragged it: it starts at another minute than was agreed. Only a record that says what
 * was agreed can tell, and the master of a series stands nowhere itself.
 */
export function movedInOutlook({
  state,
  period,
  series,
}: Pick<Appointment, 'state' | 'period' | 'series'>):
  | { readonly from: Instant; readonly to: Instant }
  | undefined {
  const agreed = state.kind === 'known' ? state.value.agreedStart : undefined;
  if (agreed === undefined || series.kind === 'master') return undefined;
  return minuteOf(agreed) === minuteOf(period.start) ? undefined : { from: agreed, to: period.start };
}

/** The record as it would be if the move in Outlook had been noted. When it was, nobody knows. */
export function withMoveInOutlook(
  known: AppointmentState,
  appointment: Appointment,
  noticedAt: Instant,
): AppointmentState {
  const moved = movedInOutlook(appointment);
  if (!moved) return known;
  const move = { from: moved.from, at: noticedAt, by: '', through: 'outlook' } as const;
  return { ...known, moves: [...(known.moves ?? []), move], agreedStart: moved.to };
}

/** The reminders with their new starts, as properties; none where nothing changes. */
export function movedReminders(
  { reminders }: Pick<Appointment, 'reminders'>,
  move: { readonly from: Instant; readonly to: Instant; readonly now: Instant },
): Readonly<Record<string, string>> {
  if (reminders.kind !== 'known') return {};
  const after = remindersAfterMove(reminders.value, move);
  if (after.every((reminder, index) => reminder === reminders.value[index])) return {};
  const encoded = encodeReminders(after);
  return encoded.kind === 'encoded' ? { [REMINDERS_PROPERTY]: encoded.text } : {};
}

function minuteOf(instant: Instant): number {
  return Math.round(instant / MINUTE);
}
