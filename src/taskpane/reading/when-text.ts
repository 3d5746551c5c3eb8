import type { Appointment } from '../../domain/appointment/appointment.ts';
import type { Host } from '../../domain/book/configuration.ts';
import { dateAt, zonedAt } from '../../domain/time/civil.ts';
import type { Instant } from '../../domain/time/period.ts';
import { createFormat, type Format } from '../format/format.ts';
import { firstName } from '../look/entry-text.ts';
import type { Text } from '../text/text.ts';

type WhenContext = {
  readonly host: Host | undefined;
  readonly format: Format;
  readonly text: Text;
  readonly now: Instant;
};

export type When = {
  readonly date: string;
  readonly time: string;
  /** The same time where the host works, when the clocks there show another. */
  readonly there: string | undefined;
};

export function whenText(appointment: Appointment, { host, format, text, now }: WhenContext): When {
  const { period, isAllDay } = appointment;
  const date = dateText(period.start, { format, now });
  if (isAllDay) {
    const last = dateText(Math.max(period.start, period.end - 1), { format, now });
    const isOneDay = date === last;
    return { date: isOneDay ? date : `${date} – ${last}`, time: text.appointment.allDay, there: undefined };
  }
  const time = format.period(period);
  const zone = host?.workingHours.timeZone;
  if (!host || zone === undefined || showsSame(period.start, zone, format.zone)) {
    return { date, time, there: undefined };
  }
  const local = createFormat({ locale: format.locale, zone, text });
  return {
    date,
    time: text.appointment.deskTime(time, placeOf(format.zone)),
    there: text.appointment.hostTime(local.period(period), firstName(host.name), placeOf(zone)),
  };
}

/** Sat 21 November; with the year where it is another one. */
export function dateText(
  instant: Instant,
  { format, now }: Pick<WhenContext, 'format' | 'now'>,
): string {
  const date = dateAt(instant, format.zone);
  return date.year === dateAt(now, format.zone).year ? format.dayTitle(date) : format.longDate(date);
}

function showsSame(instant: Instant, a: string, b: string): boolean {
  return zonedAt(instant, a).offsetNanoseconds === zonedAt(instant, b).offsetNanoseconds;
}

/** Europe/Lisbon → Lisbon: how people name a zone. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
