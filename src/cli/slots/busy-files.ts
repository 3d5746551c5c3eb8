import { basename } from 'node:path';
import { serviceBuffers, type HostReading } from '../../domain/availability/book-query.ts';
import { busyRulesOf, takesTime, type BusyContext, type TimeTaker } from '../../domain/availability/busy-rules.ts';
import type { CalendarReading } from '../../domain/availability/free-busy.ts';
import type { SlotQuery } from '../../domain/availability/query.ts';
import { readRange } from '../../domain/availability/read-range.ts';
import type { BookingConfiguration } from '../../domain/book/configuration.ts';
import type { Period } from '../../domain/time/period.ts';
import { expand, type Occurrence } from '../../providers/ics/expand.ts';
import { freeBusyStatusOf } from '../../providers/ics/free-busy-status.ts';
import { readCalendar } from '../../providers/ics/read-calendar.ts';
import { ianaZone, UTC } from '../../providers/ics/zone.ts';
import { readTextFile, UsageError } from '../command.ts';
import type { BusyFile } from './arguments.ts';

type Busy = { readonly readings: ReadonlyMap<string, HostReading>; readonly problems: readonly string[] };
type Context = { readonly configuration: BookingConfiguration; readonly query: SlotQuery };

/** The calendars of each host. One that was not read to its end is unknown: it is not free. */
export async function readBusy(files: readonly BusyFile[], { configuration, query }: Context): Promise<Busy> {
  const ids = query.hosts.map(({ id }) => id);
  const stranger = files.find(({ host }) => host !== undefined && !ids.includes(host))?.host;
  if (stranger !== undefined) throw new UsageError(`--busy ${stranger}=…: there is no such host; there are: ${ids.join(', ')}`);
  const widest = Math.max(0, ...[...serviceBuffers(configuration).values()].flatMap(Object.values).filter(Number.isFinite));
  const problems: string[] = [];
  const readings = new Map<string, { calendars: CalendarReading[] }>();
  for (const { host, file } of files) {
    const calendar = readCalendar(await readTextFile(file));
    problems.push(...calendar.problems.map((problem) => `${basename(file)}: ${problem}`));
    for (const one of query.hosts.filter(({ id }) => host === undefined || id === host)) {
      const range = readRange(one, query, widest);
      const zone = ianaZone(one.hours.timeZone) ?? UTC;
      const { occurrences, problems: cutOff } = expand(calendar.events, { from: range.start, to: range.end, zone });
      problems.push(...cutOff.map((problem) => `${basename(file)}: ${problem}`));
      const reading = cutOff.length > 0
        ? ({ kind: 'unknown', range, reason: cutOff[0] ?? '' } as const)
        : ({ kind: 'known', range, busy: busyOf(occurrences, contextOf(configuration, query)) } as const);
      const own = readings.get(one.id) ?? { calendars: [] };
      own.calendars.push({ calendar: basename(file), reads: [reading] });
      readings.set(one.id, own);
    }
  }
  return { readings, problems: [...new Set(problems)] };
}

function contextOf(configuration: BookingConfiguration, { now }: SlotQuery): BusyContext {
  const { confirmed, cancelled } = configuration.categories;
  return {
    rules: busyRulesOf(configuration),
    categories: { confirmed: confirmed.name, cancelled: cancelled.name },
    now,
  };
}

function busyOf(occurrences: readonly Occurrence[], context: BusyContext): (Period & { readonly eventId: string })[] {
  return occurrences
    .filter(({ event, start }) => takesTime(toTimeTaker(event, start.kind === 'date'), context))
    .map(({ period, event }) => ({ ...period, eventId: event.summary || event.uid }));
}

function toTimeTaker(event: Occurrence['event'], isAllDay: boolean): TimeTaker {
  return {
    kind: 'foreign',
    isCancelled: event.isCancelled,
    categories: event.categories,
    freeBusyStatus: freeBusyStatusOf(event),
    isAllDay,
    isPrivate: event.classification !== 'PUBLIC' && event.classification !== '',
    state: { kind: 'absent' },
  };
}
