import type { Appointment } from '../../domain/appointment/appointment.ts';
import { addressOf } from '../calendar-address.ts';
import type { GraphClient } from '../client.ts';
import { readDays } from '../read-days.ts';
import { firstKey } from './new-key.ts';
import { orUnknown } from './record.ts';
import type { BookingContext, BookingOutcome, NewBooking } from './types.ts';

/** What an earlier attempt with this key has booked, with whichever of the hosts. */
export async function findOwn(
  client: GraphClient,
  { key, hosts, slot }: NewBooking,
  { zone, signal }: BookingContext,
): Promise<BookingOutcome | undefined> {
  const calendars = hosts.map(({ destination }) => addressOf(destination));
  const reads = await orUnknown(readDays(client, { calendars, range: slot, zone, signal }));
  if ('reason' in reads) return reads;
  for (const [index, read] of reads.entries()) {
    const host = hosts[index];
    const appointments = read.kind === 'known' ? read.appointments : [];
    const appointment = appointments.find((one) => isOwn(one, key));
    if (host && appointment) return { kind: 'booked', appointment, host };
  }
  return undefined;
}

function isOwn({ kind, key }: Appointment, asked: string): boolean {
  // Somebody may have moved it to another of the hosts since.
  const first = key && firstKey(key);
  return kind === 'booking' && first !== undefined && (first === asked || first.startsWith(`${asked}.`));
}
