import { customerOf } from '../../domain/appointment/appointment.ts';
import type { BookingConfiguration, Host } from '../../domain/book/configuration.ts';
import type { Day, DayEntry } from '../../domain/day/day.ts';
import { bookedService } from '../../domain/rules-of-change/booked-service.ts';
import type { Format } from '../format/format.ts';
import { nameOf, titleOf } from '../look/entry-text.ts';
import type { Text } from '../text/text.ts';

export type SheetRow = {
  readonly key: string;
  readonly time: string;
  readonly name: string;
  readonly service: string;
  readonly host: string;
  readonly state: string;
  readonly contacts: readonly string[];
  readonly isCancelled: boolean;
};

type Words = {
  readonly configuration: BookingConfiguration;
  readonly text: Text;
  readonly format: Format;
};

/** What takes the whole day first, then the rest in order; of one host, or of all. */
export function sheetRows(day: Day, host: Host | undefined, words: Words): SheetRow[] {
  return [...day.allDay, ...day.rows.filter((row) => row.kind === 'appointment')]
    .filter((entry) => !host || entry.host.id === host.id)
    .map((entry) => toRow(entry, words));
}

function toRow(entry: DayEntry, { configuration, text, format }: Words): SheetRow {
  const { appointment, host, role, confirmation } = entry;
  const { name: known, email, phone } = customerOf(appointment);
  const prefixes = configuration.titlePrefixes;
  const service = bookedService(appointment, configuration)?.name;
  const title = known && !service ? titleOf(appointment, prefixes, text) : '';
  const isHeld = appointment.kind === 'hold' || appointment.kind === 'claim';
  return {
    key: `${host.id} ${appointment.ref.eventId}`,
    time: appointment.isAllDay ? text.day.allDay.replaceAll('\u00AD', '') : format.period(appointment.period),
    name: nameOf(appointment, prefixes, text),
    service: service ?? title,
    host: host.name,
    state: role === 'other' ? '' : isHeld ? text.day.hold : text.common.status[confirmation.status],
    contacts: [phone, email].filter((one) => one !== undefined).filter((one) => one !== ''),
    isCancelled: confirmation.status === 'cancelled',
  };
}
