import { guests, type Appointment, type FreeBusyStatus } from './appointment.ts';
import { categoryFor, sameCategory, withCategory } from './categories.ts';
import type { MarkSettings } from './confirmation.ts';
import { movedInOutlook, movedReminders, withMoveInOutlook } from './moved-in-outlook.ts';
import { STATE_PROPERTY } from './properties.ts';
import { encodeState, knownState, type StatusChange } from './state.ts';
import { withoutPrefix, withPrefix } from './title-prefix.ts';

/** What a write changes on an event. What is not named here is left as Outlook has it. */
export type EventChange = {
  readonly categories?: readonly string[];
  readonly subject?: string;
  readonly freeBusyStatus?: FreeBusyStatus;
  /** Values of single-value extended properties by id. */
  readonly properties?: Readonly<Record<string, string>>;
};

export type MarkRefusal =
  /** Its details are withheld, so what a write would change cannot be seen. */
  | 'private'
  /** Its record was not written by this version; replacing it has to be asked for. */
  | 'stateUnreadable'
  /** The customer's contact leaves no room for the state. */
  | 'tooLong'
  /** Outlook has cancelled the meeting; there is nothing left to mark. */
  | 'eventCancelled';

export type MarkOutcome =
  | { readonly kind: 'change'; readonly change: EventChange }
  | { readonly kind: 'refused'; readonly reason: MarkRefusal };

export type MarkOptions = { readonly replaceUnreadableState?: boolean };

/**
 * Category, title prefix and record of a status, together. Pure over the event as just read, so
 * that it can be applied again to a fresher one. A move made in Outlook is noted by the way.
 * Marking never mails anybody.
 */
export function mark(
  appointment: Appointment,
  change: StatusChange,
  settings: MarkSettings & MarkOptions,
): MarkOutcome {
  const { state } = appointment;
  if (appointment.isCancelled) return { kind: 'refused', reason: 'eventCancelled' };
  if (detailsWithheld(appointment)) return { kind: 'refused', reason: 'private' };
  if (state.kind === 'malformed' && !settings.replaceUnreadableState) {
    return { kind: 'refused', reason: 'stateUnreadable' };
  }
  const known = withMoveInOutlook(knownState(state), appointment, change.at);
  const moved = movedInOutlook(appointment);
  const encoded = encodeState({ ...known, history: [...known.history, change] });
  if (encoded.kind === 'tooLong') return { kind: 'refused', reason: 'tooLong' };
  return {
    kind: 'change',
    change: {
      categories: withCategory(
        appointment.categories,
        categoryFor(change.status),
        settings.categories,
      ),
      ...subjectChange(
        appointment,
        withPrefix(appointment.subject, change.status, settings.titlePrefixes),
      ),
      properties: {
        [STATE_PROPERTY]: encoded.text,
        ...(moved ? movedReminders(appointment, { ...moved, now: change.at }) : {}),
      },
    },
  };
}

/** What a mark replaced, so that it can be taken back. */
export type MarkUndo = {
  /** The record that our mark wrote; another one by now means somebody else marked since. */
  readonly written: string;
  /** The record before; `''` where there was none. */
  readonly stateText: string;
  readonly ownCategories: readonly string[];
  readonly subject: string;
};

export type UndoOutcome =
  | { readonly kind: 'change'; readonly change: EventChange }
  | { readonly kind: 'refused'; readonly reason: 'markedSince' };

export function undoOf(
  before: Appointment,
  change: EventChange,
  settings: MarkSettings,
): MarkUndo {
  const { confirmed, cancelled } = settings.categories;
  return {
    written: change.properties?.[STATE_PROPERTY] ?? '',
    stateText: stateTextOf(before),
    ownCategories: before.categories.filter(
      (name) => sameCategory(name, confirmed) || sameCategory(name, cancelled),
    ),
    subject: before.subject,
  };
}

/** The conditional write that takes a mark back and keeps what others changed meanwhile. */
export function undoMark(now: Appointment, undo: MarkUndo, settings: MarkSettings): UndoOutcome {
  if (stateTextOf(now) !== undo.written) return { kind: 'refused', reason: 'markedSince' };
  const prefixes = settings.titlePrefixes;
  const titleIsOurs =
    withoutPrefix(now.subject, prefixes) === withoutPrefix(undo.subject, prefixes);
  return {
    kind: 'change',
    change: {
      categories: [
        ...withCategory(now.categories, 'none', settings.categories),
        ...undo.ownCategories,
      ],
      ...(titleIsOurs ? subjectChange(now, undo.subject) : {}),
      properties: { [STATE_PROPERTY]: undo.stateText },
    },
  };
}

/** The event as it will look once the change is written; shown until Outlook has answered. */
export function withChange(
  appointment: Appointment,
  change: EventChange,
  decode: (text: string | undefined) => Appointment['state'],
): Appointment {
  const stateText = change.properties?.[STATE_PROPERTY];
  return {
    ...appointment,
    ...(change.categories === undefined ? {} : { categories: change.categories }),
    ...(change.subject === undefined ? {} : { subject: change.subject }),
    ...(change.freeBusyStatus === undefined ? {} : { freeBusyStatus: change.freeBusyStatus }),
    ...(stateText === undefined ? {} : { state: decode(stateText) }),
  };
}

/** Outlook mails everybody invited about another title, so that of a meeting stays. */
function subjectChange(appointment: Appointment, to: string): Pick<EventChange, 'subject'> {
  const isOurs = guests(appointment).length === 0;
  return isOurs && appointment.subject !== to ? { subject: to } : {};
}

/** What Exchange shows of private items to sharees without the right to them, in any language. */
const WITHHELD_SUBJECTS: ReadonlySet<string> = new Set(['', 'Private Appointment']);

/** A private item of which only the time is told. */
export function detailsWithheld(appointment: Appointment): boolean {
  const { isPrivate, subject, attendees, state } = appointment;
  return (
    isPrivate &&
    WITHHELD_SUBJECTS.has(subject) &&
    attendees.length === 0 &&
    state.kind === 'absent'
  );
}

function stateTextOf({ state }: Appointment): string {
  switch (state.kind) {
    case 'absent':
      return '';
    case 'malformed':
      return state.text;
    case 'known': {
      const encoded = encodeState(state.value);
      return encoded.kind === 'encoded' ? encoded.text : '';
    }
  }
}
