import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { BookingConfiguration, Host } from '../../domain/book/configuration.ts';
import { otherOf, type Conflict } from '../../domain/conflicts/conflict.ts';
import { bookedService } from '../../domain/rules-of-change/booked-service.ts';
import type { Instant } from '../../domain/time/period.ts';
import type { Format } from '../format/format.ts';
import { firstName, nameOf } from '../look/entry-text.ts';
import { mailedPeople } from '../look/mail-text.ts';
import type { Text } from '../text/text.ts';

export type ConflictContext = {
  readonly appointment: Appointment;
  readonly host: Host | undefined;
  readonly configuration: BookingConfiguration;
  readonly format: Format;
  readonly text: Text;
  readonly now: Instant;
};

/** What is wrong, in a sentence, with what would have to be true instead. */
export function conflictText(conflict: Conflict, context: ConflictContext): string {
  const { configuration, format, text, now } = context;
  const words = text.appointment.conflict;
  const other = otherOf(conflict);
  const name = other ? nameOf(other, configuration.titlePrefixes, text) : '';
  const time = other ? (other.isAllDay ? text.appointment.allDay : format.period(other.period)) : '';
  switch (conflict.kind) {
    case 'overlap':
      return words.overlaps(name, time);
    case 'buffer':
      return words.tooClose(name, time, String(conflict.gapMinutes), String(conflict.keptMinutes));
    case 'notOpen':
      return closedText(conflict, context);
    case 'holdExpired':
      return words.holdExpired(format.moment(conflict.since, now));
    case 'claimLeft':
      return words.claimLeft;
    case 'moveLeft': {
      const to = configuration.hosts.find(({ id }) => id === conflict.host)?.name ?? conflict.host;
      const people = mailedPeople(context.appointment);
      const sentence = words.moveLeft(firstName(to));
      return people === '' ? sentence : `${sentence} ${words.moveLeftMails(people)}`;
    }
  }
}

function closedText(
  { because, open }: Extract<Conflict, { kind: 'notOpen' }>,
  { appointment, host, configuration, format, text }: ConflictContext,
): string {
  const words = text.appointment.conflict;
  const who = firstName(host?.name ?? '');
  if (because === 'service') {
    return words.service(bookedService(appointment, configuration)?.name ?? '');
  }
  if (because === 'away') return words.away(who);
  if (open.length === 0) return words.closedDay(who);
  return words[because](who, text.common.and(open.map((period) => format.period(period))));
}
