import { queryOptions } from '@tanstack/react-query';
import type { Host } from '../../domain/book/configuration.ts';
import { rangeOf } from '../../domain/week/week.ts';
import { readDays } from '../../graph/read-days.ts';
import { addressesOf, type DayReads } from '../app/day-query.ts';
import type { Desk } from '../app/desk.ts';

export type WeekScope = {
  readonly dates: readonly Temporal.PlainDate[];
  readonly zone: string;
  readonly hosts: readonly Host[];
};

/** All calendars in one request, as a day is read; marks made meanwhile are known only to it. */
export function weekQuery(desk: Desk, { dates, zone, hosts }: WeekScope) {
  const calendars = addressesOf(hosts);
  return queryOptions({
    queryKey: ['week', dates[0]?.toString(), zone, hosts.map(({ id }) => id), calendars],
    queryFn: async ({ signal }): Promise<DayReads> => ({
      readAt: desk.now(),
      reads: await readDays(desk.graph, { calendars, range: rangeOf(dates, zone), zone, signal }),
    }),
    staleTime: 0,
  });
}

/** The seven days of the week that a date lies in. */
export function weekOf(date: Temporal.PlainDate, firstDay: number): Temporal.PlainDate[] {
  const first = date.subtract({ days: (date.dayOfWeek - firstDay + 7) % 7 });
  return Array.from({ length: 7 }, (_, day) => first.add({ days: day }));
}
