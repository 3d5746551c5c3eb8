import { isShown, type Appointment } from '../appointment/appointment.ts';
import {
  confirmationOf,
  type Confirmation,
  type ConfirmationStatus,
} from '../appointment/confirmation.ts';
import { proposalOf, type Proposal } from '../appointment/proposal.ts';
import type { BookingConfiguration, Host } from '../book/configuration.ts';
import { dayPeriod } from '../time/civil.ts';
import { overlaps, type Instant, type Period } from '../time/period.ts';
import { conflictKey, type Conflict } from '../conflicts/conflict.ts';
import { findConflicts } from './conflicts.ts';
import { markSettings } from './mark-settings.ts';
import { takingTime } from './taking-time.ts';
import { freeGaps, type Gap } from './gaps.ts';
import { planFor } from './reminder-plan.ts';
import { reminderStateOf, type ReminderState } from './reminder-state.ts';
import { roleOf, type DayRole } from './role.ts';

/** A host's calendar as it was read, or that it could not be. Unknown is never empty. */
export type HostCalendar<Reason extends string = string> = {
  readonly host: Host;
  readonly calendar: ReadCalendar<Reason>;
  /** The host's other calendars, of which only counts what time they take. */
  readonly elsewhere?: readonly ReadCalendar<Reason>[];
};

type ReadCalendar<Reason extends string> =
  | {
      readonly kind: 'known';
      readonly appointments: readonly Appointment[];
      /** What takes time in it and cannot be understood: then nothing of it is known to be free. */
      readonly unreadable?: readonly unknown[];
    }
  | { readonly kind: 'unknown'; readonly reason: Reason };

export type DayInput<Reason extends string = string> = {
  readonly date: Temporal.PlainDate;
  /** The zone the day is looked at in, the organisation's. */
  readonly zone: string;
  readonly calendars: readonly HostCalendar<Reason>[];
  readonly configuration: BookingConfiguration;
  readonly now: Instant;
  /** Keys of conflicts that somebody has looked at and lets stand. */
  readonly accepted?: ReadonlySet<string>;
};

export type DayEntry = {
  readonly kind: 'appointment';
  readonly appointment: Appointment;
  readonly host: Host;
  readonly role: DayRole;
  readonly confirmation: Confirmation;
  readonly reminder: ReminderState;
  /** What it cannot stand beside, and what else is wrong with its place; the most pressing first. */
  readonly conflicts: readonly Conflict[];
  /** Another time that the customer asks for. */
  readonly proposal?: Proposal;
};

export type DayRow = DayEntry | Gap;

export type Day<Reason extends string = string> = {
  readonly period: Period;
  /** All-day items first shown apart, then the rest in time order with the gaps between. */
  readonly allDay: readonly DayEntry[];
  readonly rows: readonly DayRow[];
  readonly counts: DayCounts;
  readonly unknown: readonly { readonly host: Host; readonly reason: Reason }[];
};

export type DayCounts = {
  readonly all: number;
  /** Overlaps, contradictions and what could not be read: what needs a person. */
  readonly attention: number;
  readonly byStatus: Readonly<Partial<Record<ConfirmationStatus, number>>>;
};

/** Everything a day shows, in order. Pure: the same input gives the same day. */
export function buildDay<Reason extends string>(input: DayInput<Reason>): Day<Reason> {
  const period = dayPeriod(input.date, input.zone);
  const entries = input.calendars
    .flatMap((calendar) => hostEntries(calendar, period, input))
    .toSorted(byTime);
  const timed = entries.filter((entry) => !entry.appointment.isAllDay);
  const gaps = freeGaps(
    input.calendars.flatMap((calendar) => busyTime(calendar, period)),
    {
      period,
      now: input.now,
      takesTime: takingTime(input.configuration, input.now),
    },
  );
  return {
    period,
    allDay: entries.filter((entry) => entry.appointment.isAllDay),
    rows: mergeRows(timed, gaps),
    counts: countOf(entries),
    unknown: input.calendars.flatMap(({ host, calendar }) =>
      calendar.kind === 'unknown' ? [{ host, reason: calendar.reason }] : [],
    ),
  };
}

/** Everything that may take a host's time; nothing where a part of that is not known. */
function busyTime<Reason extends string>(
  { host, calendar, elsewhere = [] }: HostCalendar<Reason>,
  period: Period,
): { readonly host: Host; readonly appointments: readonly Appointment[] }[] {
  const appointments: Appointment[] = [];
  for (const one of [calendar, ...elsewhere]) {
    if (one.kind === 'unknown' || one.unreadable?.length) return [];
    appointments.push(...within(one.appointments, period));
  }
  return [{ host, appointments }];
}

/** Where the line of the present moment stands: before this row, or after the last one. */
export function nowIndex(rows: readonly DayRow[], now: Instant): number {
  const index = rows.findIndex((row) => startOf(row) > now);
  return index < 0 ? rows.length : index;
}

export function startOf(row: DayRow): Instant {
  return row.kind === 'gap' ? row.period.start : row.appointment.period.start;
}

/** Entries whose state the receptionist filtered by. */
export type DayFilter = 'all' | 'attention' | ConfirmationStatus;

export function matches(entry: DayEntry, filter: DayFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'attention' ? needsAttention(entry) : isCounted(entry, filter);
}

function isCounted(entry: DayEntry, status: ConfirmationStatus): boolean {
  return isVisit(entry) && entry.confirmation.status === status;
}

/** What only keeps a time for somebody is nobody's appointment yet. */
function isVisit({ role, appointment: { kind } }: DayEntry): boolean {
  return role === 'appointment' && kind !== 'hold' && kind !== 'claim';
}

function needsAttention({ confirmation: { status }, conflicts, role, proposal }: DayEntry): boolean {
  return (
    conflicts.length > 0 ||
    proposal !== undefined ||
    (role === 'appointment' && (status === 'conflicting' || status === 'unknown'))
  );
}

function within(appointments: readonly Appointment[], period: Period): Appointment[] {
  return appointments.filter((appointment) => overlapsOrTouches(appointment.period, period));
}

/** An event without length still stands at its moment. */
function overlapsOrTouches(a: Period, period: Period): boolean {
  return a.start === a.end ? a.start >= period.start && a.start < period.end : overlaps(a, period);
}

function hostEntries<Reason extends string>(
  { host, calendar, elsewhere = [] }: HostCalendar<Reason>,
  period: Period,
  { configuration, now, accepted }: DayInput<Reason>,
): DayEntry[] {
  if (calendar.kind === 'unknown') return [];
  const settings = markSettings(configuration);
  const mailboxes = configuration.hosts.map((other) => other.destination.mailbox);
  const appointments = within(calendar.appointments, period);
  const others = elsewhere.flatMap((one) => (one.kind === 'known' ? within(one.appointments, period) : []));
  const conflicts = findConflicts({ host, appointments, elsewhere: others }, { configuration, now });
  return appointments.flatMap((appointment): DayEntry[] => {
    const found = conflicts.get(appointment.ref.eventId) ?? [];
    // The claim of a move shows once it needs somebody to clear it away.
    if (!isShown(appointment) && found.length === 0) return [];
    const proposal = proposalOf(appointment, now);
    return [
      {
        kind: 'appointment',
        appointment,
        host,
        role: roleOf(appointment, { settings, mailboxes }),
        confirmation: confirmationOf(appointment, settings),
        reminder: reminderStateOf(appointment, { plan: planFor(appointment, configuration), now }),
        conflicts: found.filter((conflict) => !accepted?.has(conflictKey(appointment, conflict))),
        ...(proposal && { proposal }),
      },
    ];
  });
}

function byTime(a: DayEntry, b: DayEntry): number {
  return (
    a.appointment.period.start - b.appointment.period.start ||
    a.appointment.period.end - b.appointment.period.end ||
    compare(a.host.id, b.host.id) ||
    compare(a.appointment.ref.eventId, b.appointment.ref.eventId)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** At the same moment what is taken stands before what is free. */
function mergeRows(entries: readonly DayEntry[], gaps: readonly Gap[]): DayRow[] {
  return [...entries, ...gaps].toSorted((a, b) => startOf(a) - startOf(b));
}

function countOf(entries: readonly DayEntry[]): DayCounts {
  const byStatus: Partial<Record<ConfirmationStatus, number>> = {};
  const appointments = entries.filter(isVisit);
  for (const { confirmation } of appointments) {
    byStatus[confirmation.status] = (byStatus[confirmation.status] ?? 0) + 1;
  }
  return {
    all: appointments.length,
    attention: entries.filter(needsAttention).length,
    byStatus,
  };
}
