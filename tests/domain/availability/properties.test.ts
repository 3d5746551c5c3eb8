import fc from 'fast-check';
import { changes } from '../../../src/domain/availability/changes.ts';
import { explain } from '../../../src/domain/availability/explain.ts';
import { findStarts, freeHosts } from '../../../src/domain/availability/find-starts.ts';
import type { BusyPeriod, CalendarReading } from '../../../src/domain/availability/free-busy.ts';
import { nextFree } from '../../../src/domain/availability/next-free.ts';
import { groupsOf, type HostAvailability, type SlotQuery } from '../../../src/domain/availability/query.ts';
import { openTimeWithin } from '../../../src/domain/time/open-time.ts';
import { DAY, MINUTE, overlaps } from '../../../src/domain/time/period.ts';
import { busyAround, clockChanges, ODD_ZONES, slotQuery, type QueryOptions } from './support/arbitrary.ts';

/** `SLOT_RUNS=100 npm test -- properties` looks a hundred times as long. */
const RUNS = Math.ceil(60 * Number(process.env['SLOT_RUNS'] ?? 1));
const MOMENTS = ODD_ZONES.flatMap(clockChanges);

function queries(options: Omit<QueryOptions, 'at'> = {}): fc.Arbitrary<SlotQuery> {
  return fc.constantFrom(...MOMENTS).chain((at) => slotQuery({ at, ...options }));
}

function holds<T>(values: fc.Arbitrary<T>, predicate: (value: T) => void, seed: number): void {
  fc.assert(fc.property(values, predicate), { numRuns: RUNS, seed });
}

function startsOf(query: SlotQuery): readonly number[] {
  return findStarts(query).starts;
}

function withBusy(host: HostAvailability, change: (busy: readonly BusyPeriod[]) => readonly BusyPeriod[]): HostAvailability {
  const calendars = host.calendars.map((calendar): CalendarReading => ({
    ...calendar,
    reads: calendar.reads.map((read) => (read.kind === 'known' ? { ...read, busy: change(read.busy) } : read)),
  }));
  return { ...host, calendars };
}

test('no offered slot overlaps what is busy, unknown or closed for those who are said to be free', () => {
  holds(queries(), (query) => {
    const { bufferBeforeMinutes: before, bufferAfterMinutes: after, durationMinutes } = query.rules;
    const found = findStarts(query);
    for (const start of found.starts) {
      const slot = { start, end: start + durationMinutes * MINUTE };
      const free = new Set(freeHosts(found, start));
      for (const group of groupsOf(query)) expect(group.some((index) => free.has(query.hosts[index]?.id ?? ''))).toBe(true);
      for (const host of query.hosts.filter(({ id }) => free.has(id))) {
        const open = openTimeWithin(host.hours, slot);
        expect(open).toEqual([slot]);
        for (const read of host.calendars.flatMap(({ reads }) => reads)) {
          const near = { start: slot.start - before * MINUTE, end: slot.end + after * MINUTE };
          if (read.kind === 'unknown') expect(overlaps(read.range, near)).toBe(false);
          else for (const busy of read.busy) if (busy.start < busy.end) expect(overlaps(busy, near)).toBe(false);
        }
      }
    }
  }, 1);
});

test('what is offered is explained as offered, and every start that is not has a reason', () => {
  const asked = queries().chain((query) =>
    fc.tuple(fc.constant(query), fc.array(fc.integer({ min: 0, max: Math.max(0, query.range.end - query.range.start - 1) }), { maxLength: 3 })),
  );
  holds(asked, ([query, offsets]) => {
    const { starts } = findStarts(query);
    const others = offsets.map((offset) => query.range.start + Math.floor(offset / MINUTE) * MINUTE);
    for (const start of [...starts.slice(0, 2), ...others.filter((other) => other < query.range.end)]) {
      const explanation = explain(query, start);
      expect(explanation.isOffered).toBe(starts.includes(start));
      const everyGroupIsFree = explanation.missing.length === 0;
      if (explanation.isOffered) expect([everyGroupIsFree, explanation.alignment?.holds]).toEqual([true, true]);
      else if (everyGroupIsFree) expect(explanation.alignment?.holds).toBe(false);
      else for (const host of explanation.hosts) expect(host.isFree).toBe(host.verdicts.every((verdict) => verdict.holds));
    }
  }, 2);
});

test('who is free is explained as free', () => {
  holds(queries(), (query) => {
    const found = findStarts(query);
    for (const start of found.starts.slice(0, 2)) {
      const free = explain(query, start).hosts.filter(({ isFree }) => isFree);
      expect(free.map(({ host }) => host)).toEqual(freeHosts(found, start));
    }
  }, 3);
});

test('a range asked for in two halves gives the same starts', () => {
  holds(fc.tuple(queries(), fc.double({ min: 0, max: 1, noNaN: true })), ([query, part]) => {
    const { start, end } = query.range;
    const middle = start + Math.floor(((end - start) * part) / MINUTE) * MINUTE;
    const halves = [{ start, end: middle }, { start: middle, end }].flatMap((range) => startsOf({ ...query, range }));
    expect(halves).toEqual(startsOf(query));
  }, 4);
});

const withMoreBusy = queries().chain((query) => fc.tuple(fc.constant(query), fc.nat(query.hosts.length - 1), busyAround(query.range.start)));

function busier(query: SlotQuery, index: number, more: BusyPeriod): SlotQuery {
  const hosts = query.hosts.map((host, place) => (place === index ? withBusy(host, (busy) => [...busy, more]) : host));
  return { ...query, hosts };
}

test('more busy time never makes a host free who was not', () => {
  holds(withMoreBusy, ([query, index, more]) => {
    const before = findStarts(query);
    const after = findStarts(busier(query, index, more));
    for (const start of after.starts) {
      const was = new Set(freeHosts(before, start));
      expect(freeHosts(after, start).filter((host) => !was.has(host))).toEqual([]);
    }
  }, 5);
});

test('and where starts are counted from when open time began, it never adds a start', () => {
  holds(withMoreBusy, ([query, index, more]) => {
    const open: SlotQuery = { ...query, rules: { ...query.rules, alignment: 'open' } };
    const before = new Set(startsOf(open));
    expect(startsOf(busier(open, index, more)).filter((start) => !before.has(start))).toEqual([]);
  }, 6);
});

test('in whatever order hosts, groups, calendars and busy times come, the starts are the same', () => {
  holds(queries(), (query) => {
    const { team } = query;
    const turned: SlotQuery = {
      ...query,
      team: team.kind === 'groups' ? { kind: 'groups', groups: team.groups.toReversed().map((group) => group.toReversed()) } : team,
      hosts: query.hosts.toReversed().map((host) => ({
        ...withBusy(host, (busy) => busy.toReversed()),
        calendars: withBusy(host, (busy) => busy.toReversed()).calendars.toReversed(),
        bookings: host.bookings?.toReversed(),
      })),
    };
    expect(startsOf(turned)).toEqual(startsOf(query));
  }, 7);
});

test('busy times cut into pieces or told twice take the same time', () => {
  holds(queries(), (query) => {
    const pieces = (busy: readonly BusyPeriod[]) =>
      busy.flatMap((whole) => {
        const middle = whole.start + Math.floor((whole.end - whole.start) / 2 / MINUTE) * MINUTE;
        return middle === whole.start ? [whole, whole] : [{ ...whole, end: middle }, { ...whole, start: middle }, whole];
      });
    const hosts = query.hosts.map((host) => withBusy(host, pieces));
    expect(startsOf({ ...query, hosts })).toEqual(startsOf(query));
  }, 8);
});

test('asked again after one host changed, the answer is that of asking anew', () => {
  holds(withMoreBusy, ([query, index, more]) => {
    const before = findStarts(query);
    const later = busier(query, index, more);
    const again = findStarts(later, before);
    expect([again.starts, again.unknown]).toEqual([startsOf(later), findStarts(later).unknown]);
    // And back: the earlier answer was not touched.
    expect(findStarts(query, again).starts).toEqual(before.starts);
    expect(before.starts).toEqual(startsOf(query));
  }, 9);
});

test('a change takes away what was offered before, and gives back what is offered now', () => {
  holds(withMoreBusy, ([query, index, more]) => {
    const { hosts, ...rest } = query;
    const later = busier(query, index, more);
    const { taken, given } = changes(rest, hosts, later.hosts);
    const before = startsOf(query);
    const kept = before.filter((start) => !taken.includes(start));
    expect([...kept, ...given].toSorted((a, b) => a - b)).toEqual(startsOf(later));
    expect(changes(rest, later.hosts, hosts)).toMatchObject({ taken: given, given: taken });
  }, 10);
});

test('the next free starts are the first of all, and as many as wanted', () => {
  holds(fc.tuple(queries(), fc.integer({ min: 1, max: 9 })), ([query, wanted]) => {
    const range = { start: query.range.start, end: query.range.start + 6 * DAY };
    const { starts, until } = nextFree({ ...query, range }, wanted);
    expect(starts).toEqual(startsOf({ ...query, range }).slice(0, wanted));
    expect(until).toBe(starts.length === wanted ? starts.at(-1) : range.end);
  }, 11);
});
