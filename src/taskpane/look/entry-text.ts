import { customerOf, type Appointment } from '../../domain/appointment/appointment.ts';
import { detailsWithheld } from '../../domain/appointment/marking.ts';
import { withoutPrefix, type TitlePrefixes } from '../../domain/appointment/title-prefix.ts';
import type { Conflict } from '../../domain/conflicts/conflict.ts';
import type { DayEntry } from '../../domain/day/day.ts';
import type { ReminderState } from '../../domain/day/reminder-state.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { Format } from '../format/format.ts';
import type { Text } from '../text/text.ts';

/** Names first: the customer where one is known, else the title as a person wrote it. */
export function nameOf(appointment: Appointment, prefixes: TitlePrefixes, text: Text): string {
  return customerOf(appointment).name || titleOf(appointment, prefixes, text);
}

export function titleOf(appointment: Appointment, prefixes: TitlePrefixes, text: Text): string {
  if (detailsWithheld(appointment)) return text.day.private;
  return withoutPrefix(appointment.subject, prefixes) || text.day.untitled;
}

type Words = { readonly text: Text; readonly format: Format; readonly now: Instant };

/** Service and host, then what is known of reminders: the second, smaller line. */
export function detailOf(
  entry: DayEntry,
  configuration: BookingConfiguration,
  words: Words,
): string[] {
  const { text } = words;
  const { appointment, host, role } = entry;
  const conflict = entry.conflicts[0];
  const parts = [
    conflict ? conflictText(conflict, configuration.titlePrefixes, text) : '',
    entry.proposal ? text.day.asksFor(words.format.moment(entry.proposal.period.start, words.now)) : '',
    serviceOf(entry, configuration, text),
    firstName(host.name),
    appointment.joinUrl ? text.day.online : '',
    role === 'appointment' ? reminderText(entry.reminder, words) : '',
  ];
  return parts.filter((part) => part !== '');
}

function conflictText(conflict: Conflict, prefixes: TitlePrefixes, text: Text): string {
  const { day } = text;
  switch (conflict.kind) {
    case 'overlap':
      return day.overlaps(nameOf(conflict.other, prefixes, text));
    case 'buffer':
      return day.tooClose(nameOf(conflict.other, prefixes, text));
    case 'notOpen':
      return day.notOpen[conflict.because];
    case 'moveLeft':
      return day.claimLeft;
    case 'holdExpired':
    case 'claimLeft':
      return day[conflict.kind];
  }
}

/** The booked service's name; for what has a customer, the title; else what it is in Outlook. */
function serviceOf(entry: DayEntry, configuration: BookingConfiguration, text: Text): string {
  const { appointment } = entry;
  const slug = appointment.state.kind === 'known' ? appointment.state.value.service : undefined;
  const service = configuration.services.find((candidate) => candidate.slug === slug);
  if (service) return service.name;
  if (customerOf(appointment).name) {
    return titleOf(appointment, configuration.titlePrefixes, text);
  }
  if (entry.role === 'appointment') return '';
  switch (appointment.freeBusyStatus) {
    case 'oof':
      return text.day.outOfOffice;
    case 'workingElsewhere':
      return text.day.elsewhere;
    case 'free':
      return text.day.freeTime;
    case 'busy':
    case 'tentative':
    case 'unknown':
      return text.day.busy;
  }
}

export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

export function reminderText(reminder: ReminderState, { text, format, now }: Words): string {
  switch (reminder.kind) {
    case 'none':
      return '';
    case 'noContact':
      return text.day.noContact;
    case 'planned':
      return text.day.reminderPlanned(format.day(reminder.dueAt, now));
    case 'due':
      return text.day.reminderDue;
    case 'sending':
      return text.day.reminderSending;
    case 'sent':
      return text.day.reminderSent(format.day(reminder.at, now));
    case 'failed':
      return text.day.reminderFailed;
    case 'unreadable':
      return text.day.reminderUnreadable;
  }
}
