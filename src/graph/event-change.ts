import type { Appointment } from '../domain/appointment/appointment.ts';
import type { EventChange } from '../domain/appointment/marking.ts';
import {
  KEY_PROPERTY,
  KIND_PROPERTY,
  kindOf,
  REMINDERS_PROPERTY,
  STATE_PROPERTY,
} from '../domain/appointment/properties.ts';
import { decodeReminders } from '../domain/appointment/reminders.ts';
import { decodeState } from '../domain/appointment/state.ts';

/**
 * An answer to a write never carries our properties. As the write was conditional, they are those
 * from before with the change on top.
 */
export function withRecord(
  written: Appointment,
  before: Appointment,
  { properties = {} }: EventChange,
): Appointment {
  const { key: _none, ...rest } = written;
  const key = properties[KEY_PROPERTY] ?? before.key;
  const kind = properties[KIND_PROPERTY];
  const state = properties[STATE_PROPERTY];
  const reminders = properties[REMINDERS_PROPERTY];
  return {
    ...rest,
    kind: kind === undefined ? before.kind : (kindOf(kind) ?? before.kind),
    ...(key ? { key } : {}),
    state: state === undefined ? before.state : decodeState(state),
    reminders: reminders === undefined ? before.reminders : decodeReminders(reminders),
  };
}

/** Whether the event is as the change wants it, whoever made it so. */
export function carries(event: Appointment, change: EventChange): boolean {
  const wanted = withRecord(event, event, change);
  return (
    (change.subject === undefined || change.subject === event.subject) &&
    (change.freeBusyStatus === undefined || change.freeBusyStatus === event.freeBusyStatus) &&
    (change.categories === undefined || sameNames(change.categories, event.categories)) &&
    wanted.kind === event.kind &&
    wanted.key === event.key &&
    JSON.stringify(wanted.state) === JSON.stringify(event.state) &&
    JSON.stringify(wanted.reminders) === JSON.stringify(event.reminders)
  );
}

/** Exchange keeps the set, not always the order. */
function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
