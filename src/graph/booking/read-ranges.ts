import type { Period } from '../../domain/time/period.ts';
import { calendarPath, type CalendarAddress } from '../calendar-address.ts';
import type { CallOptions, GraphClient } from '../client.ts';
import { EXPANDED_PAGE, WINDOW_QUERY } from '../event-schema.ts';
import { toDateTime } from '../event-times.ts';
import { withQuery } from '../query.ts';
import { readLists } from '../read-windows.ts';
import { toAppointments } from '../to-appointments.ts';
import type { WindowReading } from './read-claims.ts';

/** What touches any of many short ranges, in all calendars. One part not known leaves all unknown. */
export async function readRanges(
  client: GraphClient,
  query: {
    readonly calendars: readonly CalendarAddress[];
    readonly ranges: readonly Period[];
    readonly zone: string;
  },
  options: CallOptions,
): Promise<WindowReading> {
  const { calendars, ranges, zone } = query;
  const lists = ranges.flatMap(({ start, end }) =>
    calendars.map((address) => ({
      address,
      path: withQuery(`${calendarPath(address)}/calendarView`, {
        startDateTime: toDateTime(start),
        endDateTime: toDateTime(end),
        ...WINDOW_QUERY,
        $top: EXPANDED_PAGE,
      }),
    })),
  );
  const byMailbox = new Map<string, unknown[]>();
  for (const list of await readLists(client, lists, options)) {
    if (list.kind === 'unknown') return list;
    const { mailbox } = list.address;
    byMailbox.set(mailbox, [...(byMailbox.get(mailbox) ?? []), ...list.items]);
  }
  const all = [];
  for (const [mailbox, items] of byMailbox) {
    const { appointments, unreadable } = await toAppointments(items, mailbox, zone);
    if (unreadable.length > 0) return { kind: 'unknown', reason: 'malformed' };
    all.push(...appointments);
  }
  return { kind: 'read', appointments: all };
}
